import { formatInteger, padCount } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { useControlText } from '../../text/control/index.ts';
import { type LateDossier, lateQuery } from '../control/control-queries.ts';
import { FileLinks } from '../control/file-links.tsx';
import { Section } from '../control/section.tsx';

/** Agencies shown, those with most first; the file has all. */
const FEW = 8;
/** Dossiers that are listed in place; a province with more downloads the file. */
const MOST_LISTED = 1_000;

/** Overdue dossiers for which nothing was said yet, as far as the system knows; by agency. */
export function Unanswered({ period }: { readonly period: string }) {
  const text = useControlText();
  const words = text.control.leader.unanswered;
  const late = useQuery(lateQuery({ period }, MOST_LISTED));
  return (
    <Section
      heading={words.heading}
      query={late}
      height={300}
      actions={<FileLinks scope={{ period }} table="late" name={words.heading} />}
    >
      {({ total, agencies, rows }) => {
        const waiting = agencies
          .filter(({ unanswered }) => unanswered > 0)
          .toSorted((a, b) => b.unanswered - a.unanswered);
        const isCut = waiting.length > FEW;
        const all = total.late + total.openOverdue;
        return (
          <>
            <p>
              {total.unanswered === 0 ? words.none : words.summary(formatInteger(total.unanswered), formatInteger(all))}
            </p>
            <p className="muted small">{words.intro}</p>
            {waiting.length > 0 && (
              <ScrollX>
                <table className="table worst">
                  <caption className="visually-hidden">{words.heading}</caption>
                  <thead>
                    <tr>
                      <th scope="col" className="left">
                        {words.agency}
                      </th>
                      <th scope="col">{words.total}</th>
                      <th scope="col" className="only-wide">
                        {words.withoutApology}
                      </th>
                      <th scope="col" className="only-wide">
                        {words.withoutExplanation}
                      </th>
                      <th scope="col">{words.neither}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {waiting.slice(0, FEW).map(({ agency, ...own }) => (
                      <tr key={agency.id}>
                        <th scope="row">{agency.name}</th>
                        <td>{formatInteger(own.late + own.openOverdue)}</td>
                        <td className="only-wide">{formatInteger(own.withoutApology)}</td>
                        <td className="only-wide">{formatInteger(own.withoutExplanation)}</td>
                        <td>
                          <WaitingDossiers
                            count={own.unanswered}
                            rows={rows.filter((row) => row.agency.id === agency.id && isWaiting(row))}
                          />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </ScrollX>
            )}
            {isCut && <p className="muted">{words.more(padCount(waiting.length - FEW))}</p>}
          </>
        );
      }}
    </Section>
  );
}

const isWaiting = ({ apology, explanation }: LateDossier): boolean =>
  apology === undefined && explanation === undefined;

/** The number, and the dossiers behind it in place. */
function WaitingDossiers({ count, rows }: { readonly count: number; readonly rows: readonly LateDossier[] }) {
  const text = useControlText();
  return (
    <details className="own-dossiers">
      <summary>{formatInteger(count)}</summary>
      <ul>
        {rows.map(({ code, lateMinutes }) => (
          <li key={code}>
            <Link to="/dossiers/$code" params={{ code }} search={{}} preload={false}>
              {code}
            </Link>{' '}
            <span className="muted">{text.countdown.overdue(lateMinutes)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
