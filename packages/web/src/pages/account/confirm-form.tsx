import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { PasswordField } from '../../parts/field.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { useText } from '../../text/index.ts';
import type { Task } from './task.ts';

interface ConfirmFormProps {
  readonly action: string;
  readonly task: Task;
  readonly cancel: () => void;
  /** What will happen. */
  readonly hint?: string;
  readonly danger?: boolean;
}

/** Asks for the password again before the second factor is changed: the screen may have been left open. */
export function ConfirmForm({ action, task, cancel, hint, danger = false }: ConfirmFormProps) {
  const text = useText();
  const [password, setPassword] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!task.isPending && password !== '') task.mutate(password);
  };
  const leave = (): void => {
    task.reset();
    cancel();
  };
  return (
    <form className="form" onSubmit={send} noValidate>
      {task.error !== null && <Refusal words={problemText(task.error, text)} />}
      {hint !== undefined && <p>{hint}</p>}
      <PasswordField
        label={text.account.factor.password}
        value={password}
        change={setPassword}
        autoComplete="current-password"
      />
      <div className="form-ways">
        <Button type="primary" danger={danger} htmlType="submit" loading={task.isPending}>
          {action}
        </Button>
        <Button onClick={leave}>{text.account.factor.cancel}</Button>
      </div>
    </form>
  );
}
