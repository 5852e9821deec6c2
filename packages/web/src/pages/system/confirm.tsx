import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import type { Deed } from './deed.ts';

interface ConfirmProps {
  /** What is done, as the button names it. */
  readonly action: string;
  /** Of the button that asks, where it is another: "Khóa tài khoản motcua". */
  readonly label?: string;
  readonly title: string;
  /** What will happen, with its figures. */
  readonly children: ReactNode;
  readonly run: Deed;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly size?: 'small' | 'middle';
}

/** A button that says what will happen before it does it (spec: ui, Danger). A refusal stays in the same window. */
export function Confirm({
  action,
  label,
  title,
  children,
  run,
  danger = true,
  disabled = false,
  size = 'middle',
}: ConfirmProps) {
  const [open, setOpen] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [error, setError] = useState<Error>();
  const close = (): void => {
    setOpen(false);
    setError(undefined);
  };
  const go = (): void => {
    setWaiting(true);
    run()
      .then(close, (thrown) => setError(thrown instanceof Error ? thrown : new Error()))
      .finally(() => setWaiting(false));
  };
  return (
    <>
      <Button
        danger={danger}
        size={size}
        disabled={disabled}
        onClick={() => setOpen(true)}
        {...(label === undefined ? {} : { 'aria-label': label })}
      >
        {action}
      </Button>
      <ConfirmDialog
        open={open}
        title={title}
        action={action}
        run={go}
        busy={waiting}
        error={error}
        close={close}
        danger={danger}
      >
        {children}
      </ConfirmDialog>
    </>
  );
}
