import { useEffect, useRef } from 'react';
import { PANEL_LEAD_ID } from './panel-lead';

/**
 * The button that opened the dialog goes when there is a page, and would take the focus with it: the way to the page gets
 * it instead, or what one does next where there is no way.
 * @returns to be called when the dialog is closed.
 */
export function useFocusOnPage(hasPostmortem: boolean): () => void {
  const isWanted = useRef(false);
  useEffect(() => {
    if (!hasPostmortem || !isWanted.current) return;
    isWanted.current = false;
    const link = document.getElementById(PANEL_LEAD_ID)?.querySelector('a');
    (link ?? document.querySelector<HTMLElement>('main button'))?.focus();
  }, [hasPostmortem]);
  return () => {
    isWanted.current = true;
  };
}
