import { formatInteger } from '@dunghen/domain/text';
import { Button } from 'antd';
import { useWorkText } from '../../../text/work/index.ts';
import type { HandOver } from './hand-over-api.ts';
import type { FatedLine } from './use-hand-over.ts';

interface DoneStepProps {
  readonly handOver: HandOver;
  readonly lines: readonly FatedLine[];
  readonly again: () => void;
  readonly close: () => void;
}

/** What was done, and what was not with its reason. */
export function DoneStep({ handOver, lines, again, close }: DoneStepProps) {
  const text = useWorkText().work.handOver;
  const open = lines.filter(({ fate }) => fate?.ok !== true);
  return (
    <div className="hand-over">
      <p role="status">{text.moved(formatInteger(lines.length - open.length), handOver.to.name)}</p>
      {open.length > 0 && (
        <>
          <p>{text.notMoved(formatInteger(open.length))}</p>
          <ul className="fates">
            {open.map(({ dossier: { code }, fate }) => (
              <li key={code}>
                <strong>{code}</strong>
                {': '}
                {fate?.ok === false ? fate.words : text.stopped}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="muted small">{text.undo}</p>
      <div className="hand-over-end">
        {open.length > 0 && <Button onClick={again}>{text.again}</Button>}
        <Button type="primary" onClick={close} autoFocus>
          {text.close}
        </Button>
      </div>
    </div>
  );
}
