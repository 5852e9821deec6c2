import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useText } from '../text/index.ts';

interface ScrollXProps {
  readonly children: ReactNode;
  /** Further classes of the frame. */
  readonly className?: string;
}

/**
 * A frame in which a wide table scrolls sideways. While it does, the frame takes the focus, so that the arrow keys move
 * it (WCAG 2.1.1), and bears the name of what it holds; while everything is in sight it is no stop on the way.
 */
export function ScrollX({ children, className }: ScrollXProps) {
  const text = useText();
  const frame = useRef<HTMLDivElement>(null);
  const [name, setName] = useState<string>();
  useLayoutEffect(() => {
    const node = frame.current;
    if (node === null) return;
    const measure = () => setName(isOverflowing(node) ? nameOf(node) : undefined);
    const sizes = new ResizeObserver(measure);
    sizes.observe(node);
    for (const child of node.children) sizes.observe(child);
    return () => sizes.disconnect();
  }, []);
  const reach = name === undefined ? {} : { tabIndex: 0, role: 'group', 'aria-label': name || text.wideTable };
  return (
    <div ref={frame} className={className === undefined ? 'scroll-x' : `scroll-x ${className}`} {...reach}>
      {children}
    </div>
  );
}

/** A pixel of rounding is no overflow. */
function isOverflowing(node: HTMLElement): boolean {
  return node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1;
}

/** The table's caption, else the heading above it; empty where there is neither. */
function nameOf(node: HTMLElement): string {
  const named = node.querySelector('caption') ?? node.closest('section')?.querySelector('h2, h3');
  return named?.textContent?.trim() ?? '';
}
