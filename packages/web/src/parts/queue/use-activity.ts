import { useEffect, useRef } from 'react';

/** Whoever does nothing for so long may have left: what the page asks for by itself would keep their session open. */
const IDLE_MS = 10 * 60_000;

const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'focus'] as const;

interface Activity {
  readonly isIdle: () => boolean;
  /** Calls back once, when somebody is there again. */
  readonly onReturn: (resume: () => void) => void;
}

/** Whether somebody works at this window. */
export function useActivity(): Activity {
  const state = useRef<{ at: number; waiting: (() => void) | undefined }>({ at: Date.now(), waiting: undefined });
  useEffect(() => {
    const act = (): void => {
      state.current.at = Date.now();
      const { waiting } = state.current;
      state.current.waiting = undefined;
      waiting?.();
    };
    for (const sign of SIGNS) window.addEventListener(sign, act, { passive: true });
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, act);
    };
  }, []);
  const activity = useRef<Activity>({
    isIdle: () => Date.now() - state.current.at > IDLE_MS,
    onReturn: (resume) => {
      state.current.waiting = resume;
    },
  });
  return activity.current;
}
