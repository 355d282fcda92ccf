import { useState } from 'react';
import type { OpenEntry } from './timeline-edits';

export type OpenEntryState = {
  /** null: none. */
  readonly current: OpenEntry | null;
  /** Every entry that was open once: it stays in sight, also beyond the first entries. */
  readonly seen: ReadonlySet<string>;
  readonly open: (entry: OpenEntry) => void;
  readonly close: () => void;
};

/** Which entry of the timeline is being edited. */
export function useOpenEntry(): OpenEntryState {
  const [current, setCurrent] = useState<OpenEntry | null>(null);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  return {
    current,
    seen,
    open: (entry) => {
      setCurrent((before) => (before?.id === entry.id ? before : entry));
      setSeen((before) => (before.has(entry.id) ? before : new Set([...before, entry.id])));
    },
    close: () => setCurrent(null),
  };
}
