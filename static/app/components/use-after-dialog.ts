import { useEffect, useRef } from 'react';
import { LEAD_ID } from './postmortem-lead';

/** The way to the page, or what one does next where there is no way. */
function focusOnPage(): void {
  const link = document.getElementById(LEAD_ID)?.querySelector('a');
  (link ?? document.querySelector<HTMLElement>('main button'))?.focus();
}

/**
 * The button that opened *Create postmortem* goes when there is a postmortem, and would take the focus with it. The screen
 * learns of the postmortem before the dialog is closed or after it, as it happens.
 * @returns to be called when the dialog is closed; it reads again, too.
 */
export function useAfterDialog(hasPostmortem: boolean, refresh: () => void): () => void {
  const isWanted = useRef(false);
  const isThere = useRef(hasPostmortem);
  useEffect(() => {
    isThere.current = hasPostmortem;
    if (hasPostmortem && isWanted.current) focusOnPage();
    if (hasPostmortem) isWanted.current = false;
  }, [hasPostmortem]);
  return () => {
    if (isThere.current) focusOnPage();
    else isWanted.current = true;
    refresh();
  };
}
