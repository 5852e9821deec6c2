import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { useApologiesText } from '../../text/apologies/index.ts';
import { formatDay, formatTime } from '../../text/index.ts';
import type { ApologyRow } from './apologies-queries.ts';
import type { Tab } from './apologies-search.ts';
import { StateChip } from './state-chip.tsx';

interface ApologyTableProps {
  readonly tab: Exclude<Tab, 'missing'>;
  readonly rows: readonly ApologyRow[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: ((chosen: ReadonlySet<string>) => void) | undefined;
}

/** Dossiers with their letters; on a phone each is a card. */
export function ApologyTable({ tab, rows, chosen, choose }: ApologyTableProps) {
  const { apologies: words } = useApologiesText();
  const { table } = words;
  const toggle = (code: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(code);
    else next.delete(code);
    choose?.(next);
  };
  const hasLetters = tab !== 'prepare';
  return (
    <ScrollX>
      <table className="table card-table apology-table">
        <caption className="visually-hidden">{table.caption}</caption>
        <thead>
          <tr>
            {choose !== undefined && (
              <th scope="col">
                <Checkbox
                  aria-label={table.selectAll}
                  checked={rows.every(({ code }) => chosen.has(code))}
                  onChange={({ target }) => choose(new Set(target.checked ? rows.map(({ code }) => code) : []))}
                />
              </th>
            )}
            {[
              table.code,
              table.agency,
              table.due,
              table.letterBy,
              ...(hasLetters ? [table.newDue] : []),
              table.state,
            ].map((name) => (
              <th key={name} scope="col" className="left">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              {choose !== undefined && (
                <td>
                  <Checkbox
                    aria-label={table.select(row.code)}
                    checked={chosen.has(row.code)}
                    onChange={({ target }) => toggle(row.code, target.checked)}
                  />
                </td>
              )}
              <th scope="row" className="left">
                <Link to="/dossiers/$code" params={{ code: row.code }} search={{}} className="row-link" preload={false}>
                  {row.code}
                </Link>
                {row.procedureName !== undefined && <span className="block muted small">{row.procedureName}</span>}
              </th>
              <td className="left" data-label={table.agency}>
                {row.agency.name}
              </td>
              <td className="left" data-label={table.due}>
                {formatTime(row.dueAt)}
              </td>
              <td className="left" data-label={table.letterBy}>
                {formatDay(row.letterBy)}
              </td>
              {hasLetters && (
                <td className="left" data-label={table.newDue}>
                  {row.letter !== undefined && <NewDate letter={row.letter} />}
                </td>
              )}
              <td className="left" data-label={table.state}>
                <StateChip state={row.state} />
                {row.letter !== undefined && <Course letter={row.letter} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

type Letter = NonNullable<ApologyRow['letter']>;

function NewDate({ letter }: { readonly letter: Letter }) {
  const { apologies: words } = useApologiesText();
  return (
    <>
      {formatTime(letter.newDueAt)}
      <span className="block muted small">{words.table.more(String(letter.workingDays).padStart(2, '0'))}</span>
    </>
  );
}

/** Who drafted and signed it, under which number it went, and whether the counter has changed the date. */
function Course({ letter: { steps, draftedBy } }: { readonly letter: Letter }) {
  const { apologies: words } = useApologiesText();
  const { table, acts } = words;
  const step = (kind: Letter['steps'][number]['kind']) => steps.find((one) => one.kind === kind);
  const [signed, sent] = [step('signed'), step('sent')];
  const lines = [
    table.drafted(draftedBy),
    ...(signed === undefined ? [] : [table.signed(signed.by)]),
    ...(sent?.number === undefined ? [] : [table.letter(sent.number)]),
    ...(sent?.channel === undefined ? [] : [`${acts.channels[sent.channel]}, ${formatTime(sent.at)}`]),
    ...(sent === undefined ? [] : [step('dated') === undefined ? table.waitsForDate : table.dated]),
  ];
  return (
    <>
      {lines.map((line) => (
        <span key={line} className="block muted small">
          {line}
        </span>
      ))}
    </>
  );
}
