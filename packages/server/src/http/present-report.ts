import type {
  Comparison,
  ConfirmationDetail,
  DraftChoice,
  OwnConfirmation,
  ReportLine,
  ReportView,
} from '@dunghen/app/issue';
import type { CheckReport } from '@dunghen/app/report';
import { findingText } from '@dunghen/domain/report';
import { exactText } from './instants.ts';

type Confirmation = OwnConfirmation;

export function presentLine({ knownAt, recordedAt, ...line }: ReportLine) {
  return { ...line, knownAt: exactText(knownAt), recordedAt: exactText(recordedAt) };
}

export function presentChoice({ asOf, knownAt, standing, drafts, ...choice }: DraftChoice) {
  return {
    ...choice,
    asOf: exactText(asOf),
    knownAt: exactText(knownAt),
    ...(standing === undefined ? {} : { standing: presentStanding(standing) }),
    drafts: drafts.map(({ id, recordedAt, actor }) => ({
      id,
      recordedAt: exactText(recordedAt),
      ...(actor === undefined ? {} : { actor }),
    })),
  };
}

function presentStanding({ id, state, number, issuedOn }: NonNullable<DraftChoice['standing']>) {
  return {
    id,
    state,
    ...(number === undefined ? {} : { number }),
    ...(issuedOn === undefined ? {} : { issuedOn }),
  };
}

type Asked = NonNullable<ReportView['agencies'][number]['confirmation']>;

function presentAsked({ knownAt, sentAt, dueAt, answeredAt, ...rest }: Asked) {
  return {
    ...rest,
    knownAt: exactText(knownAt),
    sentAt: exactText(sentAt),
    dueAt: exactText(dueAt),
    ...(answeredAt === undefined ? {} : { answeredAt: exactText(answeredAt) }),
  };
}

type Objection = ConfirmationDetail['objections'][number];

function presentObjection<O extends Objection>({ at, decision, ...objection }: O) {
  return {
    ...objection,
    at: exactText(at),
    ...(decision === undefined ? {} : { decision: { ...decision, at: exactText(decision.at) } }),
  };
}

export function presentReport(view: ReportView) {
  const { asOf, edited, agencies, objections, history, ...rest } = view;
  return {
    ...rest,
    ...presentLine(view),
    asOf: exactText(asOf),
    edited: Object.fromEntries(
      Object.entries(edited).flatMap(([key, who]) =>
        who === undefined ? [] : [[key, { at: exactText(who.at), by: who.by }] as const],
      ),
    ),
    agencies: agencies.map(({ confirmation, ...agency }) => ({
      ...agency,
      ...(confirmation === undefined ? {} : { confirmation: presentAsked(confirmation) }),
    })),
    objections: objections.map(presentObjection),
    history: history.map(({ occurredAt, recordedAt, ...event }) => ({
      ...event,
      occurredAt: exactText(occurredAt),
      recordedAt: exactText(recordedAt),
    })),
  };
}

export function presentOwn(own: Confirmation) {
  const { reportId, title, agencyName, closed, openObjections, ...asked } = own;
  return { ...presentAsked(asked), reportId, title, agencyName, closed, openObjections };
}

export function presentConfirmation({ lines, objections, evidence, mayAnswer, ...own }: ConfirmationDetail) {
  return {
    ...presentOwn(own),
    lines: lines.map(presentDossier),
    objections: objections.map(presentObjection),
    evidence,
    mayAnswer,
  };
}

function presentDossier(line: ConfirmationDetail['lines'][number]) {
  const { code, state, lateMinutes, procedureName, officer, step, receivedAt, dueAt, finishedAt, apology } = line;
  return {
    code,
    state,
    lateMinutes,
    receivedAt: exactText(receivedAt),
    apologised: apology !== undefined,
    ...(procedureName === undefined ? {} : { procedureName }),
    ...(officer === undefined ? {} : { officer }),
    ...(step === undefined ? {} : { step }),
    ...(dueAt === undefined ? {} : { dueAt: exactText(dueAt) }),
    ...(finishedAt === undefined ? {} : { finishedAt: exactText(finishedAt) }),
  };
}

export function presentDifference({ same, difference, lines, then, now }: Comparison) {
  return {
    same,
    lines,
    beforeKnownAt: exactText(then.knownAt),
    afterKnownAt: exactText(now.knownAt),
    totals: difference.totals,
    agencies: difference.agencies.map(({ agency, changes }) => ({ code: agency.code, name: agency.name, changes })),
    dossiers: difference.dossiers.map(({ events, ...dossier }) => ({
      ...dossier,
      events: events.map(({ occurredAt, recordedAt, ...event }) => ({
        ...event,
        occurredAt: exactText(occurredAt),
        recordedAt: exactText(recordedAt),
      })),
    })),
  };
}

export function presentFindings({ findings, lines }: CheckReport) {
  const [head = ''] = lines;
  return { summary: head, findings: findings.map((finding) => ({ ...finding, text: findingText(finding) })) };
}
