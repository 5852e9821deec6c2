import { Input } from 'antd';
import { useId, useState } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { useIntakeText } from '../../text/intake/index.ts';
import type { Faults } from './checks.ts';

interface RefuseDialogProps {
  /** To begin with. */
  readonly missing: readonly string[];
  /** Whom the slip is for has to be known. */
  readonly faults?: Faults;
  readonly heading?: string;
  readonly busy?: boolean;
  readonly problem?: string;
  readonly refuse: (why: { readonly reason: string; readonly missing: readonly string[] }) => void;
  readonly close: () => void;
}

/** Says what a refusal does, and takes why and what is missing for the slip. */
export function RefuseDialog({
  missing,
  faults = {},
  heading,
  busy = false,
  problem,
  refuse,
  close,
}: RefuseDialogProps) {
  const { form, faults: texts } = useIntakeText().intake;
  const words = form.refuse;
  const id = useId();
  const [reason, setReason] = useState('');
  const [list, setList] = useState(missing.join('\n'));
  const [tried, setTried] = useState(false);
  const person = faults.applicant;
  const send = (): void => {
    setTried(true);
    if (reason.trim() === '' || person !== undefined) return;
    const lines = list.split('\n').map((line) => line.trim());
    refuse({ reason: reason.trim(), missing: lines.filter((line) => line !== '') });
  };
  return (
    <Dialog
      open
      title={heading ?? words.heading}
      okText={words.do}
      okButtonProps={{ danger: true, loading: busy }}
      cancelText={words.cancel}
      onOk={send}
      onCancel={close}
    >
      <div className="intake-dialog">
        <p>{words.what}</p>
        <label htmlFor={`${id}-reason`}>{words.reason}</label>
        <Input.TextArea
          id={`${id}-reason`}
          rows={3}
          maxLength={4_000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          aria-describedby={`${id}-said`}
          {...(tried && reason.trim() === '' ? { status: 'error' as const } : {})}
        />
        <p id={`${id}-said`} role="alert" className="bad small">
          {tried && reason.trim() === '' && words.reasonMissing}
          {tried && person !== undefined && ` ${texts[person]}`}
          {problem}
        </p>
        <label htmlFor={`${id}-missing`}>{words.missing}</label>
        <Input.TextArea id={`${id}-missing`} rows={4} value={list} onChange={(event) => setList(event.target.value)} />
      </div>
    </Dialog>
  );
}
