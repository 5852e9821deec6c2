import type { DossierEvent, DossierState } from '@dunghen/domain/dossier';
import { type PortalColumns, STATUS_OF_STATE } from '@dunghen/domain/reconciliation';
import { effectiveEnd, type TallyWindow } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import { EXIT_MASK, exitCode, OVERDUE_STEP } from '../dossier/group-code.ts';
import { type Judging, keysOf } from '../dossier/judging.ts';
import { readEvents } from '../dossier/read.ts';
import type { DossierKey } from '../dossier/record.ts';
import type { Transaction } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import type { PortalList } from './portal-list.ts';

export interface CompareQuestion extends Judging {
  /** Dossiers that count in it, late or not at its end. */
  readonly window: TallyWindow;
  /** States, due dates and ends are compared as they were just before this instant: when the list was taken. */
  readonly factsAt: Instant;
  /** The portal's list (`openPortalList` of the same transaction). */
  readonly list: Pick<PortalList, 'table'>;
  /** Facts that the portal's list has columns for. */
  readonly columns: PortalColumns;
  /** Every pair is given, also where nothing differs: for tests that hold the filter to `classify`. */
  readonly unfiltered?: boolean;
}

/** A dossier that may differ. Columns of `dossier` as they stand; `replay` where they do not tell the state asked for. */
export interface ComparedRow {
  readonly code: string;
  readonly homeAgencyId: string | null;
  readonly intakeMonth: string | null;
  readonly dossierId: string | null;
  readonly agencyId: string | null;
  readonly procedureCode: string | null;
  readonly status: number | null;
  readonly dueAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly late: boolean | null;
  readonly inPeriod: boolean | null;
  /** Its events are wanted: the columns do not tell the state asked for, or the history tells why the sides differ. */
  readonly wanted: boolean;
  readonly listed: boolean;
  readonly portalAgencyId: string | null;
  readonly portalAgencyText: string | null;
  readonly portalProcedure: string | null;
  readonly portalStatus: number | null;
  readonly dueFrom: Instant | null;
  readonly dueTo: Instant | null;
  readonly finishFrom: Instant | null;
  readonly finishTo: Instant | null;
  readonly portalLate: boolean | null;
  readonly supplements: number | null;
  /** The list has further rows of it. */
  readonly copied: boolean;
}

export interface Copies {
  readonly copies: number;
  readonly late: number;
  readonly differ: boolean;
}

export interface Compared {
  readonly row: ComparedRow;
  readonly events?: readonly DossierEvent[];
  readonly copies?: Copies;
}

const BATCH = 2_000;
/** Narrow rows of a million dossiers hashed in one go; else the join goes over the disk. */
const WORK_MEM = '128MB';

/**
 * Joins the dossiers with the portal's list and gives those that may differ, in batches; the connection is busy only while
 * a batch is waited for. What it leaves out differs in nothing (held to `classify` by a test); what it gives need not differ.
 */
export async function* readPairs(
  tx: Transaction,
  question: CompareQuestion,
): AsyncGenerator<readonly Compared[], void, undefined> {
  const { sql, values } = compareStatement(question);
  await tx.query(`set local work_mem = '${WORK_MEM}'`);
  // Compiling such a statement takes longer than it saves.
  await tx.query('set local jit = off');
  // A cursor's own query is never shared among workers; that of a table is.
  await tx.query(`create temporary table portal_pairs on commit drop as ${sql}`, values);
  await tx.query('declare compared no scroll cursor for select * from portal_pairs');
  for (;;) {
    const rows = await tx.query<ComparedRow>(`fetch ${BATCH} from compared`);
    if (rows.length > 0) yield await withEvents(tx, rows);
    if (rows.length < BATCH) break;
  }
  await tx.query('close compared');
}

async function withEvents(tx: Transaction, rows: readonly ComparedRow[]): Promise<readonly Compared[]> {
  const keys = rows.flatMap((row) => (row.wanted ? (keyOf(row) ?? []) : []));
  const events = await readEvents(tx, keys);
  const copies = await copiesOf(tx, rows);
  return rows.map((row) => {
    const known = row.wanted && row.dossierId !== null ? events.get(row.dossierId) : undefined;
    const more = copies.get(row.code);
    return { row, ...(known === undefined ? {} : { events: known }), ...(more === undefined ? {} : { copies: more }) };
  });
}

async function copiesOf(tx: Transaction, rows: readonly ComparedRow[]): Promise<ReadonlyMap<string, Copies>> {
  const codes = rows.flatMap(({ code, copied }) => (copied ? [code] : []));
  if (codes.length === 0) return new Map();
  const found = await tx.query<Copies & { readonly code: string }>(
    'select code, copies, late, differ from portal_copies where code = any($1)',
    [codes],
  );
  return new Map(found.map(({ code, ...more }) => [code, more]));
}

export function keyOf({ homeAgencyId, intakeMonth, dossierId }: ComparedRow): DossierKey | undefined {
  if (homeAgencyId === null || intakeMonth === null || dossierId === null) return undefined;
  return { homeAgencyId, intakeMonth, dossierId };
}

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

