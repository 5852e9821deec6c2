import { CASE_STATES, FINDING_KINDS } from '@dunghen/domain/reconciliation';
import { formatInteger } from '@dunghen/domain/text';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { Labelled } from '../../parts/labelled.tsx';
import { Page } from '../../parts/page.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useMay } from '../../parts/use-may.ts';
import { formatDay } from '../../text/index.ts';
import { useReconciliationText } from '../../text/reconciliation/index.ts';
import { type Case, casesQuery, listAddress, runQuery } from './reconciliation-queries.ts';
import type { CasesSearch } from './reconciliation-search.ts';
import { StepForm } from './step-form.tsx';
import './reconciliation.css';

const route = getRouteApi('/reconciliation/$id/cases');

/** The cases of a run, filtered as the address says; many can be given an owner and a date at once. */
export function CasesPage() {
  const { reconciliation: words } = useReconciliationText();
  const may = useMay();
  const { id } = route.useParams();
  const search = route.useSearch();
  const cases = useInfiniteQuery(casesQuery(id, search));
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map());
  const rows = cases.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = cases.data?.pages[0]?.total;
  const works = may('reconciliation:work') || may('reconciliation:fix');
  const picked = rows.filter((row) => chosen.has(row.code));
  const back = (
    <p className="crumbs">
      <Link to="/reconciliation/$id" params={{ id }} className="crumb">
        {words.backToRun}
      </Link>
    </p>
  );
  return (
    <Page
      heading={words.casesHeading}
      before={back}
      actions={
        <a className="button" href={listAddress(id, search)} download="">
          {words.list}
        </a>
      }
    >
      <Filters id={id} search={search} />
      {cases.isPending && (
        <>
          <Loading />
          <Placeholder height={420} />
        </>
      )}
      {cases.isError && <ErrorState error={cases.error} retry={() => cases.refetch()} />}
      {total !== undefined && <p role="status">{total === 0 ? words.empty : words.total(formatInteger(total))}</p>}
      {works && picked.length > 0 && (
        <section className="panel" aria-label={words.selected(formatInteger(picked.length))}>
          <p>
            <strong>{words.selected(formatInteger(picked.length))}</strong>
          </p>
          <StepForm runId={id} cases={picked} done={() => setChosen(new Map())} />
        </section>
      )}
      {rows.length > 0 && <CaseTable id={id} rows={rows} chosen={chosen} choose={works ? setChosen : undefined} />}
      {cases.hasNextPage && (
        <Button loading={cases.isFetchingNextPage} onClick={() => cases.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </Page>
  );
}

const ALL = '*';

function Filters({ id, search }: { readonly id: string; readonly search: CasesSearch }) {
  const { reconciliation: words } = useReconciliationText();
  const navigate = route.useNavigate();
  const run = useQuery(runQuery(id));
  const go = (next: CasesSearch) => navigate({ search: next, replace: true });
  const without = (key: keyof CasesSearch): CasesSearch => {
    const { [key]: _, ...rest } = search;
    return rest;
  };
  const agencies = run.data?.agencies ?? [];
  const all = { value: ALL, label: words.all };
  return (
    <search className="case-filters" aria-label={words.filters}>
      <Labelled label={words.kind}>
        {(field) => (
          <Select
            id={field}
            className="case-filter"
            value={search.kind ?? ALL}
            options={[all, ...FINDING_KINDS.map((kind) => ({ value: String(kind), label: words.kinds[kind] }))]}
            onChange={(value) => {
              const kind = FINDING_KINDS.find((one) => one === value);
              return go(kind === undefined ? without('kind') : { ...search, kind });
            }}
          />
        )}
      </Labelled>
      <Labelled label={words.agency}>
        {(field) => (
          <Select
            id={field}
            className="case-filter"
            showSearch={{ optionFilterProp: 'label' }}
            value={search.agency ?? ALL}
            options={[
              all,
              ...agencies.map(({ agencyId, agencyName }) => ({
                value: agencyId ?? '',
                label: agencyId === null ? words.noAgency : agencyName,
              })),
            ]}
            onChange={(agency) => go(agency === ALL ? without('agency') : { ...search, agency })}
          />
        )}
      </Labelled>
      <Labelled label={words.state}>
        {(field) => (
          <Select
            id={field}
            className="case-filter"
            value={search.state ?? ALL}
            options={[all, ...CASE_STATES.map((state) => ({ value: String(state), label: words.states[state] }))]}
            onChange={(value) => {
              const state = CASE_STATES.find((one) => one === value);
              return go(state === undefined ? without('state') : { ...search, state });
            }}
          />
        )}
      </Labelled>
      {run.data?.comparison !== undefined && (
        <Labelled label={words.change}>
          {(field) => (
            <Select
              id={field}
              className="case-filter"
              value={search.change ?? ALL}
              options={[all, ...(['new', 'still'] as const).map((value) => ({ value, label: words.changes[value] }))]}
              onChange={(change) =>
                go(change === 'new' || change === 'still' ? { ...search, change } : without('change'))
              }
            />
          )}
        </Labelled>
      )}
      <Checkbox
        checked={search.gap === true}
        onChange={(event) => go(event.target.checked ? { ...search, gap: true } : without('gap'))}
      >
        {words.gapOnly}
      </Checkbox>
      {Object.keys(search).length > 0 && <Button onClick={() => go({})}>{words.clear}</Button>}
    </search>
  );
}

interface CaseTableProps {
  readonly id: string;
  readonly rows: readonly Case[];
  readonly chosen: ReadonlyMap<string, number>;
  readonly choose: ((chosen: ReadonlyMap<string, number>) => void) | undefined;
}

function CaseTable({ id, rows, chosen, choose }: CaseTableProps) {
  const { reconciliation: words } = useReconciliationText();
  const toggle = ({ code, steps }: Case, on: boolean) => {
    const next = new Map(chosen);
    if (on) next.set(code, steps);
    else next.delete(code);
    choose?.(next);
  };
  const every = rows.every(({ code }) => chosen.has(code));
  return (
    <ScrollX>
      <table className="table case-table">
        <thead>
          <tr>
            {choose !== undefined && (
              <th scope="col">
                <Checkbox
                  aria-label={words.selectAll}
                  checked={every}
                  onChange={(event) =>
                    choose(event.target.checked ? new Map(rows.map(({ code, steps }) => [code, steps])) : new Map())
                  }
                />
              </th>
            )}
            <th scope="col" className="left">
              {words.code}
            </th>
            <th scope="col" className="left">
              {words.agency}
            </th>
            <th scope="col" className="left">
              {words.kind}
            </th>
            <th scope="col" className="left">
              {words.causesHead}
            </th>
            <th scope="col" className="left">
              {words.state}
            </th>
            <th scope="col" className="left">
              {words.owner}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              {choose !== undefined && (
                <td>
                  <Checkbox
                    aria-label={words.select(row.code)}
                    checked={chosen.has(row.code)}
                    onChange={(event) => toggle(row, event.target.checked)}
                  />
                </td>
              )}
              <th scope="row">
                <Link to="/reconciliation/$id/cases/$code" params={{ id, code: row.code }} className="row-link">
                  {row.code}
                </Link>
              </th>
              <td className="left">{row.agencyId === null ? words.noAgency : row.agencyName}</td>
              <td className="left">
                {row.findings.map(({ kind }) => (
                  <span key={kind} className="block">
                    {words.kinds[kind]}
                  </span>
                ))}
              </td>
              <td className="left">
                {[...new Set(row.findings.map(({ cause }) => cause))].map((cause) => (
                  <span key={cause} className="block">
                    {words.causes[cause]}
                  </span>
                ))}
              </td>
              <td className="left">{words.states[row.state]}</td>
              <td className="left">
                {row.owner}
                {row.dueOn !== undefined && <span className="block muted small">{formatDay(row.dueOn)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
