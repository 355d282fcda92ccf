import { summarySchema } from '../../src/adapters/jira/incident-schema';
import { toSummary } from '../../src/adapters/jira/to-summary';

const CATEGORY_SINCE = '2026-11-20T09:00:00.000+0000';
const summaryOf = (fields: Readonly<Record<string, unknown>>) =>
  toSummary(
    summarySchema.parse({
      id: '10001',
      key: 'INC-1',
      fields: {
        summary: 'Nobody can sign in',
        status: { id: '3', name: 'Fixed', statusCategory: { key: 'indeterminate' } },
        issuetype: { id: '10100', name: 'Incident' },
        created: '2026-11-20T08:00:00.000+0000',
        statuscategorychangedate: CATEGORY_SINCE,
        project: { id: '10000', key: 'INC' },
        ...fields,
      },
    }),
  );

test('it was resolved when Jira set the resolution', () => {
  expect(summaryOf({ resolutiondate: '2026-11-20T12:00:00.000+0000' }).resolvedAt).toBe('2026-11-20T12:00:00.000Z');
});

test('without a resolution, when its status became one of its category, whatever that is', () => {
  expect(summaryOf({ resolutiondate: null }).resolvedAt).toBe('2026-11-20T09:00:00.000Z');
});
