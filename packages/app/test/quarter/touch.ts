import type { Principal } from '@dunghen/domain/access';
import type { DossierEvent, DossierEventType, IntakeFacts } from '@dunghen/domain/dossier';
import { type DossierCommand, type DossierRecord, foldRecord } from '@dunghen/domain/lifecycle';
import { type DayNumber, dayOf, startOfDay } from '@dunghen/domain/time';
import { actsAfterIntake } from '../../src/demonstration/living/course.ts';
import { SYSTEM } from '../../src/demonstration/living/staff.ts';
import type { StoryQuestion } from './options.ts';
import { drawFor, type Pace, paceOf, type Will } from './will.ts';

/** One thing that is done to a dossier. */
export interface Deed {
  readonly by: Principal;
  readonly command: DossierCommand;
}

/** By which the story finds a dossier again. */
export const NUMBER_FIELD = 'Số trong câu chuyện';

/**
 * What is done to a dossier on one day, from what had happened to it before; a pure function of both, so that whoever goes
 * on after a process that died decides the same.
 */
export function deedsOn(
  question: StoryQuestion,
  will: Will,
  before: readonly DossierEvent[],
  day: DayNumber,
): readonly Deed[] {
  const pace = paceOf(question, will.specialist);
  const random = drawFor(question, 'touch', will.number, day);
  const record = foldRecord(before);
  if (record === undefined) return day === will.arrivesOn ? arrivalOf(question, will, pace) : [];
  switch (record.state) {
    case 'submitted':
      return random.chance(0.8) ? intakeOn(question, will, pace) : [];
    case 'accepted':
    case 'in-process':
      return random.chance(chanceOf(will, pace, before)) ? work(question, will, { record, before, day, pace }) : [];
    case 'awaiting-supplement':
      return answered(will, record, day);
    case 'suspended': {
      const since = record.suspensions.at(-1)?.from ?? 0;
      return day - dayOf(since) >= will.answerDays ? [{ by: will.desk.head, command: { type: 'resume' } }] : [];
    }
    case 'completed':
      return random.chance(0.7) ? coursePart(question, will, progressOf(before), 1) : [];
    default:
      return [];
  }
}

function arrivalOf(question: StoryQuestion, will: Will, pace: Pace): readonly Deed[] {
  const intake = intakeOf(will);
  if (will.channel === 'online') return [{ by: SYSTEM, command: { type: 'submit', intake } }];
  return intakeOn(question, will, pace, intake);
}

/** What is taken in is begun at once, as far as the desk's pace goes. */
function intakeOn(question: StoryQuestion, will: Will, pace: Pace, intake?: IntakeFacts): readonly Deed[] {
  const decision = intakeDecision(will, intake);
  return decision.command.type === 'refuse' ? [decision] : [decision, ...coursePart(question, will, 0, pace.things)];
}

function intakeDecision(will: Will, intake?: IntakeFacts): Deed {
  const begins = intake === undefined ? {} : { intake };
  const { counter: by } = will.desk;
  if (will.fate === 'refused')
    return { by, command: { type: 'refuse', reason: 'Không thuộc thẩm quyền (giả định).', missing: [], ...begins } };
  const chosen = will.caseKey === undefined ? {} : { caseKey: will.caseKey };
  return { by, command: { type: 'accept', ...chosen, ...begins } };
}

function intakeOf({ number, desk, version, channel }: Will): IntakeFacts {
  return {
    code: '',
    agencyId: desk.agencyId,
    channel,
    procedureCode: version.code,
    applicant: `Người nộp số ${number} (nhân vật giả định)`,
    identity: `000${900_000_000 + number}`,
    phone: `0000${String(number).padStart(6, '0')}`,
    resultDelivery: 'counter',
    extra: { [NUMBER_FIELD]: String(number) },
  };
}

/** Overdue, a dossier comes up now and then even at a slow desk; what is forgotten stays so. */
function chanceOf({ fate }: Will, { chance }: Pace, before: readonly DossierEvent[]): number {
  if (fate === 'forgotten' && progressOf(before) >= 2) return 0;
  return chance;
}

