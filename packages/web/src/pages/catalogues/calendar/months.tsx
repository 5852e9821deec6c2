import { type KeyboardEvent, useMemo, useRef } from 'react';
import { type CataloguesText, useCataloguesText } from '../../../text/catalogues/index.ts';
import { formatDay, formatWeekday } from '../../../text/index.ts';
import type { CalendarYear } from '../queries.ts';
import { type DrawnDay, type DrawnMonth, dayByKey, monthsOf } from './calendar-days.ts';

interface MonthsProps {
  readonly calendar: CalendarYear;
  readonly today: string;
  readonly chosen: string | undefined;
  readonly choose: (day: string) => void;
}

type Words = CataloguesText['catalogues']['calendar'];

/** Twelve months; Tab enters once, arrows go from day to day, Page keys by four weeks. */
export function Months({ calendar, today, chosen, choose }: MonthsProps) {
  const text = useCataloguesText().catalogues.calendar;
  const months = useMemo(() => monthsOf(calendar), [calendar]);
  const root = useRef<HTMLDivElement>(null);
  const { year } = calendar;
  const inYear = (day: string | undefined): day is string => day?.startsWith(String(year)) === true;
  const stop = inYear(chosen) ? chosen : inYear(today) ? today : `${year}-01-01`;
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = event.target instanceof HTMLElement ? event.target.dataset.day : undefined;
    const next = from === undefined ? undefined : dayByKey(from, event.key, year);
    if (next === undefined) return;
    event.preventDefault();
    root.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
    choose(next);
  };
  return (
    <div className="months-side">
      <Legend text={text} />
      {/* The keys are those of the days within; nothing else in it takes the focus. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div className="months" ref={root} onKeyDown={onKeyDown}>
        {months.map((month) => (
          <Month key={month.month} month={month} today={today} chosen={chosen} stop={stop} choose={choose} />
        ))}
      </div>
    </div>
  );
}

interface MonthProps extends Omit<MonthsProps, 'calendar'> {
  readonly month: DrawnMonth;
  readonly stop: string;
}

function Month({ month: { month, offset, days }, today, chosen, stop, choose }: MonthProps) {
  const text = useCataloguesText().catalogues.calendar;
  const cells: readonly (DrawnDay | undefined)[] = [...Array.from({ length: offset }, () => undefined), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return (
    <table className="month">
      <caption>{text.month(month)}</caption>
      <thead>
        <tr>
          {text.weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((one) => one !== undefined)?.day}>
            {week.map((one, index) => {
              const key = one?.day ?? `${month} ${index}`;
              return (
                <td key={key}>
                  {one !== undefined && (
                    <Day
                      one={one}
                      today={today}
                      isChosen={one.day === chosen}
                      isStop={one.day === stop}
                      choose={choose}
                    />
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly one: DrawnDay;
  readonly today: string;
  readonly isChosen: boolean;
  readonly isStop: boolean;
  readonly choose: (day: string) => void;
}

function Day({ one, today, isChosen, isStop, choose }: DayProps) {
  const text = useCataloguesText().catalogues.calendar;
  const { day, kind, provisional, closures } = one;
  const sign = signOf(one, text);
  const marks = [provisional === undefined ? '' : 'cal-provisional', closures.length > 0 ? 'cal-closed' : ''];
  return (
    <button
      type="button"
      className={['cal-day', `cal-${kind}`, ...marks, day === today ? 'cal-today' : ''].filter(Boolean).join(' ')}
      data-day={day}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isChosen}
      aria-label={labelOf(one, today, text)}
      onClick={() => choose(day)}
    >
      <span>{Number(day.slice(8))}</span>
      {sign !== '' && (
        <small className="cal-sign" aria-hidden="true">
          {sign}
        </small>
      )}
    </button>
  );
}

/** Beside the colour, so that it never stands alone. */
function signOf({ kind, provisional, closures }: DrawnDay, { signs }: Words): string {
  const own = kind === 'holiday' || kind === 'makeup' || kind === 'local' || kind === 'half-day' ? signs[kind] : '';
  return `${own}${provisional === undefined ? '' : signs.provisional}${closures.length > 0 && own === '' ? signs.local : ''}`;
}

function labelOf({ day, kind, departure, provisional, closures }: DrawnDay, today: string, text: Words): string {
  return [
    text.dayTitle(formatDay(day), formatWeekday(day)),
    departure?.name ?? text.kinds[kind],
    ...(provisional === undefined ? [] : [text.provisional]),
    ...(closures.length === 0 ? [] : [text.someClosed]),
    ...(day === today ? [text.today] : []),
  ].join(', ');
}

function Legend({ text }: { readonly text: Words }) {
  const kinds = ['weekday', 'weekend', 'holiday', 'makeup', 'local', 'half-day'] as const;
  return (
    <ul className="legend" aria-label={text.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={`cal-day cal-swatch cal-${kind}`} aria-hidden="true">
            {kind === 'weekday' || kind === 'weekend' ? '' : text.signs[kind]}
          </span>
          {text.kinds[kind]}
        </li>
      ))}
      <li>
        <span className="cal-day cal-swatch cal-weekday cal-provisional" aria-hidden="true">
          {text.signs.provisional}
        </span>
        {text.provisional}
      </li>
    </ul>
  );
}
