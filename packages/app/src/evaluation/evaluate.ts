import { createHash } from 'node:crypto';
import {
  type DossierIndex,
  type DossierPoints,
  type EvaluationFacts,
  type EvaluationResult,
  evaluationResult,
  isDossierIndex,
  isEvaluationIndex,
  keyOf,
  type PointCorrections,
  type PointCounts,
  type Points,
  pointsOf,
  pointText,
  type StatedIndices,
  startEvaluationCounts,
  type UnitShare,
  withCorrections,
} from '@dunghen/domain/evaluation';
import type { Instant } from '@dunghen/domain/time';
import {
  type CountedSubject,
  type EvaluatedDossier,
  type EvaluationRun,
  findEvaluationRun,
  isLarge,
  type OnCounted,
  passOverResolved,
  putEvaluationRun,
  readAccepted,
  readMarks,
} from '@dunghen/store/evaluation';
import { countingRevision } from '@dunghen/store/index-766';
import type { Database } from '@dunghen/store/server';
import type { AppContext } from '../context/index.ts';
import { remember } from '../context/remember.ts';
import { petitionAnswers } from './petitions.ts';
import { type EvaluationRequest, evaluationQuery } from './question.ts';

/** Whoever is evaluated. `officer` is as the dossiers name them, and empty where the agency itself is meant. */
export interface Subject {
  readonly agencyId: string;
  readonly officer: string;
}

/** Stands for a subject in addresses, where no official's name belongs. */
export function subjectKey({ agencyId, officer }: Subject): string {
  return createHash('sha256').update(`${agencyId}\u0000${officer}`).digest('hex').slice(0, 16);
}

/** A subject with its result. */
export interface Evaluated extends Subject {
  readonly result: EvaluationResult;
}

/** Points put right, by code of the dossier. */
type Corrections = ReadonlyMap<string, PointCorrections>;

interface Asked {
  readonly db: Database;
  readonly request: EvaluationRequest;
  readonly corrections: Corrections;
}

interface AskedList extends Asked {
  readonly subject: Subject;
}

/** A dossier behind a subject's points, no larger than it has to be to be kept from one page to the next. */
export interface BehindPoints extends Omit<EvaluatedDossier, 'facts' | 'agencyId' | 'officer'> {
  readonly points: DossierPoints;
  readonly why: Readonly<Record<DossierIndex, string>>;
  readonly corrected: readonly DossierIndex[];
}

interface Stores {
  readonly isLarge: (key: string, asked: Asked) => Promise<boolean>;
  readonly count: (key: string, asked: Asked) => Promise<readonly CountedSubject[]>;
  readonly list: (key: string, asked: AskedList) => Promise<readonly BehindPoints[]>;
}

const stores = new WeakMap<Database, Stores>();
const KEPT = 8;
const LISTS_KEPT = 8;
const LONGEST_KEPT = 20_000;
/** So many dossiers are counted within a request, in about two seconds; more are long work (decision 0257). */
export const MOST_IN_REQUEST = 20_000;

function storesOf(db: Database): Stores {
  const known = stores.get(db);
  if (known !== undefined) return known;
  const made: Stores = {
    isLarge: remember(({ request }: Asked) => isLarge(db, evaluationQuery(request), MOST_IN_REQUEST), KEPT),
    count: remember((asked: Asked) => countAll(asked), KEPT),
    list: remember(listAll, LISTS_KEPT, (listed) => listed.length <= LONGEST_KEPT),
  };
  stores.set(db, made);
  return made;
}

/** Results with the times and the count that they go by. */
export interface EvaluatedSet {
  readonly evaluated: readonly Evaluated[];
  readonly asOf: Instant;
  readonly knownAt: Instant;
  /** Where it was counted as long work. */
  readonly run?: Pick<EvaluationRun, 'dossiers' | 'endedAt'> & { readonly isCurrent: boolean };
}

