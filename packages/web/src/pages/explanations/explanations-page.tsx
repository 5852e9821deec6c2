import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Labelled } from '../../parts/labelled.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useMay } from '../../parts/use-may.ts';
import { useExplanationText } from '../../text/explanation/index.ts';
import { AskPanel } from './ask-panel.tsx';
import { explanationsQuery, reportAddress, type Summary } from './explanation-queries.ts';
import { type ExplanationsSearch, STATES, type State } from './explanations-search.ts';
import { TaskTable } from './task-table.tsx';
import '../../parts/card-table.css';
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
  const shown = own.filter(
    (row) =>
      (search.state === undefined || row.state === search.state) &&
      (search.late !== true || (row.isLate && row.state !== 'confirmed')),
  );
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
      <p className="explanation-counts">
        <Count value={own.length} name={words.countAsked} search={{ period }} />
        <Count value={confirmed} name={words.countConfirmed} search={{ period, state: 'confirmed' }} />
        <Count value={overdue} name={words.countOverdue} search={{ period, late: true }} />
      </p>
      {shown.length === 0 ? <p className="none">{words.noneOf}</p> : <TaskTable rows={shown} search={search} />}
    </section>
  );
}

interface CountProps {
  readonly value: number;
  readonly name: string;
  readonly search: ExplanationsSearch;
}

/** A number with its name; it opens the tasks that it counts. */
function Count({ value, name, search }: CountProps) {
  const told = `${formatInteger(value)} ${name}`;
  if (value === 0) return <span>{told}</span>;
  return (
    <Link to="/explanations" search={search} preload={false}>
      {told}
    </Link>
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
