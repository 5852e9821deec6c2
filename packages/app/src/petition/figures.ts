import { renderCsv } from '@dunghen/documents/csv';
import { renderXlsx } from '@dunghen/documents/xlsx';
import type { Principal } from '@dunghen/domain/access';
import type { AgencyRegister } from '@dunghen/domain/agency';
import {
  type CountedPetition,
  countsIn,
  foldPetition,
  knownEvents,
  outcomeOf,
  PETITION_KIND_NAMES,
  PETITION_KINDS,
  PETITION_RULES,
  type PetitionReport,
  petitionAnnexes,
  petitionCounts,
  petitionFigures,
  petitionStanding,
} from '@dunghen/domain/petition';
import { periodBounds, periodKey } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import type { SearchScope } from '@dunghen/store/dossier';
import { hasPetitions, readPetitions } from '@dunghen/store/petition';
import type { Database } from '@dunghen/store/server';
import { accessWorld, notAllowed, scopeOf } from '../access/index.ts';
import type { Catalogue } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { placesIn } from '../control/weeks.ts';
import type { Outcome } from '../outcome/index.ts';
import { readReportQuestion } from '../report/request.ts';
import type { DownloadFile } from '../workspace/index.ts';

export interface PetitionTimes {
  readonly from: Instant;
  readonly to: Instant;
  readonly asOf: Instant;
  readonly knownAt: Instant;
}

/** A petition that counts in a period, with the agency that it counts for. */
export interface CountedOf extends CountedPetition {
  readonly id: string;
  readonly code: string;
  readonly agencyId: string;
}

const MOST = 100_000;

/** Petitions that count in a period, as they stood then and were known then. Counted from the events each time. */
export async function countedPetitions(
  db: Database,
  catalogue: Pick<Catalogue, 'calendar' | 'agencyCalendars'>,
  times: PetitionTimes,
  scope: SearchScope = { kind: 'all' },
): Promise<readonly CountedOf[]> {
  const stored = await readPetitions(db, scope, { to: times.to, openSince: times.from, limit: MOST });
  return stored.flatMap(({ id, code, homeAgencyId, events }) => {
    const petition = foldPetition(knownEvents(events, times.asOf, times.knownAt));
    if (petition === undefined || !countsIn(petition, times)) return [];
    const agencyId = petition.handlingAgencyId ?? petition.agencyId ?? homeAgencyId;
    const calendar = calendarFor(catalogue, agencyId);
    return [{ id, code, agencyId, petition, standing: petitionStanding(petition, times.asOf, calendar) }];
  });
}

const calendarFor = ({ calendar, agencyCalendars }: Pick<Catalogue, 'calendar' | 'agencyCalendars'>, id: string) =>
  agencyCalendars.get(id) ?? calendar;

export interface PetitionFiguresQuestion {
  readonly period: string;
  readonly asOf?: Instant;
  readonly knownAt?: Instant;
}

/** The period report's figures, II.05a and II.05b, within reach; the same question with both times gives the same. */
export async function petitionReport(
  context: AppContext,
  principal: Principal,
  question: PetitionFiguresQuestion,
): Promise<Outcome<PetitionReport & { readonly agencyIds: readonly string[] }>> {
  const world = await accessWorld(context);
  const scope = scopeOf(principal, 'petition:read', world);
  if (scope.kind === 'none') return notAllowed({ ok: false, code: 'not-allowed', facts: { action: 'petition:read' } });
  const read = await readReportQuestion(context, question);
  if (!read.ok) return read;
  const { period, asOf, knownAt } = read.value;
  const bounds = periodBounds(period);
  const catalogue = await context.catalogueAt(knownAt);
  const all = await countedPetitions(context.db, catalogue, { ...bounds, asOf, knownAt }, scope);
  const agencyIds = inOrder(catalogue.register, new Set(all.map(({ agencyId }) => agencyId)));
  const lineOf = (name: string, own: readonly CountedOf[]) => ({ name, figures: petitionFigures(own, bounds.from) });
  return {
    ok: true,
    value: {
      period,
      asOf,
      knownAt,
      agencyIds,
      byKind: PETITION_KINDS.map((kind) =>
        lineOf(
          PETITION_KIND_NAMES[kind],
          all.filter(({ petition }) => petition.kind === kind),
        ),
      ),
      byAgency: agencyIds.map((id) =>
        lineOf(
          catalogue.register.findById(id)?.name ?? id,
          all.filter(({ agencyId }) => agencyId === id),
        ),
      ),
      total: petitionFigures(all, bounds.from),
      source: PETITION_RULES.at(-1)?.source ?? '',
    },
  };
}

