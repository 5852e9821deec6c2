import { padCount } from '@dunghen/domain/text';
import type { CountedBy } from '../../api/queries.ts';
import type { FigureKey, Figures, Level, QuarterFigures } from '../../api/types.ts';
import { useNarrow } from '../../app/use-media.ts';
import { formatPercent, useText } from '../../text/index.ts';
import { FigureLink } from '../figure-link.tsx';
import { ScrollX } from '../scroll-x.tsx';
import { CardFacts } from './card-facts.tsx';

interface LevelFiguresProps {
  readonly by: CountedBy;
  readonly figures: QuarterFigures;
}

/** The figures by level: departments, districts and communes before 1 July 2025, communes and wards from then. */
export function LevelFigures({ by, figures }: LevelFiguresProps) {
  const text = useText();
  const narrow = useNarrow();
  return (
    <section className="panel" aria-labelledby="levels-heading">
      <h2 id="levels-heading">{text.levels.heading}</h2>
      {narrow ? <LevelCards by={by} figures={figures} /> : <LevelTable by={by} figures={figures} />}
    </section>
  );
}

function LevelCards({ by, figures }: LevelFiguresProps) {
  const text = useText();
  return (
    <ul className="cards">
      {figures.levels.map(({ level, units, figures: own }) => (
        <li key={level} className="card">
          <h3>{text.levels.names[level]}</h3>
          <p className="muted">{`${text.levels.affected}: ${padCount(units.affected)}/${padCount(units.total)}`}</p>
          <CardFacts figures={own} owner={text.levels.names[level]} scope={{ ...by, level }} />
        </li>
      ))}
    </ul>
  );
}

function LevelTable({ by, figures }: LevelFiguresProps) {
  const text = useText();
  return (
    <ScrollX>
      <table className="table levels">
        <thead>
          <tr>
            <th scope="col" className="left">
              {text.levels.level}
            </th>
            <th scope="col">{text.levels.affected}</th>
            <th scope="col">{text.figures.resolved}</th>
            <th scope="col">{text.columns.early}</th>
            <th scope="col">{text.columns.onTime}</th>
            <th scope="col">{text.columns.late}</th>
            <th scope="col">{text.columns.latePercent}</th>
            <th scope="col">{text.figures.openOverdue}</th>
          </tr>
        </thead>
        <tbody>
          {figures.levels.map(({ level, units, figures: own }) => (
            <tr key={level}>
              <th scope="row">{text.levels.names[level]}</th>
              <td>{`${padCount(units.affected)}/${padCount(units.total)}`}</td>
              <FigureCells by={by} figures={own} level={level} owner={text.levels.names[level]} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.levels.total}</th>
            <td />
            <FigureCells by={by} figures={figures.total} owner={text.levels.total} />
          </tr>
        </tfoot>
      </table>
    </ScrollX>
  );
}

interface FigureCellsProps {
  readonly by: CountedBy;
  readonly figures: Figures;
  readonly owner: string;
  readonly level?: Level;
}

function FigureCells({ by, figures, owner, level }: FigureCellsProps) {
  const text = useText();
  const cell = (figure: FigureKey, value: number, className?: string) => (
    <td className={className}>
      <FigureLink value={value} owner={owner} scope={{ ...by, figure, ...(level === undefined ? {} : { level }) }} />
    </td>
  );
  return (
    <>
      {cell('resolved', figures.resolved)}
      {cell('early', figures.early)}
      {cell('on-time', figures.onTime)}
      {cell('late', figures.late, 'late')}
      <td>{figures.latePercent === null ? text.agencies.none : formatPercent(figures.latePercent)}</td>
      {cell('open-overdue', figures.open.overdue, 'late')}
    </>
  );
}
