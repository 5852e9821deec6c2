import { findApology } from '@dunghen/domain/apology';
import { type DossierHistory, foldFacts, foldHistory } from '@dunghen/domain/dossier';
import { judgeByLaw } from '@dunghen/domain/judgement';
import { foldRecord, mostLate, type TimeUsed, timeUsed } from '@dunghen/domain/lifecycle';
import { type CauseNames, type DossierLine, findLateCause, lateCauseText } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import type { DossierHead, DossierRow } from '@dunghen/store/dossier';
import { calendarOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { findVersionByNumber } from '../procedure/index.ts';
import { behindFigure } from './behind-figure.ts';
import type { CountedReport } from './quarterly.ts';
import { withStatedCauses } from './stated-causes.ts';

/**
 * Each dossier behind a late and each behind an open overdue figure of a report, in the order of the catalogue; of all
 * agencies where none are named.
 */
export async function overdueLines(
  context: AppContext,
  counted: CountedReport,
  agencyIds?: readonly string[],
): Promise<readonly DossierLine[]> {
  const late = await linesOf(context, counted, 'late', agencyIds);
  const open = await linesOf(context, counted, 'open-overdue', agencyIds);
  const place = new Map(counted.catalogue.register.agencies.map((agency, index) => [agency.name, index] as const));
  const order = (line: DossierLine) => place.get(line.agencyName) ?? place.size;
  const lines = await withStatedCauses(context, [...late, ...open], counted.request.knownAt);
  return lines.toSorted((a, b) => order(a) - order(b));
}

async function linesOf(
  context: AppContext,
  counted: CountedReport,
  state: DossierLine['state'],
  agencyIds: readonly string[] | undefined,
): Promise<readonly DossierLine[]> {
  const lines: DossierLine[] = [];
  for await (const { row, head } of behindFigure(context, counted, state, agencyIds))
    lines.push(await lineOf(context, { row, head, state }, counted));
  return lines;
}

interface Behind {
  readonly row: DossierRow;
  readonly head: DossierHead | undefined;
  readonly state: DossierLine['state'];
}

async function lineOf(context: AppContext, { row, head, state }: Behind, counted: CountedReport): Promise<DossierLine> {
  const { catalogue, request } = counted;
  const history = head && foldHistory(head.events, request.asOf, request.knownAt);
  const facts = head && foldFacts(head.events, request.asOf, request.knownAt);
  return {
    code: row.code,
    agencyName: catalogue.register.findById(row.agencyId)?.name ?? row.agencyId,
    state,
    receivedAt: row.acceptedAt ?? row.lastOccurredAt,
    lateMinutes: row.lateMinutes,
    ...(row.procedureCode === undefined ? {} : { procedureCode: row.procedureCode }),
    ...(row.procedureName === undefined ? {} : { procedureName: row.procedureName }),
    ...(facts?.officer === undefined ? {} : { officer: facts.officer }),
    ...(row.applicant === undefined ? {} : { applicant: row.applicant }),
    ...(row.dueAt === undefined ? {} : { dueAt: row.dueAt }),
    ...(state === 'late' && row.endedAt !== undefined ? { finishedAt: row.endedAt } : {}),
    ...(history === undefined ? {} : againstLaw(history, request.asOf, counted)),
    ...(head === undefined ? {} : apologyOf(head, request.asOf, request.knownAt)),
    ...(head === undefined ? {} : await whyOf(context, head, counted)),
  };
}

/**
 * The step, or the opinion, that was latest against its own limit, with its agency where another one; and the cause in words.
 * An agency's own explanation, once it is confirmed, goes before it (`withStatedCauses`).
 */
async function whyOf(
  context: AppContext,
  { events }: DossierHead,
  { catalogue, request }: CountedReport,
): Promise<Pick<DossierLine, 'step' | 'cause'>> {
  const record = foldRecord(events, request.asOf, request.knownAt);
  if (record === undefined) return {};
  const used = timeUsed(record, calendarOf(catalogue, record.resolvingAgencyId), request.asOf);
  const running = record.acceptance?.procedure;
  const version = running === undefined ? undefined : await findVersionByNumber(context, running, request.knownAt);
  const names: CauseNames = {
    agencyName: (id) => catalogue.register.findById(id)?.name ?? id,
    stepName: (step) => version?.process.find(({ key }) => key === step)?.name ?? step,
    resolvingAgencyId: record.resolvingAgencyId,
  };
  const slowest = mostLate(used);
  return {
    cause: lateCauseText(findLateCause(record, used), names),
    ...(slowest === undefined ? {} : { step: slowStepText(slowest, names) }),
  };
}

function slowStepText({ kind, key, agencyId }: TimeUsed, names: CauseNames): string {
  const agency = agencyId === names.resolvingAgencyId ? '' : ` (${names.agencyName(agencyId)})`;
  return `${kind === 'opinion' ? 'lấy ý kiến' : names.stepName(key)}${agency}`;
}

function againstLaw(history: DossierHistory, asOf: Instant, { catalogue, request }: CountedReport) {
  const byLaw = judgeByLaw(history, asOf, request.policy, calendarOf(catalogue, history.agencyId));
  return byLaw === undefined ? {} : { legalLateMinutes: byLaw.lateMinutes };
}

/** As lists and the control room tell it (`findApology`), by the two times of the report. */
function apologyOf({ events }: DossierHead, asOf: Instant, knownAt: Instant): Pick<DossierLine, 'apology'> {
  const given = findApology(events, { asOf, knownAt });
  if (given === undefined) return {};
  const { letter, rescheduledTo } = given;
  return { apology: { ...(letter && { letter }), ...(rescheduledTo === undefined ? {} : { rescheduledTo }) } };
}
