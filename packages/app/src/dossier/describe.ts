import type { Calendar } from '@dunghen/domain/calendar';
import { englishExplanationLines, explanationLines, formatLimit } from '@dunghen/domain/deadline';
import { type DossierHistory, findPause, foldFacts, foldHistory } from '@dunghen/domain/dossier';
import {
  dueIfResumed,
  explainJudged,
  type Judgement,
  type JudgementPolicy,
  judge,
  judgeByLaw,
  PROVINCE_POLICY,
} from '@dunghen/domain/judgement';
import { instantText } from '@dunghen/domain/text';
import { formatDay, type Instant } from '@dunghen/domain/time';
import type { DossierHead, DossierRow } from '@dunghen/store/dossier';
import { type Catalogue, calendarOf } from '../catalogue/index.ts';
import { apartEnd, remainingMinutes } from './standing.ts';
import { timelineOf } from './timeline.ts';
import type { DossierListItem, DossierView, ExplanationLine } from './view.ts';

const agencyName = (catalogue: Catalogue, id: string): string => catalogue.register.findById(id)?.name ?? id;

/** A row of the store as lists show it, judged as of `asOf` under the policy. */
export function listItem(
  row: DossierRow,
  catalogue: Catalogue,
  asOf: Instant,
  policy: JudgementPolicy,
): DossierListItem {
  return {
    code: row.code,
    agency: { id: row.agencyId, name: agencyName(catalogue, row.agencyId) },
    channel: row.channel,
    state: row.state,
    verdict: row.verdict,
    lateMinutes: row.lateMinutes,
    flags: row.flags,
    ...optional('procedureCode', row.procedureCode),
    ...optional('procedureName', row.procedureName),
    ...optional('officer', row.officer),
    ...optional('acceptedAt', row.acceptedAt),
    ...optional('dueAt', row.dueAt),
    ...optional('endedAt', row.endedAt),
    ...optional('apart', apartEnd(row.endKind, policy)),
    ...optional('remainingMinutes', remainingMinutes(row, asOf, calendarOf(catalogue, row.agencyId))),
    ...optional('pause', row.pause),
  };
}

/**
 * One dossier with its timeline and the explanation of its due date, judged as of `now`. `last`: the last instant whose
 * events there are, where it is not `now` itself (the end of a period is exclusive); `knownAt`: the last recording.
 */
export function describeDossier(
  head: DossierHead,
  catalogue: Catalogue,
  now: Instant,
  { last = now, knownAt }: { readonly last?: Instant; readonly knownAt?: Instant } = {},
): DossierView | undefined {
  const history = foldHistory(head.events, last, knownAt);
  const facts = foldFacts(head.events, last, knownAt);
  if (history === undefined || facts === undefined) return undefined;
  const calendar = calendarOf(catalogue, history.agencyId);
  const judgement = judge(history, now, PROVINCE_POLICY, calendar);
  const { intake } = facts;
  const paused = judgement.verdict === 'paused';
  const dueIfResumedAt = paused ? dueIfResumed(history, PROVINCE_POLICY, calendar, now) : undefined;
  return {
    code: head.code,
    agency: { id: history.agencyId, name: agencyName(catalogue, history.agencyId) },
    channel: history.channel,
    state: facts.state,
    verdict: judgement.verdict,
    lateMinutes: judgement.lateMinutes,
    flags: judgement.flags,
    timeline: timelineOf(head.events, last, knownAt),
    explanation: explanationOf(history, judgement, calendar, now),
    ...optional('procedureCode', intake.procedureCode),
    ...optional('procedureName', intake.procedureName),
    ...optional('officer', facts.officer),
    ...optional('acceptedAt', history.acceptedAt?.at),
    ...optional('dueAt', judgement.dueAt),
    ...optional('endedAt', judgement.end?.moment.at),
    ...optional('apart', apartEnd(judgement.end?.kind, PROVINCE_POLICY)),
    ...optional('remainingMinutes', remainingMinutes(judgement, now, calendar)),
    ...optional('pause', judgement.verdict === 'paused' ? findPause(history) : undefined),
    ...optional('limitText', history.limit === undefined ? undefined : formatLimit(history.limit)),
    ...optional('legalLimitText', history.legalLimit === undefined ? undefined : formatLimit(history.legalLimit)),
    ...optional('originalDueAt', history.promisedDue?.moment.at),
    ...optional('rescheduledDueAt', history.reschedules.at(-1)?.dueAt),
    ...optional('dueIfResumedAt', dueIfResumedAt),
    ...optional('legalLateMinutes', judgeByLaw(history, now, PROVINCE_POLICY, calendar)?.lateMinutes),
  };
}

function explanationOf(
  history: DossierHistory,
  judgement: Judgement,
  calendar: Calendar,
  now: Instant,
): readonly ExplanationLine[] {
  // A promise without a limit has no days to tell; it is told as given.
  if (history.limit === undefined) return givenDue(judgement);
  const explanation = explainJudged(history, PROVINCE_POLICY, calendar, now);
  if (explanation === undefined || !explanation.ok) return givenDue(judgement);
  const [texts, english] = [explanationLines(explanation), englishExplanationLines(explanation)];
  const lines = explanation.steps.map((step, index) => ({
    kind: step.kind,
    day: formatDay(step.day),
    text: texts[index] ?? '',
    english: english[index] ?? '',
    ...optional('at', step.at),
    ...optional('source', step.source),
  }));
  const { dueAt, originalDueAt } = explanation.due;
  const asCounted = judgement.dueAt === undefined || judgement.dueAt === dueAt || judgement.dueAt === originalDueAt;
  return asCounted ? lines : [...lines, ...givenDue(judgement)];
}

/** The date that the receipt gave, where there is nothing to count or the count comes to another: it is the one promised. */
function givenDue(judgement: Judgement): readonly ExplanationLine[] {
  if (judgement.dueAt === undefined) return [];
  return [
    {
      kind: 'due',
      at: judgement.dueAt,
      text: `Ngày hẹn trả ghi trên giấy tiếp nhận: ${instantText(judgement.dueAt)}.`,
      english: 'The date given on the receipt.',
    },
  ];
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });
}
