import { type AgencyFigures, type Contribution, compileContribution, startFigureCounter } from '@dunghen/domain/report';
import { type DossierKey, pageLimit } from '../dossier/index.ts';
import { judgeWith } from '../dossier/standing.ts';
import type { Database, Executor } from '../server/index.ts';
import { candidatesOf } from './candidates.ts';
import type { FigureQuery } from './count.ts';
import { readHistoriesOf } from './histories.ts';

/** A dossier that two ways of counting count differently; absent: it counts in nothing that way. */
export interface CountedTwice {
  readonly code: string;
  readonly one?: Contribution;
  readonly other?: Contribution;
}

export interface TwoCounts {
  /** Figures of all agencies each way; equal to what `countFigures` gives. */
  readonly one: ReadonlyMap<string, AgencyFigures>;
  readonly other: ReadonlyMap<string, AgencyFigures>;
  /** By agency at the end: how many dossiers are counted differently. */
  readonly changed: ReadonlyMap<string, number>;
  /** A page of those dossiers in the order of their codes, and how many there are of the agencies asked for. */
  readonly rows: readonly CountedTwice[];
  readonly total: number;
  readonly next?: string;
}

export interface TwoWays {
  readonly one: FigureQuery;
  readonly other: FigureQuery;
  /** Of which agencies the dossiers are listed; absent: all. */
  readonly agencyIds?: readonly string[];
  /** Code of the last one of the page before. */
  readonly after?: string;
  /** 1 to 1000. */
  readonly limit: number;
}

const BATCH = 20_000;

/** Counts twice, by different policies or over different windows, and says which dossiers make the difference. */
export function countTwice(db: Database, { one, other, agencyIds, after, limit }: TwoWays): Promise<TwoCounts> {
  return db.snapshot(async (tx) => {
    const keys = await readBothKeys(tx, one, other);
    const counters = [startFigureCounter(), startFigureCounter()] as const;
    const changed = new Map<string, number>();
    const wanted = agencyIds === undefined ? undefined : new Set(agencyIds);
    const listed: CountedTwice[] = [];
    const ways = [one, other].map((way) => compileContribution(way.window, way.policy, judgeWith(way)));
    const isOneKnowledge = one.knownAt === other.knownAt && one.calendar === other.calendar;
    for (let from = 0; from < keys.length; from += BATCH) {
      const batch = keys.slice(from, from + BATCH);
      const histories = await readHistoriesOf(tx, one, one.knownAt, batch);
      // Both ways ask by the same knowledge, but for a caller that compares two.
      const others = isOneKnowledge ? histories : await readHistoriesOf(tx, other, other.knownAt, batch);
      for (const key of batch) {
        const [a, b] = [histories, others].map((known, index) => {
          const history = known.get(key.dossierId);
          return history && ways[index]?.(history);
        });
        if (a !== undefined) counters[0].add(a);
        if (b !== undefined) counters[1].add(b);
        if (isSame(a, b)) continue;
        const agencyId = (a ?? b)?.exitAgencyId ?? '';
        changed.set(agencyId, (changed.get(agencyId) ?? 0) + 1);
        if (wanted !== undefined && !wanted.has(agencyId)) continue;
        listed.push({
          code: key.code,
          ...(a === undefined ? {} : { one: a }),
          ...(b === undefined ? {} : { other: b }),
        });
      }
    }
    return { one: counters[0].figures(), other: counters[1].figures(), changed, ...pageOf(listed, after, limit) };
  }, 'long');
}

interface CodedKey extends DossierKey {
  readonly code: string;
}

async function readBothKeys(tx: Executor, one: FigureQuery, other: FigureQuery): Promise<readonly CodedKey[]> {
  const found = new Map<string, CodedKey>();
  for (const way of [one, other]) {
    const { sql, values } = candidatesOf(way);
    const keys = await tx.query<CodedKey>(
      `${sql} select d.home_agency_id as "homeAgencyId", d.intake_month as "intakeMonth", d.dossier_id as "dossierId", d.code
       from counted d`,
      values,
    );
    for (const key of keys) found.set(key.dossierId, key);
  }
  return [...found.values()];
}

function isSame(a: Contribution | undefined, b: Contribution | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.entry === b.entry && a.exit === b.exit && a.exitAgencyId === b.exitAgencyId;
}

function pageOf(listed: readonly CountedTwice[], after: string | undefined, limit: number) {
  const sorted = listed.toSorted((a, b) => compare(a.code, b.code));
  const left = after === undefined ? sorted : sorted.filter(({ code }) => compare(code, after) > 0);
  const rows = left.slice(0, pageLimit({ limit }));
  const last = rows.at(-1);
  return { rows, total: listed.length, ...(left.length > rows.length && last ? { next: last.code } : {}) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
