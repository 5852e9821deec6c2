import { useIntakeText } from '../../text/intake/index.ts';
import { Choice } from './case-section.tsx';
import type { SectionProps } from './desk-form.tsx';

/** How the result and the receipt reach the person. */
export function ResultSection({ form, change }: SectionProps) {
  const words = useIntakeText().intake.form.result;
  return (
    <section className="panel" aria-labelledby="result-heading">
      <h2 id="result-heading">{words.heading}</h2>
      <div className="intake-fields">
        <Choice
          label={words.delivery}
          value={form.delivery}
          options={words.deliveries}
          choose={(delivery) => change({ delivery })}
        />
        <Choice
          label={words.receipt}
          value={form.receipt}
          options={words.receipts}
          choose={(receipt) => change({ receipt })}
        />
      </div>
      <p className="muted small">{words.receiptHint}</p>
    </section>
  );
}
