import { dateOf, dayOf, type Instant } from '@dunghen/domain/time';
import { findJson, type HttpAnswer, json } from '../http/answer.ts';
import type { StandIn } from '../stand-in.ts';
import { type Body, textOf } from '../storage/body.ts';
import { departmentId, departmentOf, provinceOf } from './department.ts';
import { type Question, readQuestion } from './question.ts';
import {
  type Counted,
  digitizedOf,
  onlineOf,
  paymentOf,
  progressChild,
  progressOf,
  progressParent,
  satisfactionOf,
  transparencyOf,
} from './shapes.ts';
import { sumOf, type Tally, tallies } from './tally.ts';

/** The addresses of the portal's public evaluation figures (spec: portal). */
export const EVALUATION_PATH = '/api/v1/reporting/evaluation/';

/** Answers as the portal does, 201 with `{ code: "OK", data, message }`, from the dossiers that were sent here. */
export function answerEvaluation(standIn: StandIn, method: string, url: URL, text: string): HttpAnswer {
  const name = url.pathname.slice(EVALUATION_PATH.length);
  const present = PRESENTERS[name];
  if (method !== 'POST' || present === undefined) return refusal(404, 'NOT_FOUND', `Không có POST ${url.pathname}.`);
  const read = readQuestion(findJson(text));
  if (!read.ok) return refusal(400, 'BAD_REQUEST', read.message);
  if (name === 'service-results' && read.value.isOfProvinces)
    return json({ code: 'OK', data: provincesOf(standIn, read.value), message: '' }, 201);
  const counted = countedFor(standIn, read.value);
  if (counted === undefined) return refusal(404, 'NOT_FOUND', 'Không có cơ quan với rootDepartmentId này.');
  return json({ code: 'OK', data: present(counted, read.value), message: '' }, 201);
}

const refusal = (status: number, code: string, message: string): HttpAnswer =>
  json({ code, data: null, message }, status);

/** A department and those below it, of which only a page is asked for. */
export interface Tree {
  readonly root: Counted;
  readonly below: readonly Counted[];
}

type Presenter = (tree: Tree, question: Question) => unknown;

const asTree =
  <T>(parent: (one: Counted) => T, child: (one: Counted) => unknown): Presenter =>
  ({ root, below }, question) => ({ parent: parent(root), children: pageOf(below, question).map(child) });

const asOverview =
  (present: (one: Counted) => unknown, extra: object = {}): Presenter =>
  ({ root, below }, question) => ({
    overview: present(root),
    ...extra,
    evaluation: pageOf(below, question).map(present),
  });

const PRESENTERS: Readonly<Record<string, Presenter>> = {
  'dvc-progress-tree': asTree(progressParent, progressChild),
  'provide-online-tree': asTree(onlineOf, onlineOf),
  'formality-online-payment-tree': asTree(paymentOf, paymentOf),
  transparency: asOverview(transparencyOf, { monthlyChart: [] }),
  'dossier-digitized': asOverview(digitizedOf),
  'handling-satisfaction': asOverview(satisfactionOf),
  'service-results': asOverview(resultsOf),
};

const pageOf = (all: readonly Counted[], { currentPage, pageSize }: Question): readonly Counted[] =>
  all.slice((currentPage - 1) * pageSize, currentPage * pageSize);

/** The six groups of one department; no total, since groups are not known, and so no rank. */
function resultsOf(counted: Counted) {
  const { departmentId: id, departmentName, departmentCode } = counted.department;
  const group = (code: string, totalScore: number | null, totalMaxScore: number) => ({
    code,
    totalScore,
    totalMaxScore,
  });
  return {
    departmentId: id,
    departmentName,
    departmentCode,
    totalScore: null,
    totalMaxScore: 100,
    rank: null,
    groups: [
      group('CKMB', transparencyOf(counted).totalScore, 18),
      group('TDGQ', progressOf(counted).score, 20),
      group('CLGQ', null, 12),
      group('TTTT', null, 10),
      group('MDSH', digitizedOf(counted).totalScore, 22),
      group('MDHL', satisfactionOf(counted).totalScore, 18),
    ],
  };
}

