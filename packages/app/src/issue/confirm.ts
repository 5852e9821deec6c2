import type { Principal } from '@dunghen/domain/access';
import { isProvisionalWorkingDay, provisionalWorkingDayAfter } from '@dunghen/domain/calendar';
import { type Confirmation, foldCourse, type SentFigures, silentAgencies } from '@dunghen/domain/issue';
import { rowsOfSections } from '@dunghen/domain/report';
import { dayText } from '@dunghen/domain/text';
import { dayOf, findDay, type Instant } from '@dunghen/domain/time';
import { appendReportEvents, type NewReportEvent } from '@dunghen/store/issue';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { countFollowed } from './count.ts';
import { badDueDay, nothingToSend } from './refusals.ts';
import { actorOf, findDraft } from './sight.ts';

/** Days that agencies have to answer (spec: report, confirmation). */
const WORKING_DAYS = 3;

/** What silence is written down as, by nobody's hand. */
const SILENCE = { id: 'system', name: 'Hệ thống' } as const;

export interface SendOutcome {
  readonly sent: number;
  /** Names of agencies that ended and left their tasks to nobody: there is nobody to ask. */
  readonly nobody: readonly string[];
  readonly dueAt: Instant;
}

/**
 * Sends each listed agency its own numbers. Those that have the same numbers already are not asked again; those whose
 * numbers changed since are.
 */
export async function sendForConfirmation(
  context: AppContext,
  principal: Principal,
  { id, dueOn }: { readonly id: string; readonly dueOn?: string },
  request: RequestFacts,
): Promise<Outcome<SendOutcome>> {
  const found = await findDraft(context, principal, id);
  if (!found.ok) return found;
  const dueAt = await dueInstant(context, dueOn);
  if (!dueAt.ok) return dueAt;
  const { report } = await countFollowed(context, found.value, { isCompared: false });
  const { register } = await context.catalogueAt(context.now());
  const today = dayOf(context.now());
  const rows = rowsOfSections(report.sections);
  const hasBearer = ({ agencyId }: { readonly agencyId: string }) => register.bearersAt(agencyId, today).length > 0;
  const current = rows.filter(hasBearer).map(figuresOfRow);
  const nobody = rows.filter((row) => !hasBearer(row));
  const counts = { sent: 0 };
  const events = await appendReportEvents(context.db, {
    issueId: id,
    actor: actorOf(principal),
    decide: (before) => {
      const { confirmations } = foldCourse(before);
      const figures = current.filter((row) => !isSame(confirmations.get(row.agencyId)?.figures, row));
      counts.sent = figures.length;
      const knownAt = report.knownAt;
      return figures.length === 0 ? undefined : [{ data: { type: 'sent', dueAt: dueAt.value, knownAt, figures } }];
    },
    audit: actOf(principal, request, {
      action: 'report:issue',
      subject: { kind: 'report', id, code: found.value.issue.period },
      outcome: 'done',
      facts: { step: 'send', dueAt: dueAt.value },
    }),
  });
  if (events === undefined) return nothingToSend();
  return { ok: true, value: { ...counts, nobody: nobody.map(({ agency }) => agency.name), dueAt: dueAt.value } };
}

export function figuresOfRow(row: {
  readonly agencyId: string;
  readonly resolved: number;
  readonly late: number;
  readonly openOverdue: number;
}): SentFigures {
  const { agencyId, resolved, late, openOverdue } = row;
  return { agencyId, resolved, late, openOverdue };
}

export function isSame(one: SentFigures | undefined, other: SentFigures | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.resolved === other.resolved &&
    one.late === other.late &&
    one.openOverdue === other.openOverdue
  );
}

/** The close of the third working day from today, or of the day that was asked for. */
async function dueInstant(context: AppContext, dueOn: string | undefined): Promise<Outcome<Instant>> {
  const { calendar } = await context.catalogueAt(context.now());
  const today = dayOf(context.now());
  // Into a year whose holidays were not announced yet by its weekdays (decision 0261).
  const first = provisionalWorkingDayAfter(calendar, today, 1);
  const day = dueOn === undefined ? provisionalWorkingDayAfter(calendar, today, WORKING_DAYS) : findDay(dueOn);
  if (day === undefined || day < first || !isProvisionalWorkingDay(calendar, day)) return badDueDay(dayText(first));
  return { ok: true, value: calendar.closeOrStandard(day) };
}

/** The day by which an answer is due where none other is chosen. */
export async function standardDueDay(context: AppContext): Promise<number> {
  const { calendar } = await context.catalogueAt(context.now());
  return provisionalWorkingDayAfter(calendar, dayOf(context.now()), WORKING_DAYS);
}

/**
 * Writes silence down as "không có ý kiến", at the date that was given, however much later it is noticed. Called before a
 * report's confirmations are read or frozen; the same at every call.
 */
export async function settleSilence(
  context: AppContext,
  issueId: string,
  known: readonly Confirmation[],
): Promise<boolean> {
  const now = context.now();
  if (!known.some(({ state, dueAt }) => state === 'sent' && dueAt <= now)) return false;
  const events = await appendReportEvents(context.db, {
    issueId,
    actor: SILENCE,
    decide: (before) => {
      const silent = silentAgencies(foldCourse(before), now);
      const made = silent.map(
        ({ agencyId, dueAt }): NewReportEvent => ({ data: { type: 'silent', agencyId }, occurredAt: dueAt }),
      );
      return made.length === 0 ? undefined : made;
    },
  });
  return events !== undefined;
}
