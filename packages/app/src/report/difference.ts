import { displayCode } from '@dunghen/domain/agency';
import { type DossierEvent, foldHistory } from '@dunghen/domain/dossier';
import { PORTAL_766_POLICY, PROVINCE_POLICY } from '@dunghen/domain/judgement';
import {
  type CountedAs,
  contributionOf,
  type DossierChange,
  diffLines,
  diffReports,
  parsePeriod,
  type RecordedChange,
  type ReportDiff,
} from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import { codesLearntSince, type DossierHead, findByCodes } from '@dunghen/store/dossier';
import { settledNow } from '@dunghen/store/figures';
import type { ReportIssue } from '@dunghen/store/issue';
import { calendarOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { eventText } from '../dossier/index.ts';
import type { Outcome } from '../workspace/workspace.ts';
import { findReport, unknownIssue } from './issue.ts';
import { type CountedReport, countReport } from './quarterly.ts';
import type { ReportRequest } from './request.ts';

export interface ExplainedDifference {
  readonly difference: ReportDiff;
  readonly lines: readonly string[];
  /** True where today's figures are those of the frozen report. */
  readonly same: boolean;
}

const BATCH = 500;

/** Why a period gives other numbers today than its frozen report: which dossiers, which events, recorded when. */
export async function explainDifference(context: AppContext, id: string): Promise<Outcome<ExplainedDifference>> {
  const issue = await findReport(context, id);
  const then = issue && requestOf(issue);
  if (then === undefined) return unknownIssue(id);
  return { ok: true, value: await explainBetween(context, then, { ...then, knownAt: await settledNow(context.db) }) };
}

/** The same between two questions about one period, the earlier knowledge first. */
export async function explainBetween(
  context: AppContext,
  then: ReportRequest,
  now: ReportRequest,
): Promise<ExplainedDifference> {
  // Counted again as it was known then: the frozen model lists only the agencies that had something overdue.
  const before = await countReport(context, then, { inclusion: 'all', isCompared: false });
  const after = await countReport(context, now, { inclusion: 'all', isCompared: false });
  const difference = diffReports(
    { report: before.report, knownAt: before.request.knownAt },
    { report: after.report, knownAt: after.request.knownAt },
    await dossierChanges(context, before, after),
  );
  const { agencies, totals, dossiers } = difference;
  const same = agencies.length === 0 && totals.length === 0 && dossiers.length === 0;
  return { difference, lines: diffLines(difference), same };
}

/** The question that a stored report answers; undefined of one whose period or rule this program does not know. */
export function requestOf(issue: ReportIssue): ReportRequest | undefined {
  const scheme = issue.scheme === 'day15' || issue.scheme === 'tt02' ? issue.scheme : 'calendar';
  const period = parsePeriod(issue.period, scheme);
  const policy = [PROVINCE_POLICY, PORTAL_766_POLICY].find((known) => known.id === issue.policyId);
  if (period === undefined || policy === undefined) return undefined;
  return { period, policy, asOf: issue.asOf, knownAt: issue.knownAt };
}

async function dossierChanges(
  context: AppContext,
  before: CountedReport,
  after: CountedReport,
): Promise<readonly DossierChange[]> {
  const since = before.request.knownAt;
  const codes = await codesLearntSince(context.db, { since, acceptedBefore: before.report.bounds.to });
  const changes: DossierChange[] = [];
  for (let start = 0; start < codes.length; start += BATCH) {
    const heads = await findByCodes(context.db, codes.slice(start, start + BATCH));
    for (const head of heads.values()) {
      const was = countedAs(head, before);
      const is = countedAs(head, after);
      if (was?.agencyCode === is?.agencyCode && was?.exit === is?.exit) continue;
      changes.push({
        code: head.code,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
        events: recordedSince(head.events, since),
      });
    }
  }
  return changes;
}

/** In which column of which agency a dossier counts, by the knowledge of a report. */
function countedAs(head: DossierHead, { report, request, catalogue }: CountedReport): CountedAs | undefined {
  const history = foldHistory(head.events, request.asOf, request.knownAt);
  if (history === undefined) return undefined;
  const window = { ...report.bounds, asOf: request.asOf };
  const calendar = calendarOf(catalogue, history.agencyId);
  const contribution = contributionOf(history, window, request.policy, calendar);
  if (contribution === undefined) return undefined;
  const agency = catalogue.register.findById(contribution.exitAgencyId);
  return {
    agencyCode: agency === undefined ? contribution.exitAgencyId : displayCode(agency),
    exit: contribution.exit,
  };
}

function recordedSince(events: readonly DossierEvent[], since: Instant): readonly RecordedChange[] {
  return events
    .filter((event) => event.recordedAt > since)
    .map((event) => ({
      name: eventText(event),
      occurredAt: event.occurredAt,
      recordedAt: event.recordedAt,
      ...(event.actor === undefined ? {} : { actor: event.actor }),
      ...('reason' in event.data && event.data.reason !== undefined ? { reason: event.data.reason } : {}),
    }));
}
