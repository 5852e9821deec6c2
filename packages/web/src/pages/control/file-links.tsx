import { useControlText } from '../../text/control/index.ts';
import { type ControlScope, type ControlTable, tableAddress } from './control-queries.ts';

interface FileLinksProps {
  readonly scope: ControlScope;
  readonly table: ControlTable;
  /** What the table is called, for those who hear the link alone. */
  readonly name: string;
}

/** A table of the page as files. */
export function FileLinks({ scope, table, name }: FileLinksProps) {
  const text = useControlText();
  return (
    <span className="file-links no-print">
      {(['csv', 'xlsx'] as const).map((format) => (
        <a
          key={format}
          className="button"
          href={tableAddress(scope, table, format)}
          aria-label={text.control.room.file(format.toUpperCase(), name)}
          download=""
        >
          {format.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
