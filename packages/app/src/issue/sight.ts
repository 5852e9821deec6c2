import type { Principal } from '@dunghen/domain/access';
import { foldCourse, type ReportCourse, type ReportEvent } from '@dunghen/domain/issue';
import { readReportEvents } from '@dunghen/store/issue';
import { type Action, accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { findReport, type ReportIssue } from '../report/index.ts';
import { draftDiscarded, notADraft, unknownReport } from './refusals.ts';

/** A stored report with its course. */
export interface Followed {
  readonly issue: ReportIssue;
  readonly events: readonly ReportEvent[];
  readonly course: ReportCourse;
}

/** Why somebody may not do what belongs to no dossier; undefined where they may. */
export async function findRefused(
  context: AppContext,
  principal: Principal,
  action: Action,
): Promise<Refused | undefined> {
  const permission = allow(principal, action, NOWHERE, await accessWorld(context));
  return permission.ok ? undefined : notAllowed(permission);
}

/** Which reports somebody sees: those who make them and those who check, all; other officials, what is issued. */
export async function sightOf(context: AppContext, principal: Principal): Promise<'all' | 'issued' | 'none'> {
  const world = await accessWorld(context);
  const may = (action: Action) => allow(principal, action, NOWHERE, world).ok;
  if (may('report:issue') || may('report:read-draft')) return 'all';
  return may('report:read') ? 'issued' : 'none';
}

/** A report that somebody may see; the same refusal where there is none. */
export async function findSeen(context: AppContext, principal: Principal, id: string): Promise<Outcome<Followed>> {
  const sight = await sightOf(context, principal);
  const issue = await findReport(context, id);
  const seen = issue !== undefined && (sight === 'all' || (sight === 'issued' && issue.state === 'issued'));
  return seen ? { ok: true, value: await follow(context, issue) } : unknownReport();
}

export async function follow(context: Pick<AppContext, 'db'>, issue: ReportIssue): Promise<Followed> {
  const events = await readReportEvents(context.db, issue.id);
  return { issue, events, course: foldCourse(events) };
}

/** A report that somebody makes, while it is still a draft. */
export async function findDraft(context: AppContext, principal: Principal, id: string): Promise<Outcome<Followed>> {
  const refused = await findRefused(context, principal, 'report:issue');
  if (refused !== undefined) return refused;
  const issue = await findReport(context, id);
  if (issue === undefined) return unknownReport();
  const followed = await follow(context, issue);
  return findClosed(followed) ?? { ok: true, value: followed };
}

/** Why a report is no draft any more. */
export function findClosed({ issue, course }: Pick<Followed, 'issue' | 'course'>): Refused | undefined {
  if (issue.state !== 'draft') return notADraft(issue.state);
  return course.discarded ? draftDiscarded() : undefined;
}

/** Who is written beside what they did. */
export function actorOf(principal: Principal): { readonly id: string; readonly name: string } {
  return principal.kind === 'anonymous' ? { id: '', name: '' } : { id: principal.id, name: principal.name };
}
