import { readFileSync } from 'node:fs';

/** A process as far as the system tells; `start` tells two processes with the same number apart (Linux only). */
export interface ProcessState {
  readonly exists: boolean;
  /** Exists and is no zombie: where PID 1 does not reap, a killed server stays in the table as one. */
  readonly alive: boolean;
  readonly start?: string;
  readonly command?: string;
}

const NONE: ProcessState = { exists: false, alive: false };

export function processState(pid: number): ProcessState {
  if (!Number.isInteger(pid) || pid <= 0) return NONE;
  if (!canSignal(pid)) return NONE;
  if (process.platform !== 'linux') return { exists: true, alive: true };
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in brackets may hold spaces and brackets itself: count from the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    const state = fields[0] ?? '';
    return { exists: true, alive: state !== 'Z' && state !== 'X', start: fields[19] ?? '', command };
  } catch {
    return NONE;
  }
}

function canSignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Waits until a process is gone or a zombie; false when it is still there after `timeoutMs`. */
export async function waitForEnd(pid: number, timeoutMs: number): Promise<boolean> {
  const end = Date.now() + timeoutMs;
  while (processState(pid).alive) {
    if (Date.now() > end) return false;
    await pause(20);
  }
  return true;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
