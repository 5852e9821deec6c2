import { type ReactNode, startTransition, useEffect, useRef, useState } from 'react';
import { Placeholder } from './states.tsx';

interface NearProps {
  /** Of the box that keeps its place, in pixels. */
  readonly height: number;
  /** Draws what comes, and asks the server for it; not called before. */
  readonly children: () => ReactNode;
}

/** How far below the screen something is asked for already. */
const AHEAD = '400px';
/** After so long it is asked for wherever it lies: who prints or searches the page wants all of it. */
const SETTLED_MS = 1_500;

/**
 * A section far down a long page: asked for when one comes near it, or when the page has stood for a while. What people come
 * for is then not answered in competition with what they have not reached yet, and a page that is left at once costs little.
 */
export function Near({ height, children }: NearProps) {
  const [isNear, setNear] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const come = (): void => startTransition(() => setNear(true));
    const watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && come(), {
      rootMargin: AHEAD,
    });
    if (place.current !== null) watch.observe(place.current);
    const settled = setTimeout(come, SETTLED_MS);
    // Before a page is printed there is no time left to wait.
    window.addEventListener('beforeprint', come);
    return () => {
      watch.disconnect();
      clearTimeout(settled);
      window.removeEventListener('beforeprint', come);
    };
  }, []);
  if (isNear) return children();
  return (
    <div ref={place}>
      <Placeholder height={height} />
    </div>
  );
}
