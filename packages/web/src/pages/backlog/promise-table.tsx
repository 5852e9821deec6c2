import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type SortKeys, sortedRows } from '../../parts/sorted-rows.ts';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useBacklogText } from '../../text/backlog/index.ts';
import { formatDay, formatTime } from '../../text/index.ts';
import { type Promises, promisesQuery } from './backlog-queries.ts';
import type { BacklogSearch } from './backlog-search.ts';
import { ListHead } from './list-head.tsx';

type Row = Promises['rows'][number];

const KEYS: SortKeys<Row> = {
  code: ({ code }) => code,
  agency: ({ agency }) => agency.name,
  officer: ({ officer }) => officer,
  promised: ({ promisedOn }) => promisedOn,
  ended: ({ endedAt }) => endedAt,
};

interface PromiseTableProps {
  readonly standing: 'pending' | 'kept' | 'missed';
  readonly search: BacklogSearch;
}

/** The promises behind a number, also those whose dossiers ended since. */
export function PromiseTable({ standing, search }: PromiseTableProps) {
  const { backlog: words } = useBacklogText();
  const list = useQuery(promisesQuery(standing, search.agency));
  if (list.isPending)
    return (
      <>
        <Loading />
        <Placeholder height={240} />
      </>
    );
  if (list.isError) return <ErrorState error={list.error} retry={() => list.refetch()} />;
  const { total, rows } = list.data;
  if (total === 0) return <p className="none">{words.noneOf}</p>;
  const hasOfficers = rows.some(({ officer }) => officer !== undefined);
  return (
    <>
      <p>{words.promisesOf(formatInteger(total))}</p>
      {rows.length < total && <p className="muted">{words.firstOf(formatInteger(rows.length))}</p>}
      <table className="table card-table backlog-list">
        <caption className="visually-hidden">{words.planOf(words[standing])}</caption>
        <ListHead
          search={search}
          columns={[
            ['code', words.code],
            ['agency', words.agency],
            ...(hasOfficers ? [['officer', words.officer] as const] : []),
            ['promised', words.promised],
            ['ended', words.ended],
          ]}
        />
        <tbody>
          {sortedRows(rows, search, KEYS).map((row) => (
            <tr key={`${row.code} ${row.promisedAt}`}>
              <th scope="row">
                <Link to="/dossiers/$code" params={{ code: row.code }} search={{}} preload={false}>
                  {row.code}
                </Link>
              </th>
              <td className="left" data-label={words.agency}>
                {row.agency.name}
              </td>
              {hasOfficers && (
                <td className="left" data-label={words.officer}>
                  {row.officer}
                </td>
              )}
              <td className="left" data-label={words.promised}>
                {formatDay(row.promisedOn)}
                {row.note !== undefined && <span className="backlog-note">{row.note}</span>}
              </td>
              <td className="left" data-label={words.ended}>
                {row.endedAt === undefined ? words.stillOpen : formatTime(row.endedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
