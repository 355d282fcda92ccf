import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { succeeded } from '../../src/shared/outcome';
import type { CreatedPostmortem, PostmortemDraft } from '../../src/shared/views';
import { CreatePostmortem } from '../../static/app/screens/create-postmortem/create-postmortem';
import { host } from '../support/bridge';
import { draft } from './builders';
import { renderScreen } from './render-screen';

export const CREATED: CreatedPostmortem = {
  pageId: '300',
  pageUrl: '/wiki/spaces/INC/pages/300',
  missing: [],
  linkingOff: false,
  existed: false,
};

/** A host that answers the dialog's calls, and a browser that has kept nothing. */
export function startDialog(): void {
  host.reset();
  sessionStorage.clear();
  host.answer('createPostmortem', () => succeeded(CREATED));
}

/** Opens the dialog on a draft. */
export async function openDraft(change: Partial<PostmortemDraft> = {}) {
  host.answer('draftPostmortem', () => succeeded(draft(change)));
  const shown = renderScreen(CreatePostmortem);
  await screen.findByRole('button', { name: 'Create postmortem' });
  return shown;
}

export const pressCreate = () => userEvent.click(screen.getByRole('button', { name: 'Create postmortem' }));
export const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

/** What was sent to make the page, the first time. @throws when it was not made. */
export async function createdWith(): Promise<unknown> {
  await pressCreate();
  await screen.findByText('The postmortem is created');
  return host.payloadsOf('createPostmortem')[0];
}
