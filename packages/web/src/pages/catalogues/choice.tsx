import { Select } from 'antd';
import { useId } from 'react';

interface ChoiceProps<K extends string> {
  readonly label: string;
  /** What stands there where nothing is chosen. */
  readonly any: string;
  readonly options: readonly { readonly value: K; readonly label: string }[];
  readonly value: K | undefined;
  readonly change: (value: K | undefined) => void;
  readonly width?: number;
}

/** A filter of a list: one of several, or any. */
export function Choice<K extends string>({ label, any, options, value, change, width = 180 }: ChoiceProps<K>) {
  const id = useId();
  return (
    <Select<K>
      id={id}
      aria-label={label}
      placeholder={any}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      style={{ width, maxWidth: '100%' }}
      options={[...options]}
      {...(value === undefined ? { value: null } : { value })}
      onChange={(next) => change(next ?? undefined)}
    />
  );
}
