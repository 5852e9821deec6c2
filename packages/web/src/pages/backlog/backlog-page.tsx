import { padCount } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { withoutEmpty } from '../../app/address.ts';
import { CountingLine } from '../../parts/counting.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useBacklogText } from '../../text/backlog/index.ts';
import { AgencyTable } from './agency-table.tsx';
import { type Backlog, backlogAddress, backlogQuery } from './backlog-queries.ts';
import type { BacklogSearch } from './backlog-search.ts';
import { BurnDown } from './burn-down.tsx';
import { PlanTable } from './plan-table.tsx';
import { PromiseForm } from './promise-form.tsx';
import { PromiseTable } from './promise-table.tsx';
import '../../parts/card-table.css';
import './backlog.css';

const route = getRouteApi('/backlog');

/** What is open and overdue, by when each is promised, and whether promises are kept. */
export function BacklogPage() {
  const { backlog: words } = useBacklogText();
  const search = route.useSearch();
  const { agency } = search;
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
      {query.data !== undefined && <Plan plan={query.data} search={search} />}
    </Page>
  );
}

function Plan({ plan, search }: { readonly plan: Backlog; readonly search: BacklogSearch }) {
  const { backlog: words } = useBacklogText();
  const { agency, show = 'open' } = search;
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
        <BurnDown weeks={plan.weeks} agency={agency ?? onlyAgency(plan)} />
      </section>
      <AgencyTable plan={plan} search={search} />
      {saved !== undefined && <p role="status">{words.saved(padCount(saved))}</p>}
      {own.length > 0 && (
        <PromiseForm
          codes={codes}
          agency={agencyOf(plan, codes)}
          done={(count) => {
            setSaved(count);
            setChosen(new Set());
          }}
        />
      )}
      <section className="panel" aria-labelledby="backlog-plan">
        <h2 id="backlog-plan" tabIndex={-1}>
          {show === 'open' ? words.plan : words.planOf(words[show])}
        </h2>
        {show !== 'open' && (
          <p className="no-print">
            <Link
              to="/backlog"
              search={withoutEmpty<BacklogSearch>({ ...search, show: undefined })}
              hash="backlog-plan"
            >
              {words.showAll}
            </Link>
          </p>
        )}
        {show === 'open' || show === 'unpromised' ? (
          <OpenRows plan={plan} search={search} own={own} chosen={chosen} choose={setChosen} />
        ) : (
          <PromiseTable standing={show} search={search} />
        )}
      </section>
    </>
  );
}

interface OpenRowsProps {
  readonly plan: Backlog;
  readonly search: BacklogSearch;
  readonly own: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: (codes: ReadonlySet<string>) => void;
}

function OpenRows({ plan, search, own, chosen, choose }: OpenRowsProps) {
  const { backlog: words } = useBacklogText();
  const rows = search.show === 'unpromised' ? plan.rows.filter(({ standing }) => standing !== 'pending') : plan.rows;
  if (rows.length === 0) return <p className="none">{plan.rows.length === 0 ? words.none : words.noneOf}</p>;
  return <PlanTable rows={rows} own={new Set(own)} chosen={chosen} choose={choose} search={search} />;
}

const onlyAgency = ({ agencies }: Backlog): string | undefined =>
  agencies.length === 1 ? agencies[0]?.agency.id : undefined;

/** Of which agency the chosen dossiers are; undefined where of several. */
function agencyOf({ rows }: Backlog, codes: readonly string[]): string | undefined {
  const chosen = new Set(codes);
  const ids = new Set(rows.filter(({ code }) => chosen.has(code)).map(({ agency }) => agency.id));
  return ids.size === 1 ? [...ids][0] : undefined;
}
