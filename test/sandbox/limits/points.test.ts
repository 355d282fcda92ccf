import { asApp, asUser, route } from '@forge/api';
import { standStill } from '../../support/stand-still';
import { createTinyPlatform, USER, type TinyPlatform } from '../forge/tiny-platform';

standStill('2026-11-21T10:30:00.000Z');

const issue = async () => {
  const answer = await asUser().requestJira(route`/rest/api/3/issue/${'INC-1'}`);
  return { status: answer.status, headers: answer.headers };
};
const page = async () => (await asApp().requestConfluence(route`/wiki/api/v2/pages/${'7'}`)).status;

/** A platform at half past ten with so many points; each read costs two. */
function withPoints(pointsPerHour: number): TinyPlatform {
  const platform = createTinyPlatform();
  platform.limits.setNumbers({ pointsPerHour });
  return platform;
}

/** Calls as often as that, one after another, and gives the named headers of the last answer. */
const lastHeaders = ({ run }: TinyPlatform, times: number, names: readonly string[]) =>
  run(async () => {
    for (let n = 1; n < times; n += 1) await issue();
    const { status, headers } = await issue();
    return { status, ...Object.fromEntries(names.map((name) => [name, headers.get(name)])) };
  });

const OF_ANSWER = [
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'X-RateLimit-NearLimit',
  'RateLimit-Reason',
  'Retry-After',
];

describe('points by the hour', () => {
  it('are 65,000 unless somebody says otherwise', () => {
    expect(createTinyPlatform().limits.numbers().pointsPerHour).toBe(65_000);
  });

  it('are told in every answer, and what is left only near the limit', async () => {
    const platform = withPoints(10);
    const first = await lastHeaders(platform, 1, [...OF_ANSWER, 'RateLimit-Policy', 'RateLimit']);
    expect(first).toMatchObject({
      status: 200,
      'X-RateLimit-Limit': '150',
      'X-RateLimit-Remaining': '149',
      'X-RateLimit-Reset': null,
      'X-RateLimit-NearLimit': null,
      'RateLimit-Reason': null,
      'Retry-After': null,
      'RateLimit-Policy': '"global-app-quota";q=10;w=3600,"jira-burst-based";q=150;w=1',
    });
    expect(first).toHaveProperty('RateLimit', '"global-app-quota";t=1800,"jira-burst-based";r=149;t=1');
    const near = await lastHeaders(platform, 4, ['X-RateLimit-NearLimit', 'RateLimit']);
    expect(near).toMatchObject({ 'X-RateLimit-NearLimit': 'true' });
    expect(near).toHaveProperty('RateLimit', expect.stringMatching(/^"global-app-quota";r=0;t=/));
  });

  it('once used up, refuse everything of that product until the top of the hour', async () => {
    const platform = withPoints(4);
    const refused = await lastHeaders(platform, 3, [...OF_ANSWER, 'RateLimit']);
    expect(refused).toEqual({
      status: 429,
      'X-RateLimit-Limit': '4',
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': '2026-11-21T11:00:00Z',
      'X-RateLimit-NearLimit': null,
      'RateLimit-Reason': 'jira-quota-global-based',
      'Retry-After': '1800',
      RateLimit: '"global-app-quota";r=0;t=1800',
    });
    expect(platform.limits.spent()).toEqual({ jira: 4, confluence: 0 });
    expect(await platform.run(page)).toBe(200);
    platform.site.clock.set(Date.parse('2026-11-21T11:00:00.000Z'));
    expect(await lastHeaders(platform, 1, [])).toEqual({ status: 200 });
    expect(platform.limits.spent()).toEqual({ jira: 2, confluence: 0 });
  });

  it('are not charged for refusals by the limit, nor for what a frame or another program asks', async () => {
    const platform = withPoints(2);
    await lastHeaders(platform, 3, []);
    expect(platform.forge.calls().map(({ status, points }) => [status, points])).toEqual([
      [200, 2],
      [429, 0],
      [429, 0],
    ]);
    const init = { method: 'GET', headers: {}, body: null };
    const call = { accountId: USER, product: 'jira' as const, path: '/rest/api/3/issue/INC-1', init };
    const answer = await platform.forge.fetchProduct(call);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('RateLimit-Policy')).toBe('"jira-burst-based";q=150;w=1');
    expect(platform.limits.spent().jira).toBe(2);
  });

  it('leave out Retry-After, and answer in HTML, where the switches say so', async () => {
    const platform = withPoints(0);
    platform.forge.setSwitches({ retryAfterSent: false, troubleBody: 'html' });
    expect(await lastHeaders(platform, 1, ['Retry-After', 'X-RateLimit-Reset', 'content-type'])).toEqual({
      status: 429,
      'Retry-After': null,
      'X-RateLimit-Reset': '2026-11-21T11:00:00Z',
      'content-type': 'text/html',
    });
  });
});
