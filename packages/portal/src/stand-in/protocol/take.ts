import { checkDossier, checkFigures, checkRatings, checkStatusReport, checkStep } from '../../protocol/index.ts';
import type { FaultRule } from '../fault/rule.ts';
import { type Body, textOf } from '../storage/body.ts';
import type { Arrival, DossierStore, Stored } from '../storage/dossiers.ts';
import type { FigureKind, FigureStore } from '../storage/figures.ts';
import { CODE, type ItemOutcome, type Outcome, refusedItem, takeBatch, taken } from './outcome.ts';

/** Where a call's contents go, and which of them a rule refuses. */
export interface Taking {
  readonly dossiers: DossierStore;
  readonly figures: FigureStore;
  readonly arrival: Arrival;
  readonly refusals: readonly FaultRule[];
  /** Whether there is such a procedure; absent: any code will do. */
  readonly isProcedure?: (code: string) => boolean;
}

type Check = (value: unknown) => readonly { readonly text: string }[];

/** `DongBoHoSoMC`: whole dossiers, to be made or to take the place of what is there. */
export function takeDossiers(data: readonly Body[], isUpdate: boolean, taking: Taking): Outcome {
  const { dossiers, arrival, isProcedure } = taking;
  return takeBatch(data, (dossier) => {
    const objection = objectionTo(dossier, checkDossier, taking);
    if (objection !== undefined) return objection;
    const procedure = textOf(dossier, 'MaTTHC');
    if (isProcedure?.(procedure) === false)
      return refusedItem(`Mã TTHC ${procedure} không tồn tại trên Cổng Dịch vụ công quốc gia`);
    const stored = isUpdate ? dossiers.update(dossier, arrival) : dossiers.insert(dossier, 'province', arrival);
    return answerTo(stored, textOf(dossier, 'MaHoSo'), 'Hồ sơ');
  });
}

/** `CapNhatTienDoHoSoMC`: steps of dossiers that are there. */
export function takeSteps(data: readonly Body[], taking: Taking): Outcome {
  return takeBatch(data, (step) => {
    const objection = objectionTo(step, checkStep, taking);
    return (
      objection ?? answerTo(taking.dossiers.addStep(step, taking.arrival), textOf(step, 'MaHoSo'), 'Tiến độ của hồ sơ')
    );
  });
}

/** `DongBoTrangThaiHoSo`: the state of one dossier that was born here. */
export function takeStatus(report: Body, taking: Taking): Outcome {
  return takeBatch([report], () => {
    const objection = objectionTo(report, checkStatusReport, taking);
    if (objection !== undefined) return objection;
    const code = textOf(report, 'MaHoSo');
    if (taking.dossiers.find(code)?.origin === 'province')
      return refusedItem(`Hồ sơ ${code} không nộp trên Cổng, dùng dịch vụ DongBoHoSoMC`);
    return answerTo(taking.dossiers.setStatus(report, taking.arrival), code, 'Trạng thái của hồ sơ');
  });
}

/** `DongBoDanhGia` and `DongBoThongKeHoSo`: the last word on a month counts. */
export function takeFigures(data: readonly Body[], kind: FigureKind, taking: Taking): Outcome {
  const check = kind === 'rating' ? checkRatings : checkFigures;
  return takeBatch(data, (row) => {
    const objection = objectionTo(row, check, taking);
    if (objection !== undefined) return objection;
    return taking.figures.put(kind, row, taking.arrival) === 'repeated' ? { ...taken, effect: 'repeated' } : taken;
  });
}

function objectionTo(item: Body, check: Check, { refusals }: Taking): ItemOutcome | undefined {
  const code = textOf(item, 'MaHoSo');
  const rule = refusals.find(({ dossier }) => dossier !== undefined && code.startsWith(dossier));
  if (rule !== undefined) return refusedItem(rule.message ?? `Hồ sơ ${code} không được tiếp nhận`, rule.code);
  const problems = check(item);
  if (problems.length === 0) return undefined;
  return refusedItem(`Dữ liệu không hợp lệ: ${problems.map(({ text }) => text).join('; ')}`);
}

function answerTo(stored: Stored, code: string, what: string): ItemOutcome {
  switch (stored) {
    case 'stored':
      return taken;
    case 'repeated':
      return { ...taken, effect: 'repeated' };
    case 'exists':
      return refusedItem(`${what} ${code} đã tồn tại`, CODE.exists);
    case 'unknown':
      return refusedItem(`Hồ sơ ${code} không tồn tại`, CODE.missing);
  }
}
