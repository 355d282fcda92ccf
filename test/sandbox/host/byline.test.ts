import { describeContext } from '../../../sandbox/forge/describe-context';
import { placeForPage } from '../../../sandbox/forge/place-for-page';
import { framesOn, ROBIN, startHost } from './start-host';

test('an item stands under the title of pages for which its condition holds', async () => {
  const { sandbox, open } = startHost();
  const page = sandbox.confluence.store.pages.find(({ title }) => title === 'Incident reviews');
  const id = page?.id ?? '';
  const path = `/wiki/pages/viewpage.action?pageId=${id}`;
  expect((await open(path)).text).not.toContain('class="byline-item"');
  const request = new Request(`${sandbox.site.baseUrl}/wiki/api/v2/pages/${id}/properties`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: 'blameless-postmortem', value: { v: 1, incidentId: '1' } }),
  });
  expect((await sandbox.request('confluence', request, { kind: 'user', accountId: ROBIN })).status).toBe(200);
  const { text } = await open(path);
  expect(text).toContain('class="byline-item"');
  expect(framesOn(text)).toHaveLength(1);
});

test('its context names the page and its space, and no macro', () => {
  const { sandbox } = startHost();
  const page = sandbox.confluence.store.pages.find(({ status }) => status === 'current');
  const place = placeForPage(sandbox, 'page-byline', page?.id ?? '', null);
  const { extension } = describeContext(sandbox, {
    accountId: ROBIN,
    place: place ?? { moduleKey: '', extension: {}, localId: '' },
  });
  expect(extension).toMatchObject({ type: 'confluence:contentBylineItem', content: { id: page?.id, type: 'page' } });
  expect(extension).not.toHaveProperty('config');
});
