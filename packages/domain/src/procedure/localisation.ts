import type { Calendar } from '../calendar/index.ts';
import { DEFAULT_TERMS, dueDate } from '../deadline/index.ts';
import { searchKey } from '../text/index.ts';
import { type DayNumber, dayOf, findDay, formatDay, type Instant, startOfDay } from '../time/index.ts';
import { nationalCodeOf } from './code.ts';
import { decisionOf, isForProvince, type NationalDecision, type NationalProcedure } from './national.ts';
import type { ProcedureVersion } from './procedure.ts';

/** Working days that a province has to announce, and again to make public (index 766, indicators 1.1 and 1.2). */
const LOCALISING_DAYS = 5;

/** One duty: an announcement of a ministry that the province has to follow. */
export interface Localisation {
  /** The national code. */
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly kind: 'new' | 'changed' | 'abolished';
  readonly national: NationalDecision;
  /**
   * Close of the 5th working day after the day on which the decision was received, else after that of its signing.
   * Absent where the working calendar has no such year.
   */
  readonly dueAt?: Instant;
  /** What the province made of it; absent while it has done nothing. */
  readonly local?: LocalAnswer;
  /** An abolition of what the province never had: nothing is to be done, and no figure counts it. */
  readonly asksNothing?: true;
}

/** The province's answer. Local dates. */
export interface LocalAnswer {
  readonly version: number;
  /** The province's own announcement or abolition, where it is recorded. */
  readonly decision?: string;
  /** Day of that decision, else the day on which the version was recorded. */
  readonly on: string;
  /** Day on which it was made public. */
  readonly publishedOn: string;
  /** Close of the 5th working day after the province's decision; absent without decision or calendar. */
  readonly publishDueAt?: Instant;
}

/** A version of the province with the local day on which it was recorded, on which it is public at the latest. */
export interface RecordedVersion {
  readonly version: ProcedureVersion;
  readonly recordedOn: DayNumber;
}

/** The close of the 5th working day after a local date (day 0); undefined where the calendar does not reach so far. */
export function localisingDue(calendar: Calendar, from: string): Instant | undefined {
  const day = findDay(from);
  if (day === undefined) return undefined;
  const limit = { amount: LOCALISING_DAYS, unit: 'working-day' } as const;
  const due = dueDate(calendar, {
    acceptedAt: startOfDay(day),
    limit,
    terms: DEFAULT_TERMS,
    stops: [],
    reschedules: [],
  });
  return due.ok ? due.dueAt : undefined;
}

/**
 * Every announcement for the province, with what the province made of it, in order of the announcements. `national` are
 * the records of the national catalogue, `local` all versions of the province's. A version follows an announcement when
 * it names its decision, an abolition when the province's own procedure is abolished.
 */
export function localisations(
  calendar: Calendar,
  national: readonly NationalProcedure[],
  local: readonly RecordedVersion[],
): readonly Localisation[] {
  const byCode = Map.groupBy(local, ({ version }) => nationalCodeOf(version.code));
  const met = new Set<string>();
  return national
    .filter(isForProvince)
    .toSorted((a, b) => compare(decisionOf(a)?.date, decisionOf(b)?.date))
    .flatMap((procedure) => {
      const own = byCode.get(procedure.code) ?? [];
      const isKnown = met.has(procedure.code);
      met.add(procedure.code);
      return localisationOf(calendar, procedure, own, isKnown) ?? [];
    });
}

function localisationOf(
  calendar: Calendar,
  procedure: NationalProcedure,
  own: readonly RecordedVersion[],
  isKnown: boolean,
): Localisation | undefined {
  const national = decisionOf(procedure);
  if (national === undefined) return undefined;
  const had =
    isKnown || own.some(({ version }) => !follows(version, national) && version.validFrom < national.effectiveFrom);
  const dueAt = localisingDue(calendar, national.receivedOn ?? national.date);
  const local = procedure.abolition === undefined ? findAnswer(calendar, own, national) : findAbolition(calendar, own);
  const { code, name, field } = procedure;
  return {
    code,
    name,
    field,
    kind: procedure.abolition !== undefined ? 'abolished' : had ? 'changed' : 'new',
    national,
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(local === undefined ? {} : { local }),
    ...(procedure.abolition !== undefined && own.length === 0 ? { asksNothing: true } : {}),
  };
}

