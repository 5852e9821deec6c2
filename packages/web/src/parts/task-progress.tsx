import { formatInteger } from '@dunghen/domain/text';
import { Progress } from 'antd';
import type { components } from '../api/generated/schema.d.ts';
import { formatTime } from '../text/index.ts';
import { type SystemText, useSystemText } from '../text/system/index.ts';

export type Task = components['schemas']['Task'];

interface TaskProgressProps {
  readonly task: Task;
  /** What is being done: "Đang kiểm tra tệp". */
  readonly name: string;
}

export const isOpen = (task: Task | undefined): boolean => task?.state === 'waiting' || task?.state === 'running';

/** Long work on the server: how far, how fast, how much longer. It goes on without this page. */
export function TaskProgress({ task, name }: TaskProgressProps) {
  const text = useSystemText();
  const words = text.system.task;
  const { state, progress, requestedAt, requestedName } = task;
  if (state === 'done' || state === 'failed') return undefined;
  const { done, of } = progress;
  const percent = done === undefined || of === undefined || of === 0 ? 0 : Math.min(99, Math.floor((100 * done) / of));
  return (
    <div className="task" aria-live="off">
      <p role="status">
        <strong>{state === 'waiting' ? words.waiting(name) : words.running(name)}</strong>
      </p>
      <Progress percent={percent} showInfo={false} status="normal" aria-label={words.percent(name)} />
      <p className="muted">{[stepText(task, text), ...paceText(task, text)].filter((one) => one !== '').join(' · ')}</p>
      <p className="muted small">{words.ordered(formatTime(requestedAt), requestedName)}</p>
    </div>
  );
}

function stepText({ progress }: Task, { system: { task } }: SystemText): string {
  const { phase, name = '', done, of } = progress;
  if (phase === undefined) return '';
  const steps: Readonly<Record<string, string>> = task.phases;
  const step = steps[phase] ?? phase;
  const named = phase === 'tables' ? `${step} ${name}` : step;
  if (done === undefined) return named;
  return of === undefined
    ? task.doneSoFar(named, formatInteger(done))
    : task.doneOf(named, formatInteger(done), formatInteger(of));
}

function paceText({ progress }: Task, { system: { task } }: SystemText): readonly string[] {
  const { perSecond, remainingSeconds } = progress;
  return [
    ...(perSecond === undefined || perSecond === 0 ? [] : [task.perSecond(formatInteger(perSecond))]),
    ...(remainingSeconds === undefined ? [] : [remainingText(remainingSeconds, task)]),
  ];
}

function remainingText(seconds: number, task: SystemText['system']['task']): string {
  if (seconds < 60) return task.secondsLeft(seconds);
  return task.minutesLeft(Math.ceil(seconds / 60));
}
