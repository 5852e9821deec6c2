import { getDay, weekdayOf } from '@dunghen/domain/time';
import { useState } from 'react';
import type { ExplanationLine } from '../../api/types.ts';
import { today } from '../../parts/today.ts';
import { formatDay, formatWeekday, type Messages, useText } from '../../text/index.ts';
import { type DayKind, type StripDay, stepParts, stripDays } from './strip-days.ts';

const SHOWN_KINDS: readonly Exclude<DayKind, 'plain' | 'late'>[] = ['accepted', 'counted', 'skipped', 'stopped'];

interface ClockStripProps {
  readonly lines: readonly ExplanationLine[];
  /** The due instant of the verdict; absent while the clock stands still. */
  readonly judgedDueAt: string | undefined;
  /** The list of the steps is folded away at first. */
  readonly folded?: boolean;
  /** It stands still, or is open after its due date: the days until today are shown too. */
  readonly untilToday?: boolean;
}

/** Why the dossier is due when it is: a cell a day, and the same as a list with its sources. */
export function ClockStrip({ lines, judgedDueAt, folded = false, untilToday = false }: ClockStripProps) {
  const text = useText();
  const days = stripDays(lines, judgedDueAt, untilToday ? today() : undefined);
  return (
    <section className="panel" aria-labelledby="clock-heading">
      <div className="section-head">
        <h2 id="clock-heading">{text.dossier.clock}</h2>
        {days.length > 0 && <Legend />}
      </div>
      {lines.length === 0 && <p>{text.dossier.clockEmpty}</p>}
      {days.length > 0 && <Strip days={days} />}
      {lines.length > 0 && <Steps lines={lines} folded={folded} />}
    </section>
  );
}

/** The cells, and a line below them that says what the day in focus or under the pointer is. */
function Strip({ days }: { readonly days: readonly StripDay[] }) {
  const text = useText();
  const [shown, setShown] = useState<string>();
  return (
    <>
      <ol className="strip" aria-labelledby="clock-heading">
        {days.map((day) => (
          <Cell key={day.day} day={day} show={setShown} />
        ))}
      </ol>
      <p className="strip-hint" aria-hidden="true">
        {shown ?? text.dossier.clockIntro}
      </p>
    </>
  );
}

function Legend() {
  const text = useText();
  return (
    <ul className="legend" aria-label={text.clock.legend}>
      {SHOWN_KINDS.map((kind) => (
        <li key={kind}>
          <span className={`swatch day-${kind}`} aria-hidden="true" />
          {text.clock.kinds[kind]}
        </li>
      ))}
    </ul>
  );
}

interface CellProps {
  readonly day: StripDay;
  readonly show: (text: string | undefined) => void;
}

/** A day. It takes the focus, so that its reason is reached without a mouse and on a phone. */
function Cell({ day, show }: CellProps) {
  const text = useText();
  const isToday = day.day === today();
  const marks = [
    ...(day.due ? [text.clock.due] : []),
    ...(day.originalDue ? [text.clock.originalDue] : []),
    ...(isToday ? [text.clock.today] : []),
  ];
  const what = whatOf(day, marks, text);
  return (
    <li>
      <button
        type="button"
        className={classOf(day, isToday)}
        aria-label={what}
        onFocus={() => show(what)}
        onBlur={() => show(undefined)}
        onPointerEnter={() => show(what)}
        onPointerLeave={() => show(undefined)}
      >
        <span className="day-name">{text.clock.weekdays[weekdayIndex(day.day)]}</span>
        <span className="day-number">{day.day.slice(8)}</span>
        {(day.due || day.originalDue) && <Flag />}
      </button>
    </li>
  );
}

const classOf = (day: StripDay, isToday: boolean): string =>
  [
    'day-cell',
    `day-${day.kind}`,
    ...(day.due ? ['day-due'] : []),
    ...(day.originalDue ? ['day-original-due'] : []),
    ...(isToday ? ['day-today'] : []),
  ].join(' ');

function whatOf(day: StripDay, marks: readonly string[], text: Messages): string {
  const said = day.texts.length > 0 ? day.texts : [text.clock.kinds[day.kind]];
  const what = [...said, ...marks].filter((part) => part !== '').join('; ');
  return text.clock.cell(`${formatWeekday(day.day)} ${formatDay(day.day)}`, what);
}

/** Monday 0 … Sunday 6. */
const weekdayIndex = (day: string): number => weekdayOf(getDay(day)) - 1;

function Flag() {
  return (
    <svg className="day-flag" viewBox="0 0 12 12" width="9" height="9" aria-hidden="true" focusable="false">
      <path d="M2 11V1h8L8 3.5 10 6H3.5v5z" fill="currentColor" />
    </svg>
  );
}

function Steps({ lines, folded }: { readonly lines: readonly ExplanationLine[]; readonly folded: boolean }) {
  const text = useText();
  return (
    <details open={!folded}>
      <summary className="steps-summary">{text.dossier.clockList}</summary>
      <ol className="steps-list">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of an explanation never change their places.
          <li key={index} className={`step step-${line.kind}`}>
            <span className="step-when">{stepParts(line).when}</span>
            <span>{stepParts(line).what}</span>
            {line.source !== undefined && <small className="muted">{text.dossier.source(line.source)}</small>}
          </li>
        ))}
      </ol>
    </details>
  );
}
