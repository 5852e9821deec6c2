import { Input, InputNumber, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { DayInput } from '../../parts/day-input.tsx';

interface LabelledFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** Why the value will not do, in the server's or the domain's words. */
  readonly fault?: string | undefined;
  /** Takes the id that the label names. */
  readonly children: (id: string) => ReactNode;
  readonly wide?: boolean;
}

/** A field with its name above it, what to know about it below, and what is wrong with it where it is. */
export function LabelledField({ label, hint, fault, children, wide }: LabelledFieldProps) {
  const id = useId();
  return (
    <div className={wide === true ? 'labelled labelled-wide' : 'labelled'}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint !== undefined && <p className="muted small">{hint}</p>}
      {fault !== undefined && (
        <p className="fault small" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

interface FieldFacts {
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly wide?: boolean;
}

interface TextFieldProps extends FieldFacts {
  readonly value: string;
  readonly change: (value: string) => void;
}

export function WordField({ value, change, fault, ...rest }: TextFieldProps) {
  return (
    <LabelledField {...rest} fault={fault}>
      {(id) => (
        <Input
          id={id}
          value={value}
          autoComplete="off"
          {...(fault === undefined ? {} : { status: 'error' as const })}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </LabelledField>
  );
}

/** Dates are `yyyy-MM-dd`; '' for none. Shown as 18/01/2024. */
export function DateField({ value, change, fault, ...rest }: TextFieldProps) {
  return (
    <LabelledField {...rest} fault={fault}>
      {(id) => <DayInput id={id} value={value} change={change} wrong={fault !== undefined} />}
    </LabelledField>
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
    <LabelledField {...rest} fault={fault}>
      {(id) => (
        <InputNumber<number>
          id={id}
          min={min}
          step={step}
          formatter={written}
          parser={read}
          style={{ width: '100%' }}
          {...(fault === undefined ? {} : { status: 'error' as const })}
          {...(value === undefined ? { value: null } : { value })}
          onChange={(next) => change(next ?? undefined)}
        />
      )}
    </LabelledField>
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
    <LabelledField {...rest} fault={fault}>
      {(id) => (
        <Select<K>
          id={id}
          style={{ width: '100%' }}
          options={[...options]}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          allowClear={any !== undefined}
          {...(any === undefined ? {} : { placeholder: any })}
          {...(fault === undefined ? {} : { status: 'error' as const })}
          {...(value === undefined ? { value: null } : { value })}
          onChange={(next) => change(next ?? undefined)}
        />
      )}
    </LabelledField>
  );
}
