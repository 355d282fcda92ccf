import { at, createClient } from './jira-client';

const moduleId = 'ari:cloud:ecosystem::extension/app/environment/static/incident-panel';
const pin = (projectIdOrKey: string, action = 'PIN') => ({ moduleId, projectList: [{ action, projectIdOrKey }] });
const PATH = 'forge/panel/action/bulk/async';

describe('panels on all issues of projects', () => {
  it('are pinned and unpinned by a Jira admin, in a task that tells how far it is', async () => {
    const { call, jira } = createClient();
    const taken = await call('alex-admin', 'POST', PATH, pin('INC'));
    expect(taken.status).toBe(202);
    const [project] = jira.store.panelPins.all().map(({ projectId }) => jira.store.projects.get(projectId)?.key);
    expect(project).toBe('INC');
    const task = await call('alex-admin', 'GET', `task/${String(at(taken.body, 'taskId'))}`);
    expect(task.body).toMatchObject({ status: 'COMPLETE', progress: 100 });
    await call('alex-admin', 'POST', PATH, pin('INC', 'UNPIN'));
    expect(jira.store.panelPins.all()).toEqual([]);
  });

  it('are not pinned by anybody else, in a project that is not there, or without a proper name', async () => {
    const { call } = createClient();
    expect((await call('robin-responder', 'POST', PATH, pin('INC'))).status).toBe(403);
    expect((await call('alex-admin', 'POST', PATH, pin('GONE'))).status).toBe(400);
    expect((await call('alex-admin', 'POST', PATH, { ...pin('INC'), moduleId: 'incident-panel' })).status).toBe(400);
  });

  it('have tasks that are told to those who began them, and of which others are told nothing', async () => {
    const { call } = createClient();
    const { body } = await call('alex-admin', 'POST', PATH, pin('OPS'));
    expect((await call('robin-responder', 'GET', `task/${String(at(body, 'taskId'))}`)).status).toBe(403);
    expect((await call('alex-admin', 'GET', 'task/1')).status).toBe(404);
  });
});
