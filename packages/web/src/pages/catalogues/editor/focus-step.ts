import type { RefObject } from 'react';

/** Puts the focus into the first field of a step, once the list shows it. */
export function focusStep(list: RefObject<HTMLElement | null>, key: string): void {
  window.requestAnimationFrame(() =>
    list.current?.querySelector<HTMLElement>(`[data-step="${CSS.escape(key)}"] input`)?.focus(),
  );
}