/**
 * Agencies and officials with their results, in no order. What is small is counted now, once for each state of the
 * records; of what is large the count that was made last stands. Undefined: it is large and was never counted.
 */
export async function evaluateAll(
  context: AppContext,
  request: EvaluationRequest,
  how: 'as-large' | 'by-size' = 'by-size',
): Promise<EvaluatedSet | undefined> {
  const { db } = context;
  const corrections = await correctionsOf(context, request);
  const asked = { db, request, corrections };
  const state = await stateOf(db, request, corrections);
  const isRun = how === 'as-large' || (!request.isPatient && (await storesOf(db).isLarge(state, asked)));
  if (!isRun) {
    const { asOf, knownAt } = request.request;
    const counted = await storesOf(db).count(state, asked);
    return { evaluated: await withMarks(db, request, counted), asOf, knownAt };
  }
  const run = await findEvaluationRun(db, request);
  if (run === undefined) return undefined;
  const { asOf, knownAt, dossiers, endedAt } = run;
  const isCurrent = run.revision === revisionOf(state);
  const evaluated = await withMarks(db, request, run.counted);
  return { evaluated, asOf, knownAt, run: { dossiers, endedAt, isCurrent } };
}

/** Counts as long work and keeps it; gives what stands then. */
export async function countRun(
  context: AppContext,
  request: EvaluationRequest,
  onCounted: OnCounted,
): Promise<Omit<EvaluationRun, 'counted'>> {
  const { db } = context;
  const corrections = await correctionsOf(context, request);
  const revision = revisionOf(await stateOf(db, request, corrections));
  const counted = await countAll({ db, request, corrections }, onCounted);
  const agencies = counted.filter(({ officer }) => officer === '');
  const { asOf, knownAt } = request.request;
  const run = {
    period: request.period,
    times: request.times,
    asOf,
    knownAt,
    revision,
    dossiers: agencies.reduce((sum, { counts }) => sum + counts.dossiers, 0),
    endedAt: context.now(),
  };
  await putEvaluationRun(db, { ...run, counted });
  return run;
}

const revisionOf = (state: string): string => createHash('sha256').update(state).digest('hex');

/** With what people stated, and the register of petitions, where no dossier tells. */
async function withMarks(
  db: Database,
  request: EvaluationRequest,
  counted: readonly CountedSubject[],
): Promise<readonly Evaluated[]> {
  const marks = await readMarks(db, request.period, request.request.knownAt);
  const stated = Map.groupBy(marks, subjectKey);
  const petitions = await petitionAnswers(db, request);
  return counted.flatMap(({ counts, ...subject }) => {
    const own = (stated.get(subjectKey(subject)) ?? []).flatMap(({ index, value, basis, by, at }) =>
      isEvaluationIndex(index) ? [[index, { value, basis, by: by.name, at }] as const] : [],
    );
    const said: StatedIndices = new Map(own);
    const kind = subject.officer === '' ? 'agency' : 'official';
    const result = evaluationResult(kind, counts, request.rule, said, petitions.get(subject.agencyId));
    return result === undefined ? [] : [{ ...subject, result }];
  });
}

/** Every dossier of a subject with its points, by code. */
export async function dossiersOf(
  context: AppContext,
  request: EvaluationRequest,
  subject: Subject,
): Promise<readonly BehindPoints[]> {
  const { db } = context;
  const corrections = await correctionsOf(context, request);
  const key = `${await stateOf(db, request, corrections)} ${subjectKey(subject)}`;
  return storesOf(db).list(key, { db, request, corrections, subject });
}

/** What appeals put right by the time that is asked about; a later decision goes before an earlier one. */
async function correctionsOf({ db }: AppContext, { period, request }: EvaluationRequest): Promise<Corrections> {
  const corrections = new Map<string, Map<DossierIndex, Points>>();
  for (const { code, index, decision } of await readAccepted(db, period, request.knownAt)) {
    const points = decision?.points;
    if (!isEvaluationIndex(index) || !isDossierIndex(index) || !isPoints(points)) continue;
    const own = corrections.get(code) ?? new Map<DossierIndex, Points>();
    corrections.set(code, own.set(index, points));
  }
  return corrections;
}

