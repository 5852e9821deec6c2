import type { Instant } from '@dunghen/domain/time';
import { timestampText } from '../server/types.ts';
import type { SearchSort } from './search-query.ts';

/** Where a row stands in the order of its list. Ties are broken by the id, so that no two rows share a place. */
export interface SearchPlace {
  readonly key: Instant | string;
  readonly dossierId: string;
}

export interface SortOrder {
  /** Expression on alias `d`. */
  readonly key: string;
  readonly type: 'timestamptz' | 'text';
  readonly direction: 'asc' | 'desc';
}

export const SORT_ORDERS: Readonly<Record<SearchSort, SortOrder>> = Object.freeze({
  // A dossier whose clock stands still, or that has no limit, has no due date: it comes last.
  due: { key: `coalesce(d.due_at, 'infinity'::timestamptz)`, type: 'timestamptz', direction: 'asc' },
  intake: { key: 'd.intake_at', type: 'timestamptz', direction: 'desc' },
  code: { key: 'd.code collate "C"', type: 'text', direction: 'asc' },
});

/** The key of the page after a row, opaque to callers. */
export function encodePlace({ key, dossierId }: SearchPlace): string {
  return Buffer.from(JSON.stringify([key === Number.POSITIVE_INFINITY ? null : key, dossierId])).toString('base64url');
}

/** Undefined where the text is no key of such a list; a list is then not silently begun anew. */
export function findPlace(text: string, sort: SearchSort): SearchPlace | undefined {
  const parsed = parse(text);
  if (!Array.isArray(parsed) || parsed.length !== 2) return undefined;
  const [key, dossierId]: readonly unknown[] = parsed;
  if (typeof dossierId !== 'string' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(dossierId)) return undefined;
  if (SORT_ORDERS[sort].type === 'text') return typeof key === 'string' ? { key, dossierId } : undefined;
  if (key === null) return { key: Number.POSITIVE_INFINITY, dossierId };
  return Number.isSafeInteger(key) && typeof key === 'number' ? { key, dossierId } : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The place's key as a parameter of the statement. */
export function placeText({ key }: SearchPlace): string {
  if (typeof key === 'string') return key;
  return key === Number.POSITIVE_INFINITY ? 'infinity' : timestampText(key);
}
