import type { Principal } from '@dunghen/domain/access';
import { type Agency, type AgencyKind, displayCode } from '@dunghen/domain/agency';
import { type Calendar, type CalendarException, type DayReasonKind, reasonOf } from '@dunghen/domain/calendar';
import { RULE_SETS } from '@dunghen/domain/deadline';
import { type DayNumber, dayNumberOf, dayOf, formatDay } from '@dunghen/domain/time';
import type { Action } from '../access/index.ts';
import { allow, NOWHERE, notAllowed } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { type Catalogue, calendarOf } from './catalogue.ts';
import { unknownAgency } from './unknown-agency.ts';

type DayTables = NonNullable<Calendar['alternative']>;

/** An agency as lists show it. Days are local, `yyyy-MM-dd`, `validTo` exclusive. */
export interface AgencyEntry
  extends Pick<
    Agency,
    'id' | 'kind' | 'name' | 'aliases' | 'parentId' | 'validFrom' | 'validTo' | 'successorIds' | 'predecessorIds'
  > {
  /** As documents print it. */
  readonly code: string;
}

export interface AgencyQuestion {
  /** Default: today. */
  readonly day?: DayNumber;
  /** Only this agency and those below it. */
  readonly under?: string;
  /** Every word begins a word of name, alias or acronym, or the whole a code; marks and case aside. */
  readonly words?: string;
  readonly kind?: AgencyKind;
}

/** The agencies of a day in the order of the catalogue; those that words find, best first. */
export async function listAgencies(
  context: AppContext,
  principal: Principal,
  { day: asked, under, words, kind }: AgencyQuestion,
): Promise<Outcome<{ readonly day: string; readonly rows: readonly AgencyEntry[] }>> {
  const opened = await open(context, principal, 'agency:read');
  if (!opened.ok) return opened;
  const { register } = opened.value;
  const day = asked ?? dayOf(context.now());
  if (under !== undefined && register.findById(under) === undefined) return unknownAgency(under);
  const below = under === undefined ? undefined : new Set(register.subtreeOf(under, day).map(({ id }) => id));
  const found = words === undefined ? register.atDate(day) : register.search(words, day);
  const rows = found.filter(
    (agency) => (kind === undefined || agency.kind === kind) && (below?.has(agency.id) ?? true),
  );
  return { ok: true, value: { day: formatDay(day), rows: rows.map(entryOf) } };
}

function entryOf(agency: Agency): AgencyEntry {
  const { id, kind, name, aliases, parentId, validFrom, validTo, successorIds, predecessorIds } = agency;
  return {
    id,
    kind,
    name,
    aliases,
    validFrom,
    successorIds,
    predecessorIds,
    code: displayCode(agency),
    ...(parentId === undefined ? {} : { parentId }),
    ...(validTo === undefined ? {} : { validTo }),
  };
}

/** A day that departs from the week's pattern. Times are local, HH:mm. */
export interface CalendarDay {
  readonly day: string;
  readonly kind: DayReasonKind;
  /** `proposed`: rests on a row that nobody has decided. */
  readonly status: CalendarException['status'];
  /** 0, 0.5 or 1. */
  readonly counts: number;
  readonly name: string;
  readonly source: string;
  readonly sessions: readonly { readonly from: string; readonly to: string }[];
}

/** A day on which one agency is closed, or open, when the others are not. */
export interface AgencyDay extends CalendarDay {
  readonly agencyId: string;
  readonly agencyName: string;
}

export interface CalendarYear {
  readonly year: number;
  /** The years that have rows. */
  readonly years: readonly number[];
  readonly agencyId?: string;
  readonly workingDays: number;
  readonly exceptions: readonly CalendarDay[];
  /** Days that would be otherwise by rows that are only proposed: as they would be. */
  readonly provisional: readonly CalendarDay[];
  /** Of every agency the days on which it departs from the national calendar; of one agency nothing beside its own. */
  readonly closures: readonly AgencyDay[];
}

