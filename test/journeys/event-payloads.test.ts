import fc from 'fast-check';
import { eventPayload, pathsIn, withExtras, withPart, type TicketEvent } from '../support/event-payloads';
import { createFeed, type Feed } from '../support/feed-trigger';

jest.setTimeout(300_000);

const UPDATED = 'avi:jira:updated:issue';
const DELETED = 'avi:jira:deleted:issue';
const OPTIONAL = [
  'atlassianId',
  'associatedUsers',
  'associatedStatuses',
  'changelog',
  'jiraEventTypeName',
  'payloadIncludeProperties',
  'selfGenerated',
  'timestamp',
  'webhookTraceValue',
];

let app: Feed;
let ticketId: string;
let keptId: string;
beforeAll(async () => {
  app = await createFeed();
  [ticketId = '', keptId = ''] = app.ticketIds;
});
beforeEach(() => app.reset());
afterAll(() => app.contracts.expectNoFindings());

const payloadOf = (eventType: TicketEvent['eventType'], id = ticketId) =>
  eventPayload({ eventType, ticketId: id, incidentId: app.incidentId });
const writeOfCompletion = () => `PUT /rest/api/3/issue/${app.incidentId}/properties/blameless-postmortem-completion`;
const rightly = () => ({ returned: undefined, writes: [writeOfCompletion()] });
const nothing = { returned: undefined, writes: [] };

/** Feeds an event of a ticket that was done unheard, which must be counted, and nothing else be touched. */
async function expectCounted(payload: unknown) {
  app.reset();
  await app.move(ticketId, 'Done');
  const before = app.allElse();
  expect(await app.feed(payload)).toMatchObject(rightly());
  expect(app.completionOf(app.incidentId)).toMatchObject({ ticketIds: [ticketId, keptId], done: 1, open: 1 });
  expect(app.allElse()).toBe(before);
}

/** Feeds an event of a ticket that was deleted unheard, which must leave the count. */
async function expectGone(payload: unknown) {
  app.reset();
  await app.remove(ticketId);
  const before = app.allElse();
  expect(await app.feed(payload)).toMatchObject(rightly());
  expect(app.completionOf(app.incidentId)).toMatchObject({ ticketIds: [keptId], done: 0, open: 1 });
  expect(app.allElse()).toBe(before);
}

describe('an update of an action ticket', () => {
  test('is counted, with all that the documentation names', () => expectCounted(payloadOf(UPDATED)));

  test.each(OPTIONAL)('is counted without %s', (part) =>
    expectCounted(withPart(payloadOf(UPDATED), [part], undefined)),
  );

  test('is counted with hardly anything in it', () => expectCounted({ eventType: UPDATED, issue: { id: ticketId } }));

  test('is counted with null at any one place', async () => {
    const payload = payloadOf(UPDATED);
    for (const path of pathsIn(payload)) await expectCounted(withPart(payload, path, null));
  });

  test('is counted with unknown parts everywhere', () => expectCounted(withExtras(payloadOf(UPDATED))));

  test('is counted with a number as id', () =>
    expectCounted({ ...payloadOf(UPDATED), issue: { id: Number(ticketId) } }));
});

describe('the deletion of an action ticket', () => {
  test('takes it out of the count, by the property that came along', () => expectGone(payloadOf(DELETED)));

  test.each(OPTIONAL.filter((part) => part !== 'payloadIncludeProperties'))('does so without %s', (part) =>
    expectGone(withPart(payloadOf(DELETED), [part], undefined)),
  );

  test('does so with null at any one place that does not say what was deleted', async () => {
    const payload = payloadOf(DELETED);
    const needed = ['eventType', 'issue', 'issue.id', 'payloadIncludeProperties'];
    const isNeeded = (path: string) => needed.includes(path) || path.startsWith('payloadIncludeProperties.');
    for (const path of pathsIn(payload).filter((one) => !isNeeded(one.join('.'))))
      await expectGone(withPart(payload, path, null));
  });

  test('does so with unknown parts everywhere', () => expectGone(withExtras(payloadOf(DELETED))));

  test('changes nothing where the property did not come along', async () => {
    await app.remove(ticketId);
    const payload = payloadOf(DELETED);
    expect(await app.feed(withPart(payload, ['payloadIncludeProperties'], undefined))).toMatchObject(nothing);
    expect(await app.feed(withPart(payload, ['payloadIncludeProperties'], null))).toMatchObject(nothing);
    expect(await app.feed({ ...payload, payloadIncludeProperties: {} })).toMatchObject(nothing);
    expect(app.completionOf(app.incidentId)).toMatchObject({ open: 2 });
  });

  test('changes nothing where the ticket is still there', async () => {
    const before = app.completionOf(app.incidentId);
    expect(await app.feed(payloadOf(DELETED))).toMatchObject(nothing);
    expect(app.completionOf(app.incidentId)).toEqual(before);
  });
});

