import { memo, useMemo } from 'react';
import { useWorkText } from '../../text/work/index.ts';
import { dossierPath, RowLink } from '../row-link.tsx';
import type { RowMark } from './compare-rows.ts';
import { columnName, QueueCell } from './queue-cell.tsx';
import type { QueueColumn } from './queue-columns.ts';
import type { QueueItem, QueueRisk } from './queue-queries.ts';
import type { Picked } from './use-picked.ts';
import { useRowKeys } from './use-row-keys.ts';
import './queue.css';

export interface QueueRowsProps {
  readonly rows: readonly QueueItem[];
  readonly caption: string;
  readonly marks?: ReadonlyMap<string, RowMark>;
  /** Absent where nothing is done with several at once. */
  readonly picked?: Picked | undefined;
  /** By code, where the list tells them. */
  readonly risks?: ReadonlyMap<string, QueueRisk> | undefined;
}

/** A list at a desk: one row a dossier, the keys of a list. */
export function QueueTable({
  rows,
  caption,
  marks,
  picked,
  risks,
  columns,
}: QueueRowsProps & { readonly columns: readonly QueueColumn[] }) {
  const text = useWorkText();
  const codes = rows.map(({ code }) => code);
  const keys = useRowKeys(codes, picked?.toggle);
  const names = columns.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns are a new list at every drawing, their names are not.
  const shown = useMemo(() => columns.filter((column) => column !== 'code'), [names]);
  return (
    <div className="grid-scroll">
      <table className="table dossiers queue">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {picked !== undefined && (
              <th scope="col" className="pick">
                <input
                  type="checkbox"
                  aria-label={text.work.columns.pickAll}
                  checked={codes.length > 0 && codes.every((code) => picked.has(code))}
                  onChange={(event) => picked.all(event.target.checked ? rows : [])}
                />
              </th>
            )}
            <th scope="col">{columnName('code', text)}</th>
            {shown.map((column) => (
              <th key={column} scope="col">
                {columnName(column, text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={keys.ref} onKeyDown={keys.onKeyDown} onFocus={keys.onFocus}>
          {rows.map((row) => (
            <QueueRow
              key={row.code}
              row={row}
              columns={shown}
              mark={marks?.get(row.code)}
              risk={risks?.get(row.code)}
              picked={picked?.has(row.code)}
              toggle={picked?.toggle}
              tabIndex={keys.tabIndexOf(row.code)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface QueueRowProps {
  readonly row: QueueItem;
  readonly columns: readonly Exclude<QueueColumn, 'code'>[];
  readonly mark: RowMark | undefined;
  readonly risk: QueueRisk | undefined;
  /** Undefined where rows are not ticked. */
  readonly picked: boolean | undefined;
  readonly toggle: Picked['toggle'] | undefined;
  readonly tabIndex: 0 | -1;
}

/** Drawn anew only where something of it changed: a key or a tick is a matter of one row or two, not of a hundred. */
const QueueRow = memo(function QueueRow({ row, columns, mark, risk, picked, toggle, tabIndex }: QueueRowProps) {
  const text = useWorkText();
  return (
    <tr data-code={row.code} className={rowClass(mark, picked === true)}>
      {picked !== undefined && (
        <td className="pick">
          <input
            type="checkbox"
            tabIndex={tabIndex}
            aria-label={text.work.columns.pickRow(row.code)}
            checked={picked}
            onChange={() => toggle?.(row.code)}
          />
        </td>
      )}
      <th scope="row">
        <RowLink path={dossierPath(row.code)} tabIndex={tabIndex} data-row="">
          {row.code}
        </RowLink>
        {mark !== undefined && <span className="row-mark">{text.work.list[mark]}</span>}
      </th>
      {columns.map((column) => (
        <QueueCell key={column} row={row} column={column} tabIndex={tabIndex} risk={risk} />
      ))}
    </tr>
  );
});

function rowClass(mark: RowMark | undefined, picked: boolean): string {
  return [mark === undefined ? '' : 'row-marked', picked ? 'row-picked' : ''].join(' ').trim();
}
