import type { Instant } from '@dunghen/domain/time';
import { readBatches } from '../dossier/cursor.ts';
import { readEvents } from '../dossier/read.ts';
import type { Database } from '../server/index.ts';
import { BATCH_SELECT, type BatchRow, IS_OPEN, prepare, type RecomputeJudgings } from './recompute-batch.ts';
import { moveOf } from './recompute-move.ts';

export interface MoveExample {
  readonly code: string;
  readonly agencyId: string;
  readonly before?: Instant;
  readonly after?: Instant;
}

/** What a decision would do to the open dossiers; nothing is written. */
export interface RecomputePreview {
  readonly examined: number;
  readonly moved: number;
  readonly later: number;
  readonly earlier: number;
  /** Of each agency how many move, the most first. */
  readonly agencies: readonly { readonly agencyId: string; readonly moved: number }[];
  /** The first ones in the order of the store. */
  readonly examples: readonly MoveExample[];
}

const EXAMPLES = 100;

/** Counts on one snapshot which open dossiers a decision moves; `after` is the calendar with the decision. */
export function previewRecompute(db: Database, judgings: Omit<RecomputeJudgings, 'now'>): Promise<RecomputePreview> {
  const { before, after, agencyIds } = prepare({ ...judgings, now: judgings.after });
  return db.snapshot(async (tx) => {
    const counts = { examined: 0, moved: 0, later: 0, earlier: 0 };
    const examples: MoveExample[] = [];
    const byAgency = new Map<string, number>();
    const open = `select ${BATCH_SELECT} from dossier d where ${IS_OPEN} and ($1::text[] is null or d.agency_id = any($1))`;
    for await (const rows of readBatches<BatchRow>(tx.client, open, [agencyIds ?? null], 2_000)) {
      counts.examined += rows.length;
      const events = await readEvents(tx, rows);
      for (const { dossierId, code, agencyId } of rows) {
        const move = moveOf(events.get(dossierId) ?? [], before, after);
        if (move?.isMoved !== true) continue;
        const [was, is] = [move.before.current, move.after.current];
        counts.moved += 1;
        byAgency.set(agencyId, (byAgency.get(agencyId) ?? 0) + 1);
        if ((was ?? 0) < (is ?? 0)) counts.later += 1;
        else counts.earlier += 1;
        if (examples.length < EXAMPLES) examples.push(exampleOf(code, agencyId, was, is));
      }
    }
    return { ...counts, agencies: mostFirst(byAgency), examples };
  }, 'long');
}

function mostFirst(byAgency: ReadonlyMap<string, number>): RecomputePreview['agencies'] {
  const rows = [...byAgency].map(([agencyId, moved]) => ({ agencyId, moved }));
  return rows.toSorted((a, b) => b.moved - a.moved || (a.agencyId < b.agencyId ? -1 : 1));
}

function exampleOf(code: string, agencyId: string, before?: Instant, after?: Instant): MoveExample {
  return {
    code,
    agencyId,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}
