import type { PermissionKey } from '../../sandbox/jira/permission-keys';
import type { CompleteActionItemInput } from '../../src/shared/contract';
import { attachBareTicket, forbidEdits, makeBareTicket } from '../support/prepare-sandbox';
import { actionItem, ALEX, MONA, NOAH, OLGA, ROBIN, SIGNE, startStory, type Story } from '../support/story';

const INGRESS = 'INC-3';
const NOBODY = '712020:somebody-who-is-not-there';
let story: Story;

beforeEach(() => {
  story = startStory('busy');
});
afterEach(() => story.contracts.expectNoFindings());

const refusal = (code: string, ...words: readonly string[]) => ({
  ok: false,
  error: { code, message: expect.stringMatching(words.map((part) => `(?=[^]*${part})`).join('')) },
});
const projectNamed = (key: string) => story.sandbox.jira.store.projects.find((project) => project.key === key);

const bareTicket = () => makeBareTicket(story.sandbox);
const attached = (projectKey?: string) => attachBareTicket(story.sandbox, projectKey);

const complete = (accountId: string, input: CompleteActionItemInput) =>
  story.on(accountId, INGRESS, 'completeActionItem', input);
const seen = async () => (await story.must(ALEX, INGRESS, 'viewIncident')).completion.items[0];

/** Takes a right from everybody in a project but apps. */
function withhold(projectKey: string, permission: PermissionKey): void {
  for (const grant of projectNamed(projectKey)?.grants ?? [])
    if (grant.holder.type !== 'apps') grant.permissions = grant.permissions.filter((key) => key !== permission);
}

describe('setting what an action ticket lacks', () => {
  test.each([MONA, NOAH])('%s, who may not edit the ticket, hears whom to ask', async (person) => {
    const { ticketId, key } = await attached();

    const due = await complete(person, { ticketId, dueDate: '2099-06-30' });
    const owner = await complete(person, { ticketId, ownerAccountId: ROBIN });

    expect(due).toMatchObject(refusal('forbidden', `You may not edit ${key}\\.`, 'Ask', 'set its due date'));
    expect(owner).toMatchObject(refusal('forbidden', `You may not edit ${key}\\.`, 'Ask', 'set its owner'));
    expect(await seen()).toMatchObject({ owner: null, dueDate: null });
  });

  test('an owner who cannot be assigned there is named as Jira names them, never by the account', async () => {
    const { ticketId } = await attached();

    const outcome = await complete(ROBIN, { ticketId, ownerAccountId: OLGA });

    expect(outcome).toMatchObject(refusal('invalid', 'Olga Outside cannot be assigned in Incidents', 'somebody else'));
    expect(JSON.stringify(outcome)).not.toContain('712020');
    expect(await seen()).toMatchObject({ owner: null });
  });

  test('an owner whom the viewer cannot look up is named by no name and no account', async () => {
    const { ticketId } = await attached();

    const outcome = await complete(ROBIN, { ticketId, ownerAccountId: NOBODY });

    expect(outcome).toMatchObject(refusal('invalid', 'This person cannot be assigned in Incidents', 'somebody else'));
    expect(JSON.stringify(outcome)).not.toContain('712020');
  });

  test('a ticket whose screen has no due date says so, and who can change that', async () => {
    const { ticketId, key } = await attached('TEAM');

    const outcome = await complete(ROBIN, { ticketId, dueDate: '2099-06-30' });

    expect(outcome).toMatchObject(refusal('forbidden', `${key} has no due date field`, 'Ask a Jira admin'));
  });

  test('who may edit but not schedule or not assign hears which right it is', async () => {
    const { ticketId, key } = await attached();
    withhold('INC', 'SCHEDULE_ISSUES');
    withhold('INC', 'ASSIGN_ISSUES');

    const due = await complete(ROBIN, { ticketId, dueDate: '2099-06-30' });
    const owner = await complete(ROBIN, { ticketId, ownerAccountId: ROBIN });

    expect(due).toMatchObject(refusal('forbidden', `due date of ${key}`, 'right to schedule issues'));
    expect(owner).toMatchObject(refusal('forbidden', `assign ${key}`, 'right to assign issues'));
  });

  test('a status that forbids edits is named, with the way out', async () => {
    const { ticketId, key } = await attached();
    forbidEdits(story.sandbox, ticketId);

    const outcome = await complete(ALEX, { ticketId, dueDate: '2099-06-30', ownerAccountId: ROBIN });

    expect(outcome).toMatchObject(refusal('forbidden', `${key} is in status “To Do”`, 'Move it to another status'));
  });

  test('where two things are refused both are said, and nothing is half done', async () => {
    const { ticketId } = await attached('TEAM');

    const outcome = await complete(ROBIN, { ticketId, dueDate: '2099-06-30', ownerAccountId: OLGA });

    expect(outcome).toMatchObject(refusal('forbidden', 'no due date field', 'Olga Outside cannot be assigned'));
    expect(await seen()).toMatchObject({ owner: null, dueDate: null });
  });

  test('a ticket deleted meanwhile is said to be no action item any more', async () => {
    const { ticketId, key } = await attached();
    const stop = story.sandbox.forge.beforeCall(({ method }) => {
      if (method === 'PUT') story.sandbox.jira.store.issues.delete(ticketId);
    });

    const outcome = await complete(ROBIN, { ticketId, dueDate: '2099-06-30' });
    stop();

    expect(outcome).toMatchObject(refusal('not-found', 'no action item of the incident any more'));
    expect(JSON.stringify(outcome)).not.toContain(key);
  });

  test('where the reason cannot be read Jira’s own words are kept, without the account', async () => {
    const { ticketId } = await attached();
    story.sandbox.forge.setFaults([
      { match: { method: 'GET', path: '/rest/api/3/mypermissions' }, fault: 'before', times: 9, status: 403 },
    ]);

    const outcome = await complete(ROBIN, { ticketId, ownerAccountId: OLGA });

    expect(outcome).toMatchObject(refusal('invalid', 'This person cannot be assigned issues'));
    expect(JSON.stringify(outcome)).not.toContain('712020');
  });
});

