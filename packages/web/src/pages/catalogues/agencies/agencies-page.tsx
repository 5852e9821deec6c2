import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useDeferredValue, useMemo } from 'react';
import { useNarrow } from '../../../app/use-media.ts';
import { type AgencyEntry, agenciesQuery } from '../../../parts/agencies/agencies-query.ts';
import { csvText, saveCsv } from '../../../parts/csv.ts';
import { DayInput } from '../../../parts/day-input.tsx';
import { Page } from '../../../parts/page.tsx';
import { ScrollX } from '../../../parts/scroll-x.tsx';
import { SearchBox } from '../../../parts/search-box.tsx';
import { SortHead } from '../../../parts/sort-head.tsx';
import { ErrorState, Loading, Placeholder } from '../../../parts/states.tsx';
import { today } from '../../../parts/today.ts';
import { useMay } from '../../../parts/use-may.ts';
import { useView } from '../../../parts/use-view.ts';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { formatDay } from '../../../text/index.ts';
import { CatalogueTabs } from '../catalogue-tabs.tsx';
import { Choice } from '../choice.tsx';
import { AGENCY_KINDS, type AgenciesSearch } from '../search.ts';
import { AGENCY_SORTS, type AgencyLine, agencyLines } from './agency-lines.ts';
import { validityText } from './agency-words.ts';
import '../catalogues.css';

const route = getRouteApi('/catalogues/agencies');

/** The agencies as they are, or were, on a day. */
export function AgenciesPage() {
  const text = useCataloguesText().catalogues.agencies;
  const { day } = route.useSearch();
  const agencies = useQuery(agenciesQuery(day));
  const mayEdit = useMay()('agency:edit');
  const shownDay = agencies.data?.day ?? day ?? today();
  return (
    <Page
      heading={text.heading(formatDay(shownDay))}
      before={<CatalogueTabs />}
      actions={
        <span className="page-actions">
          <Link to="/catalogues/agencies/changes" className="button">
            {text.changes}
          </Link>
          {mayEdit && (
            <Link to="/catalogues/agencies/changes/new" className="button button-primary">
              {text.record}
            </Link>
          )}
        </span>
      }
    >
      {agencies.isPending && (
        <>
          <Loading />
          <Placeholder height={640} />
        </>
      )}
      {agencies.isError && <ErrorState error={agencies.error} retry={() => agencies.refetch()} />}
      {agencies.data !== undefined && <List rows={agencies.data.rows} day={shownDay} />}
    </Page>
  );
}

function List({ rows, day }: { readonly rows: readonly AgencyEntry[]; readonly day: string }) {
  const text = useCataloguesText().catalogues.agencies;
  const narrow = useNarrow();
  const view = useDeferredValue(route.useSearch());
  const lines = useMemo(() => agencyLines(rows, view), [rows, view]);
  return (
    <section className="panel" aria-label={text.heading(formatDay(day))}>
      <Tools all={rows.length} lines={lines} day={day} />
      {lines.length === 0 && (
        <p className="none" role="status">
          {text.none}
        </p>
      )}
      {lines.length > 0 && (narrow ? <Cards lines={lines} /> : <Table lines={lines} />)}
    </section>
  );
}

interface ToolsProps {
  readonly all: number;
  readonly lines: readonly AgencyLine[];
  readonly day: string;
}

function Tools({ all, lines, day }: ToolsProps) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.agencies;
  const view = route.useSearch();
  const change = useView<AgenciesSearch>();
  return (
    <div className="tools">
      <SearchBox label={text.search} hint={text.searchHint} value={view.q ?? ''} change={(q) => change({ q })} />
      <Choice
        label={text.kind}
        any={text.anyKind}
        width={160}
        options={AGENCY_KINDS.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
        value={view.kind}
        change={(kind) => change({ kind })}
      />
      <DayInput label={text.day} value={day} change={(next) => change({ day: next })} clearable={false} />
      {view.day !== undefined && <Button onClick={() => change({ day: '' })}>{text.today}</Button>}
      <span className="muted" role="status">
        {text.shown(formatInteger(lines.length), formatInteger(all))}
      </span>
      <span className="tools-end">
        <Button
          title={catalogues.csvHint}
          onClick={() =>
            saveCsv(
              `co-quan-${day}.csv`,
              csvText([
                [text.code, text.name, text.kind, text.aliases, text.validity],
                ...lines.map(({ agency }) => [
                  agency.code,
                  agency.name,
                  text.kinds[agency.kind],
                  agency.aliases.join(', '),
                  validityText(agency, catalogues),
                ]),
              ]),
            )
          }
        >
          {catalogues.csv}
        </Button>
      </span>
    </div>
  );
}

function Table({ lines }: { readonly lines: readonly AgencyLine[] }) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.agencies;
  const view = route.useSearch();
  const change = useView<AgenciesSearch>();
  return (
    <ScrollX>
      <table className="table catalogue-table">
        <caption className="visually-hidden">{text.caption}</caption>
        <thead>
          <tr>
            {AGENCY_SORTS.map((key) => (
              <SortHead key={key} name={text[key]} column={key} className="left" sorting={view} change={change} />
            ))}
            <th scope="col" className="left">
              {text.aliases}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ agency, depth }) => (
            <tr key={agency.id}>
              <th scope="row" style={{ paddingLeft: 8 + depth * 24 }}>
                <Link to="/catalogues/agencies/$id" params={{ id: agency.id }} preload={false}>
                  {agency.name}
                </Link>
              </th>
              <td className="left code">{agency.code}</td>
              <td className="left nowrap">{text.kinds[agency.kind]}</td>
              <td className="left nowrap">{validityText(agency, catalogues)}</td>
              <td className="left">{agency.aliases.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function Cards({ lines }: { readonly lines: readonly AgencyLine[] }) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.agencies;
  return (
    <ul className="cards">
      {lines.map(({ agency }) => (
        <li key={agency.id} className="card">
          <h2>
            <Link to="/catalogues/agencies/$id" params={{ id: agency.id }} preload={false}>
              {agency.name}
            </Link>
          </h2>
          <p className="muted small">{`${agency.code}, ${text.kinds[agency.kind]}, ${validityText(agency, catalogues)}`}</p>
        </li>
      ))}
    </ul>
  );
}
