import { useEffect, useMemo, useState } from 'react';
import type { PostmortemDraft } from '../../../../src/shared/views';
import { NO_EDITS } from './draft-edits';
import type { DraftEdits } from './draft-edits';
import { isTooMuchToKeep, keepEdits, readKeptEdits } from './kept-edits';

/** What a person changes in a draft, which survives closing the dialog. */
export function useEdits(draft: PostmortemDraft) {
  const [kept, setKept] = useState(() => readKeptEdits(draft.incident.id));
  const [edits, setEdits] = useState<DraftEdits>(kept ?? NO_EDITS);
  useEffect(() => keepEdits(draft, edits), [draft, edits]);
  const isTooMuch = useMemo(() => isTooMuchToKeep(edits), [edits]);
  return {
    edits,
    change: (next: Partial<DraftEdits>) => setEdits((before) => ({ ...before, ...next })),
    /** Something in the form stems from before. */
    isKept: kept !== null,
    /** There is more than the browser keeps: closing the dialog would lose it. */
    isTooMuch,
    startOver: () => {
      setKept(null);
      setEdits(NO_EDITS);
    },
  };
}
