import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { processState } from './processes.ts';

/**
 * Takes the lock file of a folder for this process, and gives the function that releases it; undefined while another
 * living process holds it. A file left by a killed one is taken over.
 */
export function tryLock(file: string): (() => void) | undefined {
  const own = JSON.stringify({ pid: process.pid, start: processState(process.pid).start ?? '' });
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, own);
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      // A hard link appears at once and with its content, so that nobody ever reads half a lock.
      if (tryLink(fresh, file)) return () => release(file, own);
      const held = readLock(file);
      if (held !== undefined && isHeld(held)) return undefined;
      if (held !== undefined) removeStale(file, held);
    }
    return undefined;
  } finally {
    rmSync(fresh, { force: true });
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function readLock(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isHeld(content: string): boolean {
  const holder = parse(content);
  if (holder === undefined) return false;
  const state = processState(holder.pid);
  return state.alive && (state.start === undefined || state.start === holder.start);
}

function parse(content: string): { readonly pid: number; readonly start: string } | undefined {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('start' in value)) return undefined;
    return { pid: Number(value.pid), start: String(value.start) };
  } catch {
    return undefined;
  }
}

/** Moves a dead process's lock away; puts it back if another process took the lock in between. */
function removeStale(file: string, content: string): void {
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readLock(aside) !== content) tryLink(aside, file);
  rmSync(aside, { force: true });
}

function release(file: string, own: string): void {
  if (readLock(file) === own) rmSync(file, { force: true });
}
