import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { TextField } from '../../parts/field.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { useText } from '../../text/index.ts';
import { QrCode } from './qr-code.tsx';
import type { Task } from './task.ts';

interface ScanStepProps {
  readonly secret: string;
  readonly address: string;
  readonly task: Task;
  readonly cancel: () => void;
}

/** The key for the app, as a code to scan and as letters, and the app's first code as proof that it has it. */
export function ScanStep({ secret, address, task, cancel }: ScanStepProps) {
  const text = useText();
  const { factor } = text.account;
  const [code, setCode] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const digits = code.replace(/\s/g, '');
    if (!task.isPending && digits !== '') task.mutate(digits);
  };
  const leave = (): void => {
    task.reset();
    cancel();
  };
  return (
    <form className="form" onSubmit={send} noValidate>
      <p>{factor.scan}</p>
      <QrCode content={address} label={factor.qr} />
      <p>{factor.manual}</p>
      <p className="secret">{(secret.match(/.{1,4}/g) ?? []).join(' ')}</p>
      {task.error !== null && <Refusal words={problemText(task.error, text)} />}
      <TextField label={factor.code} value={code} change={setCode} autoComplete="one-time-code" digits />
      <div className="form-ways">
        <Button type="primary" htmlType="submit" loading={task.isPending}>
          {factor.finish}
        </Button>
        <Button onClick={leave}>{factor.cancel}</Button>
      </div>
    </form>
  );
}
