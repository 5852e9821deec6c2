import { randomUUID } from 'node:crypto';
import { dayOf, type Instant, MINUTE_MS, type Moment, startOfDay } from '@dunghen/domain/time';
import { copyLines, copyPieces } from '../dossier/copy-target.ts';
import { copyField, copyInstant } from '../dossier/copy-text.ts';
import { createLineBuffers, type LineBuffer } from '../dossier/line-buffer.ts';
import type { Transaction } from '../server/index.ts';
import { createCodeSet } from './code-set.ts';

/** A row of the portal's list with what was found out about it: agency, lateness. */
export interface PortalLine {
  readonly code: string;
  readonly agencyId?: string;
  /** As the portal writes it, where the register does not know it. */
  readonly agencyText?: string;
  readonly procedureCode?: string;
  readonly status?: number;
  readonly acceptedAt?: Moment;
  readonly due?: Moment;
  readonly finish?: Moment;
  readonly supplementRequests?: number;
  /** Absent where the list does not tell. */
  readonly late?: boolean;
}

export interface PortalListCounts {
  readonly rows: number;
  readonly late: number;
}

/** The portal's list in a table that only its transaction knows. */
export interface PortalList {
  readonly table: string;
  /** Returns at once while the buffer has room. */
  add(line: PortalLine): Promise<void>;
  /** Writes what is left, settles what is there twice, and tells the planner of the table. */
  close(): Promise<PortalListCounts>;
  /** Before the transaction ends well; where it fails the table was never there. */
  drop(): Promise<void>;
}

const COLUMNS = [
  'code',
  'agency_id',
  'agency_text',
  'procedure_code',
  'status',
  'due_from',
  'due_to',
  'finish_from',
  'finish_to',
  'late',
  'supplements',
  'accepted_day',
] as const;

// Moments as the open range of those that are the same (`isSameMoment`), so that two comparisons of numbers decide.
const LIST_COLUMNS = `code text not null, agency_id text, agency_text text, procedure_code text, status smallint,
  due_from timestamptz, due_to timestamptz, finish_from timestamptz, finish_to timestamptz,
  late boolean, supplements smallint, accepted_day int`;

const COPY_TABLES = [
  `create temporary table portal_copy (${LIST_COLUMNS}) on commit drop`,
  `create temporary table portal_copies (
    code text not null, copies bigint not null, late bigint not null, differ boolean not null
  ) on commit drop`,
];

/**
 * Temporary tables are seen by their own process alone, so that no second one can help with the join; an unlogged one is
 * seen by all workers of the transaction, and by nobody else, since it is dropped in it. Where the role may make none,
 * the join goes without help.
 */
async function createList(tx: Transaction): Promise<string> {
  const table = `portal_list_${randomUUID().replaceAll('-', '')}`;
  const [may] = await tx.query<{ create: boolean }>(
    `select coalesce(has_schema_privilege(current_schema(), 'create'), false) as create`,
  );
  const kind = may?.create === true ? 'unlogged' : 'temporary';
  await tx.query(`create ${kind} table ${table} (${LIST_COLUMNS})`);
  await tx.query(`create ${kind} table ${table}_copies (code text not null)`);
  return table;
}

const FLUSH_ROWS = 20_000;

/** Begins the list; one for each transaction. */
export async function openPortalList(tx: Transaction): Promise<PortalList> {
  for (const copies of COPY_TABLES) await tx.query(copies);
  const table = await createList(tx);
  const create = createLineBuffers();
  const seen = createCodeSet();
  let buffer: LineBuffer = create();
  let copied: string[] = [];
  let rows = 0;
  let late = 0;
  let copies = 0;

  async function flush(): Promise<void> {
    if (buffer.isEmpty() && copied.length === 0) return;
    await copyPieces(tx.client, table, COLUMNS, buffer.pieces());
    buffer.release();
    buffer = create();
    await copyLines(tx.client, 'portal_copy', COLUMNS, copied);
    copied = [];
  }

  return {
    table,
    async add(line) {
      const copy = !seen.add(line.code);
      rows += 1;
      if (line.late === true) late += 1;
      if (copy) copies += 1;
      if (copy) copied.push(lineOf(line));
      else buffer.add(lineOf(line));
      if (rows % FLUSH_ROWS === 0) await flush();
    },
    async close() {
      await flush();
      if (copies > 0) await settleCopies(tx, table);
      await tx.query(`analyze ${table} (code)`);
      return { rows, late };
    },
    drop: async () => {
      await tx.query(`drop table ${table}, ${table}_copies`);
    },
  };
}

/** The first row of a code is compared; the others are told with it (`portal_copy`). */
async function settleCopies(tx: Transaction, table: string): Promise<void> {
  // Codes of one hash that are not one code (code-set.ts) are no copies.
  const strays = await tx.query(
    `insert into ${table} select * from portal_copy c where not exists (select from ${table} f where f.code = c.code)
     returning code`,
  );
  if (strays.length > 0) await tx.query('delete from portal_copy c where c.code = any($1)', [strays.map(codeOf)]);
  await tx.query(
    `insert into portal_copies
     select c.code, count(*), count(*) filter (where c.late), bool_or(c.agency_id is distinct from f.agency_id
         or c.procedure_code is distinct from f.procedure_code or c.accepted_day is distinct from f.accepted_day)
     from portal_copy c join ${table} f on f.code = c.code group by c.code`,
  );
  // As a table that workers of the join see.
  await tx.query(`insert into ${table}_copies select code from portal_copies`);
}

const codeOf = (row: object): string => ('code' in row && typeof row.code === 'string' ? row.code : '');

function lineOf(line: PortalLine): string {
  const { code, agencyId, agencyText, procedureCode, status, due, finish, late, supplementRequests, acceptedAt } = line;
  const day = acceptedAt === undefined ? undefined : dayOf(acceptedAt.at);
  return `${copyField(code)}\t${copyField(agencyId)}\t${copyField(agencyText)}\t${copyField(procedureCode)}\t${copyField(status)}\t${rangeText(due)}\t${rangeText(finish)}\t${copyField(late)}\t${copyField(supplementRequests)}\t${copyField(day)}\n`;
}

function rangeText(moment: Moment | undefined): string {
  if (moment === undefined) return '\\N\t\\N';
  const { from, to } = rangeOf(moment);
  return `${copyInstant(from)}\t${copyInstant(to)}`;
}

/** The open range of the instants that are one moment with this one. */
export function rangeOf({ at, dateOnly }: Moment): { readonly from: Instant; readonly to: Instant } {
  if (!dateOnly) return { from: at - MINUTE_MS, to: at + MINUTE_MS };
  const day = dayOf(at);
  return { from: startOfDay(day) - 1, to: startOfDay(day + 1) };
}

/** Inverse of `rangeOf`; of a day its last instant is not told, but its beginning. */
export function momentOfRange(from: Instant | null, to: Instant | null): Moment | undefined {
  if (from === null || to === null) return undefined;
  if (to - from === 2 * MINUTE_MS) return { at: from + MINUTE_MS, dateOnly: false };
  return { at: from + 1, dateOnly: true };
}
