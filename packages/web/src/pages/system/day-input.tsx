import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useSystemText } from '../../text/system/index.ts';

interface DayInputProps {
  readonly id?: string;
  readonly label?: string;
  readonly value: string;
  readonly change: (day: string) => void;
  readonly min?: string;
}

const FORMS = ['DD/MM/YYYY', 'D/M/YYYY', 'DDMMYYYY'];

/** A day, `yyyy-MM-dd` or empty, written as "18/01/2024": typed or chosen. */
export function DayInput({ id, label, value, change, min }: DayInputProps) {
  const { dayForm } = useSystemText().system;
  return (
    <DatePicker
      className="day-input"
      format={FORMS}
      placeholder={dayForm}
      value={value === '' ? null : dayjs(value)}
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(min === undefined || min === '' ? {} : { minDate: dayjs(min) })}
      onChange={(day: Dayjs | null) => change(day === null ? '' : day.format('YYYY-MM-DD'))}
    />
  );
}
