import { useEffect, useRef } from 'react';
import { PANEL_LEAD_ID } from './panel-lead';

/** The way to the page, or what one does next where there is no way. */
function focusOnPage(): void {
  const link = document.getElementById(PANEL_LEAD_ID)?.querySelector('a');
  (link ?? document.querySelector<HTMLElement>('main button'))?.focus();
}

/**
 * The button that opened the dialog goes when there is a page, and would take the focus with it. The panel learns of the
 * page before the dialog is closed or after it, as it happens.
 * @returns to be called when the dialog is closed.
 */
export function useFocusOnPage(hasPostmortem: boolean): () => void {
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
  };
}
