import type { ReactNode } from 'react';
import { Labelled, told } from '../../parts/labelled.tsx';
import { useIntakeText } from '../../text/intake/index.ts';
import type { Fault } from './checks.ts';

interface FieldProps {
  readonly label: string;
  readonly fault?: Fault | undefined;
  readonly hint?: string;
  readonly wide?: boolean;
  readonly children: (ids: FieldIds) => ReactNode;
}

interface FieldIds extends ReturnType<typeof told> {
  readonly id: string;
  readonly status?: 'error';
}

/** A field of the counter: its faults are the ones of `checks.ts`, in words; a fault takes the place of the hint. */
export function Field({ label, fault, hint, wide = false, children }: FieldProps) {
  const { faults } = useIntakeText().intake;
  const wrong = fault === undefined ? undefined : faults[fault];
  const known = fault === undefined ? hint : undefined;
  return (
    <Labelled label={label} fault={wrong} hint={known} wide={wide} className="field">
      {(id) => children({ id, ...told(id, known, wrong), ...(fault === undefined ? {} : { status: 'error' }) })}
    </Labelled>
  );
}
