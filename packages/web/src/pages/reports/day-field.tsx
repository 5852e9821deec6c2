import { DayInput } from '../../parts/day-input.tsx';
import { Labelled } from '../../parts/labelled.tsx';

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
      {(id, describedBy) => (
        <DayInput
          id={id}
          describedBy={describedBy}
          value={value}
          change={change}
          placeholder={placeholder}
          wrong={fault !== undefined}
        />
      )}
    </Labelled>
  );
}
