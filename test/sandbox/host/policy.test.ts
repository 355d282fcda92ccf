import { framePolicy } from '../../../sandbox/host/frames/policy';

const HOST = 'http://localhost:8600';

const directive = (policy: string, name: string): string[] =>
  policy
    .split('; ')
    .find((part) => part.startsWith(`${name} `))
    ?.split(' ')
    .slice(1) ?? [];

describe('the policy of the frames', () => {
  it("is the platform's, for the sandbox's page, and reports to the sandbox", () => {
    const policy = framePolicy({ content: {}, external: {} }, HOST);
    expect(directive(policy, 'frame-ancestors')).toContain(HOST);
    expect(directive(policy, 'report-uri')).toEqual(['/csp-report']);
    expect(directive(policy, 'sandbox')).toContain('allow-same-origin');
    for (const name of ['script-src', 'style-src', 'connect-src', 'default-src']) {
      expect(directive(policy, name)).toContain("'self'");
      expect(policy).not.toContain('unsafe-');
      expect(directive(policy, name)).not.toContain(HOST);
    }
  });

  it('grows by what the manifest asks for', () => {
    const policy = framePolicy(
      {
        content: { styles: ['unsafe-inline'], scripts: ['unsafe-eval', 'blob:'] },
        external: {
          images: [{ address: 'https://pictures.example' }, '*.pics.example'],
          fetch: { client: ['https://api.example'] },
        },
      },
      HOST,
    );
    expect(directive(policy, 'style-src')).toContain("'unsafe-inline'");
    expect(directive(policy, 'script-src')).toEqual(expect.arrayContaining(["'unsafe-eval'", 'blob:']));
    expect(directive(policy, 'img-src')).toEqual(
      expect.arrayContaining(['https://pictures.example', '*.pics.example']),
    );
    expect(directive(policy, 'connect-src')).toContain('https://api.example');
  });
});
