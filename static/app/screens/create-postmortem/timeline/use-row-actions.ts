import { useLayoutEffect, useMemo, useRef } from 'react';
import type { OpenEntry, EntryChange, TimelineChanges } from './timeline-edits';
import type { OpenEntryState } from './use-open-entry';

export type RowActions = {
  readonly tick: (id: string, isTicked: boolean) => void;
  /** null: as it was. */
  readonly change: (id: string, change: EntryChange | null) => void;
  readonly remove: (id: string) => void;
  readonly open: (entry: OpenEntry) => void;
  readonly close: (id: string) => void;
};

type Options = {
  readonly changes: TimelineChanges;
  readonly set: (next: Partial<TimelineChanges>) => void;
  readonly openEntry: OpenEntryState;
  /** Where the focus goes when an entry is gone. */
  readonly addId: string;
};

export const editId = (id: string): string => `edit-${id}`;

const focusSoon = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());

/** What can be done with an entry. The same functions all the time, so that only the row that changes is drawn again. */
export function useRowActions(options: Options): RowActions {
  const latest = useRef(options);
  useLayoutEffect(() => {
    latest.current = options;
  });
  return useMemo(
    () => ({
      tick: (id, isTicked) => {
        const { changes, set } = latest.current;
        set({ ticks: { ...changes.ticks, [id]: isTicked } });
      },
      change: (id, change) => {
        const { changes, set } = latest.current;
        const { [id]: _before, ...others } = changes.changes;
        set({ changes: change === null ? others : { ...others, [id]: change } });
      },
      remove: (id) => {
        const { changes, set, openEntry, addId } = latest.current;
        const { [id]: _change, ...others } = changes.changes;
        set({ changes: others, added: changes.added.filter((one) => one.id !== id) });
        openEntry.close();
        document.getElementById(addId)?.focus();
      },
      open: (entry) => latest.current.openEntry.open(entry),
      close: (id) => {
        latest.current.openEntry.close();
        // The form takes the focus with it when it goes.
        focusSoon(editId(id));
      },
    }),
    [],
  );
}
