import { MAX_TITLE_LENGTH } from '../../../../src/domain/title';
import type { PostmortemDraft } from '../../../../src/shared/views';
import { hasPendingTranscript, spaceIdOf, titleOf, toInput } from './draft-edits';
import type { DraftEdits } from './draft-edits';
import { brokenEntry, type ShownEntry } from './timeline/timeline-edits';

export type DraftProblems = {
  readonly title?: string;
  readonly space?: string;
  readonly parent?: string;
  /** All of it is more than can be sent at once. */
  readonly size?: string;
  /** A transcript that would be left behind. */
  readonly transcript?: string;
  /** A timeline entry that cannot be created as it is. */
  readonly entry?: ShownEntry;
};

/** The platform takes 500 kB from a screen; some of it is its own. */
const MOST_BYTES_SENT = 480_000;
const TOO_LONG =
  'This is more text than can be sent at once. Untick some of the transcript’s entries; they can be added on the page later.';

const isTooLong = (draft: PostmortemDraft, edits: DraftEdits): boolean =>
  edits.timeline.added.length > 0 && new Blob([JSON.stringify(toInput(draft, edits))]).size > MOST_BYTES_SENT;

/** As the limit is kept: an emoji may count as two. */
export const titleLength = (title: string): number => title.trim().length;

/** What must change before the page can be created. Times out of order are a warning, not a problem. */
export function checkDraft(draft: PostmortemDraft, edits: DraftEdits): DraftProblems {
  const length = titleLength(titleOf(draft, edits));
  const broken = brokenEntry(draft, edits.timeline);
  const tooMuch = length - MAX_TITLE_LENGTH;
  return {
    ...(length === 0 && { title: 'Give the page a title.' }),
    ...(tooMuch > 0 && { title: `Confluence takes ${MAX_TITLE_LENGTH} characters here; shorten it by ${tooMuch}.` }),
    ...(spaceIdOf(draft, edits) === null && {
      space:
        draft.spaces.length === 0
          ? 'You see no space you can write in. Ask a space admin for the right to add pages, then try again.'
          : 'Choose the space that the page goes to.',
    }),
    ...(isTooLong(draft, edits) && { size: TOO_LONG }),
    ...(hasPendingTranscript(edits) && {
      transcript: 'This transcript is not in the timeline yet. Add its entries, or press Cancel to leave it out.',
    }),
    ...(broken && { entry: broken }),
    ...(edits.parentTyped !== '' && { parent: 'No page is chosen. Pick one from the list, or clear the field.' }),
  };
}
