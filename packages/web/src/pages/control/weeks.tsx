import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useNarrow } from '../../app/use-media.ts';
import { FigureLink, gridCell } from '../../parts/figure-link.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { useGridKeys } from '../../parts/use-grid-keys.ts';
import { useControlText } from '../../text/control/index.ts';
import { formatDay } from '../../text/index.ts';
import { type ControlScope, type WeekTable, weeksQuery } from './control-queries.ts';
import { FileLinks } from './file-links.tsx';
import { Section } from './section.tsx';

type Show = 'late' | 'overdue';

interface WeeksPanelProps {
  readonly scope: ControlScope;
  readonly show: Show;
  readonly choose: (weeks: 'overdue' | undefined) => void;
}

/** Agencies by weeks, the more the darker; every number opens its dossiers of that week. */
export function WeeksPanel({ scope, show, choose }: WeeksPanelProps) {
  const text = useControlText();
  const weeks = useQuery(weeksQuery(scope));
  const words = text.control.room.weeks;
  const heading = weeks.data?.kind === 'month' ? words.headingMonths : words.heading;
  return (
    <Section
      heading={heading}
      query={weeks}
      height={420}
      actions={<FileLinks scope={scope} table="weeks" name={heading} />}
    >
      {(table) => <Weeks scope={scope} table={table} show={show} choose={choose} />}
    </Section>
  );
}

interface WeeksProps extends WeeksPanelProps {
  readonly table: WeekTable;
}

function Weeks({ scope, table, show, choose }: WeeksProps) {
  const text = useControlText();
  const narrow = useNarrow();
  const words = text.control.room.weeks;
  const isWeek = table.kind === 'week';
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell[show] > 0));
  return (
    <>
      <div className="segmented">
        <Segmented
          aria-label={words.show}
          value={show}
          onChange={(value) => choose(value === 'overdue' ? 'overdue' : undefined)}
          options={[
            { value: 'late', label: isWeek ? words.late : words.lateMonths },
            { value: 'overdue', label: isWeek ? words.overdue : words.overdueMonths },
          ]}
        />
      </div>
      {rows.length === 0 && <p className="none">{words.none}</p>}
      {rows.length > 0 &&
        (narrow ? (
          <WeekCards scope={scope} table={{ ...table, rows }} show={show} />
        ) : (
          <WeekGrid scope={scope} table={{ ...table, rows }} show={show} />
        ))}
    </>
  );
}

interface GridProps {
  readonly scope: ControlScope;
  readonly table: WeekTable;
  readonly show: Show;
}

const FIGURES = { late: 'late', overdue: 'open-overdue' } as const;

/** "08/01" */
const short = (day: string): string => formatDay(day).slice(0, 5);

function useCell({ scope, table, show }: GridProps) {
  const text = useControlText();
  const most = Math.max(1, ...table.rows.flatMap(({ cells }) => cells.map((cell) => cell[show])));
  return {
    step: (value: number): string => (value === 0 ? '' : `heat-${Math.ceil((4 * value) / most)}`),
    // The end of the week is within the period: what the address says of its state holds for the whole period only.
    scopeOf: (index: number, agency: string | undefined) => {
      const { asOf: _asOf, agency: whole, children, ...by } = scope;
      const span = table.spans[index];
      const own =
        agency === undefined
          ? { ...(whole === undefined ? {} : { agency: whole }), ...(children === undefined ? {} : { children }) }
          : { agency };
      const isLast = index === table.spans.length - 1;
      return {
        ...by,
        ...own,
        ...(isLast && scope.asOf !== undefined ? { asOf: scope.asOf } : {}),
        figure: FIGURES[show],
        from: span?.from ?? '',
        to: span?.to ?? '',
      };
    },
    ownerOf: (index: number, name: string): string => {
      const span = table.spans[index];
      return text.control.room.weeks.owner(name, formatDay(span?.from ?? ''), formatDay(span?.to ?? ''));
    },
  };
}

function WeekGrid(props: GridProps) {
  const text = useControlText();
  const { table, show } = props;
  const words = text.control.room.weeks;
  const { ref, onKeyDown, onFocus } = useGridKeys();
  const { step, scopeOf, ownerOf } = useCell(props);
  return (
    <>
      <p className="muted small">{words.keys}</p>
      <ScrollX>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved through by keys is a grid (WAI-ARIA). */}
        <table className="table heat" role="grid" ref={ref} onKeyDown={onKeyDown} onFocus={onFocus}>
          <caption className="visually-hidden">{words.heading}</caption>
          <thead>
            <tr>
              <th scope="col" className="left">
                {words.agency}
              </th>
              {table.spans.map(({ from, to }) => (
                <th key={from} scope="col">
                  {words.span(short(from), short(to))}
                </th>
              ))}
              {show === 'late' && <th scope="col">{words.sum}</th>}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ agency, cells }) => (
              <tr key={agency.id}>
                <th scope="row">{agency.name}</th>
                {cells.map((cell, index) => (
                  <td key={table.spans[index]?.from} className={`late ${step(cell[show])}`}>
                    <FigureLink
                      value={cell[show]}
                      scope={scopeOf(index, agency.id)}
                      owner={ownerOf(index, agency.name)}
                      inGrid
                    />
                  </td>
                ))}
                {show === 'late' && <td>{formatInteger(cells.reduce((sum, cell) => sum + cell.late, 0))}</td>}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              {table.total.map((cell, index) => (
                <td key={table.spans[index]?.from} className="late">
                  <FigureLink
                    value={cell[show]}
                    scope={scopeOf(index, undefined)}
                    owner={ownerOf(index, words.total)}
                    inGrid
                  />
                </td>
              ))}
              {show === 'late' && (
                <td>
                  <span {...gridCell(true)}>
                    {formatInteger(table.total.reduce((sum, cell) => sum + cell.late, 0))}
                  </span>
                </td>
              )}
            </tr>
          </tfoot>
        </table>
      </ScrollX>
    </>
  );
}

/** Cards shown before one asks for all. */
const FEW = 8;

/** On a phone: an agency a card, with the weeks that have something. */
function WeekCards(props: GridProps) {
  const text = useControlText();
  const [all, setAll] = useState(false);
  const { table, show } = props;
  const { step, scopeOf, ownerOf } = useCell(props);
  const rows = all ? table.rows : table.rows.slice(0, FEW);
  const isCut = rows.length < table.rows.length;
  return (
    <ul className="cards">
      {rows.map(({ agency, cells }) => (
        <li key={agency.id} className="card">
          <h3>{agency.name}</h3>
          <ul className="week-facts">
            {cells.map((cell, index) => {
              const span = table.spans[index];
              if (span === undefined || cell[show] === 0) return null;
              return (
                <li key={span.from} className={`late ${step(cell[show])}`}>
                  <span>{text.control.room.weeks.span(short(span.from), short(span.to))}</span>
                  <FigureLink
                    value={cell[show]}
                    scope={scopeOf(index, agency.id)}
                    owner={ownerOf(index, agency.name)}
                  />
                </li>
              );
            })}
          </ul>
        </li>
      ))}
      {isCut && (
        <li>
          <Button onClick={() => setAll(true)}>{text.control.room.weeks.more(formatInteger(table.rows.length))}</Button>
        </li>
      )}
    </ul>
  );
}
