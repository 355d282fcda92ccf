import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createControl } from '../../sandbox/control';
import { durationsOf } from '../../src/domain/durations';
import { ALEX, startStory } from '../support/story';

const FOLDER = join(__dirname, '../../sandbox/seed/incidents');
const instant = z.string().nullable();
const recordSchema = z.looseObject({
  id: z.string(),
  summary: z.string(),
  severity: z.string(),
  events: z.array(z.looseObject({ statedAt: z.string().optional() })),
  expected: z.object({
    impactStart: instant,
    detectedAt: instant,
    acknowledgedAt: instant,
    mitigatedAt: instant,
    resolvedAt: instant,
    durationMinutes: z.number(),
    timelineEntriesAtLeast: z.number(),
  }),
});
const records = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => recordSchema.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))));

/** Puts an incident into the sandbox, and gives its key. */
async function putIn({ sandbox }: ReturnType<typeof startStory>, record: (typeof records)[number]): Promise<string> {
  const response = await createControl(sandbox).request('/incidents', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(record),
  });
  return z.object({ key: z.string() }).parse(await response.json()).key;
}

test('there are four real incidents', () => {
  expect(records).toHaveLength(4);
});

test.each(records.map((record) => [record.id, record] as const))(
  '%s: the draft says what the record expects',
  async (_, record) => {
    const story = startStory('empty');
    const key = await putIn(story, record);

    const { keyTimes, timeline, severity, title } = await story.must(ALEX, key, 'draftPostmortem');

    const at = (time: string | null) => time && new Date(time).toISOString();
    const { expected } = record;
    expect(keyTimes.acknowledged?.at ?? null).toBe(at(expected.acknowledgedAt));
    expect(keyTimes.mitigated?.at ?? null).toBe(at(expected.mitigatedAt));
    expect(keyTimes.resolved?.at ?? null).toBe(at(expected.resolvedAt));
    expect(keyTimes.detected?.at).toBe(at(expected.detectedAt));
    expect(keyTimes.impactStart?.at).toBe(at(expected.impactStart));
    expect(durationsOf(keyTimes).total).toBe(expected.durationMinutes);
    expect(severity?.label).toBe(record.severity);
    expect(title).toContain(record.summary.slice(0, 40));
    expect(timeline.filter(({ included }) => included).length).toBeGreaterThanOrEqual(expected.timelineEntriesAtLeast);
    story.contracts.expectNoFindings();
  },
);

const ingress = records.find(({ id }) => id === 'dfds-2021-06-22-ingress-503');

test('a start of impact that only a comment states is found there, and the page says so', async () => {
  const story = startStory();
  const incident = story.keyOf(ingress?.summary ?? '');

  const draft = await story.must(ALEX, incident, 'draftPostmortem');
  const { pageId } = await story.must(ALEX, incident, 'createPostmortem', {});

  const { body } = await story.rest(ALEX, 'GET', `/wiki/api/v2/pages/${pageId}?body-format=atlas_doc_format`);
  expect(draft.keyTimes.impactStart).toEqual({
    at: '2021-06-22T08:21:00.000Z',
    source: { kind: 'comment', commentId: expect.any(String) },
  });
  expect(JSON.stringify(body)).toContain('Stated in a comment');
  // The record on the incident holds it, and can be read again.
  const { postmortem, unreadable } = await story.must(ALEX, incident, 'viewIncident');
  expect([postmortem?.pageId, unreadable]).toEqual([pageId, null]);
});

test('where nobody said when the impact began, it is not known and can be filled in', async () => {
  const story = startStory('empty');
  const silent = ingress && { ...ingress, events: ingress.events.filter(({ statedAt }) => statedAt === undefined) };
  const incident = silent ? await putIn(story, silent) : '';

  const draft = await story.must(ALEX, incident, 'draftPostmortem');
  const { pageId } = await story.must(ALEX, incident, 'createPostmortem', {
    keyTimes: { impactStart: '2021-06-22T08:21:00.000Z' },
  });

  const { body } = await story.rest(ALEX, 'GET', `/wiki/api/v2/pages/${pageId}?body-format=atlas_doc_format`);
  expect(draft.keyTimes.impactStart).toBeNull();
  expect(JSON.stringify(body)).toContain('Entered when the postmortem was created');
});
