import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { type Loose, withoutEmpty } from '../../app/address.ts';
import { DayInput } from '../../parts/day-input.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { today } from '../../parts/today.ts';
import { useApologiesText } from '../../text/apologies/index.ts';
import { formatTime } from '../../text/index.ts';
import { type LateDossier, periodsOfKindQuery } from '../control/control-queries.ts';
import { exceptionsFile, exceptionsQuery, MOST_LISTED } from './apologies-queries.ts';
import type { ApologiesSearch } from './apologies-search.ts';

const route = getRouteApi('/apologies');

/** The exception list of each agency: late, and nobody apologised; of any period, as of then and as known then. */
export function Exceptions({ search }: { readonly search: ApologiesSearch }) {
  const { apologies } = useApologiesText();
  const words = apologies.missing;
  const navigate = route.useNavigate();
  const periods = useQuery(periodsOfKindQuery('quarter', 'calendar'));
  const period = search.period ?? periods.data?.find(({ isDefault }) => isDefault)?.key;
  const change = (changes: Loose<ApologiesSearch>) =>
    navigate({ search: withoutEmpty<ApologiesSearch>({ ...search, ...changes }), replace: true });
  return (
    <>
      <p>{words.lead}</p>
      <div className="apology-filters">
        <Labelled label={words.period}>
          {(id) => (
            <Select
              id={id}
              className="apology-period"
              value={period ?? null}
              options={(periods.data ?? []).map(({ key, title }) => ({ value: key, label: title }))}
              onChange={(next: string | null) => change({ period: next ?? undefined, asOf: undefined })}
            />
          )}
        </Labelled>
        <Labelled label={words.asOf}>
          {(id) => (
            <DayInput
              id={id}
              value={search.asOf ?? ''}
              placeholder={words.asOfNow}
              max={today()}
              change={(asOf) => change({ asOf })}
            />
          )}
        </Labelled>
        <Labelled label={words.knownAt}>
          {(id) => (
            <DayInput
              id={id}
              value={search.knownAt ?? ''}
              placeholder={words.knownNow}
              max={today()}
              change={(knownAt) => change({ knownAt })}
            />
          )}
        </Labelled>
      </div>
      {periods.isError && <ErrorState error={periods.error} retry={() => periods.refetch()} />}
      {period !== undefined && <List period={period} search={search} />}
    </>
  );
}

function List({ period, search }: { readonly period: string; readonly search: ApologiesSearch }) {
  const { apologies } = useApologiesText();
  const words = apologies.missing;
  const list = useQuery(exceptionsQuery(period, search));
  if (list.isPending)
    return (
      <>
        <Loading />
        <Placeholder height={360} />
      </>
    );
  if (list.isError) return <ErrorState error={list.error} retry={() => list.refetch()} />;
  const { total, agencies, rows } = list.data;
  const all = total.withoutApology;
  return (
    <>
      <div className="section-head">
        <p role="status">{all === 0 ? words.none : words.total(formatInteger(all))}</p>
        {all > 0 && (
          <span className="file-links no-print">
            {(['csv', 'xlsx'] as const).map((format) => (
              <a
                key={format}
                className="button"
                href={exceptionsFile(period, search, format)}
                aria-label={words.file(format.toUpperCase())}
                download=""
              >
                {format.toUpperCase()}
              </a>
            ))}
          </span>
        )}
      </div>
      <p className="muted small">{list.data.counting.ruleText}</p>
      {all > 0 && (
        <section className="panel" aria-labelledby="exceptions-agencies">
          <h2 id="exceptions-agencies">{words.agencies}</h2>
          <ScrollX>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col" className="left">
                    {apologies.table.agency}
                  </th>
                  <th scope="col">{words.late}</th>
                  <th scope="col">{words.open}</th>
                  <th scope="col">{words.count}</th>
                </tr>
              </thead>
              <tbody>
                {agencies.map(({ agency, late, openOverdue, withoutApology }) => (
                  <tr key={agency.id}>
                    <th scope="row" className="left">
                      {agency.name}
                    </th>
                    <td>{formatInteger(late)}</td>
                    <td>{formatInteger(openOverdue)}</td>
                    <td>
                      <Link
                        to="/apologies"
                        search={withoutEmpty<ApologiesSearch>({ ...search, agency: agency.id, children: undefined })}
                        aria-label={`${formatInteger(withoutApology)}, ${words.openAgency(agency.name)}`}
                      >
                        {formatInteger(withoutApology)}
                      </Link>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollX>
        </section>
      )}
      {all > 0 && <Dossiers rows={rows} isCut={all > MOST_LISTED} />}
    </>
  );
}

function Dossiers({ rows, isCut }: { readonly rows: readonly LateDossier[]; readonly isCut: boolean }) {
  const text = useApologiesText();
  const { missing: words, table } = text.apologies;
  return (
    <section className="panel" aria-labelledby="exceptions-dossiers">
      <h2 id="exceptions-dossiers">{words.dossiers}</h2>
      {isCut && <p className="muted">{words.listed(formatInteger(rows.length))}</p>}
      <ScrollX>
        <table className="table card-table apology-table">
          <thead>
            <tr>
              {[table.code, table.agency, table.due, words.overdue].map((name) => (
                <th key={name} scope="col" className="left">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, procedureName, agency, dueAt, lateMinutes }) => (
              <tr key={code}>
                <th scope="row" className="left">
                  <Link to="/dossiers/$code" params={{ code }} search={{}} className="row-link" preload={false}>
                    {code}
                  </Link>
                  {procedureName !== undefined && <span className="block muted small">{procedureName}</span>}
                </th>
                <td className="left" data-label={table.agency}>
                  {agency.name}
                </td>
                <td className="left" data-label={table.due}>
                  {dueAt !== undefined && formatTime(dueAt)}
                </td>
                <td className="left" data-label={words.overdue}>
                  {text.countdown.overdue(lateMinutes)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </section>
  );
}
