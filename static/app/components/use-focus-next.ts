import { useCallback, useEffect, useRef } from 'react';

/** Puts the focus on an element, by its id, once it has been drawn. Always the same function. */
export function useFocusNext(): (id: string) => void {
  const next = useRef<string | null>(null);
  useEffect(() => {
    if (next.current === null) return;
    const element = document.getElementById(next.current);
    next.current = null;
    element?.focus();
  });
  return useCallback((id) => {
    next.current = id;
  }, []);
}
