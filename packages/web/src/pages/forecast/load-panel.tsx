import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { useNotificationText } from '../../text/notification/index.ts';
import { Section } from '../control/section.tsx';
import { type LoadList, loadsQuery } from './forecast-queries.ts';

const decimal = (value: number): string => String(value).replace('.', ',');

/** What officers have open against what they finish; behind what is open is its list. */
export function LoadPanel({ agency }: { readonly agency: string | undefined }) {
  const { forecast: words } = useNotificationText().notification;
  const loads = useQuery(loadsQuery(agency));
  return (
    <Section heading={words.load} query={loads} height={200}>
      {(data) => (
        <>
          <p className="muted small">{words.loadLead(formatInteger(data.weeksCounted))}</p>
          {data.rows.length === 0 ? <p className="none">{words.loadNone}</p> : <LoadTable rows={data.rows} />}
        </>
      )}
    </Section>
  );
}

function LoadTable({ rows }: { readonly rows: LoadList['rows'] }) {
  const { forecast: words } = useNotificationText().notification;
  return (
    <ScrollX>
      <table className="table">
        <caption className="visually-hidden">{words.load}</caption>
        <thead>
          <tr>
            <th scope="col" className="left">
              {words.officer}
            </th>
            <th scope="col" className="left">
              {words.agency}
            </th>
            <th scope="col">{words.open}</th>
            <th scope="col">{words.overdue}</th>
            <th scope="col">{words.perWeek}</th>
            <th scope="col">{words.weeks}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ officerId, officer, agency, open, overdue, perWeek, weeks }) => (
            <tr key={`${officerId ?? officer} ${agency.id}`}>
              <th scope="row">{officer}</th>
              <td className="left">{agency.name}</td>
              <td>
                {officerId === undefined ? (
                  formatInteger(open)
                ) : (
                  <Link
                    to="/dossiers"
                    search={{ officer: officerId, agency: agency.id, open: 'open' }}
                    preload={false}
                    aria-label={words.openOf(formatInteger(open), officer)}
                  >
                    {formatInteger(open)}
                  </Link>
                )}
              </td>
              <td>{formatInteger(overdue)}</td>
              <td>{decimal(perWeek)}</td>
              <td>{weeks === undefined ? words.noPace : decimal(weeks)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
