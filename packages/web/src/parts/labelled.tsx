import { type ReactNode, useId } from 'react';
import { useText } from '../text/index.ts';

interface LabelledProps {
  readonly label: string;
  /** What the name goes on with for those who do not see where the field stands. */
  readonly of?: string | undefined;
  readonly required?: boolean;
  readonly hint?: string | undefined;
  /** What is wrong with the value, at the field that it belongs to. */
  readonly fault?: string | undefined;
  /** Over the whole width of a grid of fields. */
  readonly wide?: boolean | undefined;
  /** Of the control, where whoever draws it has to know it; hint and fault are `${id}-hint` and `${id}-fault`. */
  readonly id?: string;
  /** Several controls under one name. */
  readonly group?: boolean;
  /** How the page that it stands on lays out its fields. */
  readonly className?: string;
  /** The control: gets the id that the label names, and the ids of what is said below it. */
  readonly children: ReactNode | ((id: string, describedBy: string | undefined) => ReactNode);
}

/** A field with its name above it, what is wrong with it and what to know of it below: the one box of every form. */
export function Labelled(props: LabelledProps) {
  const { label, of, required = false, hint, fault, wide = false, group = false, className = 'labelled' } = props;
  const own = useId();
  const id = props.id ?? own;
  const { required: word } = useText();
  const name = (
    <>
      {label}
      {of !== undefined && <span className="visually-hidden">: {of}</span>}
      {required && <span className="muted small">{` (${word})`}</span>}
    </>
  );
  const { children } = props;
  const control = typeof children === 'function' ? children(id, told(id, hint, fault)['aria-describedby']) : children;
  const below = (
    <>
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
    </>
  );
  const box = {
    className: wide ? `${className} labelled-wide` : className,
    'data-fault': fault === undefined ? undefined : '',
  };
  if (group) {
    return (
      <fieldset {...box} id={id} tabIndex={-1}>
        <legend>{name}</legend>
        {control}
        {below}
      </fieldset>
    );
  }
  return (
    <div {...box}>
      <label htmlFor={id}>{name}</label>
      {control}
      {below}
    </div>
  );
}

interface Told {
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/** What a control with this id says of its hint and its fault to screen readers. */
export function told(id: string, hint: string | undefined, fault: string | undefined): Told {
  const about = [...(fault === undefined ? [] : [`${id}-fault`]), ...(hint === undefined ? [] : [`${id}-hint`])];
  return {
    ...(about.length === 0 ? {} : { 'aria-describedby': about.join(' ') }),
    ...(fault === undefined ? {} : { 'aria-invalid': true }),
  };
}