describe('an event that changes nothing', () => {
  test.each([UPDATED, DELETED] as const)('%s: its own echo writes nothing', async (eventType) => {
    if (eventType === DELETED) await app.remove(ticketId);
    else await app.move(ticketId, 'Done');
    await app.feed(payloadOf(eventType));
    expect(await app.feed({ ...payloadOf(eventType), selfGenerated: true })).toMatchObject(nothing);
  });

  test.each([UPDATED, DELETED] as const)('%s of an issue that is not ours', async (eventType) => {
    const before = app.allElse();
    const payload = withPart(payloadOf(eventType, app.otherId), ['payloadIncludeProperties'], undefined);
    expect(await app.feed(payload)).toMatchObject(nothing);
    expect(await app.feed(payloadOf(eventType, app.otherId))).toMatchObject(nothing);
    expect(app.completionOf(app.otherId)).toBeUndefined();
    expect(app.allElse()).toBe(before);
  });

  test.each(['99999999', '0', '-1', 'INC-3', '../10001', '..', '', ' ', '1e3', 'x'.repeat(10_000)])(
    'names an id that does not exist (%#)',
    async (id) => {
      const payload = withPart(payloadOf(UPDATED, id), ['payloadIncludeProperties'], undefined);
      expect(await app.feed(payload)).toMatchObject(nothing);
      expect(await app.feed(eventPayload({ eventType: DELETED, ticketId: id, incidentId: id }))).toMatchObject(nothing);
      expect(app.logs.join()).not.toContain('xxxx');
    },
  );

  test('says nothing at all', async () => {
    for (const payload of [null, 'text', 7, true, [], {}, { issue: null }, { issue: { id: null } }, { issue: [] }])
      expect(await app.feed(payload)).toEqual({ ...nothing, calls: 0 });
    expect(app.logs.every((line) => line.includes('event.unreadable'))).toBe(true);
  });
});

describe('whatever stands in an event', () => {
  const anything = fc.jsonValue({ maxDepth: 3 });

  /** A wrong event may go unheard, but it changes nothing but the one count, and that only to what is true. */
  async function expectHarmless(payload: unknown) {
    app.reset();
    await app.move(ticketId, 'Done');
    const [before, stale] = [app.allElse(), app.completionOf(app.incidentId)];
    const { returned, writes } = await app.feed(payload);
    expect(returned).toBeUndefined();
    expect(app.allElse()).toBe(before);
    expect([[], [writeOfCompletion()]]).toContainEqual(writes);
    const right = { ticketIds: [ticketId, keptId], done: 1, open: 1 };
    expect(app.completionOf(app.incidentId)).toMatchObject(writes.length === 0 ? Object(stale) : right);
  }

  test('at one of its places', async () => {
    for (const eventType of [UPDATED, DELETED] as const) {
      const payload = payloadOf(eventType);
      const place = fc.constantFrom(...pathsIn(payload));
      await fc.assert(
        fc.asyncProperty(place, anything, (path, part) => expectHarmless(withPart(payload, path, part))),
        { numRuns: 60 },
      );
    }
  });

  test('in all of it', () => fc.assert(fc.asyncProperty(anything, expectHarmless), { numRuns: 30 }));
});
