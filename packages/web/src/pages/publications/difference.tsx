import { formatDecimal, formatInteger } from '@dunghen/domain/text';
import { DifferenceTable } from '../../parts/difference-table.tsx';
import { usePublicationText } from '../../text/publications/index.ts';
import type { Details } from './publication-queries.ts';

const SHOWN = 100;

type Table = NonNullable<Details['difference']>['tables'][number];

/** Row by row what is other than in the one before. */
export function Difference({ details: { publication, difference } }: { readonly details: Details }) {
  const { one } = usePublicationText().publications;
  const isOpen = publication.state === 'proposed' || publication.state === 'approved';
  if (difference === undefined && !isOpen) return undefined;
  const changed = difference?.tables.filter(({ rows }) => rows.length > 0) ?? [];
  return (
    <section className="panel" aria-labelledby="publication-difference">
      <h2 id="publication-difference">{one.difference}</h2>
      {difference === undefined && <p>{one.first}</p>}
      {difference !== undefined && changed.length === 0 && <p>{one.noDifference}</p>}
      {changed.map((table) => (
        <Changes key={table.base} table={table} />
      ))}
    </section>
  );
}

function Changes({ table }: { readonly table: Table }) {
  const { one } = usePublicationText().publications;
  const told = (value: string | number | null): string => {
    if (value === null) return one.empty;
    if (typeof value === 'string') return value;
    return Number.isInteger(value) ? formatInteger(value) : formatDecimal(value, 2);
  };
  const lines = table.rows.flatMap(({ row, kind, cells }) =>
    kind === 'changed'
      ? cells.map(({ column, before, after }) => ({
          key: `${row} ${column}`,
          name: `${row}: ${column}`,
          before: told(before),
          after: told(after),
        }))
      : [
          {
            key: `${row} ${kind}`,
            name: row,
            before: kind === 'removed' ? one.removed : '',
            after: kind === 'added' ? one.added : '',
          },
        ],
  );
  const more = lines.length - SHOWN;
  return (
    <>
      <DifferenceTable
        caption={one.rowsChanged(table.base, formatInteger(table.rows.length), formatInteger(table.total))}
        heads={[one.row, one.before, one.after]}
        rows={lines.slice(0, SHOWN)}
      />
      {more > 0 && <p>{one.moreChanges(formatInteger(more))}</p>}
    </>
  );
}
