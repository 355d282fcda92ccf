import { useCallback, useRef } from 'react';

/** Puts the focus on a row as soon as it is drawn, for who goes on by keyboard where the list was cut. */
export function useFocusRow() {
  const isWanted = useRef(false);
  const rowRef = useCallback((row: HTMLTableRowElement | null) => {
    if (row === null || !isWanted.current) return;
    isWanted.current = false;
    row.focus();
  }, []);
  const focusSoon = () => {
    isWanted.current = true;
  };
  return { rowRef, focusSoon };
}
