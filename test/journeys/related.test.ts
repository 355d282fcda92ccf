import { importIncident } from '../../sandbox/jira/import-incident';
import { analysis, factor, saveOver } from '../support/analysis';
import { nodesOf, plainText } from '../support/document-text';
import { documentOf, withPagesBelow } from '../support/pages-of';
import { actionItem, ALEX, OLGA, ROBIN, startStory, type Story } from '../support/story';

let story: Story;
beforeEach(() => {
  story = startStory();
});
afterEach(() => story.contracts.expectNoFindings());

type Over = { readonly summary: string; readonly day: string; readonly [part: string]: unknown };

function happened({ day, ...over }: Over, options?: { readonly securityLevel: string }): string {
  const record = {
    people: [{ handle: 'robin-responder', role: 'on-call engineer, reporter' }],
    createdAt: `2026-02-${day}T08:00:00Z`,
    ...over,
  };
  return importIncident(record, story.sandbox, options).key;
}

test('the outage that happened before, with its actions still open, is named in the dialog and on the page', async () => {
  const before = happened({ summary: 'Search is slow', day: '01', components: ['search'], services: ['search-api'] });
  await story.must(ROBIN, before, 'createPostmortem', {});
  await story.must(ROBIN, before, 'addActionItems', { batchId: 'go-1', items: [actionItem(), actionItem()] });
  happened({ summary: 'Something else', day: '02', components: ['mail'] });
  const again = happened({ summary: 'Search is down', day: '20', components: ['search'], services: ['search-api'] });

  const { related } = await story.must(ROBIN, again, 'draftPostmortem');
  const { pageId } = await story.must(ROBIN, again, 'createPostmortem', {});

  expect(related).toEqual([
    {
      id: expect.any(String) as string,
      key: before,
      summary: 'Search is slow',
      openActions: 2,
      reasons: ['service search-api', 'component search'],
    },
  ]);
  const item = withPagesBelow(story.sandbox, pageId)
    .flatMap((page) => nodesOf(documentOf(page)))
    .find(({ type }) => type === 'listItem');
  expect(item && plainText(item)).toContain('2 action items still open');
  expect(JSON.stringify(item)).toContain(`/browse/${before}`);
});

test('a word that is on every incident relates nothing, and costs no call', async () => {
  happened({ summary: 'First', day: '01', labels: ['incident'] });
  const second = happened({ summary: 'Second', day: '02', labels: ['incident', 'outage'] });
  story.sandbox.forge.clearCalls();

  const { related, isSurroundingRead } = await story.must(ROBIN, second, 'draftPostmortem');

  expect([related, isSurroundingRead]).toEqual([[], true]);
  expect(story.sandbox.forge.calls().filter(({ path }) => path.includes('search'))).toEqual([]);
});

test('labels and services with quotes, backslashes and JQL in them are searched for as they are', async () => {
  const odd = 'a"b\\c';
  const before = happened({ summary: 'Odd', day: '01', labels: [odd], services: ['x" OR issuetype = "Task'] });
  const again = happened({ summary: 'Odd again', day: '02', labels: [odd], services: ['x" OR issuetype = "Task'] });

  const { related } = await story.must(ROBIN, again, 'draftPostmortem');

  expect(related.map(({ key }) => key)).toEqual([before]);
});

test('what the person may not see, and what has a security level, is not named', async () => {
  story = startStory('busy');
  const again = happened({ summary: 'Second', day: '02', labels: ['ingress-lb'] });
  const level = story.sandbox.jira.store.projects.find(({ key }) => key === 'INC')?.securityLevels[0]?.name;
  expect(level).toBeDefined();
  happened({ summary: 'Secret', day: '01', labels: ['ingress-lb'] }, { securityLevel: level ?? '' });

  expect((await story.must(ALEX, again, 'draftPostmortem')).related).toEqual([]);
  expect(await story.on(OLGA, again, 'draftPostmortem')).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('where the search fails the dialog says so, and everything else is there', async () => {
  const again = happened({ summary: 'Second', day: '02', labels: ['ingress-lb'] });
  const match = { product: 'jira', method: 'POST', path: '/rest/api/3/search/jql' } as const;
  story.sandbox.forge.addFault({ match, fault: 'before', status: 400, times: 1 });

  const draft = await story.must(ROBIN, again, 'draftPostmortem');

  expect([draft.isSurroundingRead, draft.related, draft.timeline.length]).toEqual([false, [], 1]);
  expect(story.logs.join()).toContain('incident.surroundings');
});

test('factors of one theme relate incidents that share nothing else, once both are written down', async () => {
  const themed = {
    factors: [factor({ text: 'Nothing told us of the end date', kind: 'technical', theme: 'missing alert' })],
  };
  const before = happened({ summary: 'Certificate ran out', day: '01' });
  const again = happened({ summary: 'Disk ran full', day: '20' });
  for (const key of [before, again]) {
    const { pageId } = await story.must(ROBIN, key, 'createPostmortem', {});
    await saveOver(story, pageId, analysis(themed));
  }

  expect((await story.must(ROBIN, again, 'viewIncident')).related).toMatchObject([
    { key: before, reasons: ['theme missing alert'] },
  ]);
  expect((await story.must(ROBIN, before, 'viewIncident')).related).toEqual([]);
});

test('what was related when the page was made stays when the analysis is saved: a near miss is of another type', async () => {
  const before = happened({
    summary: 'Search is slow',
    day: '01',
    createdAt: '2020-01-01T08:00:00Z',
    labels: ['ingress-lb'],
  });
  const nearMiss = story.keyOf('Watch end dates of the ADFS certificates');
  const { status } = await story.rest(ROBIN, 'PUT', `/rest/api/3/issue/${nearMiss}`, {
    fields: { labels: ['ingress-lb'] },
  });
  expect(status).toBe(204);
  const { pageId } = await story.must(ROBIN, nearMiss, 'createPostmortem', { templateId: 'standard' });
  const related = async () => (await story.must(ROBIN, nearMiss, 'viewIncident')).related.map(({ key }) => key);
  expect(await related()).toEqual([before]);

  await saveOver(story, pageId, analysis({ factors: [factor({ theme: 'timeouts' })] }));

  expect(await related()).toEqual([before]);
});
