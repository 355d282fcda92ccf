import fc from 'fast-check';
import { ACTION_TYPES } from '../../src/domain/action-item';
import type { Document } from '../../src/document/adf';
import { postmortemPage } from '../../src/document/page';
import { spreadTimeline, TIMELINE_BYTES_PER_PAGE } from '../../src/document/spread-timeline';
import { ticketDescription } from '../../src/document/ticket';
import { originOf } from '../../src/document/timeline';
import { timelinePartPage } from '../../src/document/timeline-part';
import type { Incident } from '../../src/domain/incident';
import { editPostmortem, postmortemFrom, type Postmortem } from '../../src/domain/postmortem';
import type { PostmortemRecord } from '../../src/domain/record';
import { factsOf } from '../../src/workflows/make-page';
import { STANDARD } from '../../src/domain/templates';
import { utc } from '../../src/domain/words';
import { adfFindings } from '../../sandbox/contracts/adf-schema';
import { always } from '../support/always';
import { anyEdits, anyIncident, anyTemplate, longIncident } from '../support/arbitrary-incidents';
import { asOnPage, nodesOf, timelineRows } from '../support/document-text';
import { HUGE_TEXTS } from '../support/hostile-texts';
import { incidentWith, said } from '../support/incidents';

/** As Confluence documents it, for the whole request. */
const MOST_BYTES_PER_REQUEST = 5 * 1024 * 1024;
const MOST_CHARACTERS_PER_TITLE = 255;
const MOST_CHARACTERS_PER_PROPERTY = 32_768;
const SITE = 'https://example.test';
const setting = {
  app: { appId: 'app-1', environmentId: 'env-1', environmentType: 'DEVELOPMENT' },
  macroLocalId: '11111111-2222-4333-8444-555555555555',
  factorsLocalId: '11111111-2222-4333-8444-666666666666',
  siteUrl: SITE,
};

/** Every document of a postmortem, the page first. */
function documentsOf(postmortem: Postmortem): readonly Document[] {
  const spread = spreadTimeline(postmortem);
  const about = { title: postmortem.title, url: `${SITE}/wiki/pages/viewpage.action?pageId=1` };
  return [
    postmortemPage(postmortem, setting, spread),
    ...spread.parts.map((entries, n) =>
      timelinePartPage({ number: n + 2, entries, lost: 0, postmortem: about, siteUrl: SITE }),
    ),
  ];
}

/** The page's request as it goes to Confluence. */
const requestBytes = (document: Document, title: string): number =>
  Buffer.byteLength(
    JSON.stringify({
      spaceId: '1'.repeat(18),
      status: 'current',
      title,
      parentId: '1'.repeat(18),
      body: { representation: 'atlas_doc_format', value: JSON.stringify(document) },
    }),
  );

function expectFit(document: Document, title: string): void {
  expect(adfFindings(document)).toEqual([]);
  expect(requestBytes(document, title)).toBeLessThan(MOST_BYTES_PER_REQUEST);
  const nodes = nodesOf(document);
  expect(nodes.filter(({ type, text }) => type === 'mention' || (type === 'text' && !text))).toEqual([]);
  expect(nodes.filter(({ text }) => text !== undefined && asOnPage(text) !== text)).toEqual([]);
  const levels = nodes.flatMap(({ type, attrs }) => (type === 'heading' ? [Number(attrs?.['level'])] : []));
  expect(levels.filter((level, n) => level > (levels[n - 1] ?? 1) + 1)).toEqual([]);
}

/** Every included entry stands in exactly one row, whole and in order, and nothing else does. */
function expectWhole({ timeline, template }: Postmortem, documents: readonly Document[]): void {
  const hasTimeline = template.sections.some(({ fill }) => fill === 'timeline');
  const expected = timeline
    .filter(({ included }) => included && hasTimeline)
    .map((entry) => ({ time: utc(entry.at), text: asOnPage(entry.text), source: asOnPage(originOf(entry)) }));
  expect(documents.flatMap(timelineRows)).toEqual(expected);
}

function expectRight(postmortem: Postmortem): readonly Document[] {
  const documents = documentsOf(postmortem);
  for (const document of documents) expectFit(document, postmortem.title);
  expectWhole(postmortem, documents);
  expect(postmortem.title.length).toBeLessThanOrEqual(MOST_CHARACTERS_PER_TITLE);
  expect(postmortem.title.trim()).not.toBe('');
  return documents;
}

const anyPostmortem: fc.Arbitrary<Postmortem> = anyIncident.chain((incident) =>
  fc
    .tuple(anyEdits(incident), fc.option(anyTemplate))
    .map(([edits, own]) => editPostmortem(postmortemFrom(incident), edits, () => own ?? STANDARD)),
);

test('whatever Jira holds and a person changes, every document is valid, fits, and holds every entry whole', () => {
  always(anyPostmortem, 80, (postmortem) => {
    expectRight(postmortem);
  });
});

test('every comment with something in it is in the timeline, word for word', () => {
  const isBlank = (text: string) => text.trim() === '';
  always(anyIncident, 100, (incident: Incident) => {
    const said = new Map(postmortemFrom(incident).timeline.map(({ id, text }) => [id, text]));
    for (const { id, text } of incident.comments)
      expect(said.get(`comment:${id}`)).toBe(isBlank(text) ? undefined : text.trim());
  });
});

test('timelines of thousands of entries, some of them huge, are spread over pages that all fit, and none is lost', () => {
  always(longIncident, 2, (incident) => {
    const postmortem = postmortemFrom(incident);
    const [page, ...parts] = expectRight(postmortem);
    const text = JSON.stringify(page);
    expect(text.includes('The timeline goes on')).toBe(parts.length > 0);
    // Under Accounts they are listed anyhow.
    expect(text.split('"extensionKey":"children"')).toHaveLength(parts.length > 0 ? 3 : 2);
    // Only an entry that is larger than a page's share makes a page that is.
    for (const document of [page, ...parts])
      if (document && timelineRows(document).length > 1)
        expect(requestBytes(document, postmortem.title)).toBeLessThan(TIMELINE_BYTES_PER_PAGE + 50_000);
  });
});

test('comments of 100 kB each, of whatever, all find room', () => {
  const texts = [...HUGE_TEXTS, ...HUGE_TEXTS, ...HUGE_TEXTS];
  const comments = texts.map((text, n) => said(`08:${10 + n}`, text));

  const documents = expectRight(postmortemFrom(incidentWith({ comments })));

  expect(documents.length).toBeGreaterThan(3);
});

test('what the record says of an incident fits into an issue property', () => {
  always(anyPostmortem, 100, (postmortem) => {
    const record: PostmortemRecord = {
      v: 1,
      pageId: '1'.repeat(18),
      spaceId: '1'.repeat(18),
      state: 'published',
      stateSetBy: 'person',
      ...factsOf(postmortem),
    };
    expect(JSON.stringify(record).length).toBeLessThan(MOST_CHARACTERS_PER_PROPERTY);
  });
});

test('the description of any action ticket is a valid document', () => {
  const anyKey = fc.stringMatching(/^[A-Z][A-Z0-9_]{1,9}-[1-9][0-9]{0,6}$/);
  always(fc.tuple(anyKey, fc.constantFrom(...ACTION_TYPES)), 40, ([key, type]) => {
    expect(adfFindings(ticketDescription(key, type, SITE))).toEqual([]);
  });
});
