import { ALEX } from '../../support/people';
import { framesOn, ROBIN, startHost, VERA } from './start-host';

const PROJECT = '/projects/INC/settings/apps/project-settings';
const SITE = '/settings/apps/site-settings';

describe("the app's pages among settings", () => {
  it.each([
    [PROJECT, { type: 'jira:projectSettingsPage', project: { key: 'INC' } }],
    [SITE, { type: 'jira:adminPage' }],
  ])('%s holds its frame for an admin, and the frame knows where it is', async (path, extension) => {
    const { open, post } = startHost();
    const { status, text } = await open(path, ALEX);
    expect(status).toBe(200);
    const [frame, ...others] = framesOn(text);
    expect(others).toEqual([]);
    const { answer } = await post('/_host/context', { frame }, { user: ALEX });
    expect(answer).toMatchObject({ value: { accountId: ALEX, extension } });
  });

  it('are not there for who may not administer them', async () => {
    const { open } = startHost();
    for (const path of [PROJECT, SITE]) expect((await open(path, ROBIN)).status).toBe(404);
    expect((await open('/projects/NONE/settings/apps/project-settings', ALEX)).status).toBe(404);
    expect((await open('/settings/apps/project-settings', ALEX)).status).toBe(404);
  });

  it('are linked for admins alone', async () => {
    const { open } = startHost();
    expect((await open('/projects/INC', ALEX)).text).toContain(`href="${PROJECT}"`);
    expect((await open('/', ALEX)).text).toContain(`href="${SITE}"`);
    expect((await open('/projects/INC', ROBIN)).text).not.toContain(PROJECT);
    expect((await open('/', ROBIN)).text).not.toContain(SITE);
  });
});

describe("the app's page among the apps", () => {
  it.each([ROBIN, VERA])('is linked in the header and holds its frame, for everybody: %s', async (user) => {
    const { open, post } = startHost();
    expect((await open('/', user)).text).toMatch(/<a href="\/apps\/my-items"\s*>Apps<\/a>/);
    const { status, text } = await open('/apps/my-items', user);
    expect(status).toBe(200);
    expect(text).toMatch(/<a href="\/apps\/my-items" aria-current="page">Apps<\/a>/);
    const [frame, ...others] = framesOn(text);
    expect(others).toEqual([]);
    const { answer } = await post('/_host/context', { frame }, { user });
    expect(answer).toMatchObject({
      value: { accountId: user, moduleKey: 'my-items', extension: { type: 'jira:globalPage' } },
    });
  });

  it('is not there for a module that has none', async () => {
    const { open } = startHost();
    for (const key of ['incident-panel', 'site-settings', 'nothing'])
      expect((await open(`/apps/${key}`)).status).toBe(404);
  });
});
