import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { isOpen, TaskProgress } from '../../parts/task-progress.tsx';
import { useEvaluationText } from '../../text/evaluation/index.ts';
import { formatTime } from '../../text/index.ts';
import { type EvaluationView, sendCount } from './evaluation-queries.ts';

interface LastCountProps {
  readonly period: string;
  readonly run: NonNullable<EvaluationView['run']>;
}

/** Of a period that is too large to be counted with each question: when it was counted, and having it counted again. */
export function LastCount({ period, run: { last, current, mayCount } }: LastCountProps) {
  const text = useEvaluationText();
  const words = text.evaluation;
  const client = useQueryClient();
  const order = useMutation({
    mutationFn: () => sendCount(period),
    onSuccess: () => client.invalidateQueries({ queryKey: ['evaluation', period] }),
  });
  const isRunning = isOpen(current);
  return (
    <section className="panel" aria-label={words.lastCount}>
      <div className="section-head">
        <p role="status">
          {last === undefined
            ? words.neverCounted
            : words.counted(formatTime(last.endedAt), formatInteger(last.dossiers))}
          {last?.isCurrent === false && <span className="block muted small">{words.countedBefore}</span>}
        </p>
        {mayCount && !isRunning && (
          <Button className="no-print" loading={order.isPending} onClick={() => order.mutate()}>
            {words.countAgain}
          </Button>
        )}
      </div>
      {order.isError && <Refusal words={problemText(order.error, text)} />}
      {current?.state === 'failed' && <Refusal words={words.countFailed(current.failure ?? '')} />}
      {current !== undefined && <TaskProgress task={current} name={words.counting} />}
    </section>
  );
}
