import type { ReactNode } from 'react';
import { useDossierText } from '../../../text/dossier/index.ts';

interface FieldBoxProps {
  /** Of the control; hint and error are `${id}-hint` and `${id}-error`. */
  readonly id: string;
  readonly label: string;
  readonly required?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Several controls under one name. */
  readonly group?: boolean;
  readonly children: ReactNode;
}

/** A control with its name above, what to know about it and what is wrong with it below. */
export function FieldBox({ id, label, required = false, hint, error, group = false, children }: FieldBoxProps) {
  const { actions } = useDossierText().dossierPage;
  const name = (
    <>
      {label}
      {required && <span className="muted small">{` (${actions.required})`}</span>}
    </>
  );
  const below = (
    <>
      {hint !== undefined && (
        <p className="muted small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </>
  );
  if (group) {
    return (
      <fieldset className="action-field" id={id} tabIndex={-1}>
        <legend>{name}</legend>
        {children}
        {below}
      </fieldset>
    );
  }
  return (
    <div className="action-field">
      <label htmlFor={id}>{name}</label>
      {children}
      {below}
    </div>
  );
}

interface Described {
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** What a control says of its hint and error to screen readers. */
export function described(id: string, hint: string | undefined, error: string | undefined): Described {
  const about = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === undefined ? [] : [`${id}-error`])];
  return {
    ...(about.length === 0 ? {} : { 'aria-describedby': about.join(' ') }),
    ...(error === undefined ? {} : { 'aria-invalid': true }),
  };
}