function compareStatement(question: CompareQuestion): Statement {
  const { window, factsAt, list, unfiltered = false } = question;
  const keys = keysOf(question);
  const judgedBy = keys.byAgency.size === 0 ? '$3::text' : 'coalesce($4::jsonb ->> d.agency_id, $3::text)';
  const values = [
    timestampText(window.from),
    timestampText(effectiveEnd(window)),
    keys.general,
    JSON.stringify(Object.fromEntries(keys.byAgency)),
    timestampText(factsAt),
  ];
  const { told, facts, plain } = conditionsOf(question.columns, list.table);
  const sql = `
with ours as (
  select d.code, d.home_agency_id, d.intake_month, d.dossier_id, d.agency_id, d.procedure_code, d.due_at, d.ended_at,
    ${STATUS_SQL} as status,
    coalesce((case when d.ended_at < $2::timestamptz then d.ended_group
      when d.overdue_from <= $2::timestamptz then d.open_group + ${OVERDUE_STEP}
      else d.open_group end & ${EXIT_MASK}) in (${exitCode('late')}, ${exitCode('open-overdue')}), false) as late,
    coalesce(d.accepted_at < $2::timestamptz and (d.ended_at is null or d.ended_at >= $1::timestamptz)
      and d.state <> 'refused', false) as in_period,
    (not d.regular and d.state <> 'refused') or d.judged_by <> ${judgedBy} or d.last_occurred_at >= $5::timestamptz
      or d.dossier_id in (select e.dossier_id from dossier_event e where e.type = 'Rescheduled')
      or (d.accepted_at is not null and not (coalesce(d.ended_at < $2::timestamptz, false)
        or coalesce(d.open_from < $2::timestamptz, true))) as replay
  from dossier d
  where d.state <> 'draft' and $4::jsonb is not null
)
select coalesce(o.code, p.code) as code, o.home_agency_id as "homeAgencyId", o.intake_month as "intakeMonth",
  o.dossier_id as "dossierId", o.agency_id as "agencyId", o.procedure_code as "procedureCode", o.status,
  o.due_at as "dueAt", o.ended_at as "endedAt", o.late, o.in_period as "inPeriod",
  o.code is not null and (o.replay or (p.code is not null and coalesce(${told}, false))) as wanted,
  p.code is not null as listed, p.agency_id as "portalAgencyId", p.agency_text as "portalAgencyText",
  p.procedure_code as "portalProcedure", p.status as "portalStatus", p.due_from as "dueFrom", p.due_to as "dueTo",
  p.finish_from as "finishFrom", p.finish_to as "finishTo", p.late as "portalLate", p.supplements,
  coalesce(p.code in (select c.code from ${list.table}_copies c), false) as copied
from ours o full join ${list.table} p on p.code = o.code
where ${unfiltered} or o.code is null or o.replay or (p.code is null and o.in_period)
  or (p.code is not null and (${facts} or ${plain}))`;
  return { sql, values };
}

/**
 * `told`: differences that the history may explain (`causeOf`); `facts`: those and the others of the dossier's course;
 * `plain`: those of the list itself.
 */
function conditionsOf(columns: PortalColumns, list: string): Readonly<Record<'told' | 'facts' | 'plain', string>> {
  const dates: string[] = [];
  // Late on both sides: differs in nothing, but is counted.
  const plain = [`p.code in (select c.code from ${list}_copies c)`, '(o.late and o.in_period)'];
  if (columns.due) {
    dates.push('o.due_at <= p.due_from or o.due_at >= p.due_to');
    plain.push('p.due_from is null');
  }
  if (columns.finish) dates.push('o.ended_at <= p.finish_from or o.ended_at >= p.finish_to');
  const late = 'o.late <> p.late';
  const told = [late, ...dates];
  const facts = columns.status ? [...told, 'o.status <> p.status'] : told;
  if (columns.agency) plain.push('p.agency_text is not null or o.agency_id <> p.agency_id');
  if (columns.procedure) {
    plain.push(`(o.procedure_code <> p.procedure_code and not starts_with(o.procedure_code, p.procedure_code || '.')
      and not starts_with(p.procedure_code, o.procedure_code || '.'))`);
  }
  if (columns.supplements) plain.push('p.supplements > 1');
  return { told: anyOf(told), facts: anyOf(facts), plain: anyOf(plain) };
}

const anyOf = (conditions: readonly string[]): string => `(${conditions.join(' or ')})`;

/** The portal's code of the state; most dossiers have been returned. */
const ORDER: readonly DossierState[] = ['returned', 'completed', 'in-process', 'accepted'];
const STATUS_SQL = `(case d.state ${[...ORDER, ...statesBut(ORDER)]
  .flatMap((state) => {
    const status = STATUS_OF_STATE[state];
    return status === undefined ? [] : [`when '${state}' then ${status}`];
  })
  .join(' ')} end)::smallint`;

function statesBut(states: readonly DossierState[]): readonly DossierState[] {
  return (Object.keys(STATUS_OF_STATE) as DossierState[]).filter((state) => !states.includes(state));
}
