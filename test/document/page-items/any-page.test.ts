import fc from 'fast-check';
import { postmortemPage } from '../../../src/document/page';
import { readPageItems } from '../../../src/document/page-items/read-page-items';
import { timelinePartPage } from '../../../src/document/timeline-part';
import { spreadTimeline } from '../../../src/document/spread-timeline';
import { MAX_SUMMARY_LENGTH } from '../../../src/domain/action-item';
import { MAX_NODE_ID_LENGTH, MAX_PAGE_ITEMS } from '../../../src/domain/page-item';
import { editPostmortem, postmortemFrom } from '../../../src/domain/postmortem';
import { TEMPLATES } from '../../../src/domain/templates';
import { isCalendarDate } from '../../../src/domain/time';
import { always } from '../../support/always';
import { anyEdits, anyIncident, anyTemplate, anyText, longIncident } from '../../support/arbitrary-incidents';
import { HUGE_TEXTS, HOSTILE_TEXTS } from '../../support/hostile-texts';
import { TODAY } from '../../support/written-page';

const read = (document: unknown, headings = ['Action items']) => readPageItems(document, { today: TODAY, headings });

function expectSound(document: unknown): void {
  const { items, isWhole } = read(document);
  expect(items.length <= MAX_PAGE_ITEMS && (isWhole || items.length === MAX_PAGE_ITEMS)).toBe(true);
  expect(new Set(items.map(({ nodeId }) => nodeId)).size).toBe(items.length);
  for (const { nodeId, summary, ownerText, dueDate, dueText, heading } of items) {
    expect(nodeId.length).toBeLessThanOrEqual(MAX_NODE_ID_LENGTH);
    expect(summary.trim()).not.toBe('');
    expect(summary).not.toMatch(/[\r\n\uE000-\uE002]/);
    expect(summary.isWellFormed() && summary.length <= MAX_SUMMARY_LENGTH).toBe(true);
    for (const said of [ownerText, dueText, heading])
      expect(said === null || (said !== '' && said.length <= 100 && said.isWellFormed())).toBe(true);
    expect(dueDate === null || isCalendarDate(dueDate)).toBe(true);
  }
  expect(read(document)).toEqual({ items, isWhole });
}

const TYPES = [
  ...['table', 'tableRow', 'tableHeader', 'tableCell', 'bulletList', 'orderedList', 'listItem', 'taskList', 'taskItem'],
  ...['heading', 'paragraph', 'text', 'mention', 'date', 'emoji', 'status', 'inlineCard', 'hardBreak', 'expand'],
  ...['panel', 'layoutSection', 'layoutColumn', 'extension', 'bodiedExtension', 'doc', '__proto__', 'constructor'],
];
const WORDS = [
  ...['Action', 'Owner', 'Due', 'Action items', 'Timeline', 'Status', 'Done', 'by', '(owner: ', ', due ', ') ', ' — '],
  ...['2026-12-01', '\uE000', '\uE001', '\uE002', '\uD83D', '@alex', '[x] ', ':', 'Owner: ', 'Replace this note.'],
];
const anyWords = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' ')),
  anyText,
);
const anyAttr = fc.oneof(
  anyWords,
  fc.constantFrom(0, 1, 2, 3, -1, 1e9, 1e30, null, true),
  fc.constant([]),
  fc.constant({}),
);
const anyAttrs = fc.dictionary(
  fc.constantFrom(
    'level',
    'colspan',
    'rowspan',
    'id',
    'text',
    'timestamp',
    'localId',
    'state',
    'url',
    'title',
    '__proto__',
  ),
  anyAttr,
);
const anyMark = fc.record({ type: fc.constantFrom('strong', 'strike', 'link', 'toString'), attrs: anyAttrs });

/** Nodes of known and unknown types in any order, with attributes of any kind. */
const anyNode = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.record(
    {
      type: fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...TYPES) }, { weight: 1, arbitrary: anyAttr }),
      attrs: fc.oneof({ weight: 8, arbitrary: anyAttrs }, { weight: 1, arbitrary: anyAttr }),
      text: fc.oneof({ weight: 8, arbitrary: anyWords }, { weight: 1, arbitrary: anyAttr }),
      marks: fc.oneof(fc.array(anyMark, { maxLength: 2 }), anyAttr),
      content: fc.oneof(
        { depthSize: 'medium', maxDepth: 7 },
        fc.constant([]),
        fc.array(tie('node'), { maxLength: 5 }),
        fc.array(tie('node'), { maxLength: 5 }),
        anyAttr,
      ),
    },
    { requiredKeys: ['type'] },
  ),
})).node;

