import { GROUPS, type GroupKey, type PortalOrigin, type PortalUnit, TOTAL_MAX } from '@dunghen/domain/index-766';
import type { Instant } from '@dunghen/domain/time';
import { findEndpoint, readAnswer } from '@dunghen/portal/evaluation';
import { type EvaluationHead, findEvaluation, listEvaluations } from '@dunghen/store/index-766';
import type { Database } from '@dunghen/store/server';
import { remember } from '../context/remember.ts';

/** What is recorded of one answer: as it came (`answer`, unknown fields and all), or what somebody typed in (`typed`). */
export interface RecordedEvaluation {
  readonly origin: PortalOrigin;
  readonly group: GroupKey | 'total';
  readonly capturedAt: Instant;
  readonly source: string;
  readonly by?: string;
  readonly endpoint?: string;
  readonly answer?: unknown;
  readonly typed?: TypedScore;
}

export interface TypedScore {
  readonly score: number;
  readonly nationalMean?: number;
  readonly rank?: number;
}

/** A recorded answer with what we understand of it. */
export interface KnownEvaluation extends Omit<RecordedEvaluation, 'answer'> {
  readonly id: string;
  readonly recordedAt: Instant;
  readonly units: readonly PortalUnit[];
}

/** As lists show a recorded answer: without its units. */
export interface EvaluationSummary extends Omit<KnownEvaluation, 'units'> {
  readonly units: number;
  /** The province's own line, where it has a score. */
  readonly score?: number;
}

/** What a record's id says of it without its answer being read: "2024-Q1/TDGQ/1704416400000/typed-in". */
export function evaluationId(
  periodKey: string,
  { group, capturedAt, origin }: Pick<RecordedEvaluation, 'group' | 'capturedAt' | 'origin'>,
): string {
  return [periodKey, group, capturedAt, origin].join('/');
}

interface Head extends EvaluationHead {
  readonly group: string;
  readonly capturedAt: Instant;
  readonly isTyped: boolean;
}

function headOf(head: EvaluationHead): Head {
  const [, group = '', capturedAt = '', origin = ''] = head.id.split('/');
  return { ...head, group, capturedAt: Number(capturedAt), isTyped: origin === 'typed-in' };
}

/** The newest captured first. */
async function headsOf(db: Database, periodKey: string, knownAt: Instant): Promise<readonly Head[]> {
  const heads = await listEvaluations(db, periodKey, knownAt);
  return heads.map(headOf).toSorted((a, b) => b.capturedAt - a.capturedAt || b.recordedAt - a.recordedAt);
}

/** An answer may lack the province or a unit; then the one before it stands. Older ones are history. */
const STANDING_ANSWERS = 3;
const STANDING_TYPED = 20;

interface Asked {
  readonly db: Database;
  readonly head: EvaluationHead;
}

/** A record never changes: it is read and understood once. */
const stores = new WeakMap<
  Database,
  {
    readonly known: (key: string, asked: Asked) => Promise<KnownEvaluation | undefined>;
    readonly summary: (key: string, asked: Asked) => Promise<EvaluationSummary | undefined>;
  }
>();
/** Some periods' standing answers. */
const KEPT = 64;
const SUMMARIES_KEPT = 2_000;

function storesOf(db: Database) {
  const found = stores.get(db) ?? { known: remember(readKnown, KEPT), summary: remember(readSummary, SUMMARIES_KEPT) };
  stores.set(db, found);
  return found;
}

const keyOf = ({ id, recordedAt }: EvaluationHead): string => `${id} ${recordedAt}`;

/** What stands of each group, the newest captured first; not every answer that was ever recorded. */
export async function standingEvaluations(
  db: Database,
  periodKey: string,
  knownAt: Instant,
): Promise<readonly KnownEvaluation[]> {
  const heads = await headsOf(db, periodKey, knownAt);
  const seen = new Map<string, number>();
  const standing: KnownEvaluation[] = [];
  for (const head of heads) {
    const kind = `${head.group} ${head.isTyped}`;
    const rank = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, rank);
    if (rank > (head.isTyped ? STANDING_TYPED : STANDING_ANSWERS)) continue;
    // One after the other: an answer may have megabytes.
    const known = await storesOf(db).known(keyOf(head), { db, head });
    if (known !== undefined) standing.push(known);
  }
  return standing;
}

/** Every recorded answer, the newest captured first. */
export async function evaluationSummaries(
  db: Database,
  periodKey: string,
  knownAt: Instant,
): Promise<readonly EvaluationSummary[]> {
  const summaries: EvaluationSummary[] = [];
  for (const head of await headsOf(db, periodKey, knownAt)) {
    const summary = await storesOf(db).summary(keyOf(head), { db, head });
    if (summary !== undefined) summaries.push(summary);
  }
  return summaries;
}

async function readKnown({ db, head: { id, recordedAt, source } }: Asked): Promise<KnownEvaluation | undefined> {
  const data = await findEvaluation(db, { id, recordedAt, source });
  if (data === undefined) return undefined;
  const recorded = data as unknown as RecordedEvaluation;
  const { answer, ...rest } = recorded;
  return { ...rest, id, recordedAt, units: unitsOf(recorded, answer) };
}

async function readSummary(asked: Asked): Promise<EvaluationSummary | undefined> {
  const known = await readKnown(asked);
  if (known === undefined) return undefined;
  const { units, ...rest } = known;
  const whole = units.find(({ isWhole }) => isWhole);
  return {
    ...rest,
    units: units.filter(({ isWhole }) => !isWhole).length,
    ...(whole?.score === undefined || whole.isEmpty ? {} : { score: whole.score }),
  };
}

/** Read anew by each program: what it learns to understand it understands of old answers too. */
function unitsOf({ endpoint, group, typed }: RecordedEvaluation, answer: unknown): readonly PortalUnit[] {
  if (typed !== undefined) {
    const { score, rank } = typed;
    const max = maxOf(group);
    return [
      { name: '', isWhole: true, score, max, ...(rank === undefined ? {} : { rank }), isEmpty: false, metrics: [] },
    ];
  }
  const read = readAnswer(answer, endpoint === undefined ? undefined : findEndpoint(endpoint));
  return read.ok ? read.answer.units : [];
}

export const maxOf = (group: RecordedEvaluation['group']): number =>
  GROUPS.find(({ key }) => key === group)?.max ?? TOTAL_MAX;
