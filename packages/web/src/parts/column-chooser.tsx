import { Button, Checkbox, Popover } from 'antd';

interface ColumnChooserProps<K extends string> {
  readonly label: string;
  /** All columns that can be left out, in their order. */
  readonly columns: readonly { readonly key: K; readonly name: string }[];
  readonly chosen: readonly K[];
  readonly choose: (keys: readonly K[]) => void;
}

/** Which columns a table shows; on a phone there are cards, and nothing to choose. */
export function ColumnChooser<K extends string>({ label, columns, chosen, choose }: ColumnChooserProps<K>) {
  const content = (
    <Checkbox.Group
      className="column-choice"
      value={[...chosen]}
      onChange={(keys) => choose(columns.map((column) => column.key).filter((key) => keys.includes(key)))}
      options={columns.map((column) => ({ value: column.key, label: column.name }))}
    />
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <Button className="only-wide">{label}</Button>
    </Popover>
  );
}