/** Every province that sent dossiers; the order is that of their codes, since nothing ranks them. */
function provincesOf(standIn: StandIn, question: Question) {
  const agencies = standIn.database.prepare('SELECT DISTINCT agency FROM dossier ORDER BY agency').all();
  const provinces = new Set(agencies.map(({ agency }) => provinceOf(String(agency))));
  const items = [...provinces].flatMap((province) => {
    const tree = countedFor(standIn, { ...question, rootDepartmentId: province });
    return tree === undefined ? [] : [resultsOf(tree.root)];
  });
  const { currentPage, pageSize } = question;
  return { items: items.slice((currentPage - 1) * pageSize, currentPage * pageSize), total: items.length };
}

/** What was counted for the department that is asked for and for those below it; undefined where there is no such one. */
export function countedFor(standIn: StandIn, question: Question): Tree | undefined {
  const byCode = tallies(standIn.database, question, standIn.options.now());
  const root = rootOf(standIn, question, byCode);
  if (root === undefined) return undefined;
  const codes = [...byCode.keys()].filter((code) => code.startsWith(`${root}.`)).toSorted();
  const own = byCode.get(root);
  const all = [...(own === undefined ? [] : [own]), ...codes.flatMap((code) => byCode.get(code) ?? [])];
  const told = toldOf(standIn, question);
  const counted = (code: string, tally: Tally, isBelow: (agency: string) => boolean): Counted => ({
    department: departmentOf(standIn, code),
    tally,
    ...told(isBelow),
  });
  return {
    root: counted(root, sumOf(all), (agency) => agency === root || agency.startsWith(`${root}.`)),
    below: codes.flatMap((code) => {
      const tally = byCode.get(code);
      return tally === undefined ? [] : [counted(code, tally, (agency) => agency === code)];
    }),
  };
}

/** The code of the department that is asked for; by default the province of the dossiers that there are. */
function rootOf(
  { catalogue }: StandIn,
  { rootDepartmentId }: Question,
  byCode: ReadonlyMap<string, Tally>,
): string | undefined {
  const agencies = catalogue.agencies.map(({ MADONVI }) => MADONVI);
  const codes = new Set([...byCode.keys(), ...agencies].flatMap((code) => [provinceOf(code), code]));
  const [first] = byCode.keys();
  if (rootDepartmentId === undefined) return provinceOf(first ?? agencies[0] ?? 'H18');
  return [...codes].find((code) => code === rootDepartmentId || departmentId(code) === rootDepartmentId);
}

type Told = Pick<Counted, 'dissatisfied' | 'reported'>;

/** What ratings and monthly counts say of the period; null where none were sent for these agencies. */
function toldOf({ figures }: StandIn, { from, to }: Question): (isMeant: (agency: string) => boolean) => Told {
  const months = monthsWithin(from, to);
  const ratings = figures.list('rating').filter((row) => months.has(textOf(row, 'NgayTongHop')));
  const counts = figures
    .list('statistic')
    .filter((row) => months.has(`${Number(textOf(row, 'Thang'))}-${textOf(row, 'Nam')}`));
  return (isMeant) => ({
    dissatisfied: sumWhere(ratings, isMeant, dissatisfiedIn),
    reported: sumWhere(counts, isMeant, (row) => Number(textOf(row, 'SoNhanTrongKy'))),
  });
}

function sumWhere(
  rows: readonly Body[],
  isMeant: (agency: string) => boolean,
  of: (row: Body) => number,
): number | null {
  const meant = rows.filter((row) => isMeant(textOf(row, 'Madonvi')));
  return meant.length === 0 ? null : meant.reduce((sum, row) => sum + of(row), 0);
}

function dissatisfiedIn(row: Body): number {
  const share = Number(textOf(row, 'PhanTramDanhGiaChuaHaiLong').replace('%', '').replace(',', '.'));
  return Math.round((Number(textOf(row, 'TongSoNguoiDanhGia')) * share) / 100);
}

/** `M-yyyy` of each month that lies in the period. */
function monthsWithin(from: Instant, to: Instant): ReadonlySet<string> {
  const months = new Set<string>();
  for (let day = dayOf(from); day < dayOf(to); day++) {
    const { year, month } = dateOf(day);
    months.add(`${month}-${year}`);
  }
  return months;
}
