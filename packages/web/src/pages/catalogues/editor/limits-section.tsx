import type { LimitUnit, TimeLimit } from '@dunghen/domain/deadline';
import type { ProcedureLimit } from '@dunghen/domain/procedure';
import { Button } from 'antd';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { DateField, NumberField, PickField, WordField } from '../fields.tsx';
import { faultAt, withMember } from './draft.ts';
import type { SectionProps } from './editor.tsx';

const UNITS: readonly LimitUnit[] = ['working-day', 'working-hour', 'calendar-day', 'month', 'same-day'];

/** A line of limits for each case, channel and area that has one of its own: of the law, and as promised. */
export function LimitsSection({ editing, problems }: SectionProps) {
  const text = useCataloguesText().catalogues.editor;
  const { content, editContent } = editing;
  const general = faultAt(problems, 'limits');
  return (
    <section className="panel" aria-labelledby="limits-heading">
      <h2 id="limits-heading">{text.section.limits}</h2>
      {general !== undefined && <p className="fault">{general}</p>}
      {content.limits.map((limit, index) => (
        // Lines have no key of their own; their place is what tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <LimitLine key={index} index={index} limit={limit} editing={editing} problems={problems} />
      ))}
      <Button
        className="add"
        onClick={() =>
          editContent((before) => ({
            ...before,
            limits: [...before.limits, { legal: { limit: { amount: 5, unit: 'working-day' }, basis: '' } }],
          }))
        }
      >
        {text.addLimit}
      </Button>
    </section>
  );
}

interface LimitLineProps extends SectionProps {
  readonly index: number;
  readonly limit: ProcedureLimit;
}

function LimitLine({ index, limit, editing, problems }: LimitLineProps) {
  const { catalogues } = useCataloguesText();
  const [text, names] = [catalogues.editor, catalogues.procedures];
  const { content, editContent } = editing;
  const at = `limits[${index}]`;
  const set = (next: ProcedureLimit, field?: string): void =>
    editContent((before) => ({ ...before, limits: before.limits.with(index, next) }), field && `${at}.${field}`);
  const own = problems.find((problem) => problem.at === at)?.message;
  return (
    <fieldset className="form-block">
      <legend>{text.limitOf(index + 1)}</legend>
      {own !== undefined && <p className="fault">{own}</p>}
      <div className="form-grid form-thirds">
        <PickField
          label={text.caseKey}
          any={text.any}
          options={content.cases.map(({ key, name }) => ({ value: key, label: name }))}
          value={limit.caseKey}
          fault={faultAt(problems, `${at}.caseKey`)}
          change={(caseKey) => set(withMember(limit, 'caseKey', caseKey))}
        />
        <PickField
          label={text.channel}
          any={text.any}
          options={(['direct', 'online', 'postal'] as const).map((value) => ({ value, label: names.channels[value] }))}
          value={limit.channel}
          change={(channel) => set(withMember(limit, 'channel', channel))}
        />
        <PickField
          label={text.area}
          any={text.any}
          options={(['ordinary', 'difficult'] as const).map((value) => ({ value, label: names.areas[value] }))}
          value={limit.area}
          change={(area) => set(withMember(limit, 'area', area))}
        />
        <AmountField
          label={text.legalAmount}
          none={text.units.none}
          limit={limit.legal.limit}
          fault={faultAt(problems, `${at}.legal.limit`)}
          change={(next) => set({ ...limit, legal: withMember(limit.legal, 'limit', next) }, 'legal')}
        />
        <WordField
          wide
          label={text.legalBasis}
          value={limit.legal.basis}
          fault={faultAt(problems, `${at}.legal.basis`)}
          change={(basis) => set({ ...limit, legal: { ...limit.legal, basis } }, 'basis')}
        />
        <Promised index={index} limit={limit} set={set} problems={problems} />
      </div>
      {content.limits.length > 1 && (
        <Button onClick={() => editContent((before) => ({ ...before, limits: before.limits.toSpliced(index, 1) }))}>
          {`${catalogues.remove} ${text.limitOf(index + 1).toLocaleLowerCase('vi')}`}
        </Button>
      )}
    </fieldset>
  );
}

interface PromisedProps extends Pick<SectionProps, 'problems'> {
  readonly index: number;
  readonly limit: ProcedureLimit;
  readonly set: (limit: ProcedureLimit, field?: string) => void;
}

function Promised({ index, limit, set, problems }: PromisedProps) {
  const text = useCataloguesText().catalogues.editor;
  const { promised } = limit;
  const at = `limits[${index}].promised`;
  const before = promised ?? { limit: { amount: 1, unit: 'working-day' as const }, decision: '', decidedOn: '' };
  return (
    <>
      <AmountField
        label={text.promisedAmount}
        none={text.notShortened}
        limit={promised?.limit}
        fault={faultAt(problems, `${at}.limit`)}
        change={(next) =>
          set(withMember(limit, 'promised', next === undefined ? undefined : { ...before, limit: next }), 'promised')
        }
      />
      {promised !== undefined && (
        <>
          <WordField
            label={text.promisedDecision}
            value={promised.decision}
            fault={faultAt(problems, `${at}.decision`)}
            change={(decision) => set({ ...limit, promised: { ...promised, decision } }, 'decision')}
          />
          <DateField
            label={text.promisedOn}
            value={promised.decidedOn}
            fault={faultAt(problems, `${at}.decidedOn`)}
            change={(decidedOn) => set({ ...limit, promised: { ...promised, decidedOn } })}
          />
        </>
      )}
    </>
  );
}

interface AmountFieldProps {
  readonly label: string;
  /** What no limit is called here. */
  readonly none: string;
  readonly limit: TimeLimit | undefined;
  readonly fault: string | undefined;
  readonly change: (limit: TimeLimit | undefined) => void;
}

/** An amount and its unit, or none. */
function AmountField({ label, none, limit, fault, change }: AmountFieldProps) {
  const text = useCataloguesText().catalogues.editor;
  const isCounted = limit !== undefined && limit.unit !== 'same-day';
  return (
    <div className="amount">
      {isCounted && (
        <NumberField
          label={label}
          value={limit.amount}
          step={limit.unit === 'working-day' ? 0.5 : 1}
          fault={fault}
          change={(amount) => change({ ...limit, amount: amount ?? 0 })}
        />
      )}
      <PickField
        label={isCounted ? text.unit : label}
        any={none}
        options={UNITS.map((unit) => ({ value: unit, label: text.units[unit] }))}
        value={limit?.unit}
        fault={isCounted ? undefined : fault}
        change={(unit) =>
          change(unit === undefined ? undefined : { unit, amount: unit === 'same-day' ? 0 : limit?.amount || 1 })
        }
      />
    </div>
  );
}
