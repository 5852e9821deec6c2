import { latenessText } from '../text/index.ts';
import {
  type Comparable,
  type ComparedAt,
  comparable,
  type ForecastTable,
  type PoolLevel,
  stepWord,
} from './history.ts';

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
  /** False: too few were comparable, and nobody is told a number (`ENOUGH`). */
  readonly isGrounded: boolean;
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
/** Fewer comparable dossiers say nothing: "1 of 1 was late" would be told as certain. */
export const ENOUGH = 5;

/** As many dossiers as the wider pool counts for: a handful of its own does not outweigh the field. */
const PRIOR_WEIGHT = 8;
/** Fewer are shown with the wider pool's words. */
const FEW = 20;
/** Shares are told apart by this: finer than any history is, and forecasts of one day can be shared. */
const GRAIN = 100;
const LEVELS: readonly PoolLevel[] = ['procedure', 'field', 'province'];

export interface Forecaster {
  readonly forecast: (open: OpenCourse) => DossierForecast;
}

/**
 * How likely an open dossier is to miss its date: of the past ones that had used up as much of their limit without being
 * done, in the same step, how many ended late (empirical survival). Where the procedure has few, its field and then the
 * province count with it (shrinkage by a fixed weight). A step that few past dossiers had is left out of the question.
 * Deterministic; the same table gives the same answers.
 */
export function forecasterOf(table: ForecastTable): Forecaster {
  const compare = comparing(table);
  const kept = new Map<string, Found>();
  return {
    forecast(open) {
      const share = Math.max(0, Math.floor((open.usedMinutes / open.limitMinutes) * GRAIN) / GRAIN);
      const word = open.step === undefined ? undefined : stepWord(open.step);
      const at = { share, ...(word !== undefined && table.steps.has(word) ? { step: word } : {}) };
      const key = `${open.procedure}\n${open.field}\n${at.step ?? ''}\n${share}`;
      const found = kept.get(key) ?? compute(compare, open, at);
      kept.set(key, found);
      const { ends, ...forecast } = found;
      return { ...forecast, ...remainingOf(ends, share, open.limitMinutes) };
    },
  };
}

type Found = Omit<DossierForecast, 'remaining'> & { readonly ends: Float64Array };

/** `comparable`, each answer kept: the province's are the same for all its procedures. */
function comparing(table: ForecastTable): (at: ComparedAt) => Comparable {
  const kept = new Map<string, Comparable>();
  return (at) => {
    const key = `${at.level}\n${at.key}\n${at.step ?? ''}\n${at.share}`;
    const found = kept.get(key) ?? comparable(table, at);
    kept.set(key, found);
    return found;
  };
}

function compute(
  compare: (at: ComparedAt) => Comparable,
  open: OpenCourse,
  at: Pick<ComparedAt, 'share' | 'step'>,
): Found {
  const keys = { procedure: open.procedure, field: open.field, province: '' } as const;
  const levels = LEVELS.map((level) => ({ level, ...compare({ level, key: keys[level], ...at }) }));
  // Whatever the step; where nobody was ever that far, one of two: nothing is known.
  const everybody = compare({ level: 'province', key: '', share: at.share });
  const base = (everybody.late + 0.5) / (everybody.count + 1);
  const risk = levels.reduceRight(
    (wider, { late, count }) => (late + PRIOR_WEIGHT * wider) / (count + PRIOR_WEIGHT),
    base,
  );
  const shown = levels.find(({ count }) => count >= FEW) ?? levels.at(-1);
  return {
    risk,
    isGrounded: (shown?.count ?? 0) >= ENOUGH,
    pool: shown?.level ?? 'province',
    comparable: shown?.count ?? 0,
    comparableLate: shown?.late ?? 0,
    ends: shown?.ends ?? new Float64Array(),
  };
}

function remainingOf(ends: Float64Array, share: number, limitMinutes: number): Pick<DossierForecast, 'remaining'> {
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
  if (remaining === undefined) return `${place}; chưa đủ căn cứ để dự báo: chưa có hồ sơ tương tự.`;
  if (!forecast.isGrounded) return `${place}; chưa đủ căn cứ để dự báo: mới có ${padded(count)} hồ sơ tương tự.`;
  const left = latenessText(Math.max(0, limitMinutes - usedMinutes), standardDay) || 'chưa đến 1 phút làm việc';
  const need = latenessText(remaining.atLeastNineOfTen, standardDay);
  const more = need === '' ? '' : ` 9/10 cần thêm ít nhất ${need};`;
  return `${place}; ${late}/${count} hồ sơ tương tự ${POOL_TEXT[pool]} đã trễ hạn;${more} còn ${left}.`;
}

/** Official documents write small numbers with a nought before them. */
const padded = (count: number): string => String(count).padStart(2, '0');

const POOL_TEXT: Readonly<Record<PoolLevel, string>> = {
  procedure: 'cùng thủ tục',
  field: 'cùng lĩnh vực',
  province: 'trong tỉnh',
};
