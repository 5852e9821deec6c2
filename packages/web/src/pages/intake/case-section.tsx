import { formatLimit } from '@dunghen/domain/deadline';
import { findLimit } from '@dunghen/domain/procedure';
import { useQuery } from '@tanstack/react-query';
import { Radio, Select } from 'antd';
import { useEffect } from 'react';
import { formatDay } from '../../text/index.ts';
import { type IntakeText, useIntakeText } from '../../text/intake/index.ts';
import type { SectionProps } from './desk-form.tsx';
import { Field } from './field.tsx';
import { resolversOf } from './find-procedure.ts';
import { keyOf } from './form.ts';
import { agenciesQuery } from './queries.ts';
import type { Counter } from './use-counter.ts';

/** What the limit depends on, and the limit with its source. */
export function CaseSection({ form, version, faults, change, counter }: SectionProps & { readonly counter: Counter }) {
  const text = useIntakeText();
  const words = text.intake.form.case;
  const { data: agencies } = useQuery(agenciesQuery());
  const procedure = { level: version.level, acceptedAnywhere: version.acceptedAnywhere ?? false };
  const asked = version.agencyIds === undefined ? procedure : { ...procedure, agencyIds: version.agencyIds };
  const resolvers = agencies === undefined ? [] : resolversOf(asked, form.receivingAgencyId, agencies);
  const [first] = resolvers;
  // Only one may resolve it: nothing to choose.
  useEffect(() => {
    if (form.agencyId === '' && first !== undefined && (resolvers.length === 1 || first.id === form.receivingAgencyId))
      change({ agencyId: first.id });
  }, [form.agencyId, form.receivingAgencyId, first, resolvers.length, change]);
  return (
    <section className="panel" aria-labelledby="case-heading">
      <h2 id="case-heading">{words.heading}</h2>
      <div className="intake-fields">
        {counter.agencies.length > 1 && (
          <Field label={text.intake.counter}>
            {(ids) => (
              <Select
                {...ids}
                value={form.receivingAgencyId}
                onChange={(receivingAgencyId: string) => change({ receivingAgencyId, agencyId: '' })}
                options={counter.agencies.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
          </Field>
        )}
        <Field label={words.agency} fault={faults.agencyId}>
          {(ids) => (
            <Select
              {...ids}
              showSearch={{ optionFilterProp: 'label' }}
              {...(form.agencyId === '' ? {} : { value: form.agencyId })}
              onChange={(agencyId: string) => change({ agencyId })}
              options={resolvers.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
        {version.cases.length > 0 && (
          <Field label={words.case} fault={faults.caseKey}>
            {(ids) => (
              <Select
                {...ids}
                placeholder={words.choose}
                {...(form.caseKey === '' ? {} : { value: form.caseKey })}
                onChange={(caseKey: string) => change({ caseKey })}
                options={version.cases.map(({ key, name }) => ({ value: key, label: name }))}
              />
            )}
          </Field>
        )}
        <Choice
          label={words.channel}
          value={form.channel}
          options={words.channels}
          choose={(channel) => change({ channel })}
        />
        {version.limits.some(({ area }) => area !== undefined) && (
          <Choice label={words.area} value={form.area} options={words.areas} choose={(area) => change({ area })} />
        )}
      </div>
      <LimitLines form={form} version={version} />
    </section>
  );
}

interface ChoiceProps<K extends string> {
  readonly label: string;
  readonly value: K;
  readonly options: Readonly<Record<K, string>>;
  readonly choose: (key: K) => void;
}

/** A few things of which one holds. */
export function Choice<K extends string>({ label, value, options, choose }: ChoiceProps<K>) {
  const keys = Object.keys(options).filter((key): key is K => key in options);
  return (
    <fieldset className="field intake-choice">
      <legend>{label}</legend>
      <Radio.Group
        value={value}
        onChange={(event) => choose(event.target.value)}
        options={keys.map((key) => ({ value: key, label: options[key] }))}
      />
    </fieldset>
  );
}

function LimitLines({ form, version }: Pick<SectionProps, 'form' | 'version'>) {
  const { form: words } = useIntakeText().intake;
  return (
    <div className="intake-limit" role="status">
      {limitTexts(form, version, words.case).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function limitTexts(
  form: SectionProps['form'],
  version: SectionProps['version'],
  words: IntakeText['intake']['form']['case'],
): readonly string[] {
  if (version.cases.length > 0 && form.caseKey === '') return [words.unknown];
  const caseKey = keyOf(form);
  const { channel, area } = form;
  const line = findLimit(version, { channel, area, ...(caseKey === undefined ? {} : { caseKey }) });
  if (line === undefined) return [words.unknown];
  const { legal, promised } = line;
  const law = legal.limit === undefined ? words.none(legal.basis) : undefined;
  if (promised === undefined)
    return [law ?? words.limit(legal.limit === undefined ? '' : formatLimit(legal.limit), legal.basis)];
  return [
    words.promised(formatLimit(promised.limit), promised.decision, formatDay(promised.decidedOn)),
    law ?? words.legal(legal.limit === undefined ? '' : formatLimit(legal.limit), legal.basis),
  ];
}
