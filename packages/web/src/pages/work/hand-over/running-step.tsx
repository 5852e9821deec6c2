import { formatInteger } from '@dunghen/domain/text';
import { Button, Progress } from 'antd';
import { useWorkText } from '../../../text/work/index.ts';

interface RunningStepProps {
  readonly done: number;
  readonly all: number;
  readonly words: (done: string, all: string) => string;
  readonly secondsLeft?: number | undefined;
  readonly stop?: () => void;
}

/** How far it is, how long it takes still, and how to stop it. */
export function RunningStep({ done, all, words, secondsLeft, stop }: RunningStepProps) {
  const text = useWorkText().work.handOver;
  const said = words(formatInteger(done), formatInteger(all));
  return (
    <div className="hand-over">
      <p role="status">
        {said}
        {secondsLeft !== undefined && secondsLeft > 1 && ` ${text.left(formatInteger(secondsLeft))}`}
      </p>
      <Progress percent={Math.round((done / Math.max(all, 1)) * 100)} showInfo={false} aria-label={said} />
      {stop !== undefined && (
        <div className="hand-over-end">
          <Button onClick={stop}>{text.stop}</Button>
        </div>
      )}
    </div>
  );
}
