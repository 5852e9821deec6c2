import type { ProcedureFee } from '@dunghen/domain/procedure';
import { Button, Checkbox } from 'antd';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { NumberField, PickField, WordField } from '../fields.tsx';
import { CasesField } from './cases-field.tsx';
import { faultAt, freeKey, withMember } from './draft.ts';
import type { SectionProps } from './editor.tsx';

/** Fees, what comes of it, and whether waiting for a payment stops the clock. */
export function FeesSection(props: SectionProps) {
  const text = useCataloguesText().catalogues.editor;
  const { content, editContent } = props.editing;
  return (
    <section className="panel" aria-labelledby="fees-heading">
      <h2 id="fees-heading">{text.section.fees}</h2>
      {content.fees.map((fee, index) => (
        <FeeLine key={fee.key} {...props} index={index} fee={fee} />
      ))}
      <Button
        className="add"
        onClick={() =>
          editContent((before) => ({
            ...before,
            fees: [...before.fees, { key: freeKey(before.fees, 'phi'), name: '', amount: 0, basis: '' }],
          }))
        }
      >
        {text.addFee}
      </Button>
      <Results {...props} />
      <PaymentStop {...props} />
    </section>
  );
}

interface FeeLineProps extends SectionProps {
  readonly index: number;
  readonly fee: ProcedureFee;
}

function FeeLine({ index, fee, editing: { content, editContent }, problems }: FeeLineProps) {
  const { catalogues } = useCataloguesText();
  const [text, names] = [catalogues.editor, catalogues.procedures];
  const at = `fees[${index}]`;
  const set = (next: ProcedureFee, field?: string): void =>
    editContent((before) => ({ ...before, fees: before.fees.with(index, next) }), field && `${at}.${field}`);
  return (
    <fieldset className="form-block">
      <legend>{text.feeOf(index + 1)}</legend>
      <div className="form-grid form-thirds">
        <WordField
          wide
          label={text.feeName}
          value={fee.name}
          fault={faultAt(problems, `${at}.name`)}
          change={(name) => set({ ...fee, name }, 'name')}
        />
        <NumberField
          label={text.amount}
          step={1_000}
          value={fee.amount}
          fault={faultAt(problems, `${at}.amount`)}
          change={(amount) => set({ ...fee, amount: amount ?? 0 }, 'amount')}
        />
        <PickField
          label={text.channel}
          any={text.any}
          options={(['direct', 'online', 'postal'] as const).map((value) => ({ value, label: names.channels[value] }))}
          value={fee.channel}
          change={(channel) => set(withMember(fee, 'channel', channel))}
        />
        <CasesField
          cases={content.cases}
          value={fee.caseKeys}
          change={(keys) => set(withMember(fee, 'caseKeys', keys))}
        />
        <WordField
          wide
          label={text.feeBasis}
          value={fee.basis}
          fault={faultAt(problems, `${at}.basis`)}
          change={(basis) => set({ ...fee, basis }, 'basis')}
        />
      </div>
      <Button onClick={() => editContent((before) => ({ ...before, fees: before.fees.toSpliced(index, 1) }))}>
        {`${catalogues.remove} ${text.feeOf(index + 1).toLocaleLowerCase('vi')}`}
      </Button>
    </fieldset>
  );
}

function Results({ editing: { content, editContent }, problems }: SectionProps) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.editor;
  const none = problems.find(({ code }) => code === 'no-results')?.message;
  return (
    <>
      <h3>{catalogues.procedures.results}</h3>
      {none !== undefined && <p className="fault">{none}</p>}
      {content.results.map((result, index) => (
        <div key={result.key} className="form-row">
          <WordField
            wide
            label={`${text.resultName} ${index + 1}`}
            value={result.name}
            fault={faultAt(problems, `results[${index}]`)}
            change={(name) =>
              editContent(
                (before) => ({ ...before, results: before.results.with(index, { ...result, name }) }),
                `result ${result.key}`,
              )
            }
          />
          <WordField
            label={text.nationalCode}
            value={result.nationalCode ?? ''}
            change={(nationalCode) =>
              editContent(
                (before) => ({
                  ...before,
                  results: before.results.with(index, withMember(result, 'nationalCode', nationalCode)),
                }),
                `result code ${result.key}`,
              )
            }
          />
          <Button
            aria-label={`${catalogues.remove} ${text.resultOf(index + 1)}`}
            onClick={() => editContent((before) => ({ ...before, results: before.results.toSpliced(index, 1) }))}
          >
            {catalogues.remove}
          </Button>
        </div>
      ))}
      <Button
        className="add"
        onClick={() =>
          editContent((before) => ({
            ...before,
            results: [...before.results, { key: freeKey(before.results, 'ket-qua'), name: '' }],
          }))
        }
      >
        {text.addResult}
      </Button>
    </>
  );
}

function PaymentStop({ editing: { content, editContent }, problems }: SectionProps) {
  const text = useCataloguesText().catalogues.editor;
  const stops = content.stoppingKinds ?? [];
  const index = stops.findIndex(({ kind }) => kind === 'payment');
  const payment = stops[index];
  const others = stops.filter(({ kind }) => kind !== 'payment');
  return (
    <div className="labelled">
      <Checkbox
        checked={payment !== undefined}
        onChange={({ target }) =>
          editContent((before) => ({
            ...before,
            stoppingKinds: target.checked ? [...others, { kind: 'payment', basis: '' }] : others,
          }))
        }
      >
        {text.paymentStops}
      </Checkbox>
      {payment !== undefined && (
        <WordField
          wide
          label={text.paymentBasis}
          value={payment.basis}
          fault={faultAt(problems, `stoppingKinds[${index}]`)}
          change={(basis) =>
            editContent(
              (before) => ({ ...before, stoppingKinds: [...others, { kind: 'payment', basis }] }),
              'stoppingKinds',
            )
          }
        />
      )}
    </div>
  );
}
