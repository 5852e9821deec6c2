import type { Instant } from '@dunghen/domain/time';
import { type Judging, keysOf } from '../dossier/judging.ts';
import { keepMonths, type MonthKeeper } from '../dossier/partitions.ts';
import { makeProjector, type Projector } from '../dossier/projection.ts';
import { codeOf, isConflict, isLost } from '../server/availability.ts';
import type { Database } from '../server/index.ts';
import { planCommand } from './plan.ts';
import { RECORD } from './statement.ts';
import type { CommandOutcome, CommandWork } from './work.ts';

interface RecordedRow {
  readonly outcome: CommandOutcome['kind'];
  readonly version: number | null;
  readonly recordedAt: Instant | null;
  readonly answer: string | null;
}

const ATTEMPTS = 6;
/** No more tries after so long: whoever asked has waited enough, and has the key. */
const PATIENCE_MS = 5_000;

/**
 * Records one command whole or not at all: events with their chain, projection, number and code, outgoing messages, audit
 * entry, answer under its key. Tried again after a deadlock, a serialisation failure or a lost connection, which is safe
 * under the key: what was recorded after all answers `repeated`. Throws what the database fails with otherwise.
 */
export async function commitCommand(
  db: Database,
  judging: Judging,
  work: CommandWork,
  now: Instant,
): Promise<CommandOutcome> {
  const plan = planCommand(work, projectorOf(judging), now);
  const { key, numbering } = work;
  await monthsOf(db)(plan.key.intakeMonth);
  const values = [
    key.principalId,
    key.key,
    key.requestHash,
    plan.key.homeAgencyId,
    plan.key.intakeMonth,
    plan.key.dossierId,
    plan.expected,
    numbering?.agencyCode ?? null,
    numbering?.day ?? null,
    plan.mark,
    plan.text,
    ...plan.projection,
  ];
  const from = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    try {
      // Named, so that a connection plans it once.
      const [row] = await db.query<RecordedRow>(RECORD, values, 'record_command');
      return outcomeOf(row);
    } catch (error) {
      const isOver = attempt === ATTEMPTS || performance.now() - from > PATIENCE_MS;
      if (isOver || !mayTryAgain(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * (5 + Math.random() * 10)));
    }
  }
}

/** 23505: somebody was faster under the same key, with the same code or at the same dossier; the next try sees it. */
function mayTryAgain(error: unknown): boolean {
  return isLost(error) || isConflict(error) || codeOf(error) === '23505';
}

function outcomeOf(row: RecordedRow | undefined): CommandOutcome {
  const answer = row?.answer ?? '';
  switch (row?.outcome) {
    case 'done':
      return { kind: 'done', answer, version: row.version ?? 0, recordedAt: row.recordedAt ?? 0 };
    case 'repeated':
      return { kind: 'repeated', answer };
    case 'key-reused':
      return { kind: 'key-reused' };
    case 'conflict':
      return { kind: 'conflict', version: row.version ?? 0 };
    case undefined:
      throw new Error('record_command gave no row');
  }
}

const projectors = new WeakMap<Judging, Projector>();

/** Made once for each state of the catalogues: its keys are hashes of the whole calendar. */
function projectorOf(judging: Judging): Projector {
  const known = projectors.get(judging);
  if (known !== undefined) return known;
  const made = makeProjector(judging, keysOf(judging));
  projectors.set(judging, made);
  return made;
}

const keepers = new WeakMap<Database, MonthKeeper>();

/** Months that were seen to be there stay known for the life of the process. */
function monthsOf(db: Database): MonthKeeper {
  const known = keepers.get(db);
  if (known !== undefined) return known;
  const made = keepMonths(db);
  keepers.set(db, made);
  return made;
}
