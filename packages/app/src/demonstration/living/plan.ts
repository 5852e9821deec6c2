import type { Calendar } from '@dunghen/domain/calendar';
import type { TimeLimit } from '@dunghen/domain/deadline';
import type { DocumentPart, IntakeFacts } from '@dunghen/domain/dossier';
import type { DossierCommand } from '@dunghen/domain/lifecycle';
import { findLimit, type ProcedureVersion, promisedLimitOf } from '@dunghen/domain/procedure';
import { type DayNumber, formatDay, type Instant } from '@dunghen/domain/time';
import { INVENTED_NOTE, inventPerson } from '../persons.ts';
import { createRandom, type Random, seedOf } from '../random.ts';
import { listWorkdays, type Workdays } from '../workdays.ts';
import { type Act, actsAfterIntake } from './course.ts';
import { kindsOf, type LivingKind, type Standing } from './kinds.ts';
import { closeOf, drawMinutes, instantAt, MINUTES_A_DAY } from './office-time.ts';
import { type Staff, SYSTEM } from './staff.ts';

/** One thing that is done, and when. `propose-reschedule` asks for a date after the one that the dossier has by then. */
export interface TimedAct extends Act {
  readonly at: Instant;
}

/** A dossier of the demonstration that is under way today; the first act takes it in. */
export interface LivingDossier {
  /** The same on each start of the day. */
  readonly key: string;
  readonly kind: LivingKind;
  readonly acts: readonly TimedAct[];
  /** The date that is asked for where a new one is proposed. */
  readonly newDate: Instant;
}

export interface DeskPlan {
  readonly staff: Staff;
  readonly procedures: readonly ProcedureVersion[];
  readonly calendar: Calendar;
  readonly today: DayNumber;
  readonly count: number;
}

/** Longest that a dossier of the plan has been there, in days. */
const LOOK_BACK = 120;
const LOOK_AHEAD = 60;

/**
 * The dossiers that lie at an agency this morning. The same agency and day give the same plan; everything in it happened
 * in office hours before today.
 */
export function planDesk({ staff, procedures, calendar, today, count }: DeskPlan): readonly LivingDossier[] {
  const workdays = listWorkdays(calendar, today - LOOK_BACK, today + LOOK_AHEAD);
  const now = workdays.indexFrom(today);
  return kindsOf(count).map((standing, index) => {
    const key = `${formatDay(today)}-${staff.agencyId}-${index}`;
    const random = createRandom(seedOf(key));
    return planDossier({ key, staff, procedures, workdays, now, random, today }, standing);
  });
}

interface Ground {
  readonly key: string;
  readonly staff: Staff;
  readonly procedures: readonly ProcedureVersion[];
  readonly workdays: Workdays;
  /** Index of the first working day from today. */
  readonly now: number;
  readonly random: Random;
  readonly today: DayNumber;
}

function planDossier(ground: Ground, standing: Standing): LivingDossier {
  const { key, staff, workdays, now, random, today } = ground;
  const { version, caseKey, days } = choose(ground);
  const specialist = random.chance(0.6) ? staff.specialists[0] : random.pick(staff.specialists);
  const hasFees = version.fees.length > 0 && version.fees[0]?.caseKeys === undefined;
  const way = { staff, specialist, version, hasFees, random };
  const acts = actsAfterIntake(standing.kind, way);
  const accepted = Math.min(now + random.whole(...standing.due) - days, now - 1);
  const opens = Math.max(0, accepted) * MINUTES_A_DAY;
  const [first = 0] = drawMinutes(random, 1, opens, opens + 200);
  const minutes = drawMinutes(random, acts.length, first + 1, now * MINUTES_A_DAY);
  const at = (minute: number | undefined): Instant => instantAt(workdays, minute ?? first);
  const newDate = closeOf(workdays.dayAt(now + random.whole(6, 12)) ?? today + 10);
  return {
    key,
    kind: standing.kind,
    newDate,
    acts: [
      { ...intakeOf(ground, { version, caseKey, hasFees, at: at(first) }, standing.kind), at: at(first) },
      ...acts.map((act, index) => ({ ...dated(act, newDate), at: at(minutes[index]) })),
    ],
  };
}

