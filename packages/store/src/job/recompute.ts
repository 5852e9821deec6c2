import type { DossierEvent } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';
import { type MessageToRecord, recordMessages } from '../command/index.ts';
import { canonicalJson } from '../dossier/canonical-json.ts';
import { hashEvent } from '../dossier/chain.ts';
import { copyLines } from '../dossier/copy-target.ts';
import { copyField, copyInstant } from '../dossier/copy-text.ts';
import { EVENT_COLUMNS, eventLine } from '../dossier/event-line.ts';
import { replaceProjections } from '../dossier/import-batch.ts';
import { keyFor } from '../dossier/judging.ts';
import { makeProjector } from '../dossier/projection.ts';
import { projectionLine } from '../dossier/projection-columns.ts';
import { readEvents } from '../dossier/read.ts';
import type { Database, Transaction } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import {
  type BatchRow,
  canBeMarked,
  type Prepared,
  prepare,
  type RecomputeJudgings,
  readBatch,
} from './recompute-batch.ts';
import { type Move, moveOf } from './recompute-move.ts';
import { type RecomputePhase, RUN_SELECT, type RunRow } from './recompute-run.ts';

/** `busy`: another worker is at it. */
export type StepOutcome = 'more' | 'done' | 'busy';

/** How many dossiers are looked at in one transaction: their commands wait that long. */
const AT_ONCE = 1_000;

/**
 * Does the next piece of a recomputation in one transaction: events, projections, messages, journal and the place up to
 * which it is done. Killed at any instant it has either done the piece or not; whoever comes next goes on there.
 */
export function recomputeStep(db: Database, runId: string, judgings: RecomputeJudgings): Promise<StepOutcome> {
  const prepared = prepare(judgings);
  return db.transaction(async (tx) => {
    const run = await takeRun(tx, runId);
    if (run === undefined) return 'busy';
    if (run.phase === 'done') return 'done';
    const rows = await readBatch(tx, run, prepared, AT_ONCE);
    const moved = run.phase === 'ended' ? await markEnded(tx, rows, prepared) : await moveOpen(tx, run, rows, prepared);
    return advance(tx, run, rows, moved);
  });
}

async function takeRun(tx: Transaction, runId: string): Promise<RunRow | undefined> {
  const rows = await tx.query<RunRow>(
    `select ${RUN_SELECT} from recompute_run r where r.id = $1 for update skip locked`,
    [runId],
  );
  return rows[0];
}

/** Nothing of ended dossiers moves; what is cached for windows of the past is judged again or marked. */
async function markEnded(tx: Transaction, rows: readonly BatchRow[], prepared: Prepared): Promise<number> {
  const [marked, others] = [rows.filter(isMarked), rows.filter((row) => !isMarked(row))];
  await markAgain(tx, marked, prepared);
  if (others.length === 0) return 0;
  const events = await readEvents(tx, others);
  const project = makeProjector(prepared.now, prepared.keysNow);
  const lines = others.map((row) => projectionLine(project(row, row.hash, events.get(row.dossierId) ?? [])));
  await replaceProjections(tx.client, lines);
  return 0;

  function isMarked(row: BatchRow): boolean {
    return canBeMarked(row, prepared);
  }
}

/** Only the name of the calendar by which they were judged is put right. */
async function markAgain(tx: Transaction, rows: readonly BatchRow[], { keysNow }: Prepared): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `update dossier d set judged_by = k.judged_by
     from unnest($1::text[], $2::uuid[], $3::text[]) as k (home, id, judged_by)
     where d.home_agency_id = k.home and d.dossier_id = k.id and d.judged_by <> k.judged_by`,
    [
      rows.map((row) => row.homeAgencyId),
      rows.map((row) => row.dossierId),
      rows.map((row) => keyFor(keysNow, row.agencyId)),
    ],
  );
}

/** What is written of a batch, as lines of COPY. */
interface Written {
  readonly events: string[];
  readonly projections: string[];
  readonly journal: string[];
  readonly messages: MessageToRecord[];
  readonly marked: BatchRow[];
}

/** Returns how many moved. */
async function moveOpen(tx: Transaction, run: RunRow, rows: readonly BatchRow[], prepared: Prepared): Promise<number> {
  if (rows.length === 0) return 0;
  const { before, after, now, keysNow } = prepared;
  const project = makeProjector(now, keysNow);
  const [events, told, clock] = [await readEvents(tx, rows), await readTold(tx, run, rows), await readClock(tx)];
  const written: Written = { events: [], projections: [], journal: [], messages: [], marked: [] };
  for (const row of rows) {
    const own = events.get(row.dossierId) ?? [];
    const move = moveOf(own, before, after);
    const isTold = move?.isMoved === true && !told.has(row.dossierId) && wasPromisedBefore(run, row, own, prepared);
    if (!isTold && canBeMarked(row, prepared)) {
      written.marked.push(row);
      continue;
    }
    const added = isTold ? addMove(written, run, row, own, move, clock) : undefined;
    const all = added === undefined ? own : [...own, added.event];
    written.projections.push(projectionLine(project(row, added?.hash ?? row.hash, all, move?.history)));
  }
  await write(tx, written);
  await markAgain(tx, written.marked, prepared);
  return written.journal.length;
}

