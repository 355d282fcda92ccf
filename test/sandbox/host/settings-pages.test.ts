import { ALEX } from '../../support/people';
import { framesOn, ROBIN, startHost } from './start-host';

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
