import { Button } from 'antd';
import { csvText, saveCsv } from '../../../parts/csv.ts';
import { type CataloguesText, useCataloguesText } from '../../../text/catalogues/index.ts';
import { formatDay, formatWeekday } from '../../../text/index.ts';
import { FactTable } from '../fact-table.tsx';
import { numberText } from '../procedures/process-words.ts';
import type { CalendarYear } from '../queries.ts';

interface DepartureTableProps {
  readonly calendar: CalendarYear;
}

type Words = CataloguesText['catalogues']['calendar'];

/** The days off, make-up days and closures of the year as a list with their sources; the same that the months draw. */
export function DepartureTable({ calendar }: DepartureTableProps) {
  const { catalogues } = useCataloguesText();
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
      <FactTable
        heads={[text.day, text.kind, text.name, text.counts, text.status, text.source]}
        unbroken={[text.day, text.kind, text.counts, text.status]}
        rows={exceptions.map(({ day, kind, name, counts, status, source }) => ({
          key: day,
          cells: [
            `${formatDay(day)}, ${formatWeekday(day)}`,
            text.kinds[kind],
            name,
            text.countsDays(numberText(counts)),
            text.statuses[status],
            source,
          ],
        }))}
      />
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
