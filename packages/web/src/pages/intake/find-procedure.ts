import { searchKey } from '@dunghen/domain/text';
import type { AgencyEntry, ProcedureSummary } from './types.ts';

/** How often and when last a procedure was taken in on this device. */
export type Used = Readonly<Record<string, { readonly count: number; readonly last: number }>>;

interface IndexedProcedure {
  readonly procedure: ProcedureSummary;
  readonly words: readonly string[];
  /** First letters of the words of the name: "Đăng ký khai sinh" is "dkks". */
  readonly initials: string;
  readonly code: string;
  readonly field: readonly string[];
}

export function indexProcedures(all: readonly ProcedureSummary[]): readonly IndexedProcedure[] {
  return all.map((procedure) => {
    const words = searchKey(procedure.name).split(' ');
    return {
      procedure,
      words,
      initials: words.map((word) => word[0] ?? '').join(''),
      code: procedure.code.toLowerCase(),
      field: searchKey(procedure.field).split(' '),
    };
  });
}

/** What fits the words, the best first; without words what was used last and most, then the order of the catalogue. */
export function findProcedures(
  index: readonly IndexedProcedure[],
  typed: string,
  used: Used,
): readonly ProcedureSummary[] {
  const asked = searchKey(typed)
    .split(' ')
    .filter((word) => word !== '');
  const compact = typed.trim().toLowerCase();
  const scored = index.flatMap((entry) => {
    const score = asked.length === 0 ? 1 : scoreOf(entry, asked, compact);
    return score === 0 ? [] : [{ procedure: entry.procedure, score, usage: usageOf(used[entry.procedure.code]) }];
  });
  return scored.toSorted((a, b) => b.score - a.score || b.usage - a.usage).map(({ procedure }) => procedure);
}

/** Code before initials before the beginning of the name before words anywhere; 0: does not fit. */
function scoreOf(
  { words, initials, code, field }: IndexedProcedure,
  asked: readonly string[],
  compact: string,
): number {
  if (code.startsWith(compact)) return 6;
  const [only] = asked;
  if (asked.length === 1 && only !== undefined && only.length > 1) {
    if (initials === only) return 5;
    if (initials.startsWith(only)) return 4;
  }
  if (asked.every((word, at) => words[at]?.startsWith(word) === true)) return 3;
  const begins = (list: readonly string[]) => (word: string) => list.some((own) => own.startsWith(word));
  if (asked.every(begins(words))) return 2;
  return asked.every(begins([...words, ...field])) ? 1 : 0;
}

const DAY_MS = 86_400_000;

/** Each intake counts one; what was taken in within a day counts three more. */
function usageOf(use: Used[string] | undefined): number {
  if (use === undefined) return 0;
  return use.count + (Date.now() - use.last < DAY_MS ? 3 : 0);
}

/**
 * The agencies for which a counter may take the procedure in: the one itself where it resolves it; every one that does
 * where the procedure is of the list of reception irrespective of boundary. Empty: not here.
 */
export function resolversOf(
  { agencyIds, level, acceptedAnywhere }: Pick<ProcedureSummary, 'agencyIds' | 'level' | 'acceptedAnywhere'>,
  receivingId: string,
  agencies: readonly AgencyEntry[],
): readonly AgencyEntry[] {
  const resolving = agencies.filter(({ id, kind }) =>
    agencyIds === undefined ? KINDS_OF[level].includes(kind) : agencyIds.includes(id),
  );
  const own = resolving.filter(({ id }) => id === receivingId);
  if (!acceptedAnywhere) return own;
  return [...own, ...resolving.filter(({ id }) => id !== receivingId)];
}

const KINDS_OF: Readonly<Record<ProcedureSummary['level'], readonly AgencyEntry['kind'][]>> = {
  commune: ['commune'],
  district: ['district'],
  province: ['province', 'department', 'sector'],
};
