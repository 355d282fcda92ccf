import { analysis, exportOf, factor, saveOver } from '../support/analysis';
import { attachBareTicket } from '../support/prepare-sandbox';
import { actionItem, ALEX, OLGA, ROBIN, startStory, VERA, type Story } from '../support/story';

const INGRESS = 'INC-3';
let story: Story;
let pageId: string;

beforeEach(async () => {
  story = startStory();
  ({ pageId } = await story.must(ROBIN, INGRESS, 'createPostmortem', {}));
});
afterEach(() => story.contracts.expectNoFindings());

const add = async (item: Parameters<typeof actionItem>[0], projectId?: string) => {
  const input = { batchId: crypto.randomUUID(), items: [actionItem(item)], ...(projectId && { projectId }) };
  return (await story.must(ROBIN, INGRESS, 'addActionItems', input)).items[0]?.key ?? '';
};
const context = (key: string, person = ROBIN) => story.must(person, key, 'viewContext');
const setDue = (key: string, duedate: string | null) =>
  story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${key}`, { fields: { duedate } });
const panelItem = async () => (await story.must(ROBIN, INGRESS, 'viewIncident')).completion.items[0];
const productCalls = () =>
  story.sandbox.forge.calls().map(({ method, path }) => `${method} ${path.split('?')[0] ?? ''}`);

describe('why an action ticket exists', () => {
  test('its factor is told, for one call more; a ticket without one asks nothing of Confluence', async () => {
    await saveOver(story, pageId, analysis({ factors: [factor({ id: 'b', text: 'Nobody reads the diff' })] }));
    const [with_, without] = [await add({ factorId: 'b' }), await add({})];
    await story.sandbox.forge.settle();
    story.sandbox.forge.clearCalls();

    expect(await context(with_, VERA)).toMatchObject({ factor: { text: 'Nobody reads the diff' } });
    expect(productCalls()).toHaveLength(4);
    story.sandbox.forge.clearCalls();

    expect(await context(without, VERA)).toMatchObject({ factor: null });
    expect(productCalls()).toHaveLength(3);
  });

  test('a factor that was removed, and a page that the viewer may not see, leave no text and break nothing', async () => {
    await saveOver(story, pageId, analysis({ factors: [factor({ id: 'b' })] }));
    const key = await add({ factorId: 'b' });
    await saveOver(story, pageId, analysis({ factors: [] }));
    expect(await context(key)).toMatchObject({ kind: 'action-ticket', factor: { text: null }, item: { key } });

    await story.rest(ALEX, 'DELETE', `/wiki/api/v2/pages/${pageId}`);
    expect(await context(key)).toMatchObject({ kind: 'action-ticket', factor: { text: null }, item: { key } });
  });

  test('who may not see the incident learns nothing of its factors', async () => {
    await saveOver(story, pageId, analysis({ factors: [factor({ id: 'b' })] }));
    const { projects } = await story.must(ROBIN, INGRESS, 'viewActionForm', {});
    const key = await add({ factorId: 'b' }, projects.find((project) => project.key === 'OPS')?.id ?? '');

    expect(await context(key, OLGA)).toEqual({ kind: 'hidden-incident' });
  });
});

describe('a due date that is moved on the ticket', () => {
  test('is followed, and the first one is kept, however often it is moved', async () => {
    const key = await add({ dueDate: '2099-01-31' });
    for (const day of ['2099-02-07', '2099-02-14']) {
      await setDue(key, day);
      expect(await context(key)).toMatchObject({ item: { dueDate: day, firstDue: '2099-01-31' } });
      expect(await panelItem()).toMatchObject({ dueDate: day, firstDue: '2099-01-31' });
    }
    expect(JSON.stringify(await exportOf(story, ROBIN, pageId, 'completion-macro'))).toContain(
      '2099-02-14, moved 14 days later',
    );
  });

  test('to an earlier day has not slipped', async () => {
    const key = await add({ dueDate: '2099-01-31' });
    await setDue(key, '2099-01-01');
    const shown = JSON.stringify(await exportOf(story, ROBIN, pageId, 'completion-macro'));
    expect(shown).toContain('2099-01-01');
    expect(shown).not.toContain('moved');
  });

  test('of a ticket that was attached without one, the first is the one that was set here', async () => {
    const { ticketId, key } = await attachBareTicket(story.sandbox);
    await story.must(ROBIN, INGRESS, 'completeActionItem', { ticketId, dueDate: '2099-06-30' });
    await setDue(key, '2099-07-07');

    expect(await panelItem()).toMatchObject({ dueDate: '2099-07-07', firstDue: '2099-06-30' });
  });

  test.each(['deliver', 'never'] as const)('or the one that was set in Jira, with events: %s', async (events) => {
    const { key } = await attachBareTicket(story.sandbox);
    story.sandbox.forge.setSwitches({ events });
    await setDue(key, '2099-06-30');
    if (events === 'never') await story.sandbox.forge.runSchedule('hourly');
    await story.sandbox.forge.settle();
    await setDue(key, '2099-07-07');

    expect(await panelItem()).toMatchObject({ dueDate: '2099-07-07', firstDue: '2099-06-30' });
  });
});
