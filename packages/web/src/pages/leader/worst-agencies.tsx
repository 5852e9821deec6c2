import type { AgencyRow } from '../../api/types.ts';
import { FigureLink } from '../../parts/figure-link.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { useControlText } from '../../text/control/index.ts';
import { formatPercent } from '../../text/index.ts';

const MOST = 10;

/** The agencies with most late and overdue dossiers of their own, then by rate; at most ten. */
export function worstOf(rows: readonly AgencyRow[]): readonly AgencyRow[] {
  const overdue = ({ own }: AgencyRow): number => own.late + own.open.overdue;
  return rows
    .filter((row) => overdue(row) > 0)
    .toSorted((a, b) => overdue(b) - overdue(a) || (b.own.latePercent ?? 0) - (a.own.latePercent ?? 0))
    .slice(0, MOST);
}

interface WorstAgenciesProps {
  readonly period: string;
  readonly rows: readonly AgencyRow[];
}

export function WorstAgencies({ period, rows }: WorstAgenciesProps) {
  const text = useControlText();
  const words = text.control.leader;
  return (
    <section className="panel" aria-labelledby="worst-heading">
      <h2 id="worst-heading">{words.worst}</h2>
      {rows.length === 0 && <p className="none">{words.worstNone}</p>}
      {rows.length > 0 && (
        <>
          <p className="muted small">{words.worstHint}</p>
          <ScrollX>
            <table className="table worst">
              <caption className="visually-hidden">{words.worst}</caption>
              <thead>
                <tr>
                  <th scope="col" className="only-wide">
                    {words.rank}
                  </th>
                  <th scope="col" className="left">
                    {words.agency}
                  </th>
                  <th scope="col" className="only-wide">
                    {words.resolved}
                  </th>
                  <th scope="col">{words.late}</th>
                  <th scope="col">{words.rate}</th>
                  <th scope="col">{words.overdue}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ agency, own }, index) => {
                  const scope = { period, agency: agency.id };
                  return (
                    <tr key={agency.id}>
                      <td className="only-wide">{index + 1}</td>
                      <th scope="row">{agency.name}</th>
                      <td className="only-wide">
                        <FigureLink value={own.resolved} owner={agency.name} scope={{ ...scope, figure: 'resolved' }} />
                      </td>
                      <td className="late">
                        <FigureLink value={own.late} owner={agency.name} scope={{ ...scope, figure: 'late' }} />
                      </td>
                      <td>{own.latePercent === null ? text.agencies.none : formatPercent(own.latePercent)}</td>
                      <td className="late">
                        <FigureLink
                          value={own.open.overdue}
                          owner={agency.name}
                          scope={{ ...scope, figure: 'open-overdue' }}
                        />
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </ScrollX>
        </>
      )}
    </section>
  );
}
