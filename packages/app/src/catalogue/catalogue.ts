import type { AgencyRegister } from '@dunghen/domain/agency';
import { type Agency, compileRegister } from '@dunghen/domain/agency';
import type { Calendar, CalendarException } from '@dunghen/domain/calendar';
import { compileCalendar } from '@dunghen/domain/calendar';
import type { JudgementPolicy } from '@dunghen/domain/judgement';
import type { PortalFact } from '@dunghen/domain/report';
import type { ReportSettings } from '@dunghen/domain/settings';
import { type SettingsRecord, settingsAt } from '@dunghen/domain/settings';
import type { DayNumber, Instant } from '@dunghen/domain/time';
import type { CatalogueRecord } from '@dunghen/store/catalogue';
import { readCatalogue, recordCatalogue } from '@dunghen/store/catalogue';
import { type Judging, newId } from '@dunghen/store/dossier';
import { orderRecompute } from '@dunghen/store/job';
import type { Database } from '@dunghen/store/server';
import { newerDays } from './newer-calendar.ts';
import { readShippedCatalogue, type ShippedCatalogue } from './shipped.ts';

/** Agencies, calendar and settings as they were known at one instant. */
export interface Catalogue {
  readonly register: AgencyRegister;
  readonly calendar: Calendar;
  /** Calendars of the agencies that have closures of their own, by agency id. */
  readonly agencyCalendars: ReadonlyMap<string, Calendar>;
  readonly settingsOn: (day: DayNumber) => ReportSettings;
  /** The newest figure of the National Portal for a period ('2024-Q1'), or undefined. */
  readonly findPortalFact: (periodKey: string) => PortalFact | undefined;
}

/**
 * The catalogues that the program was first installed with count as known from the beginning: what happened before the
 * installation was judged by them. Later changes are known from the day they came.
 */
const KNOWN_FROM_THE_BEGINNING: Instant = 0;
const ALWAYS = '1970-01-01';
const SHIPPED_MARK = 'shipped-catalogue';
/** Id of the settings that the province records itself; a newer program's rows of the same day do not replace them. */
export const OWN_SETTINGS = 'report/own';
const SHIPPED = 'danh mục kèm theo chương trình';
const NEWER_CALENDAR = 'Lịch nghỉ, làm bù kèm theo phiên bản mới của chương trình';

/** The shipped catalogues without a database: for `check`, `due` and `judge`. */
export async function shippedCatalogue(): Promise<Catalogue> {
  const shipped = await readShippedCatalogue();
  return {
    register: compileRegister(shipped.agencies),
    ...calendarsOf(shipped.exceptions),
    settingsOn: (day) => settingsAt(shipped.settings, day),
    findPortalFact: () => undefined,
  };
}

/** The national calendar and those of agencies with closures of their own. */
export function calendarsOf(exceptions: readonly CalendarException[]): Pick<Catalogue, 'calendar' | 'agencyCalendars'> {
  const agencyIds = new Set(exceptions.flatMap((exception) => exception.agencyId ?? []));
  return {
    calendar: compileCalendar({ exceptions }),
    agencyCalendars: new Map([...agencyIds].map((agencyId) => [agencyId, compileCalendar({ exceptions, agencyId })])),
  };
}

/** The calendar that an agency counts by. */
export function calendarOf(catalogue: Catalogue, agencyId: string): Calendar {
  return catalogue.agencyCalendars.get(agencyId) ?? catalogue.calendar;
}

/** What verdicts are computed with under a policy. */
export function judgingOf(catalogue: Catalogue, policy: JudgementPolicy): Judging {
  return { policy, calendar: catalogue.calendar, agencyCalendars: catalogue.agencyCalendars };
}

/** Records the shipped catalogues where they are new or have changed. Quick where nothing did. */
export async function seedCatalogue(db: Database, now: Instant): Promise<void> {
  const shipped = await readShippedCatalogue();
  const marks = (await readCatalogue(db, 'setting', now)).filter((record) => record.id === SHIPPED_MARK);
  if (marks.some((mark) => mark.data?.fingerprint === shipped.fingerprint)) return;
  const isFirst = marks.length === 0;
  const recordedAt = isFirst ? KNOWN_FROM_THE_BEGINNING : now;
  const days = isFirst ? daysOf(shipped, recordedAt) : await newerDaysOf(db, shipped, recordedAt);
  await db.transaction(async (tx) => {
    await recordCatalogue(tx, [...recordsOf(shipped, recordedAt), ...days]);
    if (!isFirst && days.length > 0) {
      await orderRecompute(tx, { id: newId(), recordedAt, cause: NEWER_CALENDAR, decidedBy: SHIPPED });
    }
    await recordCatalogue(tx, [
      {
        ...record('setting', SHIPPED_MARK, ALWAYS, { fingerprint: shipped.fingerprint }, recordedAt),
        source: 'chương trình',
      },
    ]);
  });
}

