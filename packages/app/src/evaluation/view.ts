import type { Principal } from '@dunghen/domain/access';
import type { EvaluationIndex, EvaluationRule } from '@dunghen/domain/evaluation';
import { parsePeriod, periodHeadingText } from '@dunghen/domain/report';
import { compareVietnamese } from '@dunghen/domain/text';
import { type FreezeHead, findFreeze, listFreezes } from '@dunghen/store/evaluation';
import { accessWorld, allow, NOWHERE } from '../access/index.ts';
import type { Catalogue } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { officerNames } from '../dossier/names.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import type { TaskView } from '../task/order.ts';
import type { Counting } from '../workspace/counting.ts';
import { type Evaluated, type EvaluatedSet, evaluateAll, type Subject, subjectKey } from './evaluate.ts';
import { readFrozenModel } from './freeze.ts';
import { type EvaluationQuestion, type EvaluationRequest, readEvaluationQuestion } from './question.ts';
import { findCounting } from './run.ts';
import { isOwn, type Sight, sees, sightOf } from './sight.ts';

export type EvaluationSort = 'catalogue' | 'officer' | 'dossiers' | 'total' | `index${EvaluationIndex}`;
export type EvaluationOf = 'agencies' | 'officials' | 'own';

export interface EvaluationListQuestion extends EvaluationQuestion {
  readonly of: EvaluationOf;
  /** Officials of this agency, or the agency itself. */
  readonly agencyId?: string;
  /** Absent or `catalogue`: agencies in the order of the catalogue, officials by name. */
  readonly sort?: EvaluationSort;
  readonly desc?: boolean;
  /** What was frozen, by its id, instead of what the records say now. */
  readonly frozen?: string;
  /** `key` of the last one of the page before. */
  readonly after?: string;
  readonly limit: number;
}

export interface EvaluationRow extends Evaluated {
  readonly key: string;
  readonly agencyName: string;
  /** Of an official. */
  readonly officerName?: string;
  readonly mayAppeal: boolean;
}

export interface EvaluationView {
  readonly period: string;
  readonly title: string;
  readonly rule: EvaluationRule;
  readonly counting: Counting;
  readonly rows: readonly EvaluationRow[];
  readonly next?: string;
  /** All rows that the reader sees. */
  readonly total: number;
  /** What was frozen of the period, the last one first. */
  readonly freezes: readonly FreezeHead[];
  readonly frozen?: FreezeHead;
  readonly sees: { readonly all: boolean; readonly agencies: readonly string[]; readonly own: boolean };
  readonly mayManage: boolean;
  /** Where the period is too large to be counted with each question. */
  readonly run?: CountState;
}

/** How a large period was counted last, and whether it is just being. */
export interface CountState {
  readonly last?: NonNullable<EvaluatedSet['run']>;
  readonly current?: TaskView;
  readonly mayCount: boolean;
}

/** Results of a period, as far as whoever asks sees them; internal throughout. */
export async function readEvaluation(
  context: AppContext,
  principal: Principal,
  question: EvaluationListQuestion,
): Promise<Outcome<EvaluationView>> {
  const world = await accessWorld(context);
  const sight = sightOf(principal, world);
  if (!sight.ok) return sight;
  const read = await readEvaluationQuestion(context, question);
  if (!read.ok) return read;
  const request = read.value;
  const freezes = await listFreezes(context.db, request.period);
  const found = await evaluatedFrom(context, request, question.frozen);
  if (!found.ok) return found;
  const { rule, counting, frozen, evaluated, isLarge, run } = found.value;
  const shown = evaluated.filter((one) => sees(sight.value, one) && isAskedFor(one, question, sight.value));
  const ordered = await inOrder(context, request.catalogue, shown, question);
  const page = pageOf(ordered, question);
  const mayManage = allow(principal, 'evaluation:manage', NOWHERE, world).ok;
  const rows = page.rows.map((row) => ({
    ...row,
    mayAppeal: isOwn(sight.value, row) || sight.value.agencyIds.includes(row.agencyId),
  }));
  return {
    ok: true,
    value: {
      period: request.period,
      title: titleOf(request.period),
      rule,
      counting,
      rows,
      total: ordered.length,
      freezes,
      ...(frozen === undefined ? {} : { frozen }),
      ...(page.next === undefined ? {} : { next: page.next }),
      sees: {
        all: sight.value.isWhole,
        agencies: sight.value.agencyIds,
        own: sight.value.officer !== undefined,
      },
      mayManage,
      ...(isLarge ? { run: await countState(context, request, sight.value, run) } : {}),
    },
  };
}

async function countState(
  context: AppContext,
  request: EvaluationRequest,
  { isWhole }: Sight,
  last: EvaluatedSet['run'],
): Promise<CountState> {
  const current = await findCounting(context, request);
  return {
    mayCount: isWhole,
    ...(last === undefined ? {} : { last }),
    ...(current === undefined ? {} : { current }),
  };
}

interface From {
  /** Too many dossiers to be counted with each question. */
  readonly isLarge: boolean;
  readonly run?: EvaluatedSet['run'];
  readonly rule: EvaluationRule;
  readonly counting: Counting;
  readonly frozen?: FreezeHead;
  readonly evaluated: readonly Evaluated[];
}

