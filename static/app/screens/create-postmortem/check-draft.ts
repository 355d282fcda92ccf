import { MAX_TITLE_LENGTH } from '../../../../src/domain/title';
import type { PostmortemDraft } from '../../../../src/shared/views';
import { spaceIdOf, titleOf } from './draft-edits';
import type { DraftEdits } from './draft-edits';

export type DraftProblems = { readonly title?: string; readonly space?: string; readonly parent?: string };

/** As the limit is kept: an emoji may count as two. */
export const titleLength = (title: string): number => title.trim().length;

/** What must change before the page can be created. Times out of order are a warning, not a problem. */
export function checkDraft(draft: PostmortemDraft, edits: DraftEdits): DraftProblems {
  const length = titleLength(titleOf(draft, edits));
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
    ...(edits.parentTyped !== '' && { parent: 'No page is chosen. Pick one from the list, or clear the field.' }),
  };
}
