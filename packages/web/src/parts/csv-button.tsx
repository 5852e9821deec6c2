import { Button } from 'antd';
import { type Cell, csvText, saveCsv } from './csv.ts';

interface CsvButtonProps {
  readonly label: string;
  /** What it holds, for screen readers and as a hint. */
  readonly hint: string;
  /** Without its ending. */
  readonly fileName: string;
  /** The head and the rows, as they are shown now. */
  readonly table: () => readonly (readonly Cell[])[];
}

/** What a table shows, as a file. Made on asking. */
export function CsvButton({ label, hint, fileName, table }: CsvButtonProps) {
  return (
    <Button title={hint} aria-label={`${label}: ${hint}`} onClick={() => saveCsv(`${fileName}.csv`, csvText(table()))}>
      {label}
    </Button>
  );
}
