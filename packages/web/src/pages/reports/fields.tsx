import { type ReactNode, useId } from 'react';

interface LabelledProps {
  readonly label: string;
  /** What the name goes on with for those who do not see where the field stands. */
  readonly of?: string | undefined;
  readonly hint?: string | undefined;
  /** What is wrong with the value, at the field that it belongs to. */
  readonly fault?: string | undefined;
  readonly children: (ids: { readonly id: string; readonly describedBy: string | undefined }) => ReactNode;
}

/** A field with its name above it, what to know of it below, and what is wrong where it is. */
export function Labelled({ label, of, hint, fault, children }: LabelledProps) {
  const id = useId();
  const described = [hint === undefined ? [] : `${id}-hint`, fault === undefined ? [] : `${id}-fault`].flat();
  return (
    <div className="labelled">
      <label htmlFor={id}>
        {label}
        {of !== undefined && <span className="visually-hidden">: {of}</span>}
      </label>
      {children({ id, describedBy: described.length === 0 ? undefined : described.join(' ') })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="muted small">
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} className="fault small" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
