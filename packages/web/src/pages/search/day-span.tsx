import { Input } from 'antd';
import { useId } from 'react';
import { useWorkText } from '../../text/work/index.ts';

interface DaySpanProps {
  readonly name: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly change: (from: string | undefined, to: string | undefined) => void;
}

/** From a day to the end of another; the days are whole local days. */
export function DaySpan({ name, from, to, change }: DaySpanProps) {
  const { search } = useWorkText().work;
  const id = useId();
  const isReversed = from !== undefined && to !== undefined && from > to;
  const fault = isReversed ? { status: 'error' as const, 'aria-describedby': `${id}-order` } : {};
  const given = (day: string): string | undefined => (day === '' ? undefined : day);
  return (
    <div className="filter">
      <span className="small muted" aria-hidden="true">
        {name}
      </span>
      <div className="filter-days">
        <Input
          type="date"
          aria-label={search.fromDay(name)}
          value={from ?? ''}
          onChange={(event) => change(given(event.target.value), to)}
          {...fault}
        />
        <Input
          type="date"
          aria-label={search.toDay(name)}
          value={to ?? ''}
          onChange={(event) => change(from, given(event.target.value))}
          {...fault}
        />
      </div>
      {isReversed && (
        <span id={`${id}-order`} className="fault small" role="alert">
          {search.dayOrder}
        </span>
      )}
    </div>
  );
}
