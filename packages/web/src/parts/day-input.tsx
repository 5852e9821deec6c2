import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useText } from '../text/index.ts';

interface DayInputProps {
  readonly id?: string;
  /** Where no label names it by its id. */
  readonly label?: string;
  /** `yyyy-MM-dd`; '' for none. */
  readonly value: string;
  readonly change: (day: string) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly wrong?: boolean;
  readonly clearable?: boolean;
}

const FORMS = ['DD/MM/YYYY', 'D/M/YYYY', 'DDMMYYYY', 'YYYY-MM-DD'];

const dayOf = (text: string | undefined): Dayjs | undefined =>
  text === undefined || text === '' ? undefined : dayjs(text);

/** A day as offices write it, "18/01/2024": typed or picked. */
export function DayInput({ value, change, ...props }: DayInputProps) {
  const { dayForm } = useText();
  const { id, label, min, max, placeholder = dayForm, describedBy, wrong = false, clearable = true } = props;
  const minDate = dayOf(min);
  const maxDate = dayOf(max);
  return (
    <DatePicker
      className="day-input"
      format={FORMS}
      placeholder={placeholder}
      allowClear={clearable}
      value={dayOf(value) ?? null}
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      {...(minDate === undefined ? {} : { minDate })}
      {...(maxDate === undefined ? {} : { maxDate })}
      {...(wrong ? { status: 'error' as const } : {})}
      // Enter takes the day; it does not send the form around it.
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault();
      }}
      onChange={(day) => change(day?.format('YYYY-MM-DD') ?? '')}
    />
  );
}
