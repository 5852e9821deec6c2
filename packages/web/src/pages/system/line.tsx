import { type ReactNode, useId } from 'react';

interface LineProps {
  readonly label: string;
  /** The one thing to fill in; gets the id that the label names. */
  readonly children: (id: string) => ReactNode;
  readonly hint?: string | undefined;
  /** What the server said of this field. */
  readonly fault?: string | undefined;
}

/** A field of a form: its name above, what to know and what is wrong below. */
export function Line({ label, children, hint, fault }: LineProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {fault !== undefined && (
        <p className="bad small" role="alert">
          {fault}
        </p>
      )}
      {hint !== undefined && <p className="muted small">{hint}</p>}
    </div>
  );
}
