import { Link } from '@tanstack/react-router';
import { useMay } from '../../../parts/use-may.ts';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { formatDay, formatWeekday } from '../../../text/index.ts';
import type { CalendarYear } from '../queries.ts';
import { type DrawnDay, monthsOf } from './calendar-days.ts';

interface DayExplanationProps {
  readonly calendar: CalendarYear;
  readonly day: string | undefined;
  readonly today: string;
}

/** Why offices work or not on the chosen day, with the document that says so. */
export function DayExplanation({ calendar, day, today }: DayExplanationProps) {
  const text = useCataloguesText().catalogues.calendar;
  const mayPropose = useMay()('calendar:propose');
  const asked = day ?? (today.startsWith(String(calendar.year)) ? today : `${calendar.year}-01-01`);
  const one = monthsOf(calendar)
    .flatMap(({ days }) => days)
    .find((drawn) => drawn.day === asked);
  if (one === undefined) return undefined;
  return (
    <section className="panel day-explanation" aria-live="polite" aria-label={text.day}>
      <h2>{text.dayTitle(formatDay(one.day), formatWeekday(one.day))}</h2>
      <Reason one={one} />
      {one.provisional !== undefined && (
        <p>
          {`${text.wouldBe(one.provisional.name)}. `}
          <span className="muted">{one.provisional.source}</span>
        </p>
      )}
      {one.closures.length > 0 && (
        <ul className="notes">
          {one.closures.map(({ agencyId, agencyName, name, source }) => (
            <li key={agencyId}>
              {`${text.closedHere(agencyName, name)}. `}
              <span className="muted">{source}</span>
            </li>
          ))}
        </ul>
      )}
      {mayPropose && (
        <Link
          to="/catalogues/calendar/new"
          search={{ day: one.day, ...(calendar.agencyId === undefined ? {} : { agency: calendar.agencyId }) }}
        >
          {text.propose}
        </Link>
      )}
    </section>
  );
}

function Reason({ one: { kind, departure } }: { readonly one: DrawnDay }) {
  const text = useCataloguesText().catalogues.calendar;
  if (departure === undefined) return <p>{`${text.kinds[kind]}. ${text.ordinary}`}</p>;
  const { name, source, sessions, status } = departure;
  return (
    <>
      <p>
        <strong>{name}</strong>
        {` (${text.kinds[kind]}, ${text.statuses[status]})`}
      </p>
      {sessions.length > 0 && (
        <p>{`${text.sessions}: ${sessions.map(({ from, to }) => `${from}–${to}`).join(', ')}`}</p>
      )}
      <p className="muted">{`${text.source}: ${source}`}</p>
    </>
  );
}
