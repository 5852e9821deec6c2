import type { ImportProgress } from './outcome.ts';

export interface ProgressMeter {
  readonly report: (phase: ImportProgress['phase'], rows: number, bytes: number, last?: boolean) => void;
}

const EVERY_MS = 250;

/** Tells how far a file has come, a few times a second; `clock` gives milliseconds and runs steadily. */
export function createProgressMeter(
  file: string,
  totalBytes: number,
  onProgress: ((progress: ImportProgress) => void) | undefined,
  clock: () => number = () => performance.now(),
): ProgressMeter {
  let started = clock();
  let told = started;
  let phaseNow: ImportProgress['phase'] = 'load';

  function report(phase: ImportProgress['phase'], rows: number, bytes: number, last = false): void {
    if (onProgress === undefined) return;
    const now = clock();
    if (phase !== phaseNow) {
      phaseNow = phase;
      started = now;
    }
    if (!last && now - told < EVERY_MS) return;
    told = now;
    const seconds = Math.max((now - started) / 1000, 0.001);
    const remaining = bytes > 0 && !last ? (seconds * (totalBytes - bytes)) / bytes : 0;
    const rowsPerSecond = Math.round(rows / seconds);
    onProgress({ file, phase, rows, bytes, totalBytes, rowsPerSecond, remainingSeconds: Math.max(0, remaining) });
  }

  return Object.freeze({ report });
}