describe('attaching', () => {
  test('who may not edit the ticket hears whom to ask', async () => {
    const { key } = await bareTicket();

    const outcome = await story.on(NOAH, INGRESS, 'attachActionItem', { ticket: key, type: 'detect' });

    expect(outcome).toMatchObject(refusal('forbidden', `You may not edit ${key}\\.`, 'Ask', 'attach it'));
  });

  test('a status that forbids edits is named, with the way out', async () => {
    const { ticketId, key } = await bareTicket();
    forbidEdits(story.sandbox, ticketId);

    const outcome = await story.on(ALEX, INGRESS, 'attachActionItem', { ticket: key, type: 'detect' });

    expect(outcome).toMatchObject(refusal('forbidden', `${key} is in status “To Do”`, 'Move it to another status'));
  });
});

describe('tickets made in one go', () => {
  const go = (...items: ReturnType<typeof actionItem>[]) => ({ batchId: crypto.randomUUID(), items });

  test('each owner who cannot be assigned is named, the others are made', async () => {
    const [good, olga, nobody] = [
      actionItem(),
      actionItem({ ownerAccountId: OLGA }),
      actionItem({ ownerAccountId: NOBODY }),
    ];

    const { items } = await story.must(ROBIN, INGRESS, 'addActionItems', go(olga, good, nobody));

    expect(items).toMatchObject([
      {
        ok: false,
        isOwnerRefused: true,
        error: 'Olga Outside cannot be assigned in Incidents. Choose somebody else, or another project.',
      },
      { ok: true, notes: [] },
      {
        ok: false,
        isOwnerRefused: true,
        error: expect.stringMatching(/^This person cannot be assigned in Incidents\./),
      },
    ]);
    expect(JSON.stringify(items)).not.toContain('712020');
  });

  test('what Jira says of another field is kept beside it', async () => {
    const field = story.sandbox.jira.store.customFields.find(({ name }) => name === 'Audit reference');
    const [chosen] = projectNamed('AUD')?.issueTypes ?? [];
    const wanted = { projectId: projectNamed('AUD')?.id ?? '', issueTypeId: chosen?.issueTypeId ?? '' };
    if (chosen) chosen.requiredFields = [];
    const stop = story.sandbox.forge.beforeCall(({ path }) => {
      if (path.includes('/issue/bulk') && chosen && field) chosen.requiredFields = [field.id];
    });

    const { items } = await story.must(ROBIN, INGRESS, 'addActionItems', {
      ...go(actionItem({ ownerAccountId: SIGNE }), actionItem()),
      ...wanted,
    });
    stop();

    expect(items).toMatchObject([
      {
        ok: false,
        isOwnerRefused: true,
        error: expect.stringMatching(
          /Signe Security cannot be assigned in Audit follow-up.*Audit reference is required\./,
        ),
      },
      { ok: false, error: 'Audit reference is required.' },
    ]);
    expect(items[1]).not.toHaveProperty('isOwnerRefused');
  });
});
