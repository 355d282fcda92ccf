import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { path } from '../../src/adapters/path';
import { request } from '../../src/adapters/request';
import type { Postmortem } from '../../src/domain/postmortem';
import { factsOf } from '../../src/workflows/make-page';
import type { PostmortemRecord } from '../../src/domain/record';
import { postmortemPage } from '../../src/document/page';
import { expectThat, remove, type SmokeContext } from './context';
import { LABEL } from './options';
import type { Ground } from './prepare';
import { tryAccounts } from './try-accounts';
import { tryAnalysis } from './try-analysis';

const linkList = z.array(z.object({ globalId: z.string().optional() }));

export const titleOf = (runId: string): string => `[smoke ${runId}] Postmortem`;

/** Makes the page of a postmortem as the app does, and everything that belongs to it. */
export async function tryPage(context: SmokeContext, ground: Ground, postmortem: Postmortem): Promise<void> {
  const { steps, adapters, siteUrl, runId } = context;
  const { pages, incidents } = adapters;
  const { space } = ground;
  const incidentId = postmortem.incident.id;
  const title = titleOf(runId);
  const document = documentOf(postmortem, siteUrl);
  const order = { spaceId: space.id, parentId: null, title, document, visibleToCreatorAlone: false };
  const pageId = await steps.step('create the page', async () => {
    const made = await pages.create(order);
    expectThat(made !== 'title-exists', `There is a page called ${title}.`);
    steps.made(`the page ${made.id} (it goes to the trash of the space)`, () => removePage(context, made.id));
    return made.id;
  });
  await steps.step('see that its title is taken now', async () => {
    expectThat((await pages.create(order)) === 'title-exists', 'A second page of the same title was made.');
  });
  await steps.step('label it', () => pages.addLabel(pageId, LABEL));
  await steps.step('write its property, twice', async () => {
    await pages.createProperty(pageId, { v: 1, incidentId });
    await pages.createProperty(pageId, { v: 1, incidentId: '0' });
    const stored = await pages.readProperty(pageId);
    expectThat(stored.kind === 'value' && stored.value.incidentId === incidentId, 'The first one did not stay.');
  });
  await steps.step('update it, and be refused with an old version', () =>
    updateTwice(context, pageId, title, document),
  );
  await steps.step('read it back', async () => {
    expectThat((await pages.readTitle(pageId)) === title, 'Its title is another one.');
    expectThat((await pages.read(pageId))?.id === pageId, 'It cannot be read with its document.');
    expectThat((await pages.findByTitle(space.id, title))?.id === pageId, 'It is not found by its title.');
    expectThat(
      (await pages.searchPages(space.id, title)).some(({ id }) => id === pageId),
      'It is not among the pages of the space.',
    );
  });
  const url = `${siteUrl}/wiki/spaces/${space.key}/pages/${pageId}`;
  await steps.step('link the incident to it, twice', async () => {
    await incidents.linkToPage(incidentId, { id: pageId, url, title });
    await incidents.linkToPage(incidentId, { id: pageId, url, title });
    await expectOneLink(context, incidentId);
  });
  await steps.step('record that none is required, and take that back', async () => {
    const reason = 'A practice run';
    await incidents.writeRecord(incidentId, { v: 1, state: 'not-required', stateSetBy: 'person', reason });
    await incidents.removeRecord(incidentId);
    const stored = (await incidents.readSummary(incidentId))?.properties.record;
    expectThat(stored?.kind === 'none', 'The record was not taken away.');
  });
  await steps.step('write the record', async () => {
    const record = recordOf(postmortem, pageId, space.id);
    await incidents.writeRecord(incidentId, record);
    const stored = (await incidents.readSummary(incidentId))?.properties.record;
    expectThat(stored?.kind === 'value' && isDeepStrictEqual(stored.value, record), 'The record came back changed.');
  });
  await tryAccounts(context, ground, postmortem, pageId);
  await tryAnalysis(context, { pageId, projectId: ground.projectId });
}

export const removePage = ({ send }: SmokeContext, id: string): Promise<void> =>
  remove(send, path`/wiki/api/v2/pages/${id}`);

/** The app's own page. The ids of its macro are made up, so that it shows an error where it stands. */
function documentOf(postmortem: Postmortem, siteUrl: string) {
  const app = { appId: randomUUID(), environmentId: randomUUID(), environmentType: 'DEVELOPMENT' };
  return postmortemPage(postmortem, { app, macroLocalId: randomUUID(), factorsLocalId: randomUUID(), siteUrl });
}

const recordOf = (postmortem: Postmortem, pageId: string, spaceId: string): PostmortemRecord => ({
  v: 1,
  pageId,
  spaceId,
  state: 'draft',
  stateSetBy: 'app',
  ...factsOf(postmortem),
  factors: { kinds: { technical: 1, process: 0, communication: 0, documentation: 0 }, themes: ['smoke test'] },
});

/** The app never rewrites a page; that a stale version is refused is something that people rely on. */
async function updateTwice({ send }: SmokeContext, id: string, title: string, document: unknown): Promise<void> {
  const where = path`/wiki/api/v2/pages/${id}`;
  const body = { representation: 'atlas_doc_format', value: JSON.stringify(document) };
  const second = { id, status: 'current', title, body, version: { number: 2, message: 'Smoke test' } };
  await request(send, 'PUT', where, second);
  const { status } = await send('PUT', where, second);
  expectThat(status === 409, `An update with an old version was answered with ${status}, not 409.`);
}

async function expectOneLink({ send }: SmokeContext, incidentId: string): Promise<void> {
  const links = linkList.parse(await request(send, 'GET', path`/rest/api/3/issue/${incidentId}/remotelink`));
  expectThat(links.length === 1, `The incident has ${links.length} links to pages, not one.`);
}
