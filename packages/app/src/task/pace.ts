import type { TaskProgress } from '@dunghen/store/task';

export type Pace = (done: number, of: number) => Pick<TaskProgress, 'perSecond' | 'remainingSeconds'>;

/** Rate and remaining time of work that goes evenly; `clock` gives milliseconds. */
export function createPace(clock: () => number = () => performance.now()): Pace {
  const started = clock();
  return (done, of) => {
    const seconds = (clock() - started) / 1_000;
    if (seconds < 1 || done <= 0) return {};
    const perSecond = Math.round(done / seconds);
    return { perSecond, remainingSeconds: Math.max(0, Math.round(((of - done) * seconds) / done)) };
  };
}
