import { formatInteger } from '@dunghen/domain/text';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useNarrow } from '../../../app/use-media.ts';
import { csvText, saveCsv } from '../../../parts/csv.ts';
import { ScrollX } from '../../../parts/scroll-x.tsx';
import { SearchBox } from '../../../parts/search-box.tsx';
import { SortHead } from '../../../parts/sort-head.tsx';
import { useView } from '../../../parts/use-view.ts';
import { type CataloguesText, useCataloguesText } from '../../../text/catalogues/index.ts';
import { formatDay } from '../../../text/index.ts';
import { Choice } from '../choice.tsx';
import type { ProcedureSummary } from '../queries.ts';
import { LEVELS, type ProceduresSearch, STANDINGS } from '../search.ts';
import { Chip, STANDING_TONES } from '../standing-chip.tsx';
import { arranged, fieldsOf, SORTS } from './arrange.ts';

const route = getRouteApi('/catalogues/procedures');
/** So many stand in the page at once; the rest comes with "tải thêm". */
const AT_ONCE = 100;

/** The procedures with search, filters and order, which are in the address; cards on a phone. */
export function ProcedureList({ rows }: { readonly rows: readonly ProcedureSummary[] }) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.procedures;
  const view = useDeferredValue(route.useSearch());
  const narrow = useNarrow();
  const [most, setMost] = useState(AT_ONCE);
  const found = useMemo(() => arranged(rows, view), [rows, view]);
  const shown = found.slice(0, most);
  if (rows.length === 0) return <p className="panel none">{text.empty}</p>;
  return (
    <section className="panel" aria-label={text.heading}>
      <Tools rows={rows} found={found} />
      {found.length === 0 && (
        <p className="none" role="status">
          {text.none}
        </p>
      )}
      {found.length > 0 && (narrow ? <Cards rows={shown} /> : <Table rows={shown} />)}
      {found.length > most && (
        <Button className="more" onClick={() => setMost(most + AT_ONCE)}>
          {text.more}
        </Button>
      )}
    </section>
  );
}

interface ToolsProps {
  readonly rows: readonly ProcedureSummary[];
  readonly found: readonly ProcedureSummary[];
}

function Tools({ rows, found }: ToolsProps) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.procedures;
  const view = route.useSearch();
  const change = useView<ProceduresSearch>();
  const filtered = [view.q, view.field, view.level, view.standing].some((one) => one !== undefined);
  return (
    <div className="tools">
      <SearchBox label={text.search} hint={text.searchHint} value={view.q ?? ''} change={(q) => change({ q })} />
      <Choice
        label={text.field}
        any={text.anyField}
        width={220}
        options={fieldsOf(rows).map((field) => ({ value: field, label: field }))}
        value={view.field}
        change={(field) => change({ field: field ?? '' })}
      />
      <Choice
        label={text.level}
        any={text.anyLevel}
        width={130}
        options={LEVELS.map((level) => ({ value: level, label: text.levels[level] }))}
        value={view.level}
        change={(level) => change({ level })}
      />
      <Choice
        label={text.standing}
        any={text.anyStanding}
        options={STANDINGS.map((standing) => ({ value: standing, label: text.standings[standing] }))}
        value={view.standing}
        change={(standing) => change({ standing })}
      />
      <span className="muted" role="status">
        {text.shown(formatInteger(found.length), formatInteger(rows.length))}
      </span>
      {filtered && (
        <Button type="link" onClick={() => change({ q: '', field: '', level: undefined, standing: undefined })}>
          {catalogues.clearFilter}
        </Button>
      )}
      <span className="tools-end">
        <Button
          title={catalogues.csvHint}
          onClick={() => saveCsv('thu-tuc-hanh-chinh.csv', csvText(tableOf(found, text)))}
        >
          {catalogues.csv}
        </Button>
      </span>
    </div>
  );
}

function tableOf(rows: readonly ProcedureSummary[], text: CataloguesText['catalogues']['procedures']) {
  const head = [text.code, text.name, text.field, text.level, text.standing, text.version, text.validFrom];
  return [
    head,
    ...rows.map(({ code, name, field, level, standing, version, validFrom }) => [
      code,
      name,
      field,
      text.levels[level],
      text.standings[standing],
      version,
      formatDay(validFrom),
    ]),
  ];
}

function Table({ rows }: { readonly rows: readonly ProcedureSummary[] }) {
  const text = useCataloguesText().catalogues.procedures;
  const view = route.useSearch();
  const change = useView<ProceduresSearch>();
  return (
    <ScrollX>
      <table className="table catalogue-table">
        <caption className="visually-hidden">{text.heading}</caption>
        <thead>
          <tr>
            {SORTS.map((key) => (
              <SortHead key={key} name={text[key]} column={key} className="left" sorting={view} change={change} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <td className="left code">{row.code}</td>
              <th scope="row" className="long">
                <Link to="/catalogues/procedures/$code" params={{ code: row.code }} search={{}} preload={false}>
                  {row.name}
                </Link>
                {row.acceptedAnywhere && <small className="muted">{` ${text.anywhere}`}</small>}
              </th>
              <td className="left">{row.field}</td>
              <td className="left nowrap">{text.levels[row.level]}</td>
              <td className="left nowrap">
                <Standing row={row} />
              </td>
              <td className="left">{row.version}</td>
              <td className="left nowrap">{formatDay(row.validFrom)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function Standing({ row: { standing, presumed } }: { readonly row: ProcedureSummary }) {
  const text = useCataloguesText().catalogues.procedures;
  return (
    <>
      <Chip tone={STANDING_TONES[standing]}>{text.standings[standing]}</Chip>
      {presumed && (
        <small className="muted" title={text.presumedHint}>
          {` ${text.presumed}`}
        </small>
      )}
    </>
  );
}

function Cards({ rows }: { readonly rows: readonly ProcedureSummary[] }) {
  const text = useCataloguesText().catalogues.procedures;
  return (
    <ul className="cards">
      {rows.map((row) => (
        <li key={row.code} className="card">
          <h2>
            <Link to="/catalogues/procedures/$code" params={{ code: row.code }} search={{}} preload={false}>
              {row.name}
            </Link>
          </h2>
          <p className="muted small">{`${row.code}, ${row.field}, ${text.levels[row.level]}`}</p>
          <Standing row={row} />
        </li>
      ))}
    </ul>
  );
}
