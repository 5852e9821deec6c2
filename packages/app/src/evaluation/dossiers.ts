import type { Principal } from '@dunghen/domain/access';
import { type DossierIndex, INDEX_NAMES, type PointCounts, type Points } from '@dunghen/domain/evaluation';
import { compareVietnamese } from '@dunghen/domain/text';
import type { AppContext } from '../context/index.ts';
import { officerNames } from '../dossier/names.ts';
import type { Outcome } from '../outcome/index.ts';
import type { Counting } from '../workspace/counting.ts';
import { type BehindPoints, dossiersOf, isAmong } from './evaluate.ts';
import { type EvaluationQuestion, readEvaluationQuestion } from './question.ts';
import { isOwn } from './sight.ts';
import { findSubject, titleOf } from './view.ts';

export type BehindSort = 'code' | 'procedure' | 'accepted' | 'due' | 'ended' | 'points';

export interface BehindQuestion extends EvaluationQuestion {
  /** Key of the subject. */
  readonly subject: string;
  readonly index: number;
  /** Absent: whatever points. */
  readonly points?: keyof PointCounts;
  /** Absent: by code. */
  readonly sort?: BehindSort;
  readonly desc?: boolean;
  /** Code of the last one of the page before. */
  readonly after?: string;
  readonly limit: number;
}

export interface BehindRow extends Omit<BehindPoints, 'points' | 'why' | 'corrected'> {
  readonly points: Points | null;
  readonly why: string;
  /** Put right by an appeal. */
  readonly isCorrected: boolean;
}

export interface BehindView {
  readonly period: string;
  readonly title: string;
  readonly counting: Counting;
  readonly index: DossierIndex;
  readonly indexName: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly officerName?: string;
  readonly rows: readonly BehindRow[];
  readonly total: number;
  readonly next?: string;
  readonly mayAppeal: boolean;
}

/** The dossiers behind a subject's points in one index; nothing of their applicants. */
export async function listBehindPoints(
  context: AppContext,
  principal: Principal,
  question: BehindQuestion,
): Promise<Outcome<BehindView>> {
  const read = await readEvaluationQuestion(context, question);
  if (!read.ok) return read;
  const subject = await findSubject(context, principal, read.value, question.subject);
  if (!subject.ok) return subject;
  const { index } = question;
  if (index !== 1 && index !== 2 && index !== 3 && index !== 4 && index !== 7) return notOfDossiers(index);
  const { agencyId, officer, sight } = subject.value;
  const all = await dossiersOf(context, read.value, { agencyId, officer });
  const { points } = question;
  const among = points === undefined ? all : all.filter((dossier) => isAmong(dossier, index, points));
  const ordered = among.toSorted(orderOf(index, question));
  const { after } = question;
  const rest = after === undefined ? ordered : ordered.slice(ordered.findIndex(({ code }) => code === after) + 1);
  const shown = rest.slice(0, question.limit);
  const last = shown.at(-1);
  const nameOf = await officerNames(context, [officer === '' ? undefined : officer]);
  return {
    ok: true,
    value: {
      period: read.value.period,
      title: titleOf(read.value.period),
      counting: read.value.counting,
      index,
      indexName: INDEX_NAMES[index],
      agencyId,
      agencyName: read.value.catalogue.register.findById(agencyId)?.name ?? agencyId,
      ...(officer === '' ? {} : { officerName: nameOf(officer) }),
      rows: shown.map((row) => behindRow(row, index)),
      total: among.length,
      ...(last === undefined || rest.length === shown.length ? {} : { next: last.code }),
      mayAppeal: isOwn(sight, { agencyId, officer }) || sight.agencyIds.includes(agencyId),
    },
  };
}

type Order = (a: BehindPoints, b: BehindPoints) => number;

function orderOf(index: DossierIndex, { sort = 'code', desc = false }: BehindQuestion): Order {
  const byCode: Order = (a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
  const by: Readonly<Record<BehindSort, Order>> = {
    code: byCode,
    procedure: (a, b) => compareVietnamese(a.procedureName, b.procedureName),
    accepted: (a, b) => a.acceptedAt - b.acceptedAt,
    due: (a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0),
    ended: (a, b) => a.endedAt - b.endedAt,
    // What has no data stands before the lowest points.
    points: (a, b) => (a.points[index] ?? -1) - (b.points[index] ?? -1),
  };
  return (a, b) => (desc ? by[sort](b, a) : by[sort](a, b)) || byCode(a, b);
}

function behindRow({ points, why, corrected, ...row }: BehindPoints, index: DossierIndex): BehindRow {
  return { ...row, points: points[index], why: why[index], isCorrected: corrected.includes(index) };
}

function notOfDossiers(index: number) {
  const message = `Chỉ số ${index} không tính theo từng hồ sơ. Các chỉ số tính theo hồ sơ: 1, 2, 3, 4, 7.`;
  return { ok: false, code: 'not-of-dossiers', facts: { index }, message } as const;
}
