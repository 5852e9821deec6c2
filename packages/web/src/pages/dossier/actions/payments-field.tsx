import { Input } from 'antd';
import { useId } from 'react';
import { useDossierText } from '../../../text/dossier/index.ts';
import type { WorkedDossier } from '../dossier-queries.ts';
import { type Draft, withText } from './draft.ts';

interface PaymentsFieldProps {
  readonly dossier: WorkedDossier;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
}

/** For each fee that is open: what was paid at the counter, with its receipt. An empty line is not sent. */
export function PaymentsField({ dossier, draft, change }: PaymentsFieldProps) {
  const { fields, papers } = useDossierText().dossierPage;
  const id = useId();
  const text = (feeId: string, part: 'amount' | 'receipt') => draft.texts[`payments.${feeId}.${part}`] ?? '';
  const set = (feeId: string, part: 'amount' | 'receipt', value: string) =>
    change(withText(draft, `payments.${feeId}.${part}`, value));
  return dossier.record.fees
    .filter(({ open }) => open > 0)
    .map(({ id: feeId, name, open }) => (
      <div key={feeId} className="payment-row">
        <span>{fields.feeOpen(name, papers.money(open))}</span>
        <div>
          <label htmlFor={`${id}-${feeId}-amount`}>{fields.names['payment.amount']}</label>
          <Input
            id={`${id}-${feeId}-amount`}
            inputMode="numeric"
            value={text(feeId, 'amount')}
            onChange={(event) => set(feeId, 'amount', event.target.value)}
          />
        </div>
        <div>
          <label htmlFor={`${id}-${feeId}-receipt`}>{fields.names['payment.receiptNumber']}</label>
          <Input
            id={`${id}-${feeId}-receipt`}
            value={text(feeId, 'receipt')}
            onChange={(event) => set(feeId, 'receipt', event.target.value)}
          />
        </div>
      </div>
    ));
}
