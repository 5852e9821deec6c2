import type { Executor } from '../server/index.ts';

/** A table with its columns, in the order in which they are copied. */
export interface CopiedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** What the schema itself keeps; a restored database gets it from its own migrations. */
const LEFT_OUT = new Set(['schema_migration']);

interface ColumnRow {
  readonly table: string;
  readonly column: string;
}

interface ReferenceRow {
  readonly table: string;
  readonly refers: string;
}

/**
 * All tables of ours, those that others refer to first. Partitions come with their table; generated columns are computed
 * again. The queue's own schema is not among them: its jobs are made anew from what is recorded.
 */
export async function listTables(db: Executor): Promise<readonly CopiedTable[]> {
  const columns = await db.query<ColumnRow>(
    `select c.relname as table, a.attname as column
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
     order by c.relname, a.attnum`,
  );
  const references = await db.query<ReferenceRow>(
    `select c.conrelid::regclass::text as table, c.confrelid::regclass::text as refers
     from pg_constraint c join pg_class t on t.oid = c.conrelid
     where c.contype = 'f' and not t.relispartition and c.conrelid <> c.confrelid`,
  );
  const byTable = Map.groupBy(columns, (row) => row.table);
  const tables = [...byTable]
    .filter(([name]) => !LEFT_OUT.has(name))
    .map(([name, rows]) => ({ name, columns: rows.map((row) => row.column) }));
  return inOrderOfReference(tables, references);
}

function inOrderOfReference(
  tables: readonly CopiedTable[],
  references: readonly ReferenceRow[],
): readonly CopiedTable[] {
  const placed: CopiedTable[] = [];
  let waiting = tables;
  while (waiting.length > 0) {
    const names = new Set(waiting.map((table) => table.name));
    const free = waiting.filter(
      ({ name }) => !references.some((reference) => reference.table === name && names.has(reference.refers)),
    );
    if (free.length === 0) throw new Error(`tables refer to each other in a circle: ${[...names].join(', ')}`);
    placed.push(...free);
    waiting = waiting.filter((table) => !free.includes(table));
  }
  return placed;
}
