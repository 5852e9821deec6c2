import type { Principal } from '@dunghen/domain/access';
import { type Agency, type AgencyKind, displayCode } from '@dunghen/domain/agency';
import { RULE_SETS } from '@dunghen/domain/deadline';
import { type DayNumber, dayNumberOf, dayOf, formatDay } from '@dunghen/domain/time';
import type { Action } from '../access/index.ts';
import { allow, NOWHERE, notAllowed } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { type Catalogue, calendarOf } from './catalogue.ts';
import { unknownAgency } from './unknown-agency.ts';

/** An agency as lists show it. Days are local, `yyyy-MM-dd`, `validTo` exclusive. */
export interface AgencyEntry
  extends Pick<Agency, 'id' | 'kind' | 'name' | 'aliases' | 'parentId' | 'validFrom' | 'validTo' | 'successorIds'> {
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
  const { id, kind, name, aliases, parentId, validFrom, validTo, successorIds } = agency;
  return {
    id,
    kind,
    name,
    aliases,
    validFrom,
    successorIds,
    code: displayCode(agency),
    ...(parentId === undefined ? {} : { parentId }),
    ...(validTo === undefined ? {} : { validTo }),
  };
}

/** A day that departs from the week's pattern. Times are local, HH:mm. */
export interface CalendarDay {
  readonly day: string;
  /** 0, 0.5 or 1. */
  readonly counts: number;
  readonly name: string;
  readonly source: string;
  readonly sessions: readonly { readonly from: string; readonly to: string }[];
}

export interface CalendarYear {
  readonly year: number;
  readonly agencyId?: string;
  readonly workingDays: number;
  readonly exceptions: readonly CalendarDay[];
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
  const first = dayNumberOf({ year, month: 1, day: 1 });
  const days = Array.from(
    { length: dayNumberOf({ year: year + 1, month: 1, day: 1 }) - first },
    (_, index) => first + index,
  );
  const exceptions = days.flatMap((day): readonly CalendarDay[] => {
    const { kind, counts, name, source } = calendar.reason(day);
    if (kind === 'weekday' || kind === 'weekend' || kind === 'reception-only') return [];
    const sessions = calendar.sessions(day).map(({ open: from, close }) => ({ from: clock(from), to: clock(close) }));
    return [{ day: formatDay(day), counts, name, source, sessions }];
  });
  const workingDays = days.reduce((sum, day) => sum + calendar.countsOf(day), 0);
  return { ok: true, value: { year, workingDays, exceptions, ...(agencyId === undefined ? {} : { agencyId }) } };
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
