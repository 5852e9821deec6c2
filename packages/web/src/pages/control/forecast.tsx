import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useNarrow } from '../../app/use-media.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { type ControlText, useControlText } from '../../text/control/index.ts';
import { formatDay, formatTime, formatWeekday } from '../../text/index.ts';
import { type ControlScope, type Forecast, forecastQuery } from './control-queries.ts';
import { FileLinks } from './file-links.tsx';
import { Section } from './section.tsx';

/** Agencies shown before one asks for all. */
const FEW = 12;

/** What comes due in the coming working days, by day and agency: behind each number is the list of open dossiers. */
export function ForecastPanel({ scope }: { readonly scope: ControlScope }) {
  const text = useControlText();
  const { agency, children } = scope;
  const forecast = useQuery(
    forecastQuery({ ...(agency === undefined ? {} : { agency }), ...(children === undefined ? {} : { children }) }),
  );
  const { heading } = text.control.room.forecast;
  return (
    <Section
      heading={heading}
      query={forecast}
      height={320}
      actions={
        <>
          <Link to="/forecast" search={agency === undefined ? {} : { agency }} preload={false}>
            {text.notification.forecastMenu}
          </Link>
          <FileLinks scope={scope} table="forecast" name={heading} />
        </>
      }
    >
      {(data) => <Days scope={scope} forecast={data} />}
    </Section>
  );
}

interface DaysProps {
  readonly scope: ControlScope;
  readonly forecast: Forecast;
}

function Days({ scope, forecast }: DaysProps) {
  const text = useControlText();
  const narrow = useNarrow();
  const [all, setAll] = useState(false);
  const words = text.control.room.forecast;
  const isEmpty = forecast.total === 0;
  const rows = all ? forecast.rows : forecast.rows.slice(0, FEW);
  return (
    <>
      <p className="muted small">{`${words.intro(formatTime(forecast.asOf))} ${forecast.ruleText}`}</p>
      {isEmpty && <p className="none">{words.none}</p>}
      {!isEmpty && narrow && <DayCards scope={scope} forecast={forecast} />}
      {!isEmpty && !narrow && <DayTable scope={scope} forecast={{ ...forecast, rows }} />}
      {forecast.rows.length > FEW && !narrow && (
        <Button className="more" onClick={() => setAll(!all)}>
          {all ? words.fewer : words.more(formatInteger(forecast.rows.length))}
        </Button>
      )}
    </>
  );
}

function DayTable({ scope, forecast }: DaysProps) {
  const text = useControlText();
  const words = text.control.room.forecast;
  return (
    <ScrollX>
      <table className="table forecast">
        <caption className="visually-hidden">{words.heading}</caption>
        <thead>
          <tr>
            <th scope="col" className="left">
              {words.agency}
            </th>
            {forecast.days.map((day) => (
              <th key={day.day} scope="col">
                {dayName(day, forecast.asOf, text)}
                <br />
                {formatDay(day.day).slice(0, 5)}
              </th>
            ))}
            <th scope="col">{words.total}</th>
          </tr>
        </thead>
        <tbody>
          {forecast.rows.map(({ agency, counts, total }) => (
            <tr key={agency.id}>
              <th scope="row">{agency.name}</th>
              {forecast.days.map(({ day }, index) => (
                <td key={day}>
                  <DueLink count={counts[index] ?? 0} name={agency.name} agency={agency.id} from={day} to={day} />
                </td>
              ))}
              <td>
                <DueLink
                  count={total}
                  name={agency.name}
                  agency={agency.id}
                  from={forecast.days[0]?.day ?? ''}
                  to={forecast.days.at(-1)?.day ?? ''}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.all}</th>
            {forecast.days.map(({ day, count }) => (
              <td key={day}>
                <DueLink count={count} name={words.all} {...ofScope(scope)} from={day} to={day} />
              </td>
            ))}
            <td>{formatInteger(forecast.total)}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollX>
  );
}

function DayCards({ scope, forecast }: DaysProps) {
  const text = useControlText();
  const words = text.control.room.forecast;
  return (
    <ul className="cards">
      {forecast.days.map((day) => (
        <li key={day.day} className="card card-line">
          <h3>{`${dayName(day, forecast.asOf, text)} ${formatDay(day.day)}`}</h3>
          <DueLink count={day.count} name={words.all} {...ofScope(scope)} from={day.day} to={day.day} />
        </li>
      ))}
    </ul>
  );
}

const ofScope = ({ agency, children }: ControlScope) => ({
  ...(agency === undefined ? {} : { agency }),
  ...(children === undefined ? {} : { children }),
});

/** "thứ Năm", "hôm nay", and a day off as such: a due date that was given from outside can lie on one. */
function dayName({ day, isWorkingDay }: Forecast['days'][number], asOf: string, text: ControlText): string {
  const words = text.control.room.forecast;
  if (asOf.startsWith(day)) return words.today;
  return isWorkingDay ? formatWeekday(day) : `${formatWeekday(day)} (${words.dayOff})`;
}

interface DueLinkProps {
  readonly count: number;
  readonly name: string;
  readonly agency?: string;
  readonly children?: boolean;
  readonly from: string;
  readonly to: string;
}

/** The open dossiers in time that are due on these days. */
function DueLink({ count, name, agency, children, from, to }: DueLinkProps) {
  const text = useControlText();
  if (count === 0) return <span className="zero">{text.agencies.none}</span>;
  const days = from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`;
  const search = {
    ...(agency === undefined ? {} : { agency }),
    ...(children === undefined ? {} : { children }),
    open: 'open',
    verdicts: 'open-in-time',
    dueFrom: from,
    dueTo: to,
    sort: 'due',
  } as const;
  return (
    <Link
      to="/dossiers"
      search={search}
      preload={false}
      aria-label={text.control.room.forecast.cell(formatInteger(count), name, days)}
    >
      {formatInteger(count)}
    </Link>
  );
}
