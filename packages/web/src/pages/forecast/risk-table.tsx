import { formatInteger } from '@dunghen/domain/text';
import { useNarrow } from '../../app/use-media.ts';
import { RiskChip } from '../../parts/risk-chip.tsx';
import { dossierPath, RowLink } from '../../parts/row-link.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { type SortKeys, sortedRows } from '../../parts/sorted-rows.ts';
import { useView } from '../../parts/use-view.ts';
import { formatTime } from '../../text/index.ts';
import { useNotificationText } from '../../text/notification/index.ts';
import { AgencyRisks } from './agency-risks.tsx';
import type { RiskList, RiskRow } from './forecast-queries.ts';
import type { ForecastSearch } from './forecast-search.ts';
import { SortHeads, sortingOf } from './sort-heads.tsx';

interface RiskTableProps {
  readonly risks: RiskList;
  readonly search: ForecastSearch;
}

const KEYS: SortKeys<RiskRow> = {
  code: ({ code }) => code,
  risk: ({ risk }) => risk,
  due: ({ dueAt }) => Date.parse(dueAt),
  procedure: ({ procedureName }) => procedureName,
  officer: ({ officer }) => officer,
};

/** The likeliest first, each with its reason; then how many each agency has. */
export function RiskTable({ risks: { rows, counts, agencies }, search }: RiskTableProps) {
  const { forecast: words } = useNotificationText().notification;
  const narrow = useNarrow();
  if (rows.length === 0) return <p className="none">{words.none}</p>;
  const shown = sortedRows(rows, sortingOf(search.sort, search.desc), KEYS);
  return (
    <>
      {rows.length < counts.listed && (
        <p className="muted small">{words.cut(formatInteger(rows.length), formatInteger(counts.listed))}</p>
      )}
      {narrow ? <RiskCards rows={shown} /> : <RiskRows rows={shown} search={search} />}
      {search.agency === undefined && agencies.length > 0 && <AgencyRisks agencies={agencies} search={search} />}
    </>
  );
}

function RiskRows({ rows, search }: { readonly rows: readonly RiskRow[]; readonly search: ForecastSearch }) {
  const { forecast: words } = useNotificationText().notification;
  const change = useView<ForecastSearch>();
  return (
    <ScrollX>
      <table className="table risks">
        <caption className="visually-hidden">{words.list}</caption>
        <SortHeads
          columns={[
            { key: 'code', name: words.code },
            { key: 'risk', name: words.risk, number: true },
            { key: 'due', name: words.due },
            { key: 'reason', name: words.reason, plain: true },
            { key: 'procedure', name: words.procedure },
            { key: 'officer', name: words.officer },
          ]}
          sorting={sortingOf(search.sort, search.desc)}
          change={change}
        />
        <tbody>
          {rows.map(({ code, risk, dueAt, reason, procedureName, officer, agency }) => (
            <tr key={code}>
              <th scope="row" className="left">
                <RowLink path={dossierPath(code)}>{code}</RowLink>
              </th>
              <td>
                <RiskChip risk={risk} unknown={words.unknown} />
              </td>
              <td className="left">{formatTime(dueAt)}</td>
              <td className="left risk-reason">{reason}</td>
              <td className="left risk-words">{procedureName}</td>
              <td className="left risk-words">{[officer, agency.name].filter(Boolean).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function RiskCards({ rows }: { readonly rows: readonly RiskRow[] }) {
  const { forecast: words } = useNotificationText().notification;
  return (
    <ul className="cards">
      {rows.map(({ code, risk, dueAt, reason, procedureName, officer, agency }) => (
        <li key={code} className="card card-line">
          <h3>
            <RowLink path={dossierPath(code)}>{code}</RowLink>
          </h3>
          <p>
            <RiskChip risk={risk} unknown={words.unknown} /> {formatTime(dueAt)}
          </p>
          <p>{procedureName}</p>
          <p className="small">{reason}</p>
          <p className="small muted">{[officer, agency.name].filter(Boolean).join(', ')}</p>
        </li>
      ))}
    </ul>
  );
}
