import type { Draft } from './draft.ts';
import type { FieldName } from './form-fields.ts';

const LIMIT_UNITS = ['working-day', 'working-hour', 'calendar-day', 'month'] as const;
type Limit = { readonly amount: number; readonly unit: (typeof LIMIT_UNITS)[number] };

/** The end of an ordinary office day, where only a date was typed. */
const END_OF_DAY = '17:30';

/** Reads what was typed; remembers which fields are missing. */
export interface DraftReader {
  /** What is typed, without blanks around it; undefined where that is nothing. */
  readonly find: (name: FieldName) => string | undefined;
  /** The same of a field that stands once for each fee. */
  readonly findOf: (name: 'payments', id: string, part: 'amount' | 'receipt') => string | undefined;
  readonly need: (name: FieldName) => string;
  readonly lines: (name: FieldName) => string[];
  readonly findAmount: (name: FieldName) => number | undefined;
  readonly amount: (name: FieldName) => number;
  /** As the API takes instants: "2024-01-18T17:30:00+07:00". */
  readonly findMoment: (name: FieldName | 'asOf' | 'knownAt') => string | undefined;
  readonly moment: (name: FieldName) => string;
  readonly findLimit: (name: FieldName) => Limit | undefined;
  readonly limit: (name: FieldName) => Limit;
  readonly miss: (name: FieldName) => void;
  readonly missing: () => readonly FieldName[];
}

export function readerOf({ texts }: Pick<Draft, 'texts'>): DraftReader {
  const missing = new Set<FieldName>();
  const typed = (name: string): string | undefined => {
    const text = texts[name]?.trim() ?? '';
    return text === '' ? undefined : text;
  };
  const miss = (name: FieldName): void => void missing.add(name);
  const needed = <T>(name: FieldName, value: T | undefined, otherwise: T): T => {
    if (value === undefined) miss(name);
    return value ?? otherwise;
  };
  const findAmount = (name: FieldName) => amountOf(typed(name));
  const findMoment = (name: FieldName | 'asOf' | 'knownAt') => momentOf(typed(`${name}.date`), typed(`${name}.time`));
  const findLimit = (name: FieldName) => limitOf(typed(`${name}.amount`), typed(`${name}.unit`));
  return {
    find: typed,
    findOf: (name, id, part) => typed(`${name}.${id}.${part}`),
    need: (name) => needed(name, typed(name), ''),
    lines: (name) => {
      const lines = linesOf(typed(name) ?? '');
      if (lines.length === 0) miss(name);
      return lines;
    },
    findAmount,
    amount: (name) => needed(name, findAmount(name), 0),
    findMoment,
    moment: (name) => needed(name, findMoment(name), ''),
    findLimit,
    limit: (name) => needed(name, findLimit(name), { amount: 0, unit: 'working-day' }),
    miss,
    missing: () => [...missing],
  };
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Whole đồng, dots between the thousands allowed. */
export function amountOf(text: string | undefined): number | undefined {
  const digits = text?.replaceAll(/[.\s]/g, '');
  return digits !== undefined && /^\d{1,12}$/.test(digits) ? Number(digits) : undefined;
}

function momentOf(date: string | undefined, time: string | undefined): string | undefined {
  return date === undefined ? undefined : `${date}T${time ?? END_OF_DAY}:00+07:00`;
}

function limitOf(amount: string | undefined, unit: string | undefined): Limit | undefined {
  const number = Number(amount?.replace(',', '.') ?? Number.NaN);
  const known = LIMIT_UNITS.find((one) => one === (unit ?? 'working-day'));
  return Number.isFinite(number) && number > 0 && known !== undefined ? { amount: number, unit: known } : undefined;
}
