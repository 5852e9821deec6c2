import { type DeadlineInput, dueDate, explain } from '../deadline/index.ts';
import type { DossierEvent, EndKind } from '../dossier/index.ts';
import { judge, PROVINCE_POLICY } from '../judgement/index.ts';
import type { DossierRecord } from '../lifecycle/index.ts';
import type { Instant, Moment } from '../time/index.ts';
import { type FormContext, named } from './context.ts';
import { controlStepsOf } from './control-steps.ts';
import { shortExplanation } from './explanation-lines.ts';
import type { FormAcceptance, FormDossier, FormMoment, FormRefusal, FormReschedule, FormStop } from './input.ts';

/**
 * What forms print of a dossier. Dates on a form are those of the day on which it was given out: a receipt keeps the date
 * that it promised, whatever stopped or moved the clock since, and by the calendar as it was known then.
 */
export function formDossierOf(record: DossierRecord, context: FormContext): FormDossier {
  const { intake, history } = record;
  const { verdict } = judge(history, context.asOf, PROVINCE_POLICY, context.calendar);
  const end = history.ends.at(-1)?.moment;
  return {
    code: record.code,
    channel: intake.channel,
    documents: record.documents,
    supplements: supplementsOf(record, context),
    steps: controlStepsOf(record, context),
    verdict,
    ...optional('procedureCode', intake.procedureCode),
    ...optional('procedureName', intake.procedureName),
    ...optional('subject', intake.subject),
    ...optional('applicant', intake.applicant),
    ...optional('submitter', intake.submitter),
    ...optional('address', intake.address),
    ...optional('phone', intake.phone),
    ...optional('email', intake.email),
    ...optional('resultDelivery', intake.resultDelivery),
    ...optional('sets', intake.sets),
    ...optional('acceptance', acceptanceOf(record, context)),
    ...optional('refusal', refusalOf(record, context)),
    ...optional('reschedule', rescheduleOf(record, context)),
    ...optional('stop', stopOf(record)),
    ...optional('end', end === undefined ? undefined : momentOf(end)),
  };
}

/** The agencies that were asked or worked on it beside the one that resolves it, by id. */
export function otherAgenciesOf(record: DossierRecord): readonly string[] {
  const ids = [...record.opinions, ...record.holdings].map((part) => part.agencyId);
  const own = new Set([record.resolvingAgencyId, ...(record.history.agencies ?? []).map((part) => part.agencyId)]);
  return [...new Set(ids)].filter((id) => !own.has(id));
}

function acceptanceOf(record: DossierRecord, context: FormContext): FormAcceptance | undefined {
  const { acceptance, intake } = record;
  if (acceptance === undefined) return undefined;
  const calendar = context.calendar.asKnownAt(acceptance.at.at);
  const question = questionAtIntake(record);
  const counted = question === undefined ? undefined : explain(calendar, question);
  const due = counted?.ok === true ? counted.due : undefined;
  return {
    ...momentOf(acceptance.at),
    explanation: counted?.ok === true && acceptance.due === undefined ? shortExplanation(counted) : [],
    ...optional('limit', acceptance.limit),
    ...optional('legalLimit', acceptance.legalLimit),
    ...optional('due', givenDue(record) ?? (due?.dueAt === undefined ? undefined : { at: due.dueAt })),
    ...optional('provisionalDueAt', due?.provisional),
    ...optional('officer', named(context, intake.officer) ?? personOf(record, context, 'Accepted')),
  };
}

/** A due date that stands on the receipt already; one that another system tells as of later is none. */
function givenDue({ acceptance }: DossierRecord): FormMoment | undefined {
  const due = acceptance?.due;
  if (due?.means !== 'receipt') return undefined;
  return { at: due.at, ...(due.dateOnly ? { dateOnly: true } : {}) };
}

/** The question to the clock at the counter: nothing has stopped or moved yet. */
function questionAtIntake({ acceptance }: DossierRecord): DeadlineInput | undefined {
  if (acceptance === undefined || acceptance.due?.means === 'current') return undefined;
  return {
    acceptedAt: acceptance.at.at,
    ...(acceptance.at.dateOnly ? { acceptedDateOnly: true } : {}),
    ...optional('limit', acceptance.limit),
    ...optional('promisedDueAt', acceptance.due?.at),
    terms: acceptance.terms,
    stops: [],
    reschedules: [],
  };
}

