import type { Locator, Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/sandbox';
import type { World } from '../../sandbox/seed/worlds';
import { actIn } from './act';
import { dialogOf, expandContext, macroOf, panelOf } from './browser';
import { openDialog } from './main-job';
import { ALEX, NANNA, OLGA, ROBIN, SAM, VERA } from './people';
import { EDIT_SCENES } from './scenes-of-edits';

/** One person before one refusal or empty state. The tests walk through them, and some become pictures. */
export type Scene = {
  /** Also the name of its picture. */
  readonly name: string;
  readonly world: World;
  readonly person: string;
  readonly isPictured: boolean;
  /** Brings the sandbox there, and says which path the person opens. */
  readonly open: (sandbox: Sandbox) => string | Promise<string>;
  /** What the person does, and the words that they then read. */
  readonly play: (page: Page) => Promise<Locator>;
};

const busy = { world: 'busy', isPictured: true } as const;

const spaceIdOf = ({ confluence }: Sandbox, key: string): string =>
  confluence.store.spaces.find((space) => space.key === key)?.id ?? '';

const projectIdOf = ({ jira }: Sandbox, key: string): string =>
  jira.store.projects.find((project) => project.key === key)?.id ?? '';

/** A page in the space that Olga reads, of an incident that she does not see. */
async function createInPlatform(sandbox: Sandbox): Promise<string> {
  const spaceId = spaceIdOf(sandbox, 'OPS');
  return (await actIn(sandbox).must(ROBIN, 'INC-3', 'createPostmortem', { spaceId })).pageUrl;
}

/** An action ticket in the project that Olga works in, of an incident that she does not see. */
export async function addTicketInPlatform(sandbox: Sandbox): Promise<string> {
  const item = {
    id: crypto.randomUUID(),
    summary: 'Put the de-registration delay back to 300 seconds',
    ownerAccountId: ROBIN,
    dueDate: '2099-01-31',
    type: 'prevent' as const,
  };
  const batch = { batchId: crypto.randomUUID(), items: [item], projectId: projectIdOf(sandbox, 'OPS') };
  const { items } = await actIn(sandbox).must(ROBIN, 'INC-3', 'addActionItems', batch);
  return items[0]?.key ?? '';
}

/** Goes through the dialog without changing anything. */
export async function tryToCreate(page: Page): Promise<void> {
  await openDialog(page);
  await dialogOf(page).getByRole('button', { name: 'Create postmortem' }).click();
}

export const SCENES: readonly Scene[] = [
  ...EDIT_SCENES,
  {
    ...busy,
    name: 'refusal-no-right-to-add-pages',
    person: VERA,
    open: () => '/browse/INC-3',
    play: async (page) => {
      await tryToCreate(page);
      return dialogOf(page).getByText('You may not add a page there');
    },
  },
  {
    ...busy,
    name: 'refusal-no-project',
    person: VERA,
    open: () => '/browse/INC-3',
    play: async (page) => {
      await panelOf(page).getByRole('button', { name: 'Add action items' }).click();
      return panelOf(page).getByText(/no project in which you may create/i);
    },
  },
  {
    ...busy,
    name: 'refusal-no-space',
    isPictured: false,
    person: NANNA,
    open: () => '/browse/NORD-3',
    play: async (page) => {
      await tryToCreate(page);
      return dialogOf(page)
        .getByText(/no space you can write in/i)
        .first();
    },
  },
  {
    ...busy,
    name: 'refusal-confluence-not-connected',
    person: ROBIN,
    open: ({ forge }) => {
      forge.setSwitches({ confluenceConnected: false });
      return '/browse/INC-3';
    },
    play: async (page) => panelOf(page).getByText('Confluence is not connected'),
  },
  {
    ...busy,
    name: 'refusal-incident-not-visible',
    person: OLGA,
    open: createInPlatform,
    play: async (page) => macroOf(page, 'completion-macro').getByText('you may not see it'),
  },
  {
    ...busy,
    name: 'refusal-incident-gone',
    isPictured: false,
    person: ROBIN,
    open: async (sandbox) => {
      const pageUrl = await createInPlatform(sandbox);
      const deletion = new Request(`${sandbox.site.baseUrl}/rest/api/3/issue/INC-3`, { method: 'DELETE' });
      await sandbox.request('jira', deletion, { kind: 'user', accountId: ALEX });
      return pageUrl;
    },
    play: async (page) => macroOf(page, 'completion-macro').getByText('is deleted, or you may not see it'),
  },
  {
    ...busy,
    name: 'context-confluence-not-connected',
    isPictured: false,
    person: ROBIN,
    open: ({ forge }) => {
      forge.setSwitches({ confluenceConnected: false });
      return '/browse/INC-3';
    },
    play: async (page) => (await expandContext(page)).getByText('Confluence is not connected'),
  },
  {
    ...busy,
    name: 'refusal-page-not-visible',
    isPictured: false,
    person: SAM,
    open: async (sandbox) => {
      await actIn(sandbox).must(ROBIN, 'INC-15', 'createPostmortem', {});
      return '/browse/INC-15';
    },
    play: async (page) => panelOf(page).getByText(/deleted, or not visible to you/),
  },
  {
    ...busy,
    name: 'refusal-incident-of-the-ticket',
    isPictured: false,
    person: OLGA,
    open: async (sandbox) => `/browse/${await addTicketInPlatform(sandbox)}`,
    play: async (page) => (await expandContext(page)).getByText(/not visible to you/),
  },
  {
    ...busy,
    name: 'refusal-status-forbids-edits',
    isPictured: false,
    person: ALEX,
    open: () => '/browse/INC-14',
    play: async (page) => {
      await tryToCreate(page);
      await dialogOf(page).getByText('The postmortem is created').waitFor();
      return dialogOf(page).getByText(/does not carry the record/);
    },
  },
  {
    ...busy,
    name: 'empty-start',
    world: 'empty',
    person: ALEX,
    open: () => '/',
    play: async (page) => page.getByText('No incidents, or none that you may see.'),
  },
  {
    ...busy,
    name: 'empty-panel',
    person: ROBIN,
    open: () => '/browse/INC-3',
    play: async (page) => {
      await panelOf(page).getByText('No postmortem yet').waitFor();
      return panelOf(page).getByText('No action items yet');
    },
  },
  {
    ...busy,
    name: 'empty-context',
    isPictured: false,
    person: VERA,
    open: () => '/browse/INC-3',
    play: async (page) => (await expandContext(page)).getByText('No postmortem yet'),
  },
  {
    ...busy,
    name: 'empty-macro',
    isPictured: false,
    person: ROBIN,
    open: createInPlatform,
    play: async (page) => macroOf(page, 'completion-macro').getByText('No action items yet'),
  },
];
