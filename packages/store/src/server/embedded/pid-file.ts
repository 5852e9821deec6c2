import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { processState } from './processes.ts';

/** Above every number that a system gives to a process (Linux: 4 194 304). */
const NOBODYS_PID = 999_999_999;

/** What `postmaster.pid` of a data directory says about a server. */
export type PidFileState =
  | { readonly kind: 'free' }
  /** A server runs on the directory. */
  | { readonly kind: 'running'; readonly pid: number };

/**
 * Looks at the pid file and makes a stale one harmless. PostgreSQL itself copes with a number that no process has, but
 * takes a zombie, or another program that got the number since (usual in containers), for a running server. The
 * file is not removed: only its first line is made a number that nobody has, because its other lines let PostgreSQL
 * find out whether back ends of the dead server still live.
 */
export function clearStalePidFile(dataFolder: string): PidFileState {
  const file = path.join(dataFolder, 'postmaster.pid');
  const content = read(file);
  if (content === undefined) return { kind: 'free' };
  const end = content.indexOf('\n');
  const pid = Number(end < 0 ? content : content.slice(0, end));
  const state = processState(pid);
  if (!state.exists) return { kind: 'free' };
  if (state.alive && isPostgres(state.command)) return { kind: 'running', pid };
  const fresh = `${file}.fresh`;
  writeFileSync(fresh, `${NOBODYS_PID}${end < 0 ? '\n' : content.slice(end)}`, { mode: 0o600 });
  renameSync(fresh, file);
  return { kind: 'free' };
}

function isPostgres(command: string | undefined): boolean {
  return command === undefined || /postgres|postmaster/.test(command);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** True once the server with this number says in its pid file (line 8) that it takes connections. */
export function isReady(dataFolder: string, pid: number): boolean {
  const lines = read(path.join(dataFolder, 'postmaster.pid'))?.split('\n') ?? [];
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}
