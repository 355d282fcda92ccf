import { at, createClient, listAt } from './jira-client';

const names = (body: unknown, list: string) => listAt(body, list).map((entry) => at(entry, 'name'));

describe('groups', () => {
  it('are found by a part of their name, with it marked', async () => {
    const { call } = createClient();
    const found = await call('robin-responder', 'GET', 'groups/picker?query=RESP&caseInsensitive=true');
    expect(names(found.body, 'groups')).toEqual(['incident-responders']);
    expect(found.body).toMatchObject({
      header: 'Showing 1 of 1 matching groups',
      total: 1,
      groups: [{ html: 'incident-<b>resp</b>onders', groupId: 'incident-responders' }],
    });
    expect(names((await call('robin-responder', 'GET', 'groups/picker?query=RESP')).body, 'groups')).toEqual([]);
  });

  it('are at most as many as asked for, and the number of all is told', async () => {
    const { call } = createClient();
    const { body } = await call('vera-viewer', 'GET', 'groups/picker?maxResults=2');
    expect(listAt(body, 'groups')).toHaveLength(2);
    expect(Number(at(body, 'total'))).toBeGreaterThan(2);
  });

  it('are read by their ids or names, in pages', async () => {
    const { call } = createClient();
    const some = await call('vera-viewer', 'GET', 'group/bulk?groupId=readers&groupId=platform&groupId=gone');
    expect(names(some.body, 'values')).toEqual(['platform', 'readers']);
    const byName = await call('vera-viewer', 'GET', 'group/bulk?groupName=managers');
    expect(names(byName.body, 'values')).toEqual(['managers']);
    const page = await call('vera-viewer', 'GET', 'group/bulk?startAt=1&maxResults=1');
    expect(page.body).toMatchObject({ startAt: 1, maxResults: 1, isLast: false });
  });
});
