import { StoreRefusal, type StoreRefusalCode } from './refusal.ts';

/**
 * What cannot be used just now and may be later. `away`: the database does not answer or lets nobody in. `slow`: it did
 * not answer in time, or every connection is taken. `full`: its disk, its memory or its connections. `files`: the store
 * of files, away or full.
 */
export type Unavailability = 'away' | 'slow' | 'full' | 'files';

/** SQLSTATE or the system's code of an error, '' where it has none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  // The driver gives no codes of its own; these are its words.
  if (/Connection terminated|not queryable/.test(error.message)) return '08006';
  if (/Query read timeout/.test(error.message)) return '57014';
  if (/timeout exceeded when trying to connect/.test(error.message)) return '53300';
  return /Cannot use a pool after calling end/.test(error.message) ? '57P01' : '';
}

/** The line broke, or could not be made. */
const LINE = new Set(['ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH']);
const NO_LINE = new Set(['ENETUNREACH', 'ENETDOWN', 'ENOTFOUND', 'EAI_AGAIN']);
/** Of many meanings; here where a socket of the database is to be connected: it is not there, or its queue is full. */
const AT_CONNECT = new Set(['ENOENT', 'EAGAIN']);

/** 25P03, 25P04 and 57P05: it ended a session that idled or took too long; the others: shut down, crashed, starts up. */
const ENDED = new Set(['57P01', '57P02', '57P03', '57P04', '57P05', '25P03', '25P04']);

/** Whether the connection broke under the statement; whether it took effect is unknown then. */
export function isLost(error: unknown): boolean {
  const code = codeOf(error);
  return LINE.has(code) || isNoLine(error, code) || ENDED.has(code) || /^08/.test(code);
}

function isNoLine(error: unknown, code: string): boolean {
  if (NO_LINE.has(code)) return true;
  return AT_CONNECT.has(code) && error instanceof Error && 'syscall' in error && error.syscall === 'connect';
}

/** Two transactions got in each other's way: the one that lost may simply be run again. */
export function isConflict(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error));
}

const OF_FILES: ReadonlySet<StoreRefusalCode> = new Set(['file-store-unavailable', 'file-store-full']);

/**
 * The one place that tells "try again later" from a bug (undefined). Whether what was being written took effect is
 * unknown. SQLSTATEs: PostgreSQL, appendix A.
 */
export function findUnavailability(error: unknown): Unavailability | undefined {
  if (error instanceof StoreRefusal) return OF_FILES.has(error.code) ? 'files' : undefined;
  if (isLost(error)) return 'away';
  const code = codeOf(error);
  // 57014: over the time for a statement; 55P03: for a lock; a conflict: tried again and again to no avail.
  if (isConflict(error) || ['57014', '55P03', '53300'].includes(code)) return 'slow';
  // 53…: insufficient resources, 53100 the disk; 58000, 58030: the machine's own errors.
  if (/^53/.test(code) || ['58000', '58030', 'ENOSPC', 'EDQUOT'].includes(code)) return 'full';
  // 25006: read only, a standby before it takes over; 28…, 3D000: somebody changes the account or the database under us.
  return code === '25006' || /^28/.test(code) || code === '3D000' ? 'away' : undefined;
}

export const isUnavailable = (error: unknown): boolean => findUnavailability(error) !== undefined;
