import { type DossierHistory, foldFacts, foldHistory } from '@dunghen/domain/dossier';
import { judgeByLaw } from '@dunghen/domain/judgement';
import type { DossierLine } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import type { DossierHead, DossierRow } from '@dunghen/store/dossier';
import { calendarOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { behindFigure } from './behind-figure.ts';
import type { CountedReport } from './quarterly.ts';

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
  return [...late, ...open].toSorted((a, b) => order(a) - order(b));
}

async function linesOf(
  context: AppContext,
  counted: CountedReport,
  state: DossierLine['state'],
  agencyIds: readonly string[] | undefined,
): Promise<readonly DossierLine[]> {
  const lines: DossierLine[] = [];
  for await (const { row, head } of behindFigure(context, counted, state, agencyIds))
    lines.push(lineOf(row, head, counted, state));
  return lines;
}

function lineOf(
  row: DossierRow,
  head: DossierHead | undefined,
  counted: CountedReport,
  state: DossierLine['state'],
): DossierLine {
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
  };
}

function againstLaw(history: DossierHistory, asOf: Instant, { catalogue, request }: CountedReport) {
  const byLaw = judgeByLaw(history, asOf, request.policy, calendarOf(catalogue, history.agencyId));
  return byLaw === undefined ? {} : { legalLateMinutes: byLaw.lateMinutes };
}

/** A reschedule goes together with its apology (Decree 61/2018, article 19.9); the last one counts. */
function apologyOf(head: DossierHead, asOf: Instant, knownAt: Instant): Pick<DossierLine, 'apology'> {
  const rescheduled = head.events.findLast(
    (event) => event.type === 'Rescheduled' && event.occurredAt <= asOf && event.recordedAt <= knownAt,
  );
  if (rescheduled?.type !== 'Rescheduled') return {};
  const { dueAt, apologyLetter } = rescheduled.data;
  return { apology: { rescheduledTo: dueAt, ...(apologyLetter === undefined ? {} : { letter: apologyLetter }) } };
}
