import { Button } from 'antd';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { TextField } from '../../parts/field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useText } from '../../text/index.ts';

interface CodeStepProps {
  readonly refusal: ReactNode;
  readonly waiting: boolean;
  readonly submit: (code: string) => void;
  readonly leave: () => void;
}

/** The code of the app, or one of the codes that were kept for the day the phone is lost. */
export function CodeStep({ refusal, waiting, submit, leave }: CodeStepProps) {
  const { signIn: words } = useText().account;
  const [recovery, setRecovery] = useState(false);
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the other kind of code is a new field to type in.
  useEffect(() => input.current?.focus(), [recovery]);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (waiting) return;
    setMissing(code.trim() === '');
    if (code.trim() === '') input.current?.focus();
    else submit(code.trim());
  };
  return (
    <form className="form" onSubmit={send} noValidate>
      {missing ? <Refusal words={words.missingCode} /> : refusal}
      <TextField
        label={recovery ? words.recovery : words.code}
        hint={recovery ? words.recoveryHint : words.codeHint}
        value={code}
        change={setCode}
        autoComplete={recovery ? 'off' : 'one-time-code'}
        digits={!recovery}
        input={input}
      />
      <Button type="primary" htmlType="submit" size="large" loading={waiting}>
        {words.confirm}
      </Button>
      <div className="form-ways">
        <button type="button" className="link-button" onClick={() => setRecovery(!recovery)}>
          {recovery ? words.useCode : words.useRecovery}
        </button>
        <button type="button" className="link-button" onClick={leave}>
          {words.back}
        </button>
      </div>
    </form>
  );
}
