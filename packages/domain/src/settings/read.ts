import { findDay } from '../time/index.ts';
import { DEFAULT_SETTINGS } from './defaults.ts';
import type { SettingsRecord } from './settings.ts';

/** What is wrong in a settings file, in Vietnamese, with the place: "records[1].settings.table.rateDecimals". */
export interface SettingsProblem {
  readonly place: string;
  readonly message: string;
}

export type ReadSettingsResult =
  | { readonly ok: true; readonly records: readonly SettingsRecord[] }
  | { readonly ok: false; readonly problems: readonly SettingsProblem[] };

/** Reads a settings file (`data/settings/*.json`) that was parsed as JSON. Nothing unknown is passed over in silence. */
export function readSettings(json: unknown): ReadSettingsResult {
  if (!isRecord(json) || !Array.isArray(json.records)) {
    return { ok: false, problems: [{ place: 'records', message: 'Tệp thiết lập phải có danh sách "records".' }] };
  }
  const rows: readonly unknown[] = json.records;
  const problems = rows.flatMap((row, index) => problemsOfRecord(row, `records[${index}]`));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, records: rows.filter(isSettingsRecord) };
}

/** True of what `problemsOfRecord` finds nothing in; the shapes were compared with those of the defaults there. */
function isSettingsRecord(row: unknown): row is SettingsRecord {
  return problemsOfRecord(row, '').length === 0;
}

function problemsOfRecord(row: unknown, place: string): readonly SettingsProblem[] {
  if (!isRecord(row) || !isRecord(row.settings)) {
    return [{ place, message: 'Mỗi bản ghi phải có "from" (ngày bắt đầu hiệu lực) và "settings".' }];
  }
  return [
    ...problemsOfDay(row.from, `${place}.from`),
    ...(row.to === undefined ? [] : problemsOfDay(row.to, `${place}.to`)),
    ...problemsOfSettings(row.settings, `${place}.settings`),
  ];
}

function problemsOfDay(value: unknown, place: string): readonly SettingsProblem[] {
  if (typeof value === 'string' && findDay(value) !== undefined) return [];
  return [{ place, message: `“${String(value)}” không phải là ngày; hãy viết như 2024-01-01.` }];
}

function problemsOfSettings(settings: Readonly<Record<string, unknown>>, place: string): readonly SettingsProblem[] {
  const model: Readonly<Record<string, unknown>> = { ...DEFAULT_SETTINGS };
  return Object.entries(settings).flatMap(([key, value]) => {
    const at = `${place}.${key}`;
    if (key === 'signatures') return problemsOfSignatures(value, at);
    if (!(key in model)) return [unknownKey(at)];
    const shape = problemsOfShape(value, model[key], at);
    return [
      ...shape,
      ...problemsOfChoice(key, value, at),
      ...(shape.length > 0 ? [] : problemsOfReminders(key, value, at)),
    ];
  });
}

/** Texts where the defaults have texts, numbers where they have numbers, lists of texts; objects with known members only. */
function problemsOfShape(value: unknown, model: unknown, place: string): readonly SettingsProblem[] {
  if (Array.isArray(model)) {
    if (!Array.isArray(value)) return [{ place, message: 'Phải là một danh sách.' }];
    const [first] = model;
    const item: unknown = first ?? '';
    return value.flatMap((part: unknown, index) => problemsOfShape(part, item, `${place}[${index}]`));
  }
  if (isRecord(model)) {
    if (!isRecord(value)) return [{ place, message: 'Phải là một nhóm thiết lập { … }.' }];
    return Object.entries(value).flatMap(([key, part]) =>
      key in model ? problemsOfShape(part, model[key], `${place}.${key}`) : [unknownKey(`${place}.${key}`)],
    );
  }
  if (typeof value === typeof model) return [];
  return [{ place, message: typeof model === 'number' ? 'Phải là một số.' : 'Phải là một đoạn chữ.' }];
}

const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
  rateDecimals: [1, 2],
  zeroAs: ['-', '0'],
  orientation: ['portrait', 'landscape'],
  inclusion: ['overdue', 'all'],
  order: ['register', 'late'],
};

function problemsOfChoice(key: string, value: unknown, place: string): readonly SettingsProblem[] {
  if (key !== 'table' || !isRecord(value)) return [];
  return Object.entries(value).flatMap(([member, chosen]) => {
    const allowed = CHOICES[member];
    if (allowed === undefined || allowed.includes(chosen)) return [];
    return [{ place: `${place}.${member}`, message: `Chỉ nhận một trong các giá trị: ${allowed.join(', ')}.` }];
  });
}

const MOST_LEAD_DAYS = 20;
const MOST_OVERDUE_DAYS = 250;

/** Working days, whole and from 1; those after the due date one after another. */
function problemsOfReminders(key: string, value: unknown, place: string): readonly SettingsProblem[] {
  if (key !== 'reminders' || !isRecord(value)) return [];
  const { apologyLeadDays: lead, overdueDays, explanationDays } = value;
  const days: readonly unknown[] = Array.isArray(overdueDays) ? overdueDays : [1];
  const isDays = (day: unknown, most: number): day is number =>
    typeof day === 'number' && Number.isInteger(day) && day >= 1 && day <= most;
  const rises = days.every((day, at) => isDays(day, MOST_OVERDUE_DAYS) && (at === 0 || day > Number(days[at - 1])));
  return [
    ...(lead === undefined || isDays(lead, MOST_LEAD_DAYS)
      ? []
      : [{ place: `${place}.apologyLeadDays`, message: `Phải là số ngày làm việc từ 1 đến ${MOST_LEAD_DAYS}.` }]),
    ...(explanationDays === undefined || isDays(explanationDays, MOST_LEAD_DAYS)
      ? []
      : [{ place: `${place}.explanationDays`, message: `Phải là số ngày làm việc từ 1 đến ${MOST_LEAD_DAYS}.` }]),
    ...(days.length > 0 && rises
      ? []
      : [
          {
            place: `${place}.overdueDays`,
            message: `Phải là các số ngày làm việc tăng dần, từ 1 đến ${MOST_OVERDUE_DAYS}, ví dụ 1, 5, 10.`,
          },
        ]),
  ];
}

function problemsOfSignatures(value: unknown, place: string): readonly SettingsProblem[] {
  if (!isRecord(value)) return [{ place, message: 'Phải là một nhóm các khối chữ ký.' }];
  const model = { capacity: [''], signer: '' };
  return Object.entries(value).flatMap(([key, block]) => problemsOfShape(block, model, `${place}.${key}`));
}

function unknownKey(place: string): SettingsProblem {
  return { place, message: 'Không có thiết lập này.' };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
