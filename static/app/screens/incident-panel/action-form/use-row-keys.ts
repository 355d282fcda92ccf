import { useEffect, useRef } from 'react';
import type { CalendarDate } from '../../../../../src/domain/time';
import { canAddRow, controlId, newRow } from '../../../components/action-form/rows';
import type { Row } from '../../../components/action-form/rows';

type ChangeRows = (next: (rows: readonly Row[]) => readonly Row[]) => void;

type Options = {
  readonly dueDate: CalendarDate;
  /** The focus goes to the first row when the form appears. */
  readonly takesFocus: boolean;
};

/** Adding and removing rows, with the focus where a person who uses the keyboard expects it. */
export function useRowKeys(rows: readonly Row[], changeRows: ChangeRows, { dueDate, takesFocus }: Options) {
  const [first] = rows;
  const focusNext = useRef(takesFocus && first ? controlId(first, 'summary') : null);
  useEffect(() => {
    if (focusNext.current === null) return;
    document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
  });

  const focusSummary = (row: Row | undefined) => {
    focusNext.current = row ? controlId(row, 'summary') : null;
  };
  const add = () => {
    if (!canAddRow(rows)) return;
    const row = newRow(dueDate);
    focusSummary(row);
    changeRows((before) => [...before, row]);
  };
  return {
    add,
    /** From the summary at `index` to the next one, which is made when there is none. */
    goOn: (index: number) => {
      const next = rows[index + 1];
      if (next) document.getElementById(controlId(next, 'summary'))?.focus();
      else add();
    },
    remove: (index: number) => {
      focusSummary(rows[index - 1] ?? rows[index + 1]);
      changeRows((before) => before.filter(({ id }) => id !== rows[index]?.id));
    },
  };
}
