import { OLGA, startHost } from './start-host';

describe('the switches in the header', () => {
  it('make one somebody else, and lead back to the page', async () => {
    const { post } = startHost();
    const { status, headers } = await post('/_host/user', new URLSearchParams({ user: OLGA, back: '/browse/INC-1' }), {
      accept: 'text/html',
    });
    expect(status).toBe(303);
    expect(headers.get('location')).toBe('/browse/INC-1');
    expect(headers.get('set-cookie')).toMatch(/^sandbox-user=.*HttpOnly; SameSite=Strict/);
  });

  it('lead to no other site', async () => {
    const { post } = startHost();
    for (const back of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:1']) {
      const { headers } = await post('/_host/theme', new URLSearchParams({ theme: 'dark', back }), {
        accept: 'text/html',
      });
      expect(headers.get('location')).toBe('/');
    }
  });

  it('know their choices', async () => {
    const { post } = startHost();
    expect((await post('/_host/user', new URLSearchParams({ user: 'nobody' }))).status).toBe(400);
    expect((await post('/_host/theme', new URLSearchParams({ theme: 'neon' }))).status).toBe(400);
  });

  it('begin with the administrator, and keep people on the one address', async () => {
    const { host, origin } = startHost();
    const first = await host.pages.request(`${origin}/`);
    expect(await first.text()).toContain('You are Alex Admin');
    const other = await host.pages.request(origin.replace('localhost', '127.0.0.1') + '/browse/INC-1?a=b');
    expect(other.headers.get('location')).toBe(`${origin}/browse/INC-1?a=b`);
  });
});
