import { formatInteger } from '@dunghen/domain/text';
import { Link } from '@tanstack/react-router';
import { type SortKeys, sortedRows } from '../../parts/sorted-rows.ts';
import { useView } from '../../parts/use-view.ts';
import { useNotificationText } from '../../text/notification/index.ts';
import type { RiskList } from './forecast-queries.ts';
import type { ForecastSearch } from './forecast-search.ts';
import { SortHeads, sortingOf } from './sort-heads.tsx';
import '../../parts/card-table.css';

type AgencyRisk = RiskList['agencies'][number];

const KEYS: SortKeys<AgencyRisk> = {
  agency: ({ agency }) => agency.name,
  open: ({ open }) => open,
  atRisk: ({ atRisk }) => atRisk,
  likely: ({ likelyLate }) => likelyLate,
};

interface AgencyRisksProps {
  readonly agencies: RiskList['agencies'];
  readonly search: ForecastSearch;
}

/** How many each agency has that are in time and at risk; each number opens their list. */
export function AgencyRisks({ agencies, search }: AgencyRisksProps) {
  const { forecast: words } = useNotificationText().notification;
  const change = useView<ForecastSearch>();
  const sorting = sortingOf(search.of, search.ofDesc);
  return (
    <>
      <h3>{words.agencies}</h3>
      <table className="table card-table">
        <caption className="visually-hidden">{words.agencies}</caption>
        <SortHeads
          columns={[
            { key: 'agency', name: words.agency },
            { key: 'open', name: words.open, number: true },
            { key: 'atRisk', name: words.atRisk, number: true },
            { key: 'likely', name: words.likely, number: true },
          ]}
          sorting={sorting}
          change={({ sort, desc }) => change({ of: sort, ofDesc: desc })}
        />
        <tbody>
          {sortedRows(agencies, sorting, KEYS).map(({ agency, open, atRisk, likelyLate }) => (
            <tr key={agency.id}>
              <th scope="row" className="left">
                {agency.name}
              </th>
              <td data-label={words.open}>
                <Link
                  to="/forecast"
                  search={{ agency: agency.id, level: 'all' }}
                  aria-label={words.openCount(formatInteger(open), agency.name)}
                >
                  {formatInteger(open)}
                </Link>
              </td>
              <td data-label={words.atRisk}>
                <Link
                  to="/forecast"
                  search={{ agency: agency.id }}
                  aria-label={words.riskOf(formatInteger(atRisk), agency.name)}
                >
                  {formatInteger(atRisk)}
                </Link>
              </td>
              <td data-label={words.likely}>
                <Link
                  to="/forecast"
                  search={{ agency: agency.id, level: 'likely' }}
                  aria-label={words.likelyOf(formatInteger(likelyLate), agency.name)}
                >
                  {formatInteger(likelyLate)}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
