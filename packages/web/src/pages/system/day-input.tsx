import { Input } from 'antd';

interface DayInputProps {
  readonly id?: string;
  readonly label?: string;
  readonly value: string;
  readonly change: (day: string) => void;
  readonly min?: string;
  readonly invalid?: boolean;
}

/** A day, `yyyy-MM-dd` or empty: the browser's own field, in the form of its language and by keyboard. */
export function DayInput({ id, label, value, change, min, invalid = false }: DayInputProps) {
  return (
    <Input
      type="date"
      className="day-input"
      value={value}
      status={invalid ? 'error' : ''}
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(min === undefined ? {} : { min })}
      onChange={(event) => change(event.target.value)}
    />
  );
}
