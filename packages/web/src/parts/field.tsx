import { Input } from 'antd';
import { type InputHTMLAttributes, type ReactNode, type Ref, useState } from 'react';
import { useText } from '../text/index.ts';
import { Labelled } from './labelled.tsx';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly autoComplete: NonNullable<InputHTMLAttributes<HTMLInputElement>['autoComplete']>;
  readonly hint?: string;
  readonly digits?: boolean;
  readonly input?: Ref<HTMLInputElement>;
}

/** A line to type in, with its name above and what to know about it below. */
export function TextField(props: FieldProps) {
  return <Field {...props} type="text" />;
}

/** A password, which may be looked at: what is typed with Vietnamese input methods is else often wrong. */
export function PasswordField(props: FieldProps) {
  const { signIn } = useText().account;
  const [shown, setShown] = useState(false);
  return (
    <Field {...props} type={shown ? 'text' : 'password'}>
      <button
        type="button"
        className="field-show"
        aria-pressed={shown}
        aria-label={signIn.showPasswordOf(props.label)}
        onClick={() => setShown(!shown)}
      >
        {shown ? signIn.hidePassword : signIn.showPassword}
      </button>
    </Field>
  );
}

interface LineProps extends FieldProps {
  readonly type: 'text' | 'password';
  readonly children?: ReactNode;
}

function Field({ label, value, change, autoComplete, hint, digits = false, input, type, children }: LineProps) {
  return (
    <Labelled label={label} hint={hint} className="field">
      {(id, describedBy) => (
        <div className="field-line">
          <Input
            id={id}
            size="large"
            type={type}
            value={value}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            {...(digits ? { inputMode: 'numeric' as const } : {})}
            {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
            ref={(made) => give(input, made?.input ?? null)}
            onChange={(event) => change(event.target.value)}
          />
          {children}
        </div>
      )}
    </Labelled>
  );
}

function give(ref: Ref<HTMLInputElement> | undefined, input: HTMLInputElement | null): void {
  if (typeof ref === 'function') ref(input);
  else if (ref) ref.current = input;
}
