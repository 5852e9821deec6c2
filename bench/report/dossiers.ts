import type { Agency } from '@dunghen/domain/agency';
import { ruleSetAt } from '@dunghen/domain/deadline';
import type { Channel, DossierEvent, DossierEventBody } from '@dunghen/domain/dossier';
import { type DayNumber, formatDay, type Instant, startOfDay, weekdayOf } from '@dunghen/domain/time';
import type { NewDossier } from '@dunghen/store/dossier';

/** Where a dossier lies in time: accepted from `from` on within `days` days; a settled one ends within the quarter. */
export interface Placement {
  readonly from: DayNumber;
  readonly days: number;
  readonly settled: boolean;
}

const MINUTE = 60_000;
const LIMITS = [3, 5, 7, 10, 15] as const;
const CHANNELS: readonly Channel[] = ['online', 'online', 'direct', 'direct', 'postal'];
const FAMILIES = ['Nguyễn', 'Lò', 'Quàng', 'Vừ', 'Giàng', 'Cà', 'Tòng', 'Sùng'] as const;
const GIVEN = ['Văn An', 'Thị Bình', 'A Chi', 'Minh Hà', 'Thu Lan', 'Văn Sơn', 'Thị Tú', 'A Yến'] as const;

/** Numbers between 0 and 1 that depend on `seed` alone (mulberry32). */
function numbersOf(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[Math.floor(number * items.length)];
  if (item === undefined) throw new RangeError('an empty list');
  return item;
}

/** The `index`-th invented dossier: the same at every run. What happens to it is about as frequent as in a province. */
export function dossierAt(index: number, placement: Placement, agencies: readonly Agency[]): NewDossier {
  const number = numbersOf(index);
  const agency = pick(agencies, number() ** 2);
  const day = workingDay(placement.from + Math.floor(number() * placement.days));
  const accepted = startOfDay(day) + (450 + Math.floor(number() * 540)) * MINUTE;
  const code = `H18.${agency.order}-${formatDay(day).slice(2).replaceAll('-', '')}-${String(index).padStart(7, '0')}`;
  const officer = `${pick(FAMILIES, number())} ${pick(GIVEN, number())}`;
  const procedure = Math.floor(number() * 300);
  const registered: DossierEventBody = {
    type: 'Registered',
    data: {
      code,
      agencyId: agency.id,
      channel: pick(CHANNELS, number()),
      procedureCode: `1.00${1_000 + procedure}`,
      procedureName: `Thủ tục minh họa số ${procedure} về đăng ký, cấp giấy`,
      field: `Lĩnh vực ${procedure % 20}`,
      applicant: `${pick(FAMILIES, number())} ${pick(GIVEN, number())}`,
      officer,
    },
  };
  const limit = pick(LIMITS, number());
  const course = courseOf(accepted, limit, placement.settled, number);
  const happenings = [{ at: accepted - 30 * MINUTE, body: registered }, acceptance(accepted, limit), ...course];
  return { id: idOf(accepted, index), homeAgencyId: agency.id, code, events: happenings.map(recorded(officer)) };
}

interface Happening {
  readonly at: Instant;
  readonly body: DossierEventBody;
}

function workingDay(day: DayNumber): DayNumber {
  const weekday = weekdayOf(day);
  return weekday > 5 ? day + 8 - weekday : day;
}

function acceptance(at: Instant, amount: number): Happening {
  const rules = ruleSetAt(at);
  if (rules === undefined) throw new RangeError('no rule set at the time of the acceptance');
  const { terms, id: ruleSetId } = rules;
  return { at, body: { type: 'Accepted', data: { terms, ruleSetId, limit: { amount, unit: 'working-day' } } } };
}

/** After the acceptance: mostly done in time, one in ten with a supplement, one in a hundred late, few of the rest. */
function courseOf(accepted: Instant, limit: number, settled: boolean, number: () => number): readonly Happening[] {
  const chance = number();
  const after = (days: number): Instant => accepted + Math.round(days * 1_440) * MINUTE;
  const length = 0.3 + number() * limit;
  const done = (days: number): Happening => ({ at: after(days), body: { type: 'Completed', data: {} } });
  if (chance < 0.1) {
    return [
      { at: after(0.1), body: { type: 'SupplementRequested', data: { reason: 'Thiếu giấy tờ' } } },
      { at: after(2.2), body: { type: 'SupplementReceived', data: {} } },
      done(2.3 + length),
    ];
  }
  if (chance < 0.11) return [done(limit * 1.6 + 4)];
  if (chance < 0.115)
    return [{ at: after(length), body: { type: 'Rejected', data: { reason: 'Không đủ điều kiện' } } }];
  if (chance < 0.125) return [{ at: after(length), body: { type: 'Withdrawn', data: {} } }];
  if (chance < 0.13) return settled ? [done(length)] : [];
  if (chance < 0.132) {
    const reopened: Happening = { at: after(length + 1), body: { type: 'Reopened', data: { reason: 'Sửa kết quả' } } };
    return [done(length), reopened, done(length + 2)];
  }
  const returned: Happening = { at: after(length + 0.5), body: { type: 'Returned', data: {} } };
  return chance < 0.3 ? [done(length), returned] : [done(length)];
}

/** Each entry is made some seconds after what it tells. */
function recorded(actor: string): (happening: Happening, index: number) => DossierEvent {
  return ({ at, body }, index) => ({ ...body, seq: index + 1, occurredAt: at, recordedAt: at + 7_000, actor });
}

/** A UUID v7 of the time of acceptance, so that ids are in the order that they have in life. */
function idOf(at: Instant, index: number): string {
  const time = at.toString(16).padStart(12, '0');
  const number = index.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${number}`;
}
