import type { Calendar } from '@dunghen/domain/calendar';
import { DEFAULT_TERMS } from '@dunghen/domain/deadline';
import { type Channel, type DossierEventType, type DossierHistory, foldHistory } from '@dunghen/domain/dossier';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { dayOf, type Instant, startOfDay } from '@dunghen/domain/time';
import { keyArrays } from '../dossier/event-row.ts';
import { findGroup } from '../dossier/group-code.ts';
import type { DossierKey, Judging } from '../dossier/index.ts';
import { calendarOf, keysOf } from '../dossier/judging.ts';
import { readEvents } from '../dossier/read.ts';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** Fewer dossiers than these of one month are read by their events: looking through the month would cost more. */
const DENSE = 200;

/**
 * Histories for judging, by dossier id, as known at an instant; those unknown then are left out. Of most dossiers the
 * projection tells all that a verdict looks at, under whatever policy: accepted, one due date, no stop, one completion. Their
 * history is written from one row; every other one is folded from its events. The two are judged alike by every policy
 * (held by a test over random histories, and over every dossier of the demonstration); the limit of a plain one is not told.
 */
export async function readHistoriesOf(
  tx: Executor,
  judging: Judging,
  knownAt: Instant,
  keys: readonly DossierKey[],
  dense = DENSE,
): Promise<ReadonlyMap<string, DossierHistory>> {
  const histories = new Map(await plainHistories(tx, judging, knownAt, denseKeys(keys, dense)));
  const left = keys.filter(({ dossierId }) => !histories.has(dossierId));
  const events = await readEvents(tx, left);
  for (const { dossierId } of left) {
    const history = foldHistory(events.get(dossierId) ?? [], undefined, knownAt);
    if (history !== undefined) histories.set(dossierId, history);
  }
  return histories;
}

function denseKeys(keys: readonly DossierKey[], dense: number): readonly DossierKey[] {
  return [...Map.groupBy(keys, ({ intakeMonth }) => intakeMonth).values()].filter((own) => own.length >= dense).flat();
}

interface PlainRow {
  readonly dossierId: string;
  readonly code: string;
  readonly agencyId: string;
  readonly channel: Channel;
  readonly acceptedAt: Instant;
  readonly endedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly overdueFrom: Instant | null;
  readonly group: number | null;
}

/** What the events say that the projection does not. */
interface Marks {
  readonly dossierId: string;
  readonly isOdd: boolean;
  readonly completedByDate: boolean;
  readonly returnedByDate: boolean;
}

/** What says nothing to a verdict, or nothing that the projection does not tell; all others make a course odd. */
const PLAIN: readonly DossierEventType[] = [
  'Registered',
  'Submitted',
  'Accepted',
  'Completed',
  'Returned',
  'Assigned',
  'Noted',
  'StepStarted',
  'StepFinished',
  'HandedOver',
  'Forwarded',
  'TakenBack',
  'OpinionAsked',
  'OpinionGiven',
  'DocumentRecorded',
  'FeeAssessed',
  'FeePaid',
  'FeeRefunded',
  'ResultIssued',
  'ResultRevoked',
  'Rated',
];

async function plainHistories(
  tx: Executor,
  judging: Judging,
  knownAt: Instant,
  keys: readonly DossierKey[],
): Promise<readonly (readonly [string, DossierHistory])[]> {
  if (keys.length === 0) return [];
  const [rows, marks] = [await readPlainRows(tx, judging, knownAt, keys), await readMarks(tx, keys)];
  const marked = new Map(marks.map((mark) => [mark.dossierId, mark]));
  return rows.flatMap((row) => {
    const mark = marked.get(row.dossierId);
    if (mark?.isOdd === true || !isTold(row, calendarOf(judging, row.agencyId))) return [];
    return [[row.dossierId, historyOfRow(row, mark)] as const];
  });
}

/** Those whose cached judgement is of the calendars asked for and of no later knowledge, and knows no stop or new date. */
function readPlainRows(
  tx: Executor,
  judging: Judging,
  knownAt: Instant,
  keys: readonly DossierKey[],
): Promise<readonly PlainRow[]> {
  const { general, byAgency } = keysOf({ ...judging, policy: PROVINCE_POLICY });
  // OFFSET 0: each dossier is one look-up by its key, whatever the planner takes the number of keys for.
  return tx.query<PlainRow>(
    `select d.dossier_id as "dossierId", d.code, d.agency_id as "agencyId", d.channel, d.accepted_at as "acceptedAt",
       d.ended_at as "endedAt", d.due_at as "dueAt", d.overdue_from as "overdueFrom",
       case when d.ended_at is null then d.open_group else d.ended_group end as group
     from unnest($1::text[], $2::date[], $3::uuid[]) as k (home, month, id)
     cross join lateral (
       select * from dossier x where x.home_agency_id = k.home and x.dossier_id = k.id offset 0
     ) d
     where d.regular and d.open_from = d.accepted_at and d.last_recorded_at <= $4::timestamptz
       and d.judged_by = coalesce($5::jsonb ->> d.agency_id, $6::text)`,
    [...keyArrays(keys), timestampText(knownAt), JSON.stringify(Object.fromEntries(byAgency)), general],
  );
}

/** One look through the months in question. */
function readMarks(tx: Executor, keys: readonly DossierKey[]): Promise<readonly Marks[]> {
  return tx.query<Marks>(
    `select e.dossier_id as "dossierId", bool_or(e.type <> all($2::text[])) as "isOdd",
       bool_or(e.type = 'Completed' and e.date_only) as "completedByDate",
       bool_or(e.type = 'Returned' and e.date_only) as "returnedByDate"
     from dossier_event e
     where e.intake_month = any($1::date[])
       and (e.type <> all($2::text[]) or (e.date_only and e.type in ('Completed', 'Returned')))
     group by 1`,
    [[...new Set(keys.map(({ intakeMonth }) => intakeMonth))], PLAIN],
  );
}

/** Whether the due date of the row is the one of every window: an end was judged by the calendar as it was known then. */
function isTold({ acceptedAt, endedAt, dueAt, overdueFrom, group }: PlainRow, calendar: Calendar): boolean {
  if (group === null || endedAt === acceptedAt) return false;
  if (dueAt === null) return overdueFrom === null;
  if (overdueFrom !== startOfDay(dayOf(dueAt) + 1)) return false;
  return endedAt === null || calendar.asKnownAt(endedAt).fingerprint === calendar.fingerprint;
}

function historyOfRow(row: PlainRow, mark: Marks | undefined): DossierHistory {
  const { code, agencyId, channel, acceptedAt, endedAt, dueAt } = row;
  const flags = (row.group === null ? undefined : findGroup(row.group))?.flags ?? [];
  const isByReturn = flags.includes('end-by-return');
  const dateOnly = (isByReturn ? mark?.returnedByDate : mark?.completedByDate) ?? false;
  const means = flags.includes('original-due-unknown') ? 'current' : 'receipt';
  return {
    code,
    agencyId,
    channel,
    acceptedAt: { at: acceptedAt, dateOnly: false },
    terms: DEFAULT_TERMS,
    ...(dueAt === null ? {} : { promisedDue: { moment: { at: dueAt, dateOnly: false }, means } }),
    stops: [],
    reschedules: [],
    ends: endedAt === null ? [] : [{ kind: isByReturn ? 'returned' : 'completed', moment: { at: endedAt, dateOnly } }],
    reopenedAt: [],
  };
}
