import { type ReactNode, useId } from 'react';

interface LabelledProps {
  readonly label: string;
  /** What the name goes on with for those who do not see where the field stands. */
  readonly of?: string | undefined;
  readonly hint?: string | undefined;
  /** What is wrong with the value, at the field that it belongs to. */
  readonly fault?: string | undefined;
  /** Over the whole width of a grid of fields. */
  readonly wide?: boolean | undefined;
  /** The control: gets the id that the label names, and the ids of what is said below it. */
  readonly children: (id: string, describedBy: string | undefined) => ReactNode;
}

/** A field with its name above it, what is wrong with it and what to know of it below. */
export function Labelled({ label, of, hint, fault, wide = false, children }: LabelledProps) {
  const id = useId();
  const described = [fault === undefined ? [] : `${id}-fault`, hint === undefined ? [] : `${id}-hint`].flat();
  return (
    <div className={wide ? 'labelled labelled-wide' : 'labelled'}>
      <label htmlFor={id}>
        {label}
        {of !== undefined && <span className="visually-hidden">: {of}</span>}
      </label>
      {children(id, described.length === 0 ? undefined : described.join(' '))}
      {fault !== undefined && (
        <p id={`${id}-fault`} className="fault small" role="alert">
          {fault}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="muted small">
          {hint}
        </p>
      )}
    </div>
  );
}