export function isPoints(value: number | undefined): value is Points {
  return value === 0 || value === 1 || value === 2;
}

/** What was known at a time stays so; what is known now changes with every record. */
async function stateOf(db: Database, request: EvaluationRequest, corrections: Corrections): Promise<string> {
  const { asOf, knownAt } = request.request;
  const { text, newest } = await countingRevision(db);
  const known = request.asksNow && newest <= knownAt ? text : String(knownAt);
  const corrected = [...corrections].map(([code, points]) => [code, ...points]);
  return [request.period, asOf, known, JSON.stringify(corrected)].join(' ');
}

function countAll({ db, request, corrections }: Asked, onCounted?: OnCounted): Promise<readonly CountedSubject[]> {
  return db.snapshot(async (tx) => {
    const counting = new Map<string, Subject & { readonly counts: ReturnType<typeof startEvaluationCounts> }>();
    const countingOf = (subject: Subject) => {
      const key = `${subject.agencyId}\u0000${subject.officer}`;
      const known = counting.get(key) ?? { ...subject, counts: startEvaluationCounts() };
      counting.set(key, known);
      return known.counts;
    };
    const take = (dossier: EvaluatedDossier): void => {
      const { agencyId, officer, isOnline, facts } = dossier;
      const how = { isOnline, isLate: facts.timeliness === 'late' };
      for (const subject of subjectsOf({ agencyId, officer })) {
        const points = pointsOf(facts, unitsOf(facts, subject));
        countingOf(subject).add(withCorrections(points, corrections.get(dossier.code)), how);
      }
    };
    await passOverResolved(tx, evaluationQuery(request), take, onCounted);
    return [...counting.values()].map(({ counts, ...subject }) => ({ ...subject, counts: counts.counts() }));
  }, 'long');
}

/** Where nobody is named the dossier counts for the agency alone. */
function subjectsOf({ agencyId, officer }: { readonly agencyId: string; readonly officer: string | undefined }) {
  const agency: Subject = { agencyId, officer: '' };
  return officer === undefined || officer === '' ? [agency] : [agency, { agencyId, officer }];
}

/** Index 2 of a subject is of its own steps alone. */
function unitsOf({ units }: EvaluationFacts, { agencyId, officer }: Subject): readonly UnitShare[] {
  return units.filter((unit) => (officer === '' ? unit.agencyId === agencyId : unit.officer === officer));
}

function listAll({ db, request, corrections, subject }: AskedList): Promise<readonly BehindPoints[]> {
  return db.snapshot(async (tx) => {
    const listed: BehindPoints[] = [];
    await passOverResolved(tx, evaluationQuery(request, [subject.agencyId]), (dossier) => {
      const { facts, agencyId: _agency, officer, ...rest } = dossier;
      if (subject.officer !== '' && officer !== subject.officer) return;
      const units = unitsOf(facts, subject);
      const own = corrections.get(dossier.code);
      listed.push({
        ...rest,
        points: withCorrections(pointsOf(facts, units), own),
        why: whyOf(facts, units),
        corrected: [...(own?.keys() ?? [])],
      });
    });
    return listed.sort((a, b) => (a.code < b.code ? -1 : 1));
  }, 'long');
}

function whyOf(facts: EvaluationFacts, units: readonly UnitShare[]): BehindPoints['why'] {
  const text = (index: DossierIndex) => pointText(index, facts, units);
  return { 1: text(1), 2: text(2), 3: text(3), 4: text(4), 7: text(7) };
}

export const isAmong = (dossier: BehindPoints, index: DossierIndex, points: keyof PointCounts): boolean =>
  keyOf(dossier.points[index]) === points;
