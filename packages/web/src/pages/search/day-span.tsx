import { useWorkText } from '../../text/work/index.ts';
import { DayField } from './day-field.tsx';

interface DaySpanProps {
  readonly name: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly change: (from: string | undefined, to: string | undefined) => void;
}

/** From a day to the end of another; the days are whole local days. */
export function DaySpan({ name, from, to, change }: DaySpanProps) {
  const { search } = useWorkText().work;
  const isReversed = from !== undefined && to !== undefined && from > to;
  return (
    <div className="filter">
      <span className="small muted" aria-hidden="true">
        {name}
      </span>
      <div className="filter-days">
        <DayField label={search.fromDay(name)} value={from} change={(day) => change(day, to)} faulty={isReversed} />
        <DayField label={search.toDay(name)} value={to} change={(day) => change(from, day)} faulty={isReversed} />
      </div>
      {isReversed && (
        <span className="fault small" role="alert">
          {search.dayOrder}
        </span>
      )}
    </div>
  );
}
