import { createAgencyFinder } from '@dunghen/domain/import';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import {
  type Bridge,
  bridgeOf,
  isLateOnPortal,
  type KindCount,
  type PortalColumns,
  type PortalRow,
} from '@dunghen/domain/reconciliation';
import { effectiveEnd, type TallyWindow } from '@dunghen/domain/report';
import { dayOf, type Instant } from '@dunghen/domain/time';
import { openPortalList, type PortalLine, type PortalList } from '@dunghen/store/reconciliation';
import type { Transaction } from '@dunghen/store/server';
import { type Catalogue, calendarOf, judgingOf } from '../catalogue/index.ts';
import { compareAll } from './compare-all.ts';
import { withOwnCodes } from './own-codes.ts';
import { OWN_CODES, type PortalCodes } from './portal-codes.ts';
import type { PlacedProblem, PortalSource } from './source.ts';

/** What a run counted; kept with it. */
export interface RunCounts {
  readonly columns: PortalColumns;
  readonly rows: number;
  readonly cases: number;
  readonly kinds: readonly KindCount[];
  readonly bridge: Bridge;
  /** Cells that could not be read, and rows without a code: compared without them. The first of each are kept. */
  readonly unread: { readonly cells: number; readonly rows: number; readonly first: readonly PlacedProblem[] };
  readonly loadSeconds: number;
  readonly compareSeconds: number;
}

export interface ReconcileOptions {
  readonly runId: string;
  readonly source: PortalSource;
  readonly window: TallyWindow;
  readonly knownAt: Instant;
  /** When the portal's list was taken: facts are compared as they were then. */
  readonly factsAt: Instant;
  /** What the portal calls our agencies and procedures. */
  readonly codes?: PortalCodes;
  readonly printed?: number;
  readonly onProgress?: (progress: ReconcileProgress) => void;
}

export interface ReconcileProgress {
  readonly phase: 'load' | 'compare';
  readonly done: number;
  readonly of?: number;
}

export type ReconcileOutcome =
  | { readonly ok: true; readonly counts: RunCounts }
  | { readonly ok: false; readonly message: string };

const MOST_PROBLEMS = 50;
const TOLD_EVERY = 20_000;

/**
 * Brings the portal's list in, compares it with the dossiers and stores what differs with its causes, within the
 * caller's transaction. Memory does not grow with the number of dossiers.
 */
export async function reconcile(
  tx: Transaction,
  catalogue: Catalogue,
  options: ReconcileOptions,
): Promise<ReconcileOutcome> {
  const judging = judgingOf(catalogue, PROVINCE_POLICY);
  const started = performance.now();
  const loaded = await loadList(tx, catalogue, options);
  if (!loaded.ok) return loaded;
  const compared = performance.now();
  const { list, rows, late, unread } = loaded.counts;
  const kinds = await compareAll(tx, catalogue, judging, { ...options, list, rows });
  await list.drop();
  return {
    ok: true,
    counts: {
      columns: options.source.columns,
      rows,
      cases: kinds.cases,
      kinds: kinds.counts,
      bridge: bridgeOf(kinds.lateHere, late, kinds.counts, {
        untold: kinds.untold,
        ...(options.printed === undefined ? {} : { printed: options.printed }),
      }),
      unread,
      loadSeconds: seconds(started, compared),
      compareSeconds: seconds(compared, performance.now()),
    },
  };
}

const seconds = (from: number, to: number): number => Math.round((to - from) / 100) / 10;

type Loaded =
  | { readonly ok: false; readonly message: string }
  | {
      readonly ok: true;
      readonly counts: Pick<RunCounts, 'rows' | 'unread'> & { readonly late: number; readonly list: PortalList };
    };

async function loadList(tx: Transaction, catalogue: Catalogue, options: ReconcileOptions): Promise<Loaded> {
  const { source, window, onProgress } = options;
  const list = await openPortalList(tx);
  const line = compileLine(catalogue, effectiveEnd(window), source.columns, options.codes ?? OWN_CODES);
  const first: PlacedProblem[] = [];
  let cells = 0;
  let nameless = 0;
  let rows = 0;
  for await (const step of withOwnCodes(tx, source.steps())) {
    if (step.kind === 'failed') return { ok: false, message: step.message };
    if (step.kind === 'nameless') {
      nameless += 1;
      continue;
    }
    cells += step.problems.length;
    for (const problem of step.problems) {
      if (first.length < MOST_PROBLEMS) first.push({ ...problem, row: step.number });
    }
    await list.add(line(step.row));
    rows += 1;
    if (rows % TOLD_EVERY === 0) onProgress?.({ phase: 'load', done: rows, ...expected(rows, source.share()) });
  }
  const counts = await list.close();
  return { ok: true, counts: { ...counts, list, unread: { cells, rows: nameless, first } } };
}

function expected(rows: number, share: number | undefined): { readonly of?: number } {
  return share === undefined || share === 0 ? {} : { of: Math.max(rows, Math.round(rows / share)) };
}

/** The agency by the register of the dossier's day; whether it is late by the portal's rules, unless its list says it. */
function compileLine(
  catalogue: Catalogue,
  end: Instant,
  columns: PortalColumns,
  codes: PortalCodes,
): (row: PortalRow) => PortalLine {
  const find = createAgencyFinder(catalogue.register, { headers: [], columnOf: {}, extra: [] });
  return ({ agencyCode, agencyName, procedureCode: written, late: told, ...row }) => {
    const day = dayOf(row.acceptedAt?.at ?? row.finish?.at ?? end - 1);
    const named = agencyCode !== undefined || agencyName !== undefined;
    const mapped = codes.agencyOf(agencyCode ?? '') ?? codes.agencyOf(agencyName ?? '');
    const found = named && mapped === undefined ? find(agencyCode, agencyName, day) : undefined;
    const agencyId = mapped ?? (found?.kind === 'found' ? found.agencyId : undefined);
    const calendar = agencyId === undefined ? catalogue.calendar : calendarOf(catalogue, agencyId);
    const late = told ?? isLateOnPortal(row, end, calendar, columns);
    return {
      ...row,
      ...(written === undefined ? {} : { procedureCode: codes.procedureOf(written) }),
      ...(late === undefined ? {} : { late }),
      ...(agencyId === undefined ? {} : { agencyId }),
      ...(named && agencyId === undefined ? { agencyText: agencyName ?? agencyCode ?? '' } : {}),
    };
  };
}
