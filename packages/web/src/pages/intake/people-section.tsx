import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useIntakeText } from '../../text/intake/index.ts';
import { identityFault } from './checks.ts';
import type { SectionProps } from './desk-form.tsx';
import { EarlierPanel } from './earlier-panel.tsx';
import { Field } from './field.tsx';
import type { IntakeForm } from './form.ts';

type TextKey = 'applicant' | 'phone' | 'email' | 'address' | 'submitter' | 'authorisation' | 'subject' | 'note';

/** Whose dossier it is, who hands it in, and what is asked for. */
export function PeopleSection(section: SectionProps) {
  const words = useIntakeText().intake.form.people;
  const { form, version, faults, change } = section;
  const [looking, setLooking] = useState<string>();
  const identity = form.identity.replaceAll(/[\s.]/g, '');
  const line = (key: TextKey, more: Partial<LineProps> = {}) => (
    <Line key={key} label={words[key]} name={key} form={form} faults={faults} change={change} {...more} />
  );
  return (
    <section className="panel" aria-labelledby="people-heading">
      <h2 id="people-heading">{words.heading}</h2>
      <div className="intake-fields">
        <div className="intake-with-button intake-wide">
          <Field label={words.identity} fault={faults.identity} hint={words.earlierHint}>
            {(ids) => (
              <Input
                {...ids}
                value={form.identity}
                inputMode="numeric"
                autoComplete="off"
                onChange={(event) => change({ identity: event.target.value })}
              />
            )}
          </Field>
          <Button
            disabled={identityFault(identity) !== undefined}
            onClick={() => setLooking(looking === identity ? undefined : identity)}
            aria-expanded={looking !== undefined}
          >
            {words.earlier}
          </Button>
        </div>
        {looking !== undefined && (
          <EarlierPanel
            identity={looking}
            version={version}
            form={form}
            change={change}
            close={() => setLooking(undefined)}
          />
        )}
        {line('applicant')}
        {line('phone', { mode: 'tel' })}
        {line('email', { mode: 'email' })}
        {line('address', { wide: true })}
        <Checkbox
          className="intake-wide"
          checked={form.forAnother}
          onChange={(event) => change({ forAnother: event.target.checked })}
        >
          {words.forAnother}
        </Checkbox>
        {form.forAnother && line('submitter')}
        {form.forAnother && line('authorisation')}
        {line('subject', { wide: true, hint: words.subjectHint })}
        {line('note', { wide: true })}
      </div>
    </section>
  );
}

interface LineProps {
  readonly label: string;
  readonly name: TextKey;
  readonly form: IntakeForm;
  readonly faults: SectionProps['faults'];
  readonly change: SectionProps['change'];
  readonly wide?: boolean;
  readonly hint?: string;
  readonly mode?: 'tel' | 'email';
}

function Line({ label, name, form, faults, change, wide = false, hint, mode }: LineProps) {
  return (
    <Field label={label} fault={faults[name]} wide={wide} {...(hint === undefined ? {} : { hint })}>
      {(ids) => (
        <Input
          {...ids}
          value={form[name]}
          autoComplete="off"
          maxLength={name === 'subject' || name === 'note' || name === 'address' ? 2_000 : 300}
          {...(mode === undefined ? {} : { inputMode: mode })}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
}
