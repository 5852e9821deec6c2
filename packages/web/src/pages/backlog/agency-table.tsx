import { formatInteger } from '@dunghen/domain/text';
import { Link, useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { type Loose, withoutEmpty } from '../../app/address.ts';
import { Labelled } from '../../parts/labelled.tsx';
import { SortHead } from '../../parts/sort-head.tsx';
import { type SortKeys, sortedRows } from '../../parts/sorted-rows.ts';
import type { Sorting } from '../../parts/sorting.ts';
import { useBacklogText } from '../../text/backlog/index.ts';
import type { Backlog } from './backlog-queries.ts';
import { type BacklogSearch, SHOWN, type Shown } from './backlog-search.ts';

type AgencyRow = Backlog['agencies'][number];

const KEYS: SortKeys<AgencyRow> = {
  name: ({ agency }) => agency.name,
  open: ({ open }) => open,
  unpromised: ({ unpromised }) => unpromised,
  pending: ({ pending }) => pending,
  kept: ({ kept }) => kept,
  missed: ({ missed }) => missed,
};

/** Each agency with its numbers; behind each number are its dossiers, below. */
export function AgencyTable({ plan, search }: { readonly plan: Backlog; readonly search: BacklogSearch }) {
  const { backlog: words } = useBacklogText();
  const navigate = useNavigate({ from: '/backlog' });
  const { agency, by, byDesc } = search;
  if (plan.agencies.length === 0) return undefined;
  const change = (changes: Loose<BacklogSearch>) =>
    void navigate({
      search: withoutEmpty<BacklogSearch>({ ...search, ...changes }),
      replace: true,
      resetScroll: false,
    });
  const sorting: Sorting = {
    ...(by === undefined ? {} : { sort: by }),
    ...(byDesc === undefined ? {} : { desc: byDesc }),
  };
  const head = (column: string, name: string) => (
    <SortHead
      key={column}
      name={name}
      column={column}
      sorting={sorting}
      firstDescending={column !== 'name'}
      className={column === 'name' ? 'left' : undefined}
      change={({ sort, desc }) => change({ by: sort, byDesc: desc })}
    />
  );
  return (
    <section className="panel" aria-labelledby="backlog-agencies">
      <h2 id="backlog-agencies">{words.agencies}</h2>
      {(plan.agencies.length > 1 || agency !== undefined) && (
        <div className="no-print">
          <Labelled label={words.filterAgency}>
            {(id) => (
              <Select
                id={id}
                className="backlog-filter"
                allowClear
                value={agency ?? null}
                options={plan.agencies.map((one) => ({ value: one.agency.id, label: one.agency.name }))}
                onChange={(next: string | null | undefined) => change({ agency: next ?? undefined })}
              />
            )}
          </Labelled>
        </div>
      )}
      <table className="table card-table backlog-agencies">
        <caption className="visually-hidden">{words.agencies}</caption>
        <thead>
          <tr>
            {head('name', words.agency)}
            {SHOWN.map((column) => head(column, words[column]))}
          </tr>
        </thead>
        <tbody>
          {sortedRows(plan.agencies, sorting, KEYS).map((one) => (
            <tr key={one.agency.id}>
              <th scope="row">{one.agency.name}</th>
              {SHOWN.map((column) => (
                <td key={column} data-label={words[column]}>
                  <Behind
                    value={one[column]}
                    show={column}
                    owner={one.agency.name}
                    search={{ ...search, agency: one.agency.id }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {plan.agencies.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              {SHOWN.map((column) => (
                <td key={column} data-label={words[column]}>
                  <Behind value={plan.total[column]} show={column} owner={words.total} search={search} />
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

interface BehindProps {
  readonly value: number;
  readonly show: Shown;
  readonly owner: string;
  readonly search: BacklogSearch;
}

/** A number that opens its dossiers in the list below; zero has none. */
function Behind({ value, show, owner, search }: BehindProps) {
  const { backlog: words } = useBacklogText();
  if (value === 0) return <span className="zero">{formatInteger(0)}</span>;
  const { sort: _sort, desc: _desc, ...rest } = search;
  return (
    <Link
      to="/backlog"
      search={withoutEmpty<BacklogSearch>({ ...rest, show }, { show: 'open' })}
      hash="backlog-plan"
      preload={false}
      aria-label={`${formatInteger(value)}, ${words[show]}, ${owner}`}
    >
      {formatInteger(value)}
    </Link>
  );
}
