import type { ReactNode } from 'react';
import { ScrollX } from './scroll-x.tsx';
import './conflict.css';

interface DifferenceRow {
  readonly key: string;
  readonly name: string;
  readonly before: ReactNode;
  readonly after: ReactNode;
  /** Marked, where rows that are the same stand between. */
  readonly changed?: boolean;
}

interface DifferenceTableProps {
  /** Of what is compared and of the two sides. */
  readonly heads: readonly [string, string, string];
  readonly rows: readonly DifferenceRow[];
  readonly caption?: string;
  /** The mark in words, since colour never stands alone. */
  readonly changedMark?: string;
}

/** Before and after side by side, what changed marked (spec: ui, difference view). */
export function DifferenceTable({ heads, rows, caption, changedMark }: DifferenceTableProps) {
  return (
    <ScrollX>
      <table className="table difference">
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            {heads.map((name) => (
              <th key={name} scope="col" className="left">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, before, after, changed = false }) => (
            <tr key={key} className={changed ? 'changed' : ''}>
              <th scope="row">{name}</th>
              <td className="left">{before}</td>
              <td className="left">
                {after}
                {changed && changedMark !== undefined && <span className="changed-mark">{changedMark}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
