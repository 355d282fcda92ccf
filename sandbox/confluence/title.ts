import type { Habits } from '../core/habits';
import type { Page } from './entities';
import { refuse } from './errors';
import type { ConfluenceParts } from './parts';

/** UTF-16 units: whether Confluence counts an emoji as one or two is not known, so as two. */
const MOST_CHARACTERS = 255;

/** Titles are one when they differ in case only; whether a space around them counts is not known, so it does not. */
export const sameTitle = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/**
 * A title that a page of the space may have. Drafts and trashed pages reserve none; pages that the person cannot see do.
 * @param except the page that is to have it
 */
export function readTitle(
  { site, store }: ConfluenceParts,
  wanted: {
    readonly spaceId: string;
    readonly title: string | undefined;
    readonly isDraft: boolean;
    readonly except?: Page;
  },
): string {
  // Half a pair is no character in any encoding that could be stored or linked to.
  const title = (wanted.title ?? '').replace(/\p{Cs}/gu, '?').trim();
  if (title === '' && !wanted.isDraft) refuse(400, 'A title must be provided for a published page');
  if (title.length > MOST_CHARACTERS) refuse(400, `Title cannot be longer than ${MOST_CHARACTERS} characters`);
  const reserves = (page: Page) =>
    page.spaceId === wanted.spaceId &&
    page.id !== wanted.except?.id &&
    (page.status === 'current' || page.status === 'archived') &&
    sameTitle(page.title, title);
  if (!wanted.isDraft && store.pages.find(reserves)) refuseTaken(site.habits.read().takenTitle);
  return title;
}

/** The first are the words that clients report; how else Confluence might say it is not known. */
function refuseTaken(habit: Habits['takenTitle']): never {
  if (habit === 'other-words') refuse(400, 'Der Titel ist in diesem Bereich schon vergeben');
  return refuse(
    habit === 'conflict' ? 409 : 400,
    'A page with this title already exists: A page already exists with the same TITLE in this space',
  );
}