/** A suspension names the day on which it is expected to end. */
function dated({ by, command }: Act, day: Instant): Act {
  if (typeof command === 'string' || command.type !== 'suspend') return { by, command };
  return { by, command: { ...command, expectedUntil: day } };
}

interface Choice {
  readonly version: ProcedureVersion;
  readonly caseKey: string | undefined;
  /** About how many working days the limit is. */
  readonly days: number;
}

function choose({ procedures, random }: Ground): Choice {
  const version = random.findWeighted(procedures, () => 1);
  if (version === undefined) throw new Error('an agency of the demonstration has no procedure');
  const caseKey = random.findWeighted(version.cases, () => 1)?.key;
  const line = findLimit(version, { channel: 'direct', ...(caseKey === undefined ? {} : { caseKey }) });
  return { version, caseKey, days: workingDaysOf(line && promisedLimitOf(line)) };
}

/** Roughly: the plan only has to put the due date near the day that it wants. */
function workingDaysOf(limit: TimeLimit | undefined): number {
  switch (limit?.unit) {
    case undefined:
    case 'same-day':
      return 0;
    case 'working-day':
      return Math.ceil(limit.amount);
    case 'working-hour':
      return Math.ceil(limit.amount / 8);
    case 'calendar-day':
      return Math.round((limit.amount * 5) / 7);
    case 'month':
      return limit.amount * 21;
  }
}

function intakeOf(
  { staff, random, key }: Ground,
  chosen: Omit<Choice, 'days'> & { readonly hasFees: boolean; readonly at: Instant },
  kind: LivingKind,
): Act {
  const { version, caseKey, hasFees, at } = chosen;
  const online = kind === 'submitted' || random.chance(0.45);
  const intake: IntakeFacts = {
    code: '',
    agencyId: staff.agencyId,
    channel: online ? 'online' : random.chance(0.9) ? 'direct' : 'postal',
    procedureCode: version.code,
    ...applicantOf(random),
    resultDelivery: online && random.chance(0.5) ? 'online' : 'counter',
    sets: 1,
    extra: INVENTED_NOTE,
  };
  if (kind === 'submitted') return { by: SYSTEM, command: { type: 'submit', intake } };
  const command: DossierCommand = {
    type: 'accept',
    intake,
    ...(caseKey === undefined ? {} : { caseKey }),
    documents: documentsOf(version, caseKey, { key, at, by: staff.counter.id, online }),
    ...(hasFees
      ? { fees: version.fees.slice(0, 1).map((fee) => ({ id: fee.key, name: fee.name, due: fee.amount })) }
      : {}),
  };
  return { by: staff.counter, command };
}

/** Some forty people, so that some of them come back; their numbers begin with 000, which no province has. */
const PEOPLE = 40;

function applicantOf(random: Random): Pick<IntakeFacts, 'applicant' | 'identity' | 'address'> {
  const person = random.whole(1, PEOPLE);
  const name = inventPerson(createRandom(seedOf(`living-person-${person}`)));
  return {
    applicant: `${name} (giả định)`,
    identity: `000${String(900_000_000 + person)}`,
    address: `Bản số ${(person % 9) + 1}, tỉnh Điện Biên (giả định)`,
  };
}

interface Papers {
  readonly key: string;
  readonly at: Instant;
  readonly by: string;
  readonly online: boolean;
}

function documentsOf(
  { documents }: ProcedureVersion,
  caseKey: string | undefined,
  { key, at, by, online }: Papers,
): readonly DocumentPart[] {
  const asked = documents.filter(({ required, caseKeys }) =>
    caseKeys === undefined ? required : caseKey !== undefined && caseKeys.includes(caseKey),
  );
  return asked.map(
    (document): DocumentPart => ({
      id: `${key}-${document.key}`,
      name: document.name,
      documentKey: document.key,
      form: online ? 'electronic' : 'paper',
      ...(online ? {} : { copies: { original: 1, certified: 0, plain: 0 }, digitised: { at, by } }),
    }),
  );
}