/** Days off, make-up days and local closures of a year; refused for a year that has no rows yet. */
export async function calendarYear(
  context: AppContext,
  principal: Principal,
  { year, agencyId }: { readonly year: number; readonly agencyId?: string },
): Promise<Outcome<CalendarYear>> {
  const opened = await open(context, principal, 'calendar:read');
  if (!opened.ok) return opened;
  const catalogue = opened.value;
  if (agencyId !== undefined && catalogue.register.findById(agencyId) === undefined) return unknownAgency(agencyId);
  const calendar = agencyId === undefined ? catalogue.calendar : calendarOf(catalogue, agencyId);
  if (!calendar.years.includes(year)) return unknownYear(year, calendar.years);
  const days = daysOfYear(year);
  const { alternative } = calendar;
  const value: CalendarYear = {
    year,
    years: calendar.years,
    workingDays: days.reduce((sum, day) => sum + calendar.countsOf(day), 0),
    exceptions: days.flatMap((day) => findDeparture(calendar, day) ?? []),
    provisional:
      alternative === undefined ? [] : days.flatMap((day) => findProvisional(calendar, alternative, day) ?? []),
    closures: agencyId === undefined ? days.flatMap((day) => closuresOn(catalogue, day)) : [],
    ...(agencyId === undefined ? {} : { agencyId }),
  };
  return { ok: true, value };
}

function daysOfYear(year: number): readonly DayNumber[] {
  const first = dayNumberOf({ year, month: 1, day: 1 });
  const length = dayNumberOf({ year: year + 1, month: 1, day: 1 }) - first;
  return Array.from({ length }, (_, index) => first + index);
}

function findDeparture(calendar: Calendar, day: DayNumber): CalendarDay | undefined {
  const { kind, counts, name, source, status } = calendar.reason(day);
  if (kind === 'weekday' || kind === 'weekend' || kind === 'reception-only') return undefined;
  const sessions = calendar.sessions(day).map(({ open: from, close }) => ({ from: clock(from), to: clock(close) }));
  return { day: formatDay(day), kind, status, counts, name, source, sessions };
}

function findProvisional(calendar: Calendar, other: DayTables, day: DayNumber): CalendarDay | undefined {
  const { kind, counts, name, source } = reasonOf(other, day);
  if (counts === calendar.countsOf(day)) return undefined;
  return { day: formatDay(day), kind, status: 'proposed', counts, name, source, sessions: [] };
}

function closuresOn({ calendar, agencyCalendars, register }: Catalogue, day: DayNumber): readonly AgencyDay[] {
  return [...agencyCalendars].flatMap(([agencyId, own]): readonly AgencyDay[] => {
    const departure = own.countsOf(day) === calendar.countsOf(day) ? undefined : findDeparture(own, day);
    const agencyName = register.findById(agencyId)?.name ?? agencyId;
    return departure === undefined ? [] : [{ ...departure, agencyId, agencyName }];
  });
}

/** The national rule sets, oldest first; times are local, HH:mm. */
export async function listRuleSets(context: AppContext, principal: Principal) {
  const opened = await open(context, principal, 'calendar:read');
  if (!opened.ok) return opened;
  const rows = RULE_SETS.map(
    ({ terms, stoppingKinds: _kinds, overrideReasons: _reasons, handOverCutoff, ...rules }) => ({
      ...rules,
      way: terms.way,
      afterHours: terms.afterHours,
      supplementEffect: terms.supplementEffect,
      sameDayCutoff: clock(terms.sameDayCutoff),
      handOverCutoff: clock(handOverCutoff),
    }),
  );
  return { ok: true, value: { rows } } as const;
}

async function open(context: AppContext, principal: Principal, action: Action): Promise<Outcome<Catalogue>> {
  const now = context.now();
  const catalogue = await context.catalogueAt(now);
  const permission = allow(principal, action, NOWHERE, { register: catalogue.register, day: dayOf(now) });
  return permission.ok ? { ok: true, value: catalogue } : notAllowed(permission);
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function unknownYear(year: number, years: readonly number[]): Refused {
  const message = `Lịch làm việc năm ${year} chưa có. Các năm đã có: ${years.join(', ')}.`;
  return { ok: false, code: 'unknown-year', facts: { year, years }, message };
}
