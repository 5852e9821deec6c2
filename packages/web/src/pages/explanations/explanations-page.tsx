import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Labelled } from '../../parts/labelled.tsx';
import { Page } from '../../parts/page.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useMay } from '../../parts/use-may.ts';
import { useExplanationText } from '../../text/explanation/index.ts';
import { formatTime } from '../../text/index.ts';
import { AskPanel } from './ask-panel.tsx';
import { explanationsQuery, reportAddress, type Summary } from './explanation-queries.ts';
import { STATES, type State } from './explanations-search.ts';
import './explanations.css';

const route = getRouteApi('/explanations');

/** Who was asked to explain, and how far each has come. */
export function ExplanationsPage() {
  const { explanation: words } = useExplanationText();
  const may = useMay();
  const list = useQuery(explanationsQuery());
  const [isAsking, setAsking] = useState(false);
  const [done, setDone] = useState<string>();
  const mayAsk = may('explanation:ask');
  return (
    <Page
      heading={words.heading}
      lead={words.lead}
      actions={
        mayAsk && !isAsking ? (
          <Button
            type="primary"
            onClick={() => {
              setDone(undefined);
              setAsking(true);
            }}
          >
            {words.ask.open}
          </Button>
        ) : undefined
      }
    >
      {isAsking && (
        <AskPanel
          close={() => setAsking(false)}
          done={(told) => {
            setDone(told);
            setAsking(false);
          }}
        />
      )}
      {done !== undefined && <p role="status">{done}</p>}
      {list.isPending && (
        <>
          <Loading />
          <Placeholder height={320} />
        </>
      )}
      {list.isError && <ErrorState error={list.error} retry={() => list.refetch()} />}
      {list.data?.rows.length === 0 && (
        <p className="none">
          {words.none} {mayAsk && words.noneHint}
        </p>
      )}
      {list.data !== undefined && list.data.rows.length > 0 && <Tasks rows={list.data.rows} />}
    </Page>
  );
}

function Tasks({ rows }: { readonly rows: readonly Summary[] }) {
  const { explanation: words } = useExplanationText();
  const search = route.useSearch();
  const periods = [...new Map(rows.map(({ period, title }) => [period, title])).entries()];
  const period = search.period ?? periods[0]?.[0] ?? '';
  const title = periods.find(([key]) => key === period)?.[1] ?? period;
  const own = rows.filter((row) => row.period === period);
  const shown = own.filter((row) => search.state === undefined || row.state === search.state);
  const confirmed = own.filter((row) => row.state === 'confirmed').length;
  const overdue = own.filter((row) => row.isLate && row.state !== 'confirmed').length;
  return (
    <section className="panel" aria-labelledby="explanation-tasks">
      <div className="section-head">
        <h2 id="explanation-tasks">
          {words.asked}, {title}
        </h2>
        <span className="explanation-files no-print">
          {(['docx', 'xlsx'] as const).map((format) => (
            <a
              key={format}
              className="button"
              href={reportAddress(period, format)}
              aria-label={words.file(format.toUpperCase(), title)}
              download=""
            >
              {words.report} {format.toUpperCase()}
            </a>
          ))}
        </span>
      </div>
      <Filters period={period} periods={periods} state={search.state} />
      <p>{words.count(formatInteger(own.length), formatInteger(confirmed), formatInteger(overdue))}</p>
      {shown.length === 0 ? <p className="none">{words.noneOf}</p> : <TaskTable rows={shown} />}
    </section>
  );
}

interface FiltersProps {
  readonly period: string;
  readonly periods: readonly (readonly [string, string])[];
  readonly state: State | undefined;
}

function Filters({ period, periods, state }: FiltersProps) {
  const { explanation: words } = useExplanationText();
  const navigate = useNavigate({ from: '/explanations' });
  return (
    <div className="explanation-filters no-print">
      <Labelled label={words.period}>
        {(id) => (
          <Select
            id={id}
            className="explanation-filter"
            value={period}
            options={periods.map(([value, label]) => ({ value, label }))}
            onChange={(next) => void navigate({ search: (now) => ({ ...now, period: next }), resetScroll: false })}
          />
        )}
      </Labelled>
      <Labelled label={words.state}>
        {(id) => (
          <Select
            id={id}
            className="explanation-filter"
            value={state ?? ''}
            options={[
              { value: '', label: words.all },
              ...STATES.map((value) => ({ value, label: words.states[value] })),
            ]}
            onChange={(next) => {
              const chosen = STATES.find((one) => one === next);
              void navigate({ search: ({ state: _, ...now }) => ({ ...now, ...(chosen && { state: chosen }) }) });
            }}
          />
        )}
      </Labelled>
    </div>
  );
}

function TaskTable({ rows }: { readonly rows: readonly Summary[] }) {
  const { explanation: words } = useExplanationText();
  return (
    <ScrollX>
      <table className="table explanation-table">
        <caption className="visually-hidden">{words.asked}</caption>
        <thead>
          <tr>
            <th scope="col" className="left">
              {words.agency}
            </th>
            <th scope="col" className="left">
              {words.dossiers}
            </th>
            <th scope="col">{words.stated}</th>
            <th scope="col" className="left">
              {words.due}
            </th>
            <th scope="col" className="left">
              {words.state}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/explanations/$id" params={{ id: row.id }} className="row-link">
                  {row.agency.name}
                </Link>
              </th>
              <td className="left">{words.dossiersOf(formatInteger(row.late), formatInteger(row.openOverdue))}</td>
              <td>{`${formatInteger(row.stated)}/${formatInteger(row.late + row.openOverdue)}`}</td>
              <td className="left">{formatTime(row.dueAt)}</td>
              <td className="left">
                <StateChip row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

const CHIPS: Readonly<Record<State, string>> = {
  open: 'chip-due-soon',
  complete: 'chip-paused',
  returned: 'chip-late',
  confirmed: 'chip-in-time',
};

export function StateChip({ row }: { readonly row: Pick<Summary, 'state' | 'isLate'> }) {
  const { explanation: words } = useExplanationText();
  return (
    <>
      <span className={`chip ${CHIPS[row.state]}`}>{words.states[row.state]}</span>
      {row.isLate && (
        <>
          {' '}
          <span className="chip chip-late">{row.state === 'confirmed' ? words.answeredLate : words.late}</span>
        </>
      )}
    </>
  );
}
