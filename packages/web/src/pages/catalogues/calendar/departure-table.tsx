import { Button } from 'antd';
import { csvText, saveCsv } from '../../../parts/csv.ts';
import { formatDay, formatWeekday, type Messages, useText } from '../../../text/index.ts';
import { numberText } from '../procedures/process-words.ts';
import type { CalendarYear } from '../queries.ts';

interface DepartureTableProps {
  readonly calendar: CalendarYear;
}

type Words = Messages['catalogues']['calendar'];

/** The days off, make-up days and closures of the year as a list with their sources; the same that the months draw. */
export function DepartureTable({ calendar }: DepartureTableProps) {
  const { catalogues } = useText();
  const text = catalogues.calendar;
  const { year, exceptions, closures, agencyId } = calendar;
  return (
    <section className="panel" aria-labelledby="departures-heading">
      <div className="section-head">
        <h2 id="departures-heading">{text.exceptions}</h2>
        <Button
          title={catalogues.csvHint}
          onClick={() => saveCsv(`lich-${year}.csv`, csvText(tableOf(calendar, text)))}
        >
          {catalogues.csv}
        </Button>
      </div>
      <div className="scroll-x">
        <table className="table catalogue-table">
          <thead>
            <tr>
              {[text.day, text.kind, text.name, text.counts, text.status, text.source].map((name) => (
                <th key={name} scope="col" className="left">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {exceptions.map(({ day, kind, name, counts, status, source }) => (
              <tr key={day}>
                <th scope="row" className="nowrap">{`${formatDay(day)}, ${formatWeekday(day)}`}</th>
                <td className="left nowrap">{text.kinds[kind]}</td>
                <td className="left">{name}</td>
                <td className="left nowrap">{text.countsDays(numberText(counts))}</td>
                <td className="left nowrap">{text.statuses[status]}</td>
                <td className="left">{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {agencyId === undefined && (
        <>
          <h2>{text.closures}</h2>
          {closures.length === 0 && <p className="muted">{text.noClosures}</p>}
          <ul className="facts-list">
            {closures.map(({ day, agencyId: id, agencyName, name, source }) => (
              <li key={`${day} ${id}`}>
                {`${formatDay(day)}, ${formatWeekday(day)}: ${text.closedHere(agencyName, name)} `}
                <small className="muted">{source}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function tableOf({ exceptions, closures }: CalendarYear, text: Words) {
  const head = [text.day, text.agency, text.kind, text.name, text.counts, text.status, text.source];
  const own = exceptions.map((one) => ({ ...one, agencyName: text.national }));
  return [
    head,
    ...[...own, ...closures].map(({ day, agencyName, kind, name, counts, status, source }) => [
      formatDay(day),
      agencyName,
      text.kinds[kind],
      name,
      counts,
      text.statuses[status],
      source,
    ]),
  ];
}
