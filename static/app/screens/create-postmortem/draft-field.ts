import type { PostmortemDraft } from '../../../../src/shared/views';
import type { DraftEdits } from './draft-edits';

/** What every part of the form gets: the draft, what was changed in it, and how to change more. */
export type DraftFieldProps = {
  readonly draft: PostmortemDraft;
  readonly edits: DraftEdits;
  readonly onChange: (change: Partial<DraftEdits>) => void;
};
