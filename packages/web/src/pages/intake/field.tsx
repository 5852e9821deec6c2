import { type ReactNode, useId } from 'react';
import { useIntakeText } from '../../text/intake/index.ts';
import type { Fault } from './checks.ts';

interface FieldProps {
  readonly label: string;
  readonly fault?: Fault | undefined;
  readonly hint?: string;
  readonly wide?: boolean;
  readonly children: (ids: FieldIds) => ReactNode;
}

interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly status?: 'error';
}

/** A control with its name above and, below, what is wrong with what is in it or what to know about it. */
export function Field({ label, fault, hint, wide = false, children }: FieldProps) {
  const { faults } = useIntakeText().intake;
  const id = useId();
  const said = fault === undefined ? hint : faults[fault];
  const ids: FieldIds = {
    id,
    ...(said === undefined ? {} : { 'aria-describedby': `${id}-said` }),
    ...(fault === undefined ? {} : { 'aria-invalid': true, status: 'error' }),
  };
  return (
    <div className={wide ? 'field intake-wide' : 'field'} data-fault={fault}>
      <label htmlFor={id}>{label}</label>
      {children(ids)}
      {said !== undefined && (
        <p id={`${id}-said`} className={fault === undefined ? 'muted small' : 'bad small'}>
          {said}
        </p>
      )}
    </div>
  );
}
