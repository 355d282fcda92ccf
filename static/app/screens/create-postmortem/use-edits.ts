import { useRef, useState } from 'react';
import type { PostmortemDraft } from '../../../../src/shared/views';
import { NO_EDITS } from './draft-edits';
import type { DraftEdits } from './draft-edits';
import { keepEdits, readKeptEdits } from './kept-edits';

/** What a person changes in a draft, which survives closing the dialog. */
export function useEdits(draft: PostmortemDraft) {
  const [kept, setKept] = useState(() => readKeptEdits(draft.incident.id));
  const [edits, setEdits] = useState<DraftEdits>(kept ?? NO_EDITS);
  const [isTooMuch, setIsTooMuch] = useState(false);
  // One event may change two things, one after the other.
  const latest = useRef(edits);
  const set = (next: DraftEdits) => {
    latest.current = next;
    setEdits(next);
    setIsTooMuch(!keepEdits(draft, next));
  };
  return {
    edits,
    change: (next: Partial<DraftEdits>) => set({ ...latest.current, ...next }),
    /** Something in the form stems from before. */
    isKept: kept !== null,
    /** There is more than the browser keeps: closing the dialog would lose it. */
    isTooMuch,
    startOver: () => {
      setKept(null);
      set(NO_EDITS);
    },
  };
}
