import { Link } from '@tanstack/react-router';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { SortHead } from '../../parts/sort-head.tsx';
import { useView } from '../../parts/use-view.ts';
import { formatTime } from '../../text/index.ts';
import { usePetitionText } from '../../text/petition/index.ts';
import type { PetitionRow } from './petition-queries.ts';
import { type PetitionsSearch, SORTS } from './petitions-search.ts';

const CHIPS = {
  open: 'chip-in-time',
  'due-soon': 'chip-due-soon',
  late: 'chip-late',
  ended: 'chip-ended',
} as const;

/** One row a petition; on a phone a card with what matters. */
export function PetitionTable({
  rows,
  search,
}: {
  readonly rows: readonly PetitionRow[];
  readonly search: PetitionsSearch;
}) {
  const { petition: words } = usePetitionText();
  const change = useView<PetitionsSearch>();
  const columns = [
    ['code', words.code],
    ['received', words.received],
    ['kind', words.kind],
    ['agency', words.handling],
    ['state', words.state],
    ['due', words.due],
  ] as const;
  return (
    <ScrollX>
      <table className="table card-table petition-table">
        <caption className="visually-hidden">{words.list}</caption>
        <thead>
          <tr>
            {columns.map(([column, name]) => (
              <SortHead
                key={column}
                name={name}
                column={column}
                sorting={search}
                className="left"
                firstDescending={column === 'received'}
                change={({ sort, desc }) =>
                  change({ sort: SORTS.find((one) => one === sort), desc: desc ? true : undefined })
                }
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="left">
                <Link to="/petitions/$id" params={{ id: row.id }} className="row-link">
                  {row.code}
                </Link>
              </th>
              <td className="left" data-label={words.received}>
                {formatTime(row.receivedAt)}
              </td>
              <td className="left" data-label={words.kind}>
                {words.kinds[row.kind]}
              </td>
              <td className="left" data-label={words.handling}>
                {row.handlingAgency?.name ?? words.notYet}
              </td>
              <td className="left" data-label={words.state}>
                {words.states[row.state]}
              </td>
              <td className="left" data-label={words.due}>
                <Due row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

/** State of the clock in word and colour, with the due instant; of an ended one whether it was in time. */
export function Due({ row }: { readonly row: PetitionRow }) {
  const { petition: words } = usePetitionText();
  const { standing, clock, rung, isLate, state } = row;
  const ended =
    state === 'refused' ? words.states.refused : isLate ? words.one.verdicts.late : words.one.verdicts['on-time'];
  const told = standing === 'ended' ? ended : (rung ?? words.standings[standing]);
  const look = standing === 'ended' && isLate ? CHIPS.late : CHIPS[standing];
  return (
    <>
      <span className={`chip ${look}`}>{told}</span>
      {clock.dueAt !== undefined && <span className="muted small petition-due">{formatTime(clock.dueAt)}</span>}
    </>
  );
}
