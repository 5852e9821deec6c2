import { formatInteger } from '@dunghen/domain/text';
import type { DossierScope } from '../../api/queries.ts';
import { useNarrow } from '../../app/use-media.ts';
import { FigureLink } from '../../parts/figure-link.tsx';
import { useBacklogText } from '../../text/backlog/index.ts';
import { formatDay } from '../../text/index.ts';
import type { Backlog } from './backlog-queries.ts';

/** In units of the drawing: one a week, so that the words keep their size on a phone, which shows fewer weeks. */
const STEP = 55;
const FEW = 6;
const HEIGHT = 180;
const TOP = 24;
const BOTTOM = 28;

interface BurnDownProps {
  readonly weeks: Backlog['weeks'];
  /** Of which alone they are; absent: of all within reach. */
  readonly agency: string | undefined;
}

/** How many were open and overdue at the beginning of each week: bars with their numbers; the table below says the same, and opens the dossiers of a week. */
export function BurnDown({ weeks: all, agency }: BurnDownProps) {
  const { backlog: words } = useBacklogText();
  const weeks = useNarrow() ? all.slice(-FEW) : all;
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const most = Math.max(1, ...weeks.map(({ open }) => open));
  const width = STEP * weeks.length;
  const barOf = (open: number): number => (open / most) * (HEIGHT - TOP - BOTTOM);
  return (
    <>
      <svg
        className="burn-down"
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={words.chart(formatInteger(first.open), formatInteger(last.open))}
      >
        {weeks.map(({ at, open }, index) => {
          const x = index * STEP;
          const height = barOf(open);
          return (
            <g key={at}>
              <rect
                className="burn-down-bar"
                x={x + STEP * 0.2}
                y={HEIGHT - BOTTOM - height}
                width={STEP * 0.6}
                height={height}
              />
              <text className="burn-down-count" x={x + STEP / 2} y={HEIGHT - BOTTOM - height - 6}>
                {formatInteger(open)}
              </text>
              <text className="burn-down-week" x={x + STEP / 2} y={HEIGHT - 8}>
                {formatDay(at.slice(0, 10)).slice(0, 5)}
              </text>
            </g>
          );
        })}
        <line className="burn-down-ground" x1={0} x2={width} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
      </svg>
      <details className="burn-down-table no-print">
        <summary>{words.weekTable}</summary>
        <table className="table">
          <caption className="visually-hidden">{words.progress}</caption>
          <thead>
            <tr>
              <th scope="col">{words.week}</th>
              <th scope="col">{words.open}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ at, open }) => (
              <tr key={at}>
                <th scope="row">{formatDay(at.slice(0, 10))}</th>
                <td>
                  <FigureLink value={open} owner={formatDay(at.slice(0, 10))} scope={scopeAt(at, agency)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** What is open at an instant is open whatever the period: that of the day before, in which the instant ends. */
function scopeAt(at: string, agency: string | undefined): DossierScope {
  const day = new Date(Date.parse(at) - 1 + LOCAL_MS).toISOString();
  return { period: day.slice(0, 7), figure: 'open-overdue', asOf: at, ...(agency === undefined ? {} : { agency }) };
}

const LOCAL_MS = 7 * 3_600_000;
