import { type DossierEvent, foldFacts, foldHistory } from '@dunghen/domain/dossier';
import { judge } from '@dunghen/domain/judgement';
import {
  type HereSide,
  type HistoryFacts,
  historyFacts,
  type Pair,
  type PortalColumns,
  type PortalSide,
  type PortalStatus,
  STATUS_OF_STATE,
} from '@dunghen/domain/reconciliation';
import { compileContribution, findStandingEnd, type TallyWindow } from '@dunghen/domain/report';
import type { Instant, Moment } from '@dunghen/domain/time';
import { calendarOf, type Judging } from '@dunghen/store/dossier';
import { type Compared, type ComparedRow, type Copies, momentOfRange } from '@dunghen/store/reconciliation';
import { OWN_CODES, type PortalCodes } from './portal-codes.ts';

/** Both sides of a row, with what the dossier's history tells where its events were read. */
export interface SidedPair {
  readonly pair: Pair;
  readonly facts?: HistoryFacts;
}

/**
 * Makes the two sides of rows: from the projection where it tells, else from the events. Facts are those just before
 * `factsAt`; whether it counts and is late, the window says.
 */
export function compileSides(
  judging: Judging,
  window: TallyWindow,
  factsAt: Instant,
  columns: PortalColumns,
  codes: PortalCodes = OWN_CODES,
) {
  const judgeAt = (history: Parameters<typeof judge>[0], asOf: number) =>
    judge(history, asOf, judging.policy, calendarOf(judging, history.agencyId));
  const contribute = compileContribution(window, judging.policy, judgeAt);

  function fromEvents(row: ComparedRow, events: readonly DossierEvent[]): { here?: HereSide; facts?: HistoryFacts } {
    const state = foldFacts(events, factsAt - 1);
    const whole = foldHistory(events);
    const history = foldHistory(events, factsAt - 1);
    if (state === undefined || history === undefined || whole === undefined) return notYetThere(row);
    const contribution = contribute(whole);
    const facts = historyFacts(history, factsAt, judging.policy, calendarOf(judging, state.agencyId));
    const standing = findStandingEnd(history, factsAt, judging.policy);
    const status = STATUS_OF_STATE[state.state];
    const { procedureCode } = state.intake;
    const here: HereSide = {
      agencyId: state.agencyId,
      late: contribution?.exit === 'late' || contribution?.exit === 'open-overdue',
      inPeriod: contribution !== undefined,
      ...(status === undefined ? {} : { status }),
      ...(procedureCode === undefined ? {} : { procedureCode }),
      ...(facts.currentDue === undefined ? {} : { due: facts.currentDue }),
      ...(standing === undefined ? {} : { finish: standing.moment }),
    };
    return { here, facts };
  }

  return function sidesOf({ row, events, copies }: Compared): SidedPair {
    const made = events === undefined ? { here: fromColumns(row) } : fromEvents(row, events);
    const { here } = made;
    const there = row.listed ? asCalledHere(portalSide(row, copies, columns), here, codes) : undefined;
    const facts = 'facts' in made ? made.facts : undefined;
    return {
      pair: {
        code: row.code,
        ...(here === undefined ? {} : { here }),
        ...(there === undefined ? {} : { there }),
      },
      ...(facts === undefined ? {} : { facts }),
    };
  };
}

/** Two of ours that the portal calls the same are not told apart by its list: whichever it was read as, it is ours. */
function asCalledHere(there: PortalSide, here: HereSide | undefined, codes: PortalCodes): PortalSide {
  if (here === undefined) return there;
  const { agencyId, procedureCode } = here;
  const isOneAgency = there.agencyId !== undefined && codes.isOneAgency(agencyId, there.agencyId);
  const isOneProcedure =
    procedureCode !== undefined &&
    there.procedureCode !== undefined &&
    codes.isOneProcedure(procedureCode, there.procedureCode);
  return {
    ...there,
    ...(isOneAgency ? { agencyId } : {}),
    ...(isOneProcedure ? { procedureCode } : {}),
  };
}

/** As the projection has it; it knows instants, not which of them are of a day alone. */
function fromColumns(row: ComparedRow): HereSide | undefined {
  const { agencyId, procedureCode, dueAt, endedAt } = row;
  if (agencyId === null) return undefined;
  const status = statusOf(row.status);
  return {
    agencyId,
    late: row.late === true,
    inPeriod: row.inPeriod === true,
    ...(status === undefined ? {} : { status }),
    ...(procedureCode === null ? {} : { procedureCode }),
    ...(dueAt === null ? {} : { due: exact(dueAt) }),
    ...(endedAt === null ? {} : { finish: exact(endedAt) }),
  };
}

/** Of a later day than the one that is asked for: compared in nothing, and of no period. */
function notYetThere({ agencyId }: ComparedRow): { here?: HereSide } {
  return agencyId === null ? {} : { here: { agencyId, late: false, inPeriod: false } };
}

const exact = (at: number): Moment => ({ at, dateOnly: false });

function portalSide(row: ComparedRow, copies: Copies | undefined, columns: PortalColumns): PortalSide {
  const status = statusOf(row.portalStatus);
  const due = momentOfRange(row.dueFrom, row.dueTo);
  const finish = momentOfRange(row.finishFrom, row.finishTo);
  return {
    ...(row.portalLate === null ? {} : { late: row.portalLate }),
    copies: copies?.copies ?? 0,
    lateCopies: copies?.late ?? 0,
    copiesDiffer: copies?.differ === true,
    ...(row.portalAgencyId === null ? {} : { agencyId: row.portalAgencyId }),
    ...(row.portalAgencyText === null ? {} : { agencyText: row.portalAgencyText }),
    ...(row.portalProcedure === null ? {} : { procedureCode: row.portalProcedure }),
    ...(status === undefined ? {} : { status }),
    ...(due === undefined ? {} : { due }),
    ...(columns.due && due === undefined ? { withoutDue: true } : {}),
    ...(finish === undefined ? {} : { finish }),
    ...(row.supplements === null ? {} : { supplementRequests: row.supplements }),
  };
}

const STATUSES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

function statusOf(value: number | null): PortalStatus | undefined {
  return STATUSES.find((status) => status === value);
}