/** Decisions are compared by their words, whatever the spaces, dashes and case. */
function follows({ announcement }: ProcedureVersion, { decision }: NationalDecision): boolean {
  return announcement !== undefined && searchKey(announcement.decision) === searchKey(decision);
}

function findAnswer(
  calendar: Calendar,
  own: readonly RecordedVersion[],
  national: NationalDecision,
): LocalAnswer | undefined {
  const first = own
    .filter(({ version }) => follows(version, national))
    .toSorted((a, b) => a.version.version - b.version.version)
    .at(0);
  if (first === undefined) return undefined;
  return answerOf(calendar, first, first.version.localAnnouncement);
}

function findAbolition(calendar: Calendar, own: readonly RecordedVersion[]): LocalAnswer | undefined {
  const ended = own.find(({ version }) => version.abolition !== undefined);
  return ended === undefined ? undefined : answerOf(calendar, ended, ended.version.abolition);
}

function answerOf(
  calendar: Calendar,
  { version, recordedOn }: RecordedVersion,
  decision: { readonly decision: string; readonly date: string; readonly publishedOn?: string } | undefined,
): LocalAnswer {
  const recorded = formatDay(recordedOn);
  const publishDueAt = decision === undefined ? undefined : localisingDue(calendar, decision.date);
  return {
    version: version.version,
    ...(decision === undefined ? {} : { decision: decision.decision }),
    on: decision?.date ?? recorded,
    publishedOn: decision?.publishedOn ?? recorded,
    ...(publishDueAt === undefined ? {} : { publishDueAt }),
  };
}

/** The newest duty of each procedure that the province has not answered; older ones are overtaken by it. */
export function unlocalised(all: readonly Localisation[]): readonly Localisation[] {
  const newest = new Map(all.map((entry) => [entry.code, entry] as const));
  return [...newest.values()].filter(({ local, asksNothing }) => local === undefined && asksNothing !== true);
}

/** An indicator of index 766: on time of all, with the duties behind it. Zero of zero has no rate. */
export interface LocalisingFigure {
  readonly onTime: number;
  readonly all: number;
  readonly items: readonly LocalisingItem[];
}

/** One duty behind the figure. */
export interface LocalisingItem {
  readonly code: string;
  readonly name: string;
  /** Of the ministry. */
  readonly decision: string;
  readonly dueAt: Instant;
  /** Local date; absent while it is not done. */
  readonly doneOn?: string;
  readonly isOnTime: boolean;
}

export interface LocalisingFigures {
  /** 1.1 Tỷ lệ TTHC được công bố đúng hạn: of the duties whose limit ended in the period. */
  readonly announced: LocalisingFigure;
  /** 1.2 Tỷ lệ TTHC được cập nhật, công khai đúng hạn: of the province's decisions whose limit ended in the period. */
  readonly published: LocalisingFigure;
}

/** Counts the duties whose limit ended from `from` to `to`, both local days, both inclusive. */
export function localisingFigures(
  all: readonly Localisation[],
  { from, to }: { readonly from: DayNumber; readonly to: DayNumber },
): LocalisingFigures {
  const count = (
    dueOf: (entry: Localisation) => Instant | undefined,
    doneOf: (entry: Localisation) => string | undefined,
  ): LocalisingFigure => {
    const items = all.flatMap((entry) => {
      const dueAt = dueOf(entry);
      if (dueAt === undefined || entry.asksNothing === true || dayOf(dueAt) < from || dayOf(dueAt) > to) return [];
      const doneOn = doneOf(entry);
      const isOnTime = doneOn !== undefined && doneOn <= formatDay(dayOf(dueAt));
      const { code, name, national } = entry;
      return [
        { code, name, decision: national.decision, dueAt, isOnTime, ...(doneOn === undefined ? {} : { doneOn }) },
      ];
    });
    return { onTime: items.filter(({ isOnTime }) => isOnTime).length, all: items.length, items };
  };
  return {
    announced: count(
      ({ dueAt }) => dueAt,
      ({ local }) => local?.on,
    ),
    published: count(
      ({ local }) => local?.publishDueAt,
      ({ local }) => local?.publishedOn,
    ),
  };
}

function compare(a = '', b = ''): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
