import { findVersionAt, type ProcedureVersion } from '@dunghen/domain/procedure';
import { compareVietnamese, searchKey } from '@dunghen/domain/text';
import { dayOf } from '@dunghen/domain/time';
import type { AppContext } from '../context/index.ts';
import { type ProcedureHeads, type ProcedureSummary, procedureCatalogueAt } from '../procedure/index.ts';

/** Procedures in use, for anybody: publishing them is a duty (Decree 61/2018, article 13), so nobody's right is asked. */
export interface PublicProcedureQuery {
  /** Words of name, code or field without diacritics, or initials of the name ("dkks"). */
  readonly words: string;
  /** A field's name, as listed. */
  readonly field: string;
  /** From 0. */
  readonly offset: number;
  readonly limit: number;
}

export interface PublicProcedures {
  readonly rows: readonly ProcedureSummary[];
  readonly total: number;
  /** Fields of all procedures in use, in alphabetical order. */
  readonly fields: readonly string[];
}

export async function searchPublicProcedures(
  context: AppContext,
  query: PublicProcedureQuery,
): Promise<PublicProcedures> {
  const all = await activeProcedures(context);
  const wanted = all.filter(
    ({ summary, keys }) => (query.field === '' || summary.field === query.field) && answers(keys, query.words),
  );
  const fields = [...new Set(all.map(({ summary }) => summary.field))].toSorted(compareVietnamese);
  const rows = wanted.slice(query.offset, query.offset + query.limit).map(({ summary }) => summary);
  return { rows, total: wanted.length, fields };
}

/** A procedure as it stands today; undefined where none of this code is in use. */
export async function findPublicProcedure(context: AppContext, code: string): Promise<ProcedureVersion | undefined> {
  const now = context.now();
  const catalogue = await procedureCatalogueAt(context, now);
  return findVersionAt(await catalogue.versionsOf(code), code, dayOf(now));
}

/** Codes of all procedures in use, for the list of pages that search engines read. */
export async function publicProcedureCodes(context: AppContext): Promise<readonly string[]> {
  return (await activeProcedures(context)).map(({ summary }) => summary.code);
}

interface Entry {
  readonly summary: ProcedureSummary;
  readonly keys: SearchKeys;
}

interface SearchKeys {
  /** Words of code, name and field, each after a space. */
  readonly words: string;
  /** First letters of the name's words: "dkks". */
  readonly initials: string;
}

const compiled = new WeakMap<ProcedureHeads, { readonly day: number; readonly entries: readonly Entry[] }>();

async function activeProcedures(context: AppContext): Promise<readonly Entry[]> {
  const now = context.now();
  const heads = await (await procedureCatalogueAt(context, now)).list();
  const known = compiled.get(heads);
  const day = dayOf(now);
  if (known?.day === day) return known.entries;
  const entries = heads
    .summariesOn(day)
    .filter(({ standing }) => standing === 'active')
    .map((summary) => ({ summary, keys: keysOf(summary) }));
  compiled.set(heads, { day, entries });
  return entries;
}

function keysOf({ code, name, field }: ProcedureSummary): SearchKeys {
  const initials = searchKey(name)
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
  return { words: ` ${searchKey(`${code} ${name} ${field}`)}`, initials };
}

function answers({ words, initials }: SearchKeys, asked: string): boolean {
  const key = searchKey(asked);
  if (key === '') return true;
  if (key.split(' ').every((word) => words.includes(` ${word}`))) return true;
  return /^[a-z]{2,}$/.test(key) && initials.includes(key);
}
