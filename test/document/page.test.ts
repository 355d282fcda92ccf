import type { Document, Node } from '../../src/document/adf';
import { macroConfigs } from '../../src/document/macro';
import { COMPLETION_MACRO_KEY, postmortemPage } from '../../src/document/page';
import { postmortemFrom } from '../../src/domain/postmortem';
import { adfFindings } from '../../sandbox/contracts/adf-schema';
import { incidentWith, moved, said, STATUSES } from '../support/incidents';

const setting = {
  app: { appId: 'app-1', environmentId: 'env-1', environmentType: 'DEVELOPMENT' },
  macroLocalId: '11111111-2222-4333-8444-555555555555',
  factorsLocalId: '11111111-2222-4333-8444-666666666666',
  siteUrl: 'https://example.test',
};
const HOSTILE = '<script>alert("x")</script> & “quotes” 👩‍👩‍👧 עברית\u202Eabc\nsecond line';

const textOf = (node: Node | Document): string =>
  ('text' in node && node.text ? node.text : '') + (node.content ?? []).map(textOf).join(' ');

test('a page without anything known is a valid document and says what is not known', () => {
  const page = postmortemPage(postmortemFrom(incidentWith()), setting);

  expect(adfFindings(page)).toEqual([]);
  expect(textOf(page)).toContain('Not known');
  expect(textOf(page)).toContain('Not resolved when this page was made.');
});

test('hostile text stays text, and line breaks stay line breaks', () => {
  const incident = incidentWith({ summary: HOSTILE.replace('\n', ' '), comments: [said('08:05', HOSTILE)] });

  const page = postmortemPage(postmortemFrom(incident), setting);

  expect(adfFindings(page)).toEqual([]);
  expect(textOf(page)).toContain('<script>alert("x")</script> & “quotes” 👩‍👩‍👧 עברית\u202Eabc');
  expect(JSON.stringify(page)).toContain('hardBreak');
});

test('headings are in order and none has an empty section', () => {
  const { content } = postmortemPage(postmortemFrom(incidentWith()), setting);
  const levels = content.flatMap(({ type, attrs }) => (type === 'heading' ? [Number(attrs?.['level'])] : []));

  expect(levels[0]).toBe(2);
  expect(levels.every((level, index) => level <= (levels[index - 1] ?? level) + 1)).toBe(true);
  const empty = content.filter(
    (node, index) => node.type === 'heading' && (content[index + 1]?.type ?? 'heading') === 'heading',
  );
  expect(empty).toEqual([]);
});

test('the macro carries the incident, so that the page can be told from any other of the same title', () => {
  const page = postmortemPage(postmortemFrom(incidentWith()), setting);

  expect(macroConfigs(JSON.parse(JSON.stringify(page)), COMPLETION_MACRO_KEY)).toEqual([{ incidentId: '10001' }]);
});

test('nobody is mentioned or named', () => {
  const assigned = {
    id: 'a',
    at: '2021-06-22T08:01:00.000Z',
    field: 'assignee',
    from: null,
    fromText: null,
    to: '7',
    toText: 'Kim Larsen',
  };

  const page = JSON.stringify(postmortemPage(postmortemFrom(incidentWith({ changes: [assigned] })), setting));

  expect(page).not.toContain('mention');
  expect(page).not.toContain('Kim Larsen');
});

test('a timeline of thousands of entries is folded, never cut', () => {
  const changes = Array.from({ length: 1_250 }, (_, n) => ({
    ...moved('08:05', STATUSES.open, STATUSES.inProgress),
    id: `c${n}`,
  }));

  const page = postmortemPage(postmortemFrom(incidentWith({ changes })), setting);

  expect(adfFindings(page)).toEqual([]);
  expect(JSON.stringify(page).match(/Status changed from/g)).toHaveLength(1_250);
  const folds = page.content.filter(({ type }) => type === 'expand');
  expect(folds).toHaveLength(12);
  expect(folds[0]?.attrs?.['title']).toBe('Timeline, from 2021-06-22 08:05 UTC to 2021-06-22 08:05 UTC (100 entries)');
});