function record(
  kind: CatalogueRecord['kind'],
  id: string,
  validFrom: string,
  data: object,
  recordedAt: Instant,
): CatalogueRecord {
  return { kind, id, validFrom, recordedAt, data: { ...data }, source: SHIPPED };
}

function recordsOf(shipped: ShippedCatalogue, recordedAt: Instant): readonly CatalogueRecord[] {
  return [
    ...shipped.agencies.map((agency) => record('agency', agency.id, agency.validFrom, agency, recordedAt)),
    ...shipped.settings.map((entry) => record('setting', 'report', entry.from, entry, recordedAt)),
  ];
}

function daysOf({ exceptions }: ShippedCatalogue, recordedAt: Instant): readonly CatalogueRecord[] {
  return exceptions.map((exception) =>
    record(
      'calendar-day',
      `${exception.day}/${exception.kind}/${exception.agencyId ?? ''}`,
      ALWAYS,
      exception,
      recordedAt,
    ),
  );
}

/** A newer program's calendar is a decision that is learnt of when it is first started: open dossiers follow it. */
async function newerDaysOf(
  db: Database,
  { exceptions: shipped }: ShippedCatalogue,
  recordedAt: Instant,
): Promise<readonly CatalogueRecord[]> {
  const records = await readCatalogue(db, 'calendar-day', recordedAt);
  const recorded = records
    .filter(({ source }) => source === SHIPPED)
    .map(({ data }) => data as unknown as CalendarException);
  return newerDays({ shipped, recorded, recordedAt }).map((row) => ({ ...row, source: SHIPPED }));
}

/**
 * The catalogues as known at an instant. The rows were checked when they were recorded, and only this program writes
 * them, so they are taken at their word.
 */
export async function catalogueAt(db: Database, knownAt: Instant): Promise<Catalogue> {
  const dataOf = async <Row>(kind: CatalogueRecord['kind'], id?: string): Promise<readonly Row[]> => {
    const records = await readCatalogue(db, kind, knownAt);
    return records.filter((entry) => id === undefined || entry.id === id).map((entry) => entry.data as Row);
  };
  const [agencies, exceptions, shipped, own, facts] = await Promise.all([
    dataOf<Agency>('agency'),
    dataOf<CalendarException>('calendar-day'),
    dataOf<SettingsRecord>('setting', 'report'),
    dataOf<SettingsRecord>('setting', OWN_SETTINGS),
    dataOf<RecordedPortalFact>('portal-fact'),
  ]);
  const settings = [...shipped, ...own];
  return {
    register: compileRegister(agencies),
    ...calendarsOf(exceptions),
    settingsOn: (day) => settingsAt(settings, day),
    findPortalFact: (periodKey) => newestFact(facts, periodKey),
  };
}

/** A figure of the National Portal as it is kept: with the key of its period. */
export interface RecordedPortalFact extends PortalFact {
  readonly period: string;
}

function newestFact(facts: readonly RecordedPortalFact[], periodKey: string): PortalFact | undefined {
  return facts
    .filter((fact) => fact.period === periodKey)
    .toSorted((a, b) => b.capturedAt - a.capturedAt)
    .at(0);
}

export async function recordPortalFacts(
  db: Database,
  facts: readonly RecordedPortalFact[],
  now: Instant,
): Promise<void> {
  await recordCatalogue(
    db,
    facts.map((fact) => portalFactRecord(fact, now)),
  );
}

export function portalFactRecord(fact: RecordedPortalFact, recordedAt: Instant): CatalogueRecord {
  const id = `progress/${fact.period}/${fact.capturedAt}`;
  return { ...record('portal-fact', id, ALWAYS, fact, recordedAt), source: fact.source };
}
