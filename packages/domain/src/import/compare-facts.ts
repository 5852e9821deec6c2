import type { DossierEvent } from '../dossier/index.ts';
import type { Instant } from '../time/index.ts';
import { dayOf } from '../time/index.ts';
import { shownMoment } from './check-row.ts';

/** One fact that a row tells otherwise than the recorded history. */
export interface FactDifference {
  readonly field: string;
  readonly stored: string;
  readonly given: string;
}

type Data = Readonly<Record<string, unknown>>;

/** Facts that may change in a dossier's life without contradicting its history, or that another export computes anew. */
const CHANGING: ReadonlySet<string> = new Set(['officer', 'note', 'extra', 'terms', 'ruleSetId', 'reason']);

/** The first fact that both events tell, differently; what only one of them tells is no difference. */
export function compareFacts(stored: DossierEvent, given: DossierEvent): FactDifference | undefined {
  const storedData: Data = { ...stored.data };
  const givenData: Data = { ...given.data };
  for (const [key, value] of Object.entries(givenData)) {
    const known = storedData[key];
    if (known === undefined || CHANGING.has(key) || isEqual(known, value) || isSameText(key, known, value)) continue;
    if (key === 'due' && isSameDue(known, value)) continue;
    if (key === 'dueAt' && isSameRescheduled(storedData, givenData)) continue;
    if (key === 'dateOnly') continue;
    const bothDue = key === 'due' && isRecord(known) && isRecord(value) && known.means !== value.means;
    // The same date may be two promises: which of them differs is what must be said.
    const told = bothDue ? (due: unknown) => `${shownFact(due)} (${meaningOf(due)})` : shownFact;
    return { field: `${given.type}.${key}`, stored: told(known), given: told(value) };
  }
  return undefined;
}

function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isEqual(a[key], b[key]));
}

/** Numbers that one export wrote as text and another as a number, which loses zeros; texts in another composition. */
function isSameText(key: string, a: unknown, b: unknown): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  if (key === 'phone' || key === 'identity') return digitsOf(a) === digitsOf(b);
  return plain(a) === plain(b);
}

function digitsOf(text: string): string {
  return plain(text)
    .replace(/[\s.-]/g, '')
    .replace(/^0+/, '');
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function isRecord(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}

/** One due date, once with its time and once by date, of the same meaning. */
function isSameDue(a: unknown, b: unknown): boolean {
  if (!isRecord(a) || !isRecord(b) || a.means !== b.means) return false;
  return (a.dateOnly === true || b.dateOnly === true) && sameDay(a.at, b.at);
}

function isSameRescheduled(a: Data, b: Data): boolean {
  return (a.dateOnly === true || b.dateOnly === true) && sameDay(a.dueAt, b.dueAt);
}

function sameDay(a: unknown, b: unknown): boolean {
  return typeof a === 'number' && typeof b === 'number' && dayOf(a) === dayOf(b);
}

/** A fact for a list that people read. */
function shownFact(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return typeof value === 'number' && value > 1e11 ? shownAt(value, false) : String(value);
  if (typeof value.at === 'number') return shownAt(value.at, value.dateOnly === true);
  if (typeof value.unit === 'string') {
    const unit = UNITS[value.unit] ?? value.unit;
    return value.unit === 'same-day' ? unit : `${String(value.amount)} ${unit}`;
  }
  return Object.values(value).map(String).join(' ');
}

function meaningOf(due: unknown): string {
  return isRecord(due) && due.means === 'current'
    ? 'nghĩa current: ngày hẹn hiện hành'
    : 'nghĩa receipt: ngày hẹn trên giấy tiếp nhận';
}

const UNITS: Readonly<Record<string, string>> = {
  'working-day': 'ngày làm việc',
  'working-hour': 'giờ làm việc',
  'calendar-day': 'ngày',
  month: 'tháng',
  'same-day': 'trong ngày',
};

function shownAt(at: Instant, dateOnly: boolean): string {
  return shownMoment({ at, dateOnly });
}

/** When an event happened, for the same list. */
export function shownValue(event: Pick<DossierEvent, 'occurredAt' | 'dateOnly'>): string {
  return shownAt(event.occurredAt, event.dateOnly === true);
}
