import { formatInteger } from '@dunghen/domain/text';
import { Checkbox, Input, InputNumber } from 'antd';
import { useIntakeText } from '../../text/intake/index.ts';
import type { SectionProps } from './desk-form.tsx';
import { Field } from './field.tsx';
import { type FeeChoice, feesOf, NO_FEE } from './form.ts';

/** The fee lines of case and channel, what is not to be paid and why, and what was paid at the counter. */
export function FeesSection({ form, version, faults, change }: SectionProps) {
  const words = useIntakeText().intake.form.fees;
  const lines = feesOf(form, version);
  const set = (key: string, parts: Partial<FeeChoice>) =>
    change((now) => ({ fees: { ...now.fees, [key]: { ...(now.fees[key] ?? NO_FEE), ...parts } } }));
  return (
    <section className="panel" aria-labelledby="fees-heading">
      <h2 id="fees-heading">{words.heading}</h2>
      {lines.length === 0 && <p>{words.none}</p>}
      {lines.map(({ key, name, amount, basis }) => {
        const { exempt, basis: why, paid, receipt } = form.fees[key] ?? NO_FEE;
        return (
          <div key={key} className="intake-fee">
            <p>
              <strong>{name}</strong> <span className="intake-amount">{words.amount(formatInteger(amount))}</span>
            </p>
            <p className="muted small">{words.basis(basis)}</p>
            <div className="intake-fields">
              <Field label={words.exempt}>
                {({ id }) => (
                  <InputNumber
                    id={id}
                    className="intake-money"
                    min={0}
                    max={amount}
                    value={exempt}
                    aria-label={words.exemptOf(name)}
                    onChange={(value) => set(key, { exempt: Math.round(value ?? 0) })}
                  />
                )}
              </Field>
              {exempt > 0 && (
                <Field label={words.exemptionBasis} fault={faults[`fee-${key}-basis`]}>
                  {(ids) => (
                    <Input {...ids} value={why} onChange={(event) => set(key, { basis: event.target.value })} />
                  )}
                </Field>
              )}
              {amount - exempt > 0 && (
                <div className="intake-paid">
                  <Checkbox checked={paid} onChange={(event) => set(key, { paid: event.target.checked })}>
                    {words.paid}
                  </Checkbox>
                  <p className="small">{words.due(formatInteger(amount - exempt))}</p>
                </div>
              )}
              {paid && amount - exempt > 0 && (
                <Field label={words.receipt} fault={faults[`fee-${key}-receipt`]}>
                  {(ids) => (
                    <Input {...ids} value={receipt} onChange={(event) => set(key, { receipt: event.target.value })} />
                  )}
                </Field>
              )}
            </div>
          </div>
        );
      })}
    </section>
  );
}
