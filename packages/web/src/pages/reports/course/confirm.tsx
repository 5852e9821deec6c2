import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { problemText } from '../../../parts/problem-text.ts';
import { Refusal } from '../../../parts/refusal.tsx';
import { useText } from '../../../text/index.ts';
import { useReportsText } from '../../../text/reports/index.ts';

interface ConfirmProps {
  readonly title: string;
  /** Names what is done. */
  readonly action: string;
  readonly run: { readonly mutate: () => void; readonly isPending: boolean; readonly error: Error | null };
  readonly close: () => void;
  readonly danger?: boolean;
  readonly ready?: boolean;
  readonly children: ReactNode;
}

/** Says what will happen; the button names the act. */
export function Confirm({ title, action, run, close, danger = false, ready = true, children }: ConfirmProps) {
  const text = useText();
  const { cancel } = useReportsText().reports;
  return (
    <Modal
      open
      title={title}
      okText={action}
      cancelText={cancel}
      confirmLoading={run.isPending}
      okButtonProps={{ danger, disabled: !ready }}
      onOk={run.mutate}
      onCancel={close}
      destroyOnHidden
    >
      <div className="dialog-form">
        {run.error !== null && <Refusal words={problemText(run.error, text)} />}
        {children}
      </div>
    </Modal>
  );
}
