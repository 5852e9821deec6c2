import { parsePeriod, periodBounds } from '@dunghen/domain/report';
import { findDay, type Instant, startOfDay } from '@dunghen/domain/time';
import { isRecord } from '../fault/rule.ts';

/** What one asks the public figures for (spec: portal). */
export interface Question {
  /** Local midnight, inclusive. */
  readonly from: Instant;
  /** Exclusive. */
  readonly to: Instant;
  readonly rootDepartmentId?: string;
  readonly procedure?: string;
  /** `departmentType` "ADMINISTRATIVE_UNIT": all provinces instead of one and those below it. */
  readonly isOfProvinces: boolean;
  /** From 1. */
  readonly currentPage: number;
  readonly pageSize: number;
}

export type QuestionRead =
  | { readonly ok: true; readonly value: Question }
  | { readonly ok: false; readonly message: string };

/** Reads the body of a request. `formalityId`, but `formalityID` of dossier-digitized: both are taken. */
export function readQuestion(given: unknown): QuestionRead {
  if (!isRecord(given)) return { ok: false, message: 'Cần một đối tượng JSON.' };
  const bounds = given.fromDate === undefined ? periodOf(given) : spanOf(given);
  if (bounds === undefined)
    return {
      ok: false,
      message: 'Cần timeType (month, quarter, year), year và month hoặc quarter; hoặc fromDate và toDate (yyyy-MM-dd).',
    };
  const { rootDepartmentId } = given;
  const procedure = given.formalityId ?? given.formalityID;
  return {
    ok: true,
    value: {
      ...bounds,
      ...(typeof rootDepartmentId === 'string' && rootDepartmentId !== '' ? { rootDepartmentId } : {}),
      ...(typeof procedure === 'string' && procedure !== '' ? { procedure } : {}),
      isOfProvinces: given.departmentType === 'ADMINISTRATIVE_UNIT',
      currentPage: atLeastOne(given.currentPage, 1),
      pageSize: Math.min(atLeastOne(given.pageSize, 100), 1_000),
    },
  };
}

function atLeastOne(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 ? value : otherwise;
}

type Bounds = Pick<Question, 'from' | 'to'>;

/** Calendar periods: the portal knows no other scheme. */
function periodOf({ timeType, year, quarter, month }: Readonly<Record<string, unknown>>): Bounds | undefined {
  const keys: Readonly<Record<string, string>> = {
    year: String(year),
    quarter: `${year}-Q${quarter}`,
    month: `${year}-${String(month).padStart(2, '0')}`,
  };
  const period = parsePeriod(keys[String(timeType)] ?? '');
  return period === undefined ? undefined : periodBounds(period);
}

/** `toDate` is the last day; texts may go on with a time, which says nothing more. */
function spanOf({ fromDate, toDate }: Readonly<Record<string, unknown>>): Bounds | undefined {
  const [from, to] = [fromDate, toDate].map((text) => findDay(String(text).slice(0, 10)));
  return from === undefined || to === undefined || to < from
    ? undefined
    : { from: startOfDay(from), to: startOfDay(to + 1) };
}
