import type { ReactNode } from 'react';
import { useText } from '../text/index.ts';
import { Dialog } from './dialog.tsx';
import { problemText } from './problem-text.ts';
import { Refusal } from './refusal.tsx';

interface ConfirmDialogProps {
  readonly open?: boolean;
  readonly title: string;
  /** Names what is done. */
  readonly action: string;
  readonly run: () => void;
  readonly busy: boolean;
  /** Why it was not done, where that is not said elsewhere. */
  readonly error?: Error | null | undefined;
  readonly close: () => void;
  /** Of the button that does nothing, where it is another than usual. */
  readonly cancel?: string;
  readonly danger?: boolean;
  readonly ready?: boolean;
  readonly width?: number;
  /** What will happen, with its figures. */
  readonly children: ReactNode;
}

/** Says what will happen before it is done (spec: ui, Danger). A refusal stays in the same window. */
export function ConfirmDialog({ title, action, run, busy, close, children, ...props }: ConfirmDialogProps) {
  const text = useText();
  const { open = true, error, cancel = text.cancel, danger = false, ready = true, width } = props;
  return (
    <Dialog
      open={open}
      title={title}
      okText={action}
      cancelText={cancel}
      confirmLoading={busy}
      okButtonProps={{ danger, disabled: !ready }}
      onOk={run}
      onCancel={close}
      destroyOnHidden
      {...(width === undefined ? {} : { width })}
    >
      <div className="dialog-form">
        {error instanceof Error && <Refusal words={problemText(error, text)} />}
        {children}
      </div>
    </Dialog>
  );
}