/** Pages that hold action items, filled with anything. */
const anyPage = fc.array(fc.oneof(anyNode, anyText), { maxLength: 8 }).map((content) => ({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Action items' }] },
    ...content,
    { type: 'bulletList', content },
    { type: 'taskList', content: content.map((one) => ({ type: 'taskItem', content: [one] })) },
    { type: 'table', content: [rowOf(['Action', 'Owner', 'Due']), ...content, rowOf(content), rowOf(content)] },
  ],
}));
const rowOf = (cells: readonly unknown[]) => ({
  type: 'tableRow',
  content: cells.map((one) => ({
    type: 'tableCell',
    content: [typeof one === 'string' ? { type: 'text', text: one } : one],
  })),
});

test('whatever stands on a page, what is read of it is sound, and the same each time', () => {
  always(anyPage, 400, expectSound);
});

test.each([undefined, null, 0, 'doc', [], {}, { content: 'x' }, { content: [null, 1, 'x', [], { type: 'table' }] }])(
  '%j is no page with action items',
  (document) => {
    expect(read(document)).toEqual({ items: [], isWhole: true });
  },
);

test('texts of any kind and of 100 kB are read in a cell, a task and an entry', () => {
  for (const text of [...HOSTILE_TEXTS, ...HUGE_TEXTS]) {
    const words = [{ type: 'paragraph', content: [{ type: 'text', text: `Add ${text}` }] }];
    expectSound({
      content: [
        { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Actions' }] },
        { type: 'table', content: [rowOf(['Action', 'Owner', 'Due']), rowOf([`Add ${text}`, text, text])] },
        { type: 'taskList', content: [{ type: 'taskItem', attrs: { localId: text }, content: words }] },
        { type: 'bulletList', content: [{ type: 'listItem', content: words }] },
      ],
    });
  }
});

test('ten thousand rows below one merged owner, and 100,000 levels of lists, panels and tasks', () => {
  const owner = { type: 'tableCell', attrs: { rowspan: 1e9 }, content: [{ type: 'text', text: 'Kim '.repeat(1_000) }] };
  const rows = Array.from({ length: 10_000 }, (_, n) => rowOf([`Add alert ${n}`]));
  const first = { type: 'tableRow', content: [...(rows[0]?.content ?? []), owner] };
  const { items, isWhole } = read({
    content: [{ type: 'table', content: [rowOf(['Action', 'Owner']), first, ...rows] }],
  });
  expect([items.length, isWhole]).toEqual([MAX_PAGE_ITEMS, false]);
  expect(items.every(({ ownerText }) => ownerText?.startsWith('Kim Kim'))).toBe(true);
  for (const types of [['bulletList', 'listItem'], ['panel'], ['taskList'], ['table', 'tableRow', 'tableCell']]) {
    let deep: unknown = { type: 'text', text: 'deep' };
    for (let n = 0; n < 100_000; n++) deep = { type: types[n % types.length], content: [deep] };
    const heading = { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Actions' }] };
    for (const type of types) expectSound({ content: [heading, { type, content: [deep] }] });
  }
});

const setting = {
  app: { appId: 'app-1', environmentId: 'env-1', environmentType: 'DEVELOPMENT' },
  macroLocalId: '11111111-2222-4333-8444-555555555555',
  factorsLocalId: '11111111-2222-4333-8444-666666666666',
  siteUrl: 'https://example.test',
};

test('a page as the app makes it holds none, of any incident, after any template', () => {
  const anyPostmortem = anyIncident.chain((incident) =>
    fc
      .tuple(anyEdits(incident), fc.oneof(fc.constantFrom(...TEMPLATES), anyTemplate))
      .map(([edits, template]) => editPostmortem(postmortemFrom(incident), edits, () => template)),
  );
  always(
    fc.oneof(
      { weight: 30, arbitrary: anyPostmortem },
      { weight: 1, arbitrary: longIncident.map((incident) => postmortemFrom(incident)) },
    ),
    80,
    (postmortem) => {
      const spread = spreadTimeline(postmortem);
      const about = { title: postmortem.title, url: 'https://example.test/wiki/1' };
      const parts = spread.parts.map((entries, n) =>
        timelinePartPage({ number: n + 2, entries, lost: 0, postmortem: about, siteUrl: setting.siteUrl }),
      );
      const headings = postmortem.template.sections.flatMap(({ fill, heading }) =>
        fill === 'action-items' ? [heading] : [],
      );
      for (const page of [postmortemPage(postmortem, setting, spread), ...parts])
        expect(read(page, headings)).toEqual({ items: [], isWhole: true });
    },
  );
});
