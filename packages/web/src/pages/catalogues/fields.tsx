import { Input, InputNumber, Select } from 'antd';
import { DayInput } from '../../parts/day-input.tsx';
import { Labelled } from '../../parts/labelled.tsx';

interface FieldFacts {
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly wide?: boolean;
}

/** What a control says of itself when something is said below it. */
const toldOf = (describedBy: string | undefined, fault: string | undefined) => ({
  ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
  ...(fault === undefined ? {} : { 'aria-invalid': true, status: 'error' as const }),
});

interface TextFieldProps extends FieldFacts {
  readonly value: string;
  readonly change: (value: string) => void;
}

export function WordField({ value, change, fault, ...rest }: TextFieldProps) {
  return (
    <Labelled {...rest} fault={fault}>
      {(id, describedBy) => (
        <Input
          id={id}
          value={value}
          autoComplete="off"
          {...toldOf(describedBy, fault)}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Labelled>
  );
}

/** Dates are `yyyy-MM-dd`; '' for none. Shown as 18/01/2024. */
export function DateField({ value, change, fault, ...rest }: TextFieldProps) {
  return (
    <Labelled {...rest} fault={fault}>
      {(id, describedBy) => (
        <DayInput id={id} value={value} change={change} describedBy={describedBy} wrong={fault !== undefined} />
      )}
    </Labelled>
  );
}

interface NumberFieldProps extends FieldFacts {
  readonly value: number | undefined;
  readonly change: (value: number | undefined) => void;
  readonly min?: number;
  readonly step?: number;
}

/** "0,25": as many decimals as there are; what is being typed stays as it is typed. */
const written = (value: number | undefined, info: { readonly userTyping: boolean; readonly input: string }): string =>
  info.userTyping ? info.input : value === undefined ? '' : String(value).replace('.', ',');

const read = (text: string | undefined): number => Number((text ?? '').replace(/\s/g, '').replace(',', '.'));

/** A number with a comma as its decimal sign. */
export function NumberField({ value, change, min = 0, step = 1, fault, ...rest }: NumberFieldProps) {
  return (
    <Labelled {...rest} fault={fault}>
      {(id, describedBy) => (
        <InputNumber<number>
          id={id}
          min={min}
          step={step}
          formatter={written}
          parser={read}
          {...toldOf(describedBy, fault)}
          {...(value === undefined ? { value: null } : { value })}
          onChange={(next) => change(next ?? undefined)}
        />
      )}
    </Labelled>
  );
}

interface PickFieldProps<K extends string> extends FieldFacts {
  readonly value: K | undefined;
  readonly options: readonly { readonly value: K; readonly label: string }[];
  readonly change: (value: K | undefined) => void;
  /** What stands there, and may be gone back to, where nothing is chosen; absent: one is always chosen. */
  readonly any?: string;
}

/** One of several; found by typing, diacritics included. */
export function PickField<K extends string>({ value, change, options, any, fault, ...rest }: PickFieldProps<K>) {
  return (
    <Labelled {...rest} fault={fault}>
      {(id, describedBy) => (
        <Select<K>
          id={id}
          options={[...options]}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          allowClear={any !== undefined}
          {...(any === undefined ? {} : { placeholder: any })}
          {...toldOf(describedBy, fault)}
          {...(value === undefined ? { value: null } : { value })}
          onChange={(next) => change(next ?? undefined)}
        />
      )}
    </Labelled>
  );
}
