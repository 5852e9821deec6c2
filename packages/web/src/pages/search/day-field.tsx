import { Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import { formatDay } from '../../text/index.ts';
import { useWorkText } from '../../text/work/index.ts';
import { readDay } from './read-day.ts';

interface DayFieldProps {
  readonly label: string;
  /** `yyyy-MM-dd`. */
  readonly value: string | undefined;
  readonly change: (day: string | undefined) => void;
  readonly faulty?: boolean;
}

/** A day as offices write it, whatever the language of the browser. What was typed stays until it is a day. */
export function DayField({ label, value, change, faulty = false }: DayFieldProps) {
  const { search } = useWorkText().work;
  const id = useId();
  const shown = value === undefined ? '' : formatDay(value);
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const wrong = typed.trim() !== '' && readDay(typed) === undefined;
  const [left, setLeft] = useState(false);
  const take = (): void => {
    setLeft(true);
    const day = readDay(typed);
    if (!wrong && day !== value) change(day);
  };
  return (
    <div className="filter">
      <Input
        aria-label={label}
        placeholder={search.dayHint}
        inputMode="numeric"
        maxLength={10}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setLeft(false);
        }}
        onBlur={take}
        onPressEnter={take}
        {...(faulty || (wrong && left) ? { status: 'error' as const } : {})}
        {...(wrong && left ? { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` } : {})}
      />
      {wrong && left && (
        <span id={`${id}-wrong`} className="fault small" role="alert">
          {search.dayWrong(typed)}
        </span>
      )}
    </div>
  );
}