/** Its due date was counted by the calendar before: it was accepted earlier, or by a process that did not know yet. */
function wasPromisedBefore(
  run: RunRow,
  row: BatchRow,
  events: readonly DossierEvent[],
  { keysNow }: Prepared,
): boolean {
  const accepted = events.findLast((event) => event.type === 'Accepted');
  return (
    row.judgedBy !== keyFor(keysNow, row.agencyId) || (accepted !== undefined && accepted.recordedAt < run.recordedAt)
  );
}

type MovedTo = Pick<Move, 'before' | 'after'>;

function addMove(
  written: Written,
  run: RunRow,
  row: BatchRow,
  events: readonly DossierEvent[],
  { before, after }: MovedTo,
  now: Instant,
): { readonly event: DossierEvent; readonly hash: string } {
  const recordedAt = Math.max(now, events.at(-1)?.recordedAt ?? now);
  const event: DossierEvent = {
    type: 'DueDateRecomputed',
    data: {
      cause: run.cause,
      ...(before.current === undefined ? {} : { before: before.current }),
      ...(after.current === undefined ? {} : { after: after.current }),
    },
    seq: row.seq + 1,
    occurredAt: recordedAt,
    recordedAt,
    actor: run.decidedBy,
  };
  const data = canonicalJson(event.data);
  const hash = hashEvent(row, event, data, row.hash);
  written.events.push(eventLine(row, event, data, hash));
  written.journal.push(journalLine(run, row, event.seq, { before, after }));
  written.messages.push(messageOf(row, event.seq, { before, after }));
  return { event, hash };
}

const JOURNAL_COLUMNS = [
  'home_agency_id',
  'run_id',
  'dossier_id',
  'code',
  'seq',
  'original_before',
  'original_after',
  'due_before',
  'due_after',
];

function journalLine(run: RunRow, row: BatchRow, seq: number, { before, after }: MovedTo): string {
  const times = [before.original, after.original, before.current, after.current].map(copyInstant);
  const fields = [copyField(row.homeAgencyId), run.id, row.dossierId, copyField(row.code), String(seq), ...times];
  return `${fields.join('\t')}\n`;
}

function messageOf(row: BatchRow, seq: number, { before, after }: MovedTo): MessageToRecord {
  const { homeAgencyId, dossierId, code, agencyId } = row;
  const payload = {
    code,
    agencyId,
    ...(before.current === undefined ? {} : { dueBefore: timestampText(before.current) }),
    ...(after.current === undefined ? {} : { dueAt: timestampText(after.current) }),
  };
  return { homeAgencyId, dossierId, seq, topic: 'dossier', type: 'dossier.due-date-recomputed', payload };
}

async function write(tx: Transaction, written: Written): Promise<void> {
  await copyLines(tx.client, 'dossier_event', EVENT_COLUMNS, written.events);
  await replaceProjections(tx.client, written.projections);
  await copyLines(tx.client, 'recompute_line', JOURNAL_COLUMNS, written.journal);
  await recordMessages(tx, written.messages);
}

/** Dossiers of the batch that this recomputation has told of already: their rows were written again by an older program. */
async function readTold(tx: Transaction, run: RunRow, rows: readonly BatchRow[]): Promise<ReadonlySet<string>> {
  const told = await tx.query<{ id: string }>(
    `select l.dossier_id as id from unnest($2::text[], $3::uuid[]) as k (home, id)
     join recompute_line l on l.home_agency_id = k.home and l.run_id = $1 and l.dossier_id = k.id`,
    [run.id, rows.map((row) => row.homeAgencyId), rows.map((row) => row.dossierId)],
  );
  return new Set(told.map(({ id }) => id));
}

/** The server's clock, after the transaction has its number (decision 0033). */
async function readClock(tx: Transaction): Promise<Instant> {
  await tx.query('select pg_current_xact_id()');
  const rows = await tx.query<{ now: Instant }>("select date_trunc('milliseconds', clock_timestamp()) as now");
  return rows[0]?.now ?? 0;
}

const NEXT = { open: 'stragglers', stragglers: 'ended', ended: 'done', done: 'done' } as const satisfies Readonly<
  Record<RecomputePhase, RecomputePhase>
>;

/** Writes how far it is: after the last row of a full batch, else at the beginning of the next phase. */
async function advance(tx: Transaction, run: RunRow, rows: readonly BatchRow[], moved: number): Promise<StepOutcome> {
  const last = rows.length < AT_ONCE ? undefined : rows.at(-1);
  const phase = last === undefined ? NEXT[run.phase] : run.phase;
  await tx.query(
    `update recompute_run set phase = $2, after_home_agency_id = $3, after_dossier_id = $4, examined = examined + $5,
       moved = moved + $6, judged_again = judged_again + $7, started_at = coalesce(started_at, clock_timestamp()),
       ended_at = case when $2 = 'done' then clock_timestamp() end
     where id = $1`,
    [
      run.id,
      phase,
      last?.homeAgencyId ?? null,
      last?.dossierId ?? null,
      run.phase === 'ended' ? 0 : rows.length,
      moved,
      rows.length,
    ],
  );
  return phase === 'done' ? 'done' : 'more';
}
