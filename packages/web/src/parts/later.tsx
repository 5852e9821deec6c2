import { type ReactNode, startTransition, useEffect, useState } from 'react';

interface LaterProps {
  /** Draws what comes later; not called before. */
  readonly children: () => ReactNode;
  /** Of the box that keeps its place. */
  readonly className?: string;
}

/**
 * Keeps the place of a control that is dear to draw (a list to choose from) until the page has been seen once: what people
 * come for stands on the page before that by which they narrow it.
 */
export function Later({ children, className = '' }: LaterProps) {
  return useSettled() ? children() : <div className={`placeholder control-place ${className}`} aria-hidden="true" />;
}

/** False at the first drawing, true soon after it is on the screen. */
function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    // Two frames: the first picture is on the screen when the second one begins.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => startTransition(() => setSettled(true)));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return settled;
}
