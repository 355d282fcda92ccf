import { NOAH, ROBIN, startStory, transition, type Story } from '../support/story';

const INGRESS = 'Everything behind the Kubernetes ingress answers 503';
let story: Story;
let incident: string;
let ticket: string;

beforeEach(async () => {
  story = startStory();
  incident = story.keyOf(INGRESS);
  ticket = story.keyOf('Reset de-registration delay on the ALBs to 300 seconds');
});
afterEach(() => story.contracts.expectNoFindings());

const onPanel = async () => (await story.must(ROBIN, incident, 'viewIncident')).completion;

test('an existing ticket becomes an action item, with its own owner and date, by key or by address', async () => {
  await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${ticket}`, {
    fields: { assignee: { accountId: ROBIN }, duedate: '2099-03-01' },
  });

  const address = `https://example.atlassian.net/browse/${ticket.toLowerCase()}?focusedId=1`;
  const attached = await story.must(ROBIN, incident, 'attachActionItem', { ticket: address, type: 'prevent' });

  expect(attached).toEqual({ key: ticket, notes: [] });
  expect((await onPanel()).items).toMatchObject([
    { key: ticket, owner: { accountId: ROBIN }, dueDate: '2099-03-01', type: 'prevent', state: 'open' },
  ]);
});

test('what it lacks is asked for, and set on the ticket', async () => {
  await story.must(ROBIN, incident, 'attachActionItem', { ticket, type: 'detect' });
  const [item] = (await onPanel()).items;
  expect(item).toMatchObject({ owner: null, dueDate: null });

  await story.must(ROBIN, incident, 'completeActionItem', {
    ticketId: item?.ticketId ?? '',
    ownerAccountId: ROBIN,
    dueDate: '2099-03-01',
  });

  expect((await onPanel()).items).toMatchObject([{ key: ticket, owner: { accountId: ROBIN }, dueDate: '2099-03-01' }]);
});

test('attaching it twice changes nothing, and a ticket that is done counts as done', async () => {
  await transition(story, ROBIN, ticket, 'Done');
  await story.must(ROBIN, incident, 'attachActionItem', { ticket, type: 'detect' });
  await story.must(ROBIN, incident, 'attachActionItem', { ticket, type: 'process' });

  expect(await onPanel()).toMatchObject({ counts: { total: 1, done: 1 }, items: [{ type: 'detect' }] });
});

test('the action item of another incident, the incident itself and what is no key are refused', async () => {
  const other = story.keyOf('US Cloud: event ingestion is falling behind');
  await story.must(ROBIN, other, 'attachActionItem', { ticket, type: 'detect' });

  const refused = [
    await story.on(ROBIN, incident, 'attachActionItem', { ticket, type: 'detect' }),
    await story.on(ROBIN, incident, 'attachActionItem', { ticket: incident, type: 'detect' }),
    await story.on(ROBIN, incident, 'attachActionItem', { ticket: 'the ingress one', type: 'detect' }),
    await story.on(ROBIN, incident, 'attachActionItem', { ticket: 'INC-9999', type: 'detect' }),
  ];

  expect(refused.map((outcome) => !outcome.ok && outcome.error.code)).toEqual([
    'invalid',
    'invalid',
    'invalid',
    'not-found',
  ]);
});

test('who may not edit the ticket cannot attach it', async () => {
  expect(await story.on(NOAH, incident, 'attachActionItem', { ticket, type: 'detect' })).toMatchObject({
    ok: false,
    error: { code: 'forbidden' },
  });
});

test('only tickets of the incident can be completed from it', async () => {
  const stranger = story.sandbox.jira.store.issues.find(({ key }) => key === ticket);

  const outcome = await story.on(ROBIN, incident, 'completeActionItem', {
    ticketId: stranger?.id ?? '',
    ownerAccountId: ROBIN,
  });

  expect(outcome).toMatchObject({ ok: false, error: { code: 'not-found' } });
});
