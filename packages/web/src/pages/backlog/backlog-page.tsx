import { formatInteger, padCount } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { useState } from 'react';
import { CountingLine } from '../../parts/counting.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { Page } from '../../parts/page.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useBacklogText } from '../../text/backlog/index.ts';
import { type Backlog, backlogAddress, backlogQuery } from './backlog-queries.ts';
import { BurnDown } from './burn-down.tsx';
import { PlanTable } from './plan-table.tsx';
import { PromiseForm } from './promise-form.tsx';
import './backlog.css';

const route = getRouteApi('/backlog');

/** What is open and overdue, by when each is promised, and whether promises are kept. */
export function BacklogPage() {
  const { backlog: words } = useBacklogText();
  const { agency } = route.useSearch();
  const query = useQuery(backlogQuery(agency));
  return (
    <Page
      heading={words.heading}
      lead={words.lead}
      actions={
        <span className="backlog-files no-print">
          {(['csv', 'xlsx'] as const).map((format) => (
            <a
              key={format}
              className="button"
              href={backlogAddress(format, agency)}
              aria-label={words.file(format.toUpperCase())}
              download=""
            >
              {format.toUpperCase()}
            </a>
          ))}
        </span>
      }
    >
      {query.isPending && (
        <>
          <Loading />
          <Placeholder height={240} />
          <Placeholder height={320} />
        </>
      )}
      {query.isError && <ErrorState error={query.error} retry={() => query.refetch()} />}
      {query.data !== undefined && <Plan plan={query.data} agency={agency} />}
    </Page>
  );
}

function Plan({ plan, agency }: { readonly plan: Backlog; readonly agency: string | undefined }) {
  const { backlog: words } = useBacklogText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [saved, setSaved] = useState<number>();
  const promising = new Set(plan.agencies.filter(({ mayPromise }) => mayPromise).map((one) => one.agency.id));
  const own = plan.rows.filter((row) => promising.has(row.agency.id)).map(({ code }) => code);
  // A dossier that was finished meanwhile is chosen no more.
  const codes = own.filter((code) => chosen.has(code));
  return (
    <>
      <CountingLine counting={plan.counting} />
      <section className="panel" aria-labelledby="backlog-progress">
        <h2 id="backlog-progress">{words.progress}</h2>
        <BurnDown weeks={plan.weeks} />
      </section>
      <Agencies plan={plan} agency={agency} />
      {saved !== undefined && <p role="status">{words.saved(padCount(saved))}</p>}
      {own.length > 0 && (
        <PromiseForm
          codes={codes}
          done={(count) => {
            setSaved(count);
            setChosen(new Set());
          }}
        />
      )}
      <section className="panel" aria-labelledby="backlog-plan">
        <h2 id="backlog-plan">{words.plan}</h2>
        {plan.rows.length === 0 ? (
          <p className="none">{words.none}</p>
        ) : (
          <PlanTable rows={plan.rows} own={new Set(own)} chosen={chosen} choose={setChosen} />
        )}
      </section>
    </>
  );
}

function Agencies({ plan, agency }: { readonly plan: Backlog; readonly agency: string | undefined }) {
  const { backlog: words } = useBacklogText();
  const navigate = useNavigate({ from: '/backlog' });
  const columns = ['open', 'unpromised', 'pending', 'kept', 'missed'] as const;
  if (plan.agencies.length === 0) return undefined;
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
                onChange={(next: string | null | undefined) =>
                  void navigate({ search: next ? { agency: next } : {}, resetScroll: false })
                }
              />
            )}
          </Labelled>
        </div>
      )}
      <ScrollX>
        <table className="table">
          <caption className="visually-hidden">{words.agencies}</caption>
          <thead>
            <tr>
              <th scope="col" className="left">
                {words.agency}
              </th>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {words[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.agencies.map((one) => (
              <tr key={one.agency.id}>
                <th scope="row">{one.agency.name}</th>
                {columns.map((column) => (
                  <td key={column}>{formatInteger(one[column])}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              {columns.map((column) => (
                <td key={column}>{formatInteger(plan.total[column])}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </ScrollX>
    </section>
  );
}
