import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

const NARROWEST = 640;
const WIDEST = 1_100;
const FIRST = 760;
/** Small changes of the frame do not draw everything anew. */
const STEP = 20;

/** How wide a drawing inside an element can be, in pixels; in a narrower one it is scrolled. */
export function useWidth(): readonly [RefObject<HTMLDivElement>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST);
  useEffect(() => {
    if (!ref.current || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const room = Math.floor((entry?.contentRect.width ?? FIRST) / STEP) * STEP;
      setWidth(Math.min(WIDEST, Math.max(NARROWEST, room)));
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
