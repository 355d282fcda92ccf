import { useState } from 'react';
import type { Analysis } from '../../../../src/domain/analysis';
import { restoreRemoved } from '../../../../src/domain/analysis/restore-removed';

export type Removal = {
  readonly what: 'factor' | 'answer';
  /** The analysis right before. */
  readonly before: Analysis;
  readonly id: string;
};

/** The last removal, which can be taken back as long as nothing else is removed. */
export function useRemoval(draft: Analysis, change: (next: (draft: Analysis) => Analysis) => void) {
  const [removal, setRemoval] = useState<Removal | null>(null);
  return {
    removal,
    remove: (what: Removal['what'], id: string, without: (draft: Analysis) => Analysis) => {
      setRemoval({ what, id, before: draft });
      change(without);
    },
    undo: () => {
      if (!removal) return;
      change((now) => restoreRemoved(now, removal.before));
      setRemoval(null);
    },
  };
}
