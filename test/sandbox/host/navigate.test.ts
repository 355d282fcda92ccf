import { resolveNavigation } from '../../../sandbox/host/client/navigate';

const SITE = 'http://localhost:8600';

describe('where the router leads', () => {
  it.each([
    [{ url: '/browse/INC-1' }, `${SITE}/browse/INC-1`],
    [{ url: 'https://example.test/a?b=c' }, 'https://example.test/a?b=c'],
    [{ target: 'issue', issueKey: 'INC-1' }, `${SITE}/browse/INC-1`],
    [{ target: 'contentView', contentId: '12' }, `${SITE}/wiki/pages/viewpage.action?pageId=12`],
    [{ target: 'spaceView', spaceKey: 'OPS' }, `${SITE}/wiki/spaces/OPS`],
  ])('%j', (navigation, href) => expect(resolveNavigation(navigation, SITE)).toBe(href));

  it('is never a script', () => {
    expect(() => resolveNavigation({ url: 'javascript:alert(1)' }, SITE)).toThrow('cannot be opened');
    expect(() => resolveNavigation({ url: 'data:text/html,x' }, SITE)).toThrow('cannot be opened');
  });

  it('names what is not built', () => {
    expect(() => resolveNavigation({ target: 'dashboard', dashboardId: '1' }, SITE)).toThrow(
      'not built navigation to dashboard',
    );
  });
});
