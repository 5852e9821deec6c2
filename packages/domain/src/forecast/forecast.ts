import { latenessText } from '../text/index.ts';
import { comparable, type ForecastTable, type PastCourse, type PoolLevel } from './history.ts';

/** An open dossier in time, as a forecast sees it. Office minutes. */
export interface OpenCourse {
  readonly procedure: string;
  readonly field: string;
  /** The step in which it is, where steps are recorded. */
  readonly step?: string;
  readonly usedMinutes: number;
  /** From acceptance to the due date that holds; above 0. */
  readonly limitMinutes: number;
}

export interface DossierForecast {
  /** How likely it is to end late, 0 to 1. */
  readonly risk: number;
  /** From where the nearest comparable dossiers come, and how many they are. */
  readonly pool: PoolLevel;
  readonly comparable: number;
  readonly comparableLate: number;
  /** Office minutes that half, and nine of ten, of them still needed at most; absent where none is comparable. */
  readonly remaining?: { readonly half: number; readonly nineOfTen: number; readonly atLeastNineOfTen: number };
}

/** From where on a dossier is listed as at risk, and is told to be likely late. */
export const AT_RISK = 0.5;
export const LIKELY_LATE = 0.8;

/** As many dossiers as the wider pool counts for: a handful of its own does not outweigh the field. */
const PRIOR_WEIGHT = 8;
/** Fewer are shown with the wider pool's words. */
const FEW = 20;
/** Shares are told apart by this: finer than any history is, and forecasts of one day can be shared. */
const GRAIN = 100;

export interface Forecaster {
  readonly forecast: (open: OpenCourse) => DossierForecast;
}

/**
 * How likely an open dossier is to miss its date: of the past ones that had used up as much of their limit without being
 * done, in the same step, how many ended late (empirical survival). Where the procedure has few, its field and then the
 * province count with it (shrinkage by a fixed weight). Deterministic; the same table gives the same answers.
 */
export function forecasterOf(table: ForecastTable): Forecaster {
  const kept = new Map<string, DossierForecast & { readonly ends: readonly number[] }>();
  return {
    forecast(open) {
      const share = Math.max(0, Math.floor((open.usedMinutes / open.limitMinutes) * GRAIN) / GRAIN);
      const key = JSON.stringify([open.procedure, open.field, open.step, share]);
      const found = kept.get(key) ?? compute(table, open, share);
      kept.set(key, found);
      const { ends, ...forecast } = found;
      return { ...forecast, ...remainingOf(ends, share, open.limitMinutes) };
    },
  };
}

function compute(table: ForecastTable, open: OpenCourse, share: number) {
  const at = { share, ...(open.step === undefined || !table.hasSteps ? {} : { step: open.step }) };
  const levels = [
    { level: 'procedure', rows: comparable(table, 'procedure', open.procedure, at) },
    { level: 'field', rows: comparable(table, 'field', open.field, at) },
    { level: 'province', rows: comparable(table, 'province', '', at) },
  ] as const;
  // Whatever the step; where nobody was ever that far, one of two: nothing is known.
  const everybody = comparable(table, 'province', '', { share });
  const base = (everybody.filter(({ isLate }) => isLate).length + 0.5) / (everybody.length + 1);
  const risk = levels.toReversed().reduce((wider, { rows }) => pooled(rows, wider), base);
  const shown = levels.find(({ rows }) => rows.length >= FEW) ?? levels[2];
  return {
    risk,
    pool: shown.level,
    comparable: shown.rows.length,
    comparableLate: shown.rows.filter(({ isLate }) => isLate).length,
    ends: shown.rows.map(({ end }) => end).toSorted((a, b) => a - b),
  };
}

function pooled(rows: readonly PastCourse[], wider: number): number {
  const late = rows.filter(({ isLate }) => isLate).length;
  return (late + PRIOR_WEIGHT * wider) / (rows.length + PRIOR_WEIGHT);
}

function remainingOf(ends: readonly number[], share: number, limitMinutes: number): Pick<DossierForecast, 'remaining'> {
  const minutesAt = (portion: number): number => {
    const end = ends[Math.min(ends.length - 1, Math.floor(portion * ends.length))] ?? share;
    return Math.max(0, Math.round((end - share) * limitMinutes));
  };
  if (ends.length === 0) return {};
  return { remaining: { half: minutesAt(0.5), nineOfTen: minutesAt(0.9), atLeastNineOfTen: minutesAt(0.1) } };
}

/**
 * Why, in words: "Đã dùng 80% thời hạn, ở bước “Thẩm định”; 45/50 hồ sơ tương tự trễ hạn; 9/10 cần thêm ít nhất 03 ngày
 * làm việc, còn 01 ngày làm việc." `standardDay`: office minutes of an ordinary day.
 */
export function reasonText(
  { usedMinutes, limitMinutes }: OpenCourse,
  forecast: DossierForecast,
  { stepName, standardDay }: { readonly stepName?: string; readonly standardDay: number },
): string {
  const used = `Đã dùng ${Math.floor((usedMinutes / limitMinutes) * 100)}% thời hạn`;
  const place = stepName === undefined ? used : `${used}, ở bước “${stepName}”`;
  const { remaining, comparable: count, comparableLate: late, pool } = forecast;
  if (remaining === undefined) return `${place}; chưa có hồ sơ tương tự để so sánh.`;
  const left = latenessText(Math.max(0, limitMinutes - usedMinutes), standardDay) || 'chưa đến 1 phút làm việc';
  const need = latenessText(remaining.atLeastNineOfTen, standardDay);
  const more = need === '' ? '' : ` 9/10 cần thêm ít nhất ${need};`;
  return `${place}; ${late}/${count} hồ sơ tương tự ${POOL_TEXT[pool]} đã trễ hạn;${more} còn ${left}.`;
}

const POOL_TEXT: Readonly<Record<PoolLevel, string>> = {
  procedure: 'cùng thủ tục',
  field: 'cùng lĩnh vực',
  province: 'trong tỉnh',
};