interface Standing {
  readonly record: DossierRecord;
  readonly before: readonly DossierEvent[];
  readonly day: DayNumber;
  readonly pace: Pace;
}

/** What the specialist has begun is interrupted once the dossier is theirs, if its fate says so. */
function work(question: StoryQuestion, will: Will, { record, before, day, pace }: Standing): readonly Deed[] {
  const done = progressOf(before);
  const isTaken = record.officer === will.specialist.id;
  const asked = record.supplements.length;
  const missing = ['Tờ khai (giả định)'];
  const ask = { type: 'request-supplement', reason: 'Tờ khai chưa đủ nội dung (giả định).', missing } as const;
  if (isTaken) {
    const { head, counter } = will.desk;
    if (asked === 0 && ['supplement', 'supplement-twice', 'never-supplemented'].includes(will.fate))
      return [{ by: will.specialist, command: ask }];
    if (asked === 1 && will.fate === 'supplement-twice')
      return [{ by: will.specialist, command: { ...ask, approvedBy: head.id } }];
    if (will.fate === 'suspended' && record.suspensions.length === 0)
      return [{ by: head, command: suspensionOf(day + will.answerDays) }];
    if (will.fate === 'withdrawn')
      return [{ by: counter, command: { type: 'withdraw', reason: 'Không còn nhu cầu (giả định).' } }];
  }
  const things = will.fate === 'forgotten' ? 2 : pace.things;
  return coursePart(question, will, done, things);
}

const suspensionOf = (until: DayNumber): DossierCommand => ({
  type: 'suspend',
  legalBasis: 'Điều 5 của luật chuyên ngành (giả định)',
  decision: '15/QĐ-TD (giả định)',
  expectedUntil: startOfDay(until + 1),
});

/** The applicant hands in what was missing, or never does: then the head stops it. */
function answered(will: Will, record: DossierRecord, day: DayNumber): readonly Deed[] {
  const waited = day - dayOf(record.supplements.at(-1)?.requestedAt ?? 0);
  if (will.fate === 'never-supplemented') {
    if (waited < 20) return [];
    const notice = '21/TB (giả định)';
    return [{ by: will.desk.head, command: { type: 'stop', reason: 'Không bổ sung hồ sơ (giả định).', notice } }];
  }
  return waited < will.answerDays ? [] : [{ by: will.desk.counter, command: { type: 'receive-supplement' } }];
}

const COURSE: ReadonlySet<DossierEventType> = new Set([
  'Assigned',
  'HandedOver',
  'StepStarted',
  'StepFinished',
  'Completed',
  'Rejected',
  'Returned',
]);

/** How many things of the course were done. */
const progressOf = (before: readonly DossierEvent[]): number => before.filter(({ type }) => COURSE.has(type)).length;

function coursePart(question: StoryQuestion, will: Will, from: number, things: number): readonly Deed[] {
  const { desk, specialist, version } = will;
  const random = drawFor(question, 'course', will.number);
  const acts = actsAfterIntake('returned', { staff: desk, specialist, version, hasFees: false, random });
  const taken = acts.findIndex(({ command }) => typeof command !== 'string' && command.type === 'assign') + 1;
  const end = interrupts(will) && from < taken ? Math.min(from + things, taken) : from + things;
  const rejects = will.fate === 'rejected';
  return acts.slice(from, end).flatMap(({ by, command }): readonly Deed[] => {
    if (command === 'propose-reschedule' || (rejects && command.type === 'return-result')) return [];
    if (rejects && command.type === 'complete')
      return [
        { by, command: { type: 'reject', reason: 'Không đủ điều kiện (giả định).', letter: '30/TB (giả định)' } },
      ];
    return [{ by, command }];
  });
}

/** Its fate meets a dossier before its end. */
const interrupts = ({ fate }: Will): boolean => fate !== 'plain' && fate !== 'rejected';
