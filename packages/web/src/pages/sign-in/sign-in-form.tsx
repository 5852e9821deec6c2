import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ApiError, codeOf } from '../../api/client.ts';
import { signIn } from '../../api/session.ts';
import type { Session } from '../../api/types.ts';
import { PasswordField, TextField } from '../../parts/field.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { useText } from '../../text/index.ts';
import { CodeStep } from './code-step.tsx';
import { WaitLeft } from './wait-left.tsx';

/** Login and password; then, where the account asks for it, the second factor. */
export function SignInForm({ done }: { readonly done: (session: Session) => void }) {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  const enter = useMutation({
    mutationFn: signIn,
    onSuccess: done,
    onError: (error) => {
      if (codeOf(error) === 'totp-required') setNeedsCode(true);
    },
  });
  const refused = enter.error !== null && codeOf(enter.error) !== 'totp-required' ? enter.error : undefined;
  const refusal = refused && <SignInRefusal key={enter.submittedAt} error={refused} />;
  const waiting = enter.isPending || enter.isSuccess;
  if (needsCode) {
    const leave = (): void => {
      setNeedsCode(false);
      setPassword('');
      enter.reset();
    };
    return (
      <CodeStep
        refusal={refusal}
        waiting={waiting}
        submit={(code) => enter.mutate({ login, password, code })}
        leave={leave}
      />
    );
  }
  return (
    <PasswordStep
      refusal={refusal}
      waiting={waiting}
      login={login}
      changeLogin={setLogin}
      password={password}
      changePassword={setPassword}
      submit={() => enter.mutate({ login, password })}
    />
  );
}

function SignInRefusal({ error }: { readonly error: Error }) {
  const text = useText();
  const wait = error instanceof ApiError ? error.retryAfter : undefined;
  return (
    <Refusal words={problemText(error, text)}>{wait !== undefined && <WaitLeft seconds={Math.ceil(wait)} />}</Refusal>
  );
}

interface PasswordStepProps {
  readonly refusal: React.ReactNode;
  readonly waiting: boolean;
  readonly login: string;
  readonly changeLogin: (login: string) => void;
  readonly password: string;
  readonly changePassword: (password: string) => void;
  readonly submit: () => void;
}

function PasswordStep(props: PasswordStepProps) {
  const { signIn: words } = useText().account;
  const { refusal, waiting, login, password } = props;
  const [missing, setMissing] = useState(false);
  const [loginInput, passwordInput] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  // The first thing of a visit is to type one's name; coming from another page the heading has the focus.
  useEffect(() => {
    if (document.activeElement === document.body) loginInput.current?.focus();
  }, [loginInput]);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (waiting) return;
    const unfilled = login.trim() === '' ? loginInput : password === '' ? passwordInput : undefined;
    setMissing(unfilled !== undefined);
    if (unfilled === undefined) props.submit();
    else unfilled.current?.focus();
  };
  return (
    <form className="form" onSubmit={send} noValidate>
      {missing ? <Refusal words={words.missing} /> : refusal}
      <TextField
        label={words.login}
        value={login}
        change={props.changeLogin}
        autoComplete="username"
        input={loginInput}
      />
      <PasswordField
        label={words.password}
        value={password}
        change={props.changePassword}
        autoComplete="current-password"
        input={passwordInput}
      />
      <Button type="primary" htmlType="submit" size="large" loading={waiting}>
        {words.submit}
      </Button>
    </form>
  );
}
