import type { ReactNode } from 'react';
import { useNarrow } from '../../app/use-media.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';

export interface FactRow {
  readonly key: string;
  /** One for each head; the first names the row. */
  readonly cells: readonly ReactNode[];
}

interface FactTableProps {
  readonly heads: readonly string[];
  readonly rows: readonly FactRow[];
  /** Heads of columns whose words stay on one line. */
  readonly unbroken?: readonly string[];
}

/** A table of words; on a phone a card for each row, with the heads as names of its facts. */
export function FactTable({ heads, rows, unbroken = [] }: FactTableProps) {
  const narrow = useNarrow();
  if (narrow) return <FactCards heads={heads} rows={rows} />;
  const [, ...others] = heads;
  return (
    <ScrollX>
      <table className="table catalogue-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className="left">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...cells] }) => (
            <tr key={key}>
              <th scope="row" className={unbroken.includes(heads[0] ?? '') ? 'nowrap' : undefined}>
                {first}
              </th>
              {others.map((head, index) => (
                <td key={head} className={unbroken.includes(head) ? 'left nowrap' : 'left'}>
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function FactCards({ heads, rows }: Pick<FactTableProps, 'heads' | 'rows'>) {
  const [, ...others] = heads;
  return (
    <ul className="cards">
      {rows.map(({ key, cells: [first, ...cells] }) => (
        <li key={key} className="card">
          <p className="card-name">{first}</p>
          <dl className="facts">
            {others.map(
              (head, index) =>
                cells[index] !== '' && (
                  <div key={head}>
                    <dt>{head}</dt>
                    <dd>{cells[index]}</dd>
                  </div>
                ),
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}
