import { at, createClient } from './jira-client';

const names = (body: unknown) => (body as { name: string; scope?: unknown }[]).map(({ name }) => name);

describe('what a site is made of', () => {
  it('is the same for everybody where projects share it', async () => {
    const { call } = createClient();
    const statuses = await call('vera-viewer', 'GET', 'status');
    expect(statuses.status).toBe(200);
    expect(names(statuses.body)).toEqual(expect.arrayContaining(['Open', 'In Progress', 'Mitigated', 'Resolved']));
    expect((statuses.body as object[])[0]).toMatchObject({ statusCategory: { key: 'new' } });
    const types = await call('vera-viewer', 'GET', 'issuetype');
    expect(names(types.body)).toEqual(expect.arrayContaining(['Incident', 'Task', 'Bug']));
    expect((types.body as object[])[0]).toMatchObject({ subtask: false, hierarchyLevel: 0 });
  });

  it('shows what belongs to a team-managed project to those alone who see the project', async () => {
    const client = createClient('busy');
    const ofTeam = (body: unknown) =>
      (body as object[]).filter((thing) => at(thing, 'scope') !== undefined).map((thing) => at(thing, 'scope'));
    const team = client.jira.store.projects.find(({ key }) => key === 'TEAM')?.id;
    for (const path of ['status', 'issuetype']) {
      const seen = ofTeam((await client.call('tariq-team', 'GET', path)).body);
      expect(seen.length).toBeGreaterThan(0);
      expect(seen[0]).toMatchObject({ type: 'PROJECT', project: { id: team } });
      expect(ofTeam((await client.call('olga-outside', 'GET', path)).body)).toEqual([]);
    }
  });
});
