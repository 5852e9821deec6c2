import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { changePassword } from '../api/session.ts';
import { useText } from '../text/index.ts';
import { PasswordField } from './field.tsx';
import { problemText } from './problem-text.ts';
import { Refusal } from './refusal.tsx';

interface PasswordFormProps {
  /** What the password in use is called here. */
  readonly currentLabel: string;
  /** For password managers: whose password it is. */
  readonly login: string;
  readonly done: () => void;
}

const EMPTY = { current: '', next: '', again: '' } as const;

/** A new password, typed twice. Which passwords are fit is the server's to say. */
export function PasswordForm({ currentLabel, login, done }: PasswordFormProps) {
  const text = useText();
  const words = text.account.password;
  const [typed, setTyped] = useState<Readonly<Record<keyof typeof EMPTY, string>>>(EMPTY);
  const [fault, setFault] = useState<'missing' | 'differs'>();
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      setTyped(EMPTY);
      done();
    },
  });
  const { current, next, again } = typed;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (change.isPending) return;
    const found = current === '' || next === '' || again === '' ? 'missing' : next === again ? undefined : 'differs';
    setFault(found);
    if (found === undefined) change.mutate({ current, next });
  };
  return (
    <form className="form" onSubmit={send} noValidate>
      {fault !== undefined && <Refusal words={words[fault]} />}
      {fault === undefined && change.isError && <Refusal words={problemText(change.error, text)} />}
      <input
        className="visually-hidden"
        type="text"
        autoComplete="username"
        value={login}
        readOnly
        tabIndex={-1}
        aria-hidden
      />
      <PasswordField
        label={currentLabel}
        value={current}
        change={(value) => setTyped({ ...typed, current: value })}
        autoComplete="current-password"
      />
      <PasswordField
        label={words.next}
        value={next}
        change={(value) => setTyped({ ...typed, next: value })}
        autoComplete="new-password"
        hint={words.rule}
      />
      <PasswordField
        label={words.again}
        value={again}
        change={(value) => setTyped({ ...typed, again: value })}
        autoComplete="new-password"
      />
      <Button type="primary" htmlType="submit" size="large" loading={change.isPending}>
        {words.submit}
      </Button>
    </form>
  );
}
