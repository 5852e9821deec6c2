import { formatInteger } from '@dunghen/domain/text';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { OpenCounts } from '../../parts/queue/queue-queries.ts';
import { useWorkText } from '../../text/work/index.ts';
import { QUEUE_VERDICTS, type QueueVerdict } from './queue-keys.ts';
import type { WorkSearch } from './work-search.ts';

const TONES: Readonly<Record<QueueVerdict, string>> = {
  'open-overdue': 'late',
  'due-soon': 'due-soon',
  'open-in-time': 'in-time',
  paused: 'paused',
  'no-limit': 'ended',
};

/** Those due soon are in time still: both lists have them. */
const countOf = (counts: OpenCounts, verdict: QueueVerdict): number => {
  switch (verdict) {
    case 'open-overdue':
      return counts.overdue;
    case 'due-soon':
      return counts.dueSoon;
    case 'open-in-time':
      return counts.inTime + counts.dueSoon;
    case 'paused':
      return counts.paused;
    case 'no-limit':
      return counts.noLimit;
  }
};

interface CountersProps {
  readonly counts: OpenCounts | undefined;
  readonly search: WorkSearch;
}

/** How many dossiers stand how; each number narrows the list to its dossiers. */
export const Counters = memo(function Counters({ counts, search }: CountersProps) {
  const text = useWorkText().work.counts;
  const { verdict: chosen, ...rest } = search;
  return (
    <nav className="counters" aria-label={text.label}>
      <ul>
        <li>
          <Counter name={text.all} count={counts?.open} search={rest} tone="all" current={chosen === undefined} />
        </li>
        {QUEUE_VERDICTS.map((verdict) => (
          <li key={verdict}>
            <Counter
              name={text[verdict]}
              count={counts && countOf(counts, verdict)}
              search={{ ...rest, verdict }}
              tone={TONES[verdict]}
              current={chosen === verdict}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
});

interface CounterProps {
  readonly name: string;
  readonly count: number | undefined;
  readonly search: WorkSearch;
  readonly tone: string;
  readonly current: boolean;
}

function Counter({ name, count, search, tone, current }: CounterProps) {
  const text = useWorkText().work.counts;
  const shown = count === undefined ? '…' : formatInteger(count);
  return (
    <Link
      to="/work"
      search={search}
      replace
      resetScroll={false}
      className={`counter counter-${tone}`}
      aria-label={text.count(shown, name)}
      {...(current ? { 'aria-current': 'true' as const } : {})}
    >
      <span className="counter-count">{shown}</span>
      <span className="counter-name">{name}</span>
    </Link>
  );
}
