import type { Principal } from '@dunghen/domain/access';
import { type Period, periodBounds, type TallyWindow } from '@dunghen/domain/report';
import { dayOf } from '@dunghen/domain/time';
import { type Action, accessWorld, notAllowed, type Scope, scopeOf } from '../access/index.ts';
import { type Catalogue, judgingOf, unknownAgency } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { type ReportRequest, readReportQuestion } from '../report/index.ts';
import { type Counting, countingOf, type ReportQuery } from '../workspace/index.ts';

/** A period with rule and times, of the whole province or of one agency. */
export interface ControlQuestion extends ReportQuery {
  readonly agencyId?: string;
  /** With `agencyId`: the agencies under it too. */
  readonly includeChildren?: boolean;
}

/** A question that can be counted, with what it is counted by. */
export interface ControlRequest {
  readonly request: ReportRequest;
  readonly catalogue: Catalogue;
  readonly window: TallyWindow;
  /** Absent: all agencies. */
  readonly agencyIds?: readonly string[];
  readonly counting: Counting;
}

export async function readControlQuestion(
  context: AppContext,
  question: ControlQuestion,
): Promise<Outcome<ControlRequest>> {
  const read = await readReportQuestion(context, question);
  if (!read.ok) return read;
  const request = read.value;
  const { period, policy, asOf, knownAt } = request;
  const catalogue = await context.catalogueAt(knownAt);
  const agencyIds = agenciesOf(catalogue, question, period);
  if (agencyIds !== undefined && !agencyIds.ok) return agencyIds;
  const bounds = periodBounds(period);
  return {
    ok: true,
    value: {
      request,
      catalogue,
      window: { ...bounds, asOf },
      ...(agencyIds === undefined ? {} : { agencyIds: agencyIds.value }),
      counting: countingOf({ policy, bounds, asOf, knownAt }),
    },
  };
}

/** The agency of the question, with those under it on the last day of the period; undefined: all. */
function agenciesOf(
  { register }: Catalogue,
  { agencyId, includeChildren }: ControlQuestion,
  period: Period,
): Outcome<readonly string[]> | undefined {
  if (agencyId === undefined) return undefined;
  const agency = register.findById(agencyId);
  if (agency === undefined) return unknownAgency(agencyId);
  if (includeChildren !== true) return { ok: true, value: [agency.id] };
  const under = register.subtreeOf(agency.id, dayOf(periodBounds(period).to - 1));
  return { ok: true, value: [...new Set([agency.id, ...under.map(({ id }) => id)])] };
}

/** What figures are counted with in the store. */
export function figureQueryOf({ request, catalogue, window, agencyIds }: ControlRequest) {
  return {
    ...judgingOf(catalogue, request.policy),
    window,
    knownAt: request.knownAt,
    ...(agencyIds === undefined ? {} : { agencyIds }),
  };
}

/** The agencies where whoever asks may do one of the actions; undefined within `value`: all. */
export async function reachOf(
  context: AppContext,
  principal: Principal,
  actions: readonly Action[],
): Promise<Outcome<readonly string[] | undefined>> {
  const world = await accessWorld(context);
  const scopes = actions.map((action) => scopeOf(principal, action, world));
  if (scopes.some(({ kind }) => kind === 'all')) return { ok: true, value: undefined };
  const ids = new Set(scopes.flatMap(idsOf));
  if (ids.size > 0) return { ok: true, value: [...ids] };
  return notAllowed({ ok: false, code: 'not-allowed', facts: { action: actions[0] } });
}

const idsOf = (scope: Scope): readonly string[] => (scope.kind === 'agencies' ? scope.ids : []);

/** The agencies of two lists that are in both; undefined is all. */
export function within(
  asked: readonly string[] | undefined,
  reach: readonly string[] | undefined,
): readonly string[] | undefined {
  if (asked === undefined || reach === undefined) return asked ?? reach;
  const own = new Set(reach);
  return asked.filter((id) => own.has(id));
}
