import { formatInteger } from '@dunghen/domain/text';
import { Link } from '@tanstack/react-router';
import { useNarrow } from '../../app/use-media.ts';
import { dossierPath, RowLink } from '../../parts/row-link.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { formatTime } from '../../text/index.ts';
import { useNotificationText } from '../../text/notification/index.ts';
import type { RiskList, RiskRow } from './forecast-queries.ts';
import type { ForecastSearch } from './forecast-search.ts';

interface RiskTableProps {
  readonly risks: RiskList;
  readonly search: ForecastSearch;
}

/** The likeliest first, each with its reason; then how many each agency has. */
export function RiskTable({ risks: { rows, counts, agencies }, search }: RiskTableProps) {
  const { forecast: words } = useNotificationText().notification;
  const narrow = useNarrow();
  if (rows.length === 0) return <p className="none">{words.none}</p>;
  return (
    <>
      {rows.length < counts.listed && (
        <p className="muted small">{words.cut(formatInteger(rows.length), formatInteger(counts.listed))}</p>
      )}
      {narrow ? <RiskCards rows={rows} /> : <RiskRows rows={rows} />}
      {search.agency === undefined && agencies.length > 0 && <ByAgency agencies={agencies} />}
    </>
  );
}

function RiskRows({ rows }: { readonly rows: readonly RiskRow[] }) {
  const { forecast: words } = useNotificationText().notification;
  return (
    <ScrollX>
      <table className="table risks">
        <caption className="visually-hidden">{words.list}</caption>
        <thead>
          <tr>
            <th scope="col" className="left">
              {words.code}
            </th>
            <th scope="col">{words.risk}</th>
            <th scope="col" className="left">
              {words.due}
            </th>
            <th scope="col" className="left">
              {words.reason}
            </th>
            <th scope="col" className="left">
              {words.procedure}
            </th>
            <th scope="col" className="left">
              {words.officer}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, risk, dueAt, reason, procedureName, officer, agency }) => (
            <tr key={code}>
              <th scope="row" className="left">
                <RowLink path={dossierPath(code)}>{code}</RowLink>
              </th>
              <td>
                <Risk risk={risk} />
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
  return (
    <ul className="cards">
      {rows.map(({ code, risk, dueAt, reason }) => (
        <li key={code} className="card card-line">
          <h3>
            <RowLink path={dossierPath(code)}>{code}</RowLink>
          </h3>
          <p>
            <Risk risk={risk} /> {formatTime(dueAt)}
          </p>
          <p className="small">{reason}</p>
        </li>
      ))}
    </ul>
  );
}

const LIKELY = 80;
const AT_RISK = 50;

function Risk({ risk }: { readonly risk: number }) {
  const { forecast: words } = useNotificationText().notification;
  const chip = risk >= LIKELY ? 'chip-late' : risk >= AT_RISK ? 'chip-due-soon' : 'chip-in-time';
  return <span className={`chip ${chip}`}>{words.percent(risk)}</span>;
}

function ByAgency({ agencies }: { readonly agencies: RiskList['agencies'] }) {
  const { forecast: words } = useNotificationText().notification;
  return (
    <>
      <h3>{words.agencies}</h3>
      <ScrollX>
        <table className="table">
          <caption className="visually-hidden">{words.agencies}</caption>
          <thead>
            <tr>
              <th scope="col" className="left">
                {words.agency}
              </th>
              <th scope="col">{words.open}</th>
              <th scope="col">{words.atRisk}</th>
              <th scope="col">{words.likely}</th>
            </tr>
          </thead>
          <tbody>
            {agencies.map(({ agency, open, atRisk, likelyLate }) => (
              <tr key={agency.id}>
                <th scope="row">{agency.name}</th>
                <td>
                  <Link to="/forecast" search={{ agency: agency.id, level: 'all' }}>
                    {formatInteger(open)}
                  </Link>
                </td>
                <td>
                  <Link
                    to="/forecast"
                    search={{ agency: agency.id }}
                    aria-label={words.riskOf(formatInteger(atRisk), agency.name)}
                  >
                    {formatInteger(atRisk)}
                  </Link>
                </td>
                <td>
                  <Link to="/forecast" search={{ agency: agency.id, level: 'likely' }}>
                    {formatInteger(likelyLate)}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </>
  );
}