function inOrder(register: AgencyRegister, ids: ReadonlySet<string>): readonly string[] {
  const placeOf = placesIn(register);
  return [...ids].toSorted((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Tables II.05a and II.05b; XLSX holds both, CSV the one that is named. */
export async function petitionReportFile(
  context: AppContext,
  principal: Principal,
  {
    format,
    table = 'a',
    ...question
  }: PetitionFiguresQuestion & { readonly format: 'csv' | 'xlsx'; readonly table?: 'a' | 'b' },
): Promise<Outcome<DownloadFile>> {
  const counted = await petitionReport(context, principal, question);
  if (!counted.ok) return counted;
  const annexes = petitionAnnexes(counted.value);
  const key = periodKey(counted.value.period);
  if (format === 'xlsx') {
    const value = { fileName: `bieu-ii05-${key}.xlsx`, contentType: XLSX, bytes: await renderXlsx(annexes) };
    return { ok: true, value };
  }
  const annex = annexes[table === 'a' ? 0 : 1];
  if (annex === undefined) throw new Error('a report of petitions without its tables');
  const bytes = new TextEncoder().encode(renderCsv(annex));
  const fileName = `bieu-ii05${table}-${key}.csv`;
  return { ok: true, value: { fileName, contentType: 'text/csv; charset=utf-8', bytes } };
}

/** Answers of each agency that fell due in a period, for index 8 of Circular 01/2018; nothing where no register is kept. */
export async function answersDue(
  db: Database,
  catalogue: Pick<Catalogue, 'calendar' | 'agencyCalendars'>,
  times: PetitionTimes,
): Promise<ReadonlyMap<string, { readonly due: number; readonly inTime: number }>> {
  if (!(await hasPetitions(db, times.knownAt))) return new Map();
  const all = await countedPetitions(db, catalogue, times);
  const due = all.filter((one) => one.petition.handlingAgencyId !== undefined && hasFallenDue(one));
  const byAgency = Map.groupBy(due, ({ agencyId }) => agencyId);
  return new Map(
    [...byAgency].map(([id, own]) => {
      const inTime = own.filter(({ standing }) => isInTime(standing.answer?.verdict)).length;
      return [id, { due: own.length, inTime }] as const;
    }),
  );
}

const isInTime = (verdict: string | undefined): boolean => verdict === 'early' || verdict === 'on-time';

/** Answered, or open and overdue; what is open in time says nothing yet. */
function hasFallenDue(one: CountedOf): boolean {
  const outcome = outcomeOf(one);
  return one.petition.answeredAt !== undefined || (outcome === 'openOverdue' && one.standing.stage === 'answer');
}

/** Our own numbers for index 766, 5.2 and 5.3, of an agency or of all; unknown where no register is kept. */
export async function petitionIndexCounts(
  db: Database,
  catalogue: Pick<Catalogue, 'calendar' | 'agencyCalendars'>,
  times: PetitionTimes,
): Promise<(agencyId: string | undefined) => Partial<ReturnType<typeof petitionCounts>>> {
  if (!(await hasPetitions(db, times.knownAt))) return () => ({});
  const all = await countedPetitions(db, catalogue, times);
  return (agencyId) => {
    const own = agencyId === undefined ? all : all.filter((one) => one.agencyId === agencyId);
    return petitionCounts(petitionFigures(own, times.from));
  };
}
