import { formatInteger } from '@dunghen/domain/text';
import { Dialog } from '../../../parts/dialog.tsx';
import type { QueueItem } from '../../../parts/queue/queue-queries.ts';
import { useWorkText } from '../../../text/work/index.ts';
import { AskStep } from './ask-step.tsx';
import { DoneStep } from './done-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import { RunningStep } from './running-step.tsx';
import { useHandOver } from './use-hand-over.ts';

interface HandOverDialogProps {
  readonly rows: readonly QueueItem[];
  /** `moved`: whether anything was handed over. */
  readonly close: (moved: boolean) => void;
}

/** Several dossiers to one colleague: to whom, what it would come to, doing it, what was done and what was not. */
export function HandOverDialog({ rows, close }: HandOverDialogProps) {
  const text = useWorkText().work.handOver;
  const { step, ask, preview, move, again, stop } = useHandOver(rows);
  const isBusy = step.kind === 'moving' || step.kind === 'previewing';
  const moved = step.kind === 'done' && step.lines.some(({ fate }) => fate?.ok === true);
  return (
    <Dialog
      open
      title={text.heading(formatInteger(rows.length))}
      footer={null}
      width={720}
      closable={!isBusy}
      maskClosable={false}
      keyboard={!isBusy}
      onCancel={() => close(moved)}
    >
      {/* What was chosen and typed stays when one comes back from the preview. */}
      <div hidden={step.kind !== 'asking'}>
        <AskStep rows={rows} cancel={() => close(false)} preview={preview} />
      </div>
      {step.kind === 'previewing' && <RunningStep {...step} words={text.previewing} />}
      {step.kind === 'preview' && (
        <PreviewStep
          handOver={step.handOver}
          lines={step.lines}
          back={ask}
          move={() => move(step.handOver, step.lines)}
        />
      )}
      {step.kind === 'moving' && <RunningStep {...step} words={text.moving} stop={stop} />}
      {step.kind === 'done' && (
        <DoneStep
          handOver={step.handOver}
          lines={step.lines}
          again={() => again(step.handOver, step.lines)}
          close={() => close(moved)}
        />
      )}
    </Dialog>
  );
}
