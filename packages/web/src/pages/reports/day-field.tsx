import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { Labelled } from './fields.tsx';

interface DayFieldProps {
  readonly label: string;
  readonly of?: string;
  /** `yyyy-MM-dd`; '' for none. */
  readonly value: string;
  readonly change: (day: string) => void;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly placeholder?: string;
}

/** A day, typed or picked: 18/01/2024. */
export function DayField({ label, of, value, change, hint, fault, placeholder }: DayFieldProps) {
  return (
    <Labelled label={label} of={of} hint={hint} fault={fault}>
      {({ id, describedBy }) => (
        <DatePicker
          id={id}
          aria-describedby={describedBy}
          value={value === '' ? null : dayjs(value)}
          format={['DD/MM/YYYY', 'D/M/YYYY', 'YYYY-MM-DD']}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(fault === undefined ? {} : { status: 'error' as const })}
          // Enter takes the day; it does not send the form around it.
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
          onChange={(day) => change(day === null ? '' : day.format('YYYY-MM-DD'))}
        />
      )}
    </Labelled>
  );
}
