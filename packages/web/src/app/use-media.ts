import { useSyncExternalStore } from 'react';

/** Whether a media query matches now; follows it. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Below this width tables become cards (spec: ui, tables). 200 % zoom on a 1366 px screen is below it too. */
export const useNarrow = (): boolean => useMedia('(max-width: 767px)');
