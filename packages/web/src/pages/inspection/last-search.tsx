import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { isOpen, TaskProgress } from '../../parts/task-progress.tsx';
import { formatTime } from '../../text/index.ts';
import { useInspectionText } from '../../text/inspection/index.ts';
import { type CaseList, searchQuarter } from './inspection-queries.ts';

interface LastSearchProps {
  readonly period: string;
  readonly search: NonNullable<CaseList['search']>;
  readonly maySearch: boolean;
}

/** When the quarter was looked through last, over how many dossiers, and having it looked through again. */
export function LastSearch({ period, search: { last, current }, maySearch }: LastSearchProps) {
  const text = useInspectionText();
  const words = text.inspection;
  const client = useQueryClient();
  const order = useMutation({
    mutationFn: () => searchQuarter(period),
    onSuccess: () => client.invalidateQueries({ queryKey: ['inspections', period] }),
  });
  const isRunning = isOpen(current);
  const counts = [last?.dossiers ?? 0, last?.found ?? 0, last?.added ?? 0].map(formatInteger);
  const [dossiers = '', found = '', added = ''] = counts;
  return (
    <section className="panel inspection-search" aria-label={words.lastSearch}>
      <div className="section-head">
        <p role="status">
          {last === undefined ? words.neverSearched : words.searched(formatTime(last.endedAt), dossiers, found, added)}
        </p>
        {maySearch && !isRunning && (
          <Button className="no-print" type="primary" loading={order.isPending} onClick={() => order.mutate()}>
            {words.search}
          </Button>
        )}
      </div>
      {order.isError && <Refusal words={problemText(order.error, text)} />}
      {current?.state === 'failed' && <Refusal words={words.searchFailed(current.failure ?? '')} />}
      {current !== undefined && <TaskProgress task={current} name={words.searching} />}
      {isRunning && <p className="muted small">{words.mayLeave}</p>}
    </section>
  );
}
