import { Link } from '@tanstack/react-router';
import { useWorkText } from '../../text/work/index.ts';
import type { RowMark } from './compare-rows.ts';
import { columnName, QueueCell } from './queue-cell.tsx';
import type { QueueColumn } from './queue-columns.ts';
import type { QueueItem } from './queue-queries.ts';
import type { Picked } from './use-picked.ts';
import { useRowKeys } from './use-row-keys.ts';

export interface QueueRowsProps {
  readonly rows: readonly QueueItem[];
  readonly caption: string;
  readonly marks?: ReadonlyMap<string, RowMark>;
  /** Absent where nothing is done with several at once. */
  readonly picked?: Picked | undefined;
}

/** A list at a desk: one row a dossier, the keys of a list. */
export function QueueTable({
  rows,
  caption,
  marks,
  picked,
  columns,
}: QueueRowsProps & { readonly columns: readonly QueueColumn[] }) {
  const text = useWorkText();
  const codes = rows.map(({ code }) => code);
  const keys = useRowKeys(codes, picked?.toggle);
  const shown = columns.filter((column) => column !== 'code');
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
          {rows.map((row) => {
            const tabIndex = keys.tabIndexOf(row.code);
            const mark = marks?.get(row.code);
            return (
              <tr key={row.code} data-code={row.code} className={rowClass(mark, picked?.has(row.code) === true)}>
                {picked !== undefined && (
                  <td className="pick">
                    <input
                      type="checkbox"
                      tabIndex={tabIndex}
                      aria-label={text.work.columns.pickRow(row.code)}
                      checked={picked.has(row.code)}
                      onChange={() => picked.toggle(row.code)}
                    />
                  </td>
                )}
                <th scope="row">
                  <Link
                    to="/dossiers/$code"
                    params={{ code: row.code }}
                    preload={false}
                    tabIndex={tabIndex}
                    data-row=""
                  >
                    {row.code}
                  </Link>
                  {mark !== undefined && <span className="row-mark">{text.work.list[mark]}</span>}
                </th>
                {shown.map((column) => (
                  <QueueCell key={column} row={row} column={column} tabIndex={tabIndex} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function rowClass(mark: RowMark | undefined, picked: boolean): string {
  return [mark === undefined ? '' : 'row-marked', picked ? 'row-picked' : ''].join(' ').trim();
}
