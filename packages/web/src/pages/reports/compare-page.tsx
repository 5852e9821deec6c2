import './reports.css';
import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { Labelled } from '../../parts/labelled.tsx';
import { Page } from '../../parts/page.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { formatTime } from '../../text/index.ts';
import { useReportsText } from '../../text/reports/index.ts';
import { BackToReport } from './back.tsx';
import { type Difference, differenceQuery, reportQuery, reportsQuery } from './queries.ts';

const route = getRouteApi('/reports/$id/compare');

/** Why a period gives other numbers than a report: figure by figure, then the dossiers and events behind. */
export function ComparePage() {
  const words = useReportsText().reports;
  const { compare } = words;
  const { id } = route.useParams();
  const { with: other } = route.useSearch();
  const report = useQuery(reportQuery(id));
  const difference = useQuery(differenceQuery(id, other));
  const title = report.data === undefined ? words.back : words.course.heading(report.data.title);
  return (
    <Page heading={compare.heading} before={<BackToReport id={id} title={title} />}>
      <Against id={id} other={other} />
      {difference.isPending && (
        <>
          <Loading />
          <Placeholder height={360} />
        </>
      )}
      {difference.isError && <ErrorState error={difference.error} retry={() => difference.refetch()} />}
      {difference.data && <Explained difference={difference.data} />}
    </Page>
  );
}

/** The other reports of the period, and what is known now. */
function Against({ id, other }: { readonly id: string; readonly other: string | undefined }) {
  const words = useReportsText().reports;
  const { compare, states } = words;
  const navigate = route.useNavigate();
  const { data } = useQuery(reportsQuery());
  const own = data?.rows.find((row) => row.id === id);
  const others = data?.rows.filter(
    (row) => row.id !== id && row.period === own?.period && row.scheme === own.scheme && row.policyId === own.policyId,
  );
  const options = [
    { value: '', label: compare.now },
    ...(others ?? []).map((row) => ({
      value: row.id,
      label: compare.report(row.title, states[row.state], row.number === undefined ? '' : `, ${row.number}`),
    })),
  ];
  return (
    <Labelled label={compare.against}>
      {(field) => (
        <Select
          id={field}
          value={other ?? ''}
          options={options}
          className="short-select"
          onChange={(value) => {
            void navigate({ search: value === '' ? {} : { with: value }, replace: true, resetScroll: false });
          }}
        />
      )}
    </Labelled>
  );
}

function Explained({ difference }: { readonly difference: Difference }) {
  const { compare } = useReportsText().reports;
  const { same, beforeKnownAt, afterKnownAt, totals, agencies, dossiers } = difference;
  return (
    <>
      <p className="lead">{compare.intro(formatTime(beforeKnownAt), formatTime(afterKnownAt))}</p>
      {same && (
        <section className="panel">
          <p role="status" className="good">
            {compare.same}
          </p>
        </section>
      )}
      {!same && (
        <>
          <section className="panel" aria-labelledby="totals-heading">
            <h2 id="totals-heading">{compare.totals}</h2>
            <Changes rows={[{ key: 'totals', name: compare.totals, changes: totals }]} />
          </section>
          {agencies.length > 0 && (
            <section className="panel" aria-labelledby="changed-heading">
              <h2 id="changed-heading">{compare.agencies}</h2>
              <Changes rows={agencies.map(({ code, name, changes }) => ({ key: code, name, changes }))} />
            </section>
          )}
          {dossiers.length > 0 && <Dossiers difference={difference} />}
        </>
      )}
    </>
  );
}

interface ChangeRow {
  readonly key: string;
  readonly name: string;
  readonly changes: Difference['totals'];
}

function Changes({ rows }: { readonly rows: readonly ChangeRow[] }) {
  const { compare } = useReportsText().reports;
  return (
    <ScrollX>
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="left">
              {compare.agency}
            </th>
            <th scope="col" className="left">
              {compare.figure}
            </th>
            <th scope="col">{compare.before}</th>
            <th scope="col">{compare.after}</th>
            <th scope="col">{compare.change}</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap(({ key, name, changes }) =>
            changes.map((change) => (
              <tr key={`${key} ${change.figure}`}>
                <th scope="row">{name}</th>
                <td className="left">{compare.figures[change.figure]}</td>
                <td>{formatInteger(change.before)}</td>
                <td>{formatInteger(change.after)}</td>
                <td>
                  {change.after > change.before ? '+' : '−'}
                  {formatInteger(Math.abs(change.after - change.before))}
                  {change.unexplained !== 0 && (
                    <span className="muted small"> {compare.unexplained(String(change.unexplained))}</span>
                  )}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </ScrollX>
  );
}

type Counted = Difference['dossiers'][number]['before'];

function Dossiers({ difference: { dossiers, afterKnownAt } }: { readonly difference: Difference }) {
  const { compare } = useReportsText().reports;
  const exits: Readonly<Record<string, string>> = compare.exits;
  const said = (counted: Counted): string =>
    counted === undefined ? compare.none : (exits[counted.exit] ?? counted.exit);
  return (
    <section className="panel" aria-labelledby="dossiers-heading">
      <h2 id="dossiers-heading">{compare.dossiers}</h2>
      <p className="muted">{compare.dossierCount(formatInteger(dossiers.length))}</p>
      <ul className="cards">
        {dossiers.map(({ code, before, after, events }) => (
          <li key={code} className="card">
            <h3>
              <Link to="/dossiers/$code" params={{ code }} search={{ knownAt: afterKnownAt }}>
                {code}
              </Link>
            </h3>
            <p>
              <del>{said(before)}</del> → <ins>{said(after)}</ins>
            </p>
            {events.map((event) => (
              <p key={`${event.recordedAt} ${event.name}`} className="muted small">
                {compare.event(event.name, formatTime(event.occurredAt), formatTime(event.recordedAt))}
                {event.reason !== undefined && `; ${compare.reason(event.reason)}`}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