function supplementsOf(record: DossierRecord, context: FormContext): FormDossier['supplements'] {
  const officer = personOf(record, context, 'SupplementRequested') ?? named(context, record.officer);
  return record.supplements.map(({ requestedAt, reason, missing, approvedBy }) => ({
    at: requestedAt,
    missing,
    ...optional('reason', reason),
    ...optional('approvedBy', named(context, approvedBy)),
    ...optional('officer', officer),
  }));
}

function refusalOf(record: DossierRecord, context: FormContext): FormRefusal | undefined {
  const { refusal, rejection } = record;
  const refused = findEnd(record, 'refused');
  if (refusal !== undefined && refused !== undefined) {
    return {
      ...refused,
      stage: 'intake',
      missing: refusal.missing ?? [],
      ...optional('reason', refusal.reason),
      ...optional('officer', personOf(record, context, 'Refused') ?? named(context, record.intake.officer)),
    };
  }
  const rejected = findEnd(record, 'rejected');
  if (rejection === undefined || rejected === undefined) return undefined;
  return {
    ...rejected,
    stage: 'appraisal',
    missing: [],
    ...optional('reason', rejection.reason),
    ...optional('letter', rejection.letter),
  };
}

function rescheduleOf(record: DossierRecord, context: FormContext): FormReschedule | undefined {
  const given = record.reschedules.at(-1);
  const clock = record.history.reschedules.find((each) => each.at === given?.at);
  if (given === undefined) return undefined;
  return {
    at: given.at,
    ...(clock?.atDateOnly === true ? { dateOnly: true } : {}),
    due: { at: given.dueAt, ...(clock?.dateOnly === true ? { dateOnly: true } : {}) },
    ...optional('previousDue', dueBefore(record, context, given.at)),
    ...optional('reason', given.reason),
    ...optional('cause', given.cause),
    ...(given.cause === 'consulted-agency' ? { causedBy: lateAnswerers(record, context, given.at) } : {}),
    ...optional('letter', given.apologyLetter),
  };
}

/** Asked, and by then silent or late (Decree 61/2018, article 19.5): the letter names them to the applicant. */
function lateAnswerers({ opinions }: DossierRecord, { agencyName }: FormContext, at: Instant): readonly string[] {
  const asked = opinions.filter(({ askedAt }) => askedAt <= at);
  const late = asked.filter(({ givenAt, dueAt }) => givenAt === undefined || givenAt > at || givenAt > dueAt);
  return [...new Set(late.map(({ agencyId }) => agencyName(agencyId)))];
}

/** The date that stood when the new one was given: of the receipt, moved by the stops that had ended by then. */
function dueBefore(record: DossierRecord, context: FormContext, at: Instant): FormMoment | undefined {
  const question = questionAtIntake(record);
  if (question === undefined) return undefined;
  const stops = record.history.stops.filter((stop) => stop.from <= at && stop.to !== undefined && stop.to <= at);
  const due = dueDate(context.calendar.asKnownAt(at), { ...question, stops });
  return due.ok && due.dueAt !== undefined ? { at: due.dueAt } : undefined;
}

function stopOf(record: DossierRecord): FormStop | undefined {
  const stopped = findEnd(record, 'stopped');
  if (record.stopping === undefined || stopped === undefined) return undefined;
  const { reason, notice } = record.stopping;
  return { ...stopped, ...optional('reason', reason), ...optional('notice', notice) };
}

function findEnd({ history }: DossierRecord, kind: EndKind): FormMoment | undefined {
  const end = history.ends.findLast((each) => each.kind === kind);
  return end === undefined ? undefined : momentOf(end.moment);
}

function personOf(
  { events }: DossierRecord,
  { personName }: FormContext,
  type: DossierEvent['type'],
): string | undefined {
  // An actor that is no account (a load of a file) is nobody who signs.
  const actor = events.findLast((event) => event.type === type)?.actor;
  return actor === undefined ? undefined : personName?.(actor);
}

function momentOf({ at, dateOnly }: Moment): FormMoment {
  return { at, ...(dateOnly ? { dateOnly } : {}) };
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });
}

/** Everybody whom forms of the dossier name, as events and steps name them. */
export function personsOf(record: DossierRecord): readonly string[] {
  const persons = [
    record.intake.officer,
    record.officer,
    ...record.holdings.map(({ officer }) => officer),
    ...record.supplements.map(({ approvedBy }) => approvedBy),
    ...record.events.map(({ actor }) => actor),
  ];
  return [...new Set(persons.filter((person) => person !== undefined))];
}
