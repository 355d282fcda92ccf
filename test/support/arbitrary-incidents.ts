import fc from 'fast-check';
import type { Change, Comment, Incident, NamedField, Status, StatusCategory } from '../../src/domain/incident';
import { KEY_TIMES } from '../../src/domain/key-times';
import type { PostmortemEdits } from '../../src/domain/postmortem';
import { LONGEST_HEADING, LONGEST_PROMPT } from '../../src/domain/check-settings';
import { SEVERITY_LEVELS } from '../../src/domain/severity';
import { SECTION_FILLS, type Template } from '../../src/domain/template';
import { HOSTILE_TEXTS, HUGE_TEXTS } from './hostile-texts';
import { incidentWith } from './incidents';

/** Any UTF-16 units, halves of pairs among them. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));
const blank = fc.constantFrom('', ' ', '\n', '\t \r\n ', '\u00A0', '\u2028', '\u200B');

/** Text that somebody may have written, or that a machine may have pasted. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE_TEXTS),
      anyUnits,
      blank,
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(''));

/** A name as long as Jira lets it be. */
const anyName = anyText.map((text) => text.slice(0, 255));
const anyInstant = fc
  .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

const anyStatus: fc.Arbitrary<Status> = fc.record({
  id: fc.constantFrom('1', '2', '3', '4', '5'),
  name: fc.oneof(fc.constantFrom('Open', 'In Progress', 'Mitigated', 'Resolved', 'Cancelled'), anyName),
  category: fc.constantFrom<StatusCategory>('new', 'indeterminate', 'done'),
});

const anyChange: fc.Arbitrary<Omit<Change, 'id'>> = fc.record({
  at: anyInstant,
  field: fc.oneof(fc.constantFrom('status', 'assignee', 'Link', 'priority', 'Severity'), anyName),
  from: fc.option(fc.constantFrom('1', '2', '3', '4', '5')),
  fromText: fc.option(anyName),
  to: fc.option(fc.constantFrom('1', '2', '3', '4', '5')),
  toText: fc.option(anyName),
});

export const anyComment: fc.Arbitrary<Omit<Comment, 'id'>> = fc.record({
  at: anyInstant,
  text: fc.oneof({ weight: 40, arbitrary: anyText }, { weight: 1, arbitrary: fc.constantFrom(...HUGE_TEXTS) }),
  restrictedTo: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anyName }),
  isResponse: fc.boolean(),
});

const anyField: fc.Arbitrary<NamedField> = fc.record({
  id: fc.constant('customfield_1'),
  name: fc.oneof(fc.constantFrom('Severity', 'Impact start', 'Detected at'), anyName),
  text: fc.option(fc.oneof(anyInstant, fc.constantFrom('SEV-1', 'P3', '5', 'Critical'), anyText)),
});

/** Any incident: times known or not, any severity, no history or a long one, and text of any kind. */
export const anyIncident: fc.Arbitrary<Incident> = fc
  .record({
    summary: anyText,
    createdAt: anyInstant,
    resolutionAt: fc.option(anyInstant),
    resolutionName: fc.option(fc.constantFrom('Done', 'Duplicate')),
    status: anyStatus,
    statuses: fc.array(anyStatus, { maxLength: 5 }),
    priorityName: fc.option(fc.oneof(fc.constantFrom('Highest', 'High', 'Low'), anyName)),
    hasSecurityLevel: fc.boolean(),
    fields: fc.array(anyField, { maxLength: 4 }),
    changes: fc.array(anyChange, { maxLength: 20 }),
    comments: fc.array(anyComment, { maxLength: 20 }),
  })
  .map(({ changes, comments, ...facts }) =>
    incidentWith({
      ...facts,
      changes: changes.map((change, n) => ({ ...change, id: `${n}:0` })),
      comments: comments.map((comment, n) => ({ ...comment, id: `${n}` })),
    }),
  );

/** Huge texts stand in a long history, but not in every tenth entry of it. */
const MOST_REPEATED = 1_500;

/** An incident of thousands of comments, short and long ones, many of them within a minute. */
export const longIncident: fc.Arbitrary<Incident> = fc
  .tuple(fc.integer({ min: 1_000, max: 10_000 }), fc.array(anyComment, { minLength: 1, maxLength: 30 }))
  .map(([count, some]) =>
    incidentWith({
      comments: Array.from({ length: count }, (_, n): Comment => {
        const { text = '', restrictedTo = null } = some[n % some.length] ?? {};
        const at = new Date(Date.parse('2026-01-05T08:00:00Z') + Math.floor(n / 7) * 60_000).toISOString();
        const said = `${n} ${n < some.length ? text : text.slice(0, MOST_REPEATED)}`;
        return { id: `${n}`, at, text: said, restrictedTo, isResponse: false };
      }),
    }),
  );

/** A template of a team's own, as the settings let it be. */
export const anyTemplate: fc.Arbitrary<Template> = fc
  .record({
    fills: fc.shuffledSubarray([...SECTION_FILLS]),
    sections: fc.array(fc.record({ heading: anyText, prompt: anyText }), {
      minLength: SECTION_FILLS.length,
      maxLength: 12,
    }),
  })
  .map(({ fills, sections }) => ({
    id: 'own',
    name: 'Own',
    sections: sections.map(({ heading, prompt }, n) => ({
      id: `section-${n}`,
      heading: heading.slice(0, LONGEST_HEADING).trim() || 'Heading',
      prompt: prompt.slice(0, LONGEST_PROMPT),
      fill: fills[n] ?? null,
    })),
  }));

/** Whatever a person may change in the dialog of an incident. */
export const anyEdits = ({ comments, changes }: Incident): fc.Arbitrary<PostmortemEdits> => {
  const ids = ['created', ...comments.map(({ id }) => `comment:${id}`), ...changes.map(({ id }) => `change:${id}`)];
  const time = fc.option(anyInstant);
  return fc.record(
    {
      title: fc.oneof(
        anyText,
        fc.nat({ max: 600 }).map((length) => 'T'.repeat(length)),
      ),
      severity: fc.option(fc.constantFrom(...SEVERITY_LEVELS)),
      keyTimes: fc.record(Object.fromEntries(KEY_TIMES.map((name) => [name, time])), { requiredKeys: [] }),
      timeline: fc.record({ ticked: fc.subarray(ids), unticked: fc.subarray(ids) }, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  );
};
