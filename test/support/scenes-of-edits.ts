import { chooseOwner, chooseProject, pressButton, typeItem } from './action-form';
import { actIn } from './act';
import { panelOf } from './browser';
import { ALEX, MONA, ROBIN } from './people';
import { attachBareTicket, forbidEdits, requireOfEveryType } from './prepare-sandbox';
import type { Scene } from './scenes';

const onIngress = { world: 'busy', isPictured: true } as const;

/** People before tickets that Jira will not make, or not edit, as they want. */
export const EDIT_SCENES: readonly Scene[] = [
  {
    ...onIngress,
    name: 'refusal-required-field',
    person: ROBIN,
    open: () => '/browse/INC-3',
    play: async (page) => {
      await typeItem(page, 'Show auditors the drill');
      await chooseProject(page, 'Audit follow-up (AUD)');
      return panelOf(page).getByText('Choose another type or project');
    },
  },
  {
    ...onIngress,
    name: 'refusal-no-type-without-required-field',
    isPictured: false,
    person: ROBIN,
    open: (sandbox) => {
      requireOfEveryType(sandbox, 'AUD');
      return '/browse/INC-3';
    },
    play: async (page) => {
      await typeItem(page, 'Show auditors the drill');
      await chooseProject(page, 'Audit follow-up (AUD)');
      return panelOf(page).getByRole('link', { name: 'Create in Jira: Show auditors the drill' });
    },
  },
  {
    ...onIngress,
    name: 'refusal-no-right-to-edit',
    person: MONA,
    open: async (sandbox) => {
      await attachBareTicket(sandbox);
      return '/browse/INC-3';
    },
    play: async (page) => {
      await pressButton(page, 'Set due date');
      await pressButton(page, 'Save');
      return panelOf(page).getByText(/You may not edit INC-\d+\. Ask/);
    },
  },
  {
    ...onIngress,
    name: 'refusal-status-of-ticket',
    isPictured: false,
    person: ALEX,
    open: async (sandbox) => {
      forbidEdits(sandbox, (await attachBareTicket(sandbox)).ticketId);
      return '/browse/INC-3';
    },
    play: async (page) => {
      await pressButton(page, 'Set due date');
      await pressButton(page, 'Save');
      return panelOf(page).getByText(/is in status “To Do”/);
    },
  },
  {
    ...onIngress,
    name: 'refusal-owner-not-assignable',
    isPictured: false,
    person: ROBIN,
    open: () => '/browse/INC-3',
    play: async (page) => {
      await typeItem(page, 'Watch target groups');
      await chooseOwner(page, 'Noah Nolink');
      await chooseProject(page, 'Team room (TEAM)');
      await panelOf(page)
        .getByText(/app keeps the due date/i)
        .waitFor();
      await pressButton(page, 'Create ticket');
      return panelOf(page).getByText(/Noah Nolink cannot be assigned in Team room/);
    },
  },
  {
    ...onIngress,
    name: 'refusal-linking-off',
    person: ROBIN,
    open: async (sandbox) => {
      sandbox.jira.setSettings({ issueLinking: false });
      await actIn(sandbox).must(ROBIN, 'INC-3', 'createPostmortem', {});
      return '/browse/INC-3';
    },
    play: async (page) => panelOf(page).getByText(/A Jira admin can switch issue linking on/),
  },
];
