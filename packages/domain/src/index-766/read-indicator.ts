import { findDay } from '../time/index.ts';
import { isDossierCount } from './dossier-counts.ts';
import { type Formula, GROUPS, type Indicator, isGroupKey, type ZeroRule } from './indicator.ts';

/** Queries over procedures, beside those over dossiers; what is in neither list nobody here can count. */
const PROCEDURE_COUNTS: readonly string[] = [
  'procedures-published-on-time',
  'procedures-to-publish',
  'procedures-updated-on-time',
  'procedures-to-update',
  'procedures-complete',
  'procedures-in-force',
  'procedures-with-fee',
  'procedures-paid-online',
];

export type ReadIndicator =
  | { readonly ok: true; readonly indicator: Indicator }
  | { readonly ok: false; readonly message: string };

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a version of an indicator as a new text brings it: what is counted by which names, which kind of formula, how many
 * points, from which day. Says in Vietnamese what is wrong with it and what would be right.
 */
export function readIndicator(json: unknown): ReadIndicator {
  if (!isFields(json)) return wrong('mỗi chỉ số là một đối tượng JSON.');
  const { code, number, group, name, max, validFrom, validTo } = json;
  if (typeof code !== 'string' || !/^[A-Z0-9_]{1,100}$/.test(code)) return wrong('"code" gồm chữ hoa, số, gạch dưới.');
  const refuse = (message: string): ReadIndicator => wrong(`chỉ số ${code}: ${message}`);
  if (typeof number !== 'string' || number === '') return refuse('thiếu "number", ví dụ "2.1".');
  if (typeof name !== 'string' || name === '') return refuse('thiếu "name".');
  if (typeof group !== 'string' || !isGroupKey(group)) return refuse(`"group" là một trong: ${groupKeys()}.`);
  const most = GROUPS.find(({ key }) => key === group)?.max ?? 0;
  if (max !== null && !(typeof max === 'number' && max >= 0 && max <= most)) {
    return refuse(`"max" từ 0 đến ${most} (điểm tối đa của nhóm), hoặc null khi không nguồn nào cho.`);
  }
  if (!isDay(validFrom) || (validTo !== undefined && (!isDay(validTo) || validTo <= validFrom))) {
    return refuse('"validFrom", "validTo" là ngày có thật, viết như 2027-01-01, ngày sau lớn hơn ngày trước.');
  }
  const formula = findFormula(json.formula);
  if (formula === undefined) {
    return refuse('"formula" là proportional, threshold (có full từ 0 đến 1), term (có factor), hoặc unresolved.');
  }
  const counts = json.counts === undefined ? undefined : findCounts(json.counts);
  if (json.counts !== undefined && counts === undefined)
    return refuse('"counts" nêu tên phép đếm không có trong hệ thống.');
  const zero = ZERO_RULES.find((rule) => rule === json.zero) ?? 'null';
  return {
    ok: true,
    indicator: {
      code,
      number,
      group,
      name,
      max,
      formula,
      zero,
      source: counts === undefined ? 'portal' : 'own',
      validFrom,
      isConfirmed: json.isConfirmed === true,
      ...(counts === undefined ? {} : { counts }),
      ...(validTo === undefined ? {} : { validTo }),
    },
  };
}

const ZERO_RULES: readonly ZeroRule[] = ['null', 'full', 'none'];

const groupKeys = (): string => GROUPS.map(({ key }) => key).join(', ');

function findFormula(json: unknown): Formula | undefined {
  if (!isFields(json)) return undefined;
  const { kind, full, factor, most } = json;
  if (kind === 'proportional' || kind === 'unresolved') return { kind };
  if (kind === 'threshold') return typeof full === 'number' && full > 0 && full <= 1 ? { kind, full } : undefined;
  if (kind !== 'term' || typeof factor !== 'number' || factor <= 0) return undefined;
  return { kind, factor, ...(typeof most === 'number' ? { most } : {}) };
}

function findCounts(json: unknown): Indicator['counts'] | undefined {
  if (!isFields(json)) return undefined;
  const { numerator, denominator } = json;
  return isCount(numerator) && isCount(denominator) ? { numerator, denominator } : undefined;
}

const isCount = (name: unknown): name is string =>
  typeof name === 'string' && (isDossierCount(name) || PROCEDURE_COUNTS.includes(name));

const isDay = (text: unknown): text is string => typeof text === 'string' && findDay(text) !== undefined;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrong = (message: string): ReadIndicator => ({ ok: false, message: `Không đọc được: ${message}` });