/** What the records say, or what was frozen. */
export async function evaluatedFrom(
  context: AppContext,
  request: EvaluationRequest,
  frozenId: string | undefined,
): Promise<Outcome<From>> {
  const { rule, counting } = request;
  if (frozenId === undefined) {
    const set = await evaluateAll(context, request);
    if (set === undefined) return { ok: true, value: { rule, counting, evaluated: [], isLarge: true } };
    const { evaluated, asOf, knownAt, run } = set;
    const counted = { rule, counting: { ...counting, asOf, knownAt }, evaluated };
    return { ok: true, value: { ...counted, isLarge: run !== undefined, ...(run === undefined ? {} : { run }) } };
  }
  const stored = await findFreeze(context.db, frozenId);
  if (stored?.period !== request.period) return unknownFreeze();
  const { model, ...frozen } = stored;
  const read = readFrozenModel(model);
  const times = { asOf: frozen.asOf, knownAt: frozen.knownAt };
  return { ok: true, value: { ...read, counting: { ...counting, ...times }, frozen, isLarge: false } };
}

function isAskedFor(subject: Subject, { of, agencyId }: EvaluationListQuestion, sight: Sight): boolean {
  if (of === 'own') return isOwn(sight, subject);
  return (subject.officer === '') === (of === 'agencies') && (agencyId === undefined || subject.agencyId === agencyId);
}

type Named = Omit<EvaluationRow, 'mayAppeal'>;

/** With names, in order. */
export async function inOrder(
  context: AppContext,
  { register }: Catalogue,
  evaluated: readonly Evaluated[],
  { sort = 'catalogue', desc = false }: Pick<EvaluationListQuestion, 'sort' | 'desc'> = {},
): Promise<readonly Named[]> {
  const nameOf = await officerNames(
    context,
    evaluated.map(({ officer }) => (officer === '' ? undefined : officer)),
  );
  const place = new Map(register.agencies.map(({ id }, index) => [id, index] as const));
  const rows = evaluated.map(
    (one): Named => ({
      ...one,
      key: subjectKey(one),
      agencyName: register.findById(one.agencyId)?.name ?? one.agencyId,
      ...(one.officer === '' ? {} : { officerName: nameOf(one.officer) }),
    }),
  );
  const back = sort === 'catalogue' && desc ? -1 : 1;
  const byCatalogue = (a: Named, b: Named) =>
    back * (place.get(a.agencyId) ?? place.size) - (place.get(b.agencyId) ?? place.size) ||
    compareVietnamese(a.officerName ?? '', b.officerName ?? '') ||
    (a.key < b.key ? -1 : 1);
  const by = SORTS[sort] ?? byIndex(Number(sort.slice('index'.length)));
  return rows.toSorted((a, b) => (desc ? by(b, a) : by(a, b)) || byCatalogue(a, b));
}

type Order = (a: Named, b: Named) => number;

const SORTS: Readonly<Partial<Record<EvaluationSort, Order>>> = {
  catalogue: () => 0,
  officer: (a, b) => compareVietnamese(a.officerName ?? '', b.officerName ?? ''),
  dossiers: (a, b) => a.result.dossiers - b.result.dossiers,
  total: (a, b) => a.result.total - b.result.total,
};

/** What has no data stands before the lowest value. */
function byIndex(index: number): Order {
  const pointsAt = ({ result }: Named): number => result.indices.find((line) => line.index === index)?.value ?? -1;
  return (a, b) => pointsAt(a) - pointsAt(b);
}

function pageOf(
  rows: readonly Named[],
  { after, limit }: Pick<EvaluationListQuestion, 'after' | 'limit'>,
): { readonly rows: readonly Named[]; readonly next?: string } {
  const start = after === undefined ? 0 : rows.findIndex(({ key }) => key === after) + 1;
  const shown = rows.slice(start, start + limit);
  const last = shown.at(-1);
  return last === undefined || start + shown.length >= rows.length ? { rows: shown } : { rows: shown, next: last.key };
}

export function titleOf(period: string): string {
  const parsed = parsePeriod(period);
  return parsed === undefined ? period : periodHeadingText(parsed);
}

export function unknownSubject(): Refused {
  const message = 'Không có kết quả đánh giá này trong kỳ, hoặc anh/chị không được xem. Mở lại từ danh sách của kỳ.';
  return { ok: false, code: 'unknown-evaluation', facts: {}, message };
}

function unknownFreeze(): Refused {
  const message = 'Không có bản chốt này của kỳ. Chọn một bản trong danh sách các lần chốt.';
  return { ok: false, code: 'unknown-freeze', facts: {}, message };
}

/** The subject that a key stands for, where whoever asks sees it. */
export async function findSubject(
  context: AppContext,
  principal: Principal,
  request: EvaluationRequest,
  key: string,
): Promise<Outcome<Subject & { readonly sight: Sight }>> {
  const sight = sightOf(principal, await accessWorld(context));
  if (!sight.ok) return sight;
  const set = await evaluateAll(context, request);
  const found = set?.evaluated.find((one) => subjectKey(one) === key);
  if (found === undefined || !sees(sight.value, found)) return unknownSubject();
  return { ok: true, value: { agencyId: found.agencyId, officer: found.officer, sight: sight.value } };
}
