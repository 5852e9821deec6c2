import { Checkbox, Input } from 'antd';
import { useId } from 'react';
import { Labelled, told } from '../../../parts/labelled.tsx';
import { type DossierText, useDossierText } from '../../../text/dossier/index.ts';
import type { ProcedureVersion, WorkedDossier } from '../dossier-queries.ts';
import { DocumentsField } from './documents-field.tsx';
import { type Draft, withFile, withFlag, withText } from './draft.ts';
import { FileField } from './file-field.tsx';
import { type ChoiceList, type Field, type FieldName, howOf } from './form-fields.ts';
import { MomentField } from './moment-field.tsx';
import { PaymentsField } from './payments-field.tsx';
import {
  AgencyPicker,
  LimitField,
  LinesField,
  OfficerPicker,
  OptionPicker,
  optionsOf,
  type PickerProps,
} from './pickers.tsx';

export interface ActionFieldProps {
  readonly field: Field;
  readonly dossier: WorkedDossier;
  readonly procedure: ProcedureVersion | null | undefined;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly error: string | undefined;
}

/** One field of a form, by its kind. */
export function ActionField(props: ActionFieldProps) {
  const { field, dossier, procedure, draft, change, error } = props;
  const { fields } = useDossierText().dossierPage;
  const id = useId();
  const label = fields.names[field.name];
  const required = 'required' in field && field.required === true;
  switch (field.kind) {
    case 'flag':
      return (
        <Checkbox
          checked={draft.flags[field.name] === true}
          onChange={(event) => change(withFlag(draft, field.name, event.target.checked))}
        >
          {label}
        </Checkbox>
      );
    case 'moment':
      return <MomentField id={id} name={field.name} label={label} {...{ draft, change, required, error }} />;
    case 'documents':
      return (
        <Labelled
          className="action-field"
          id={id}
          label={label}
          fault={error}
          hint={fields.hints.file}
          required={field.one}
          group
        >
          <DocumentsField code={dossier.code} one={field.one} {...{ procedure, draft, change }} />
        </Labelled>
      );
    case 'payments':
      return (
        <Labelled className="action-field" id={id} label={label} fault={error} group>
          <PaymentsField {...{ dossier, draft, change }} />
        </Labelled>
      );
    case 'file':
      return (
        <Labelled
          className="action-field"
          id={id}
          label={label}
          fault={error}
          hint={hintOf(field.name, fields.hints)}
          required={required}
          group
        >
          <FileField
            code={dossier.code}
            purpose={field.purpose}
            label={label}
            accept="application/pdf"
            file={draft.file}
            change={(file) => change(withFile(draft, file))}
          />
        </Labelled>
      );
    case 'limit':
      return (
        <Labelled className="action-field" id={id} label={label} fault={error} required={required} group>
          <LimitField
            id={id}
            label={label}
            amount={draft.texts[`${field.name}.amount`] ?? ''}
            unit={draft.texts[`${field.name}.unit`] ?? ''}
            change={(part, value) => change(withText(draft, `${field.name}.${part}`, value))}
            error={error}
          />
        </Labelled>
      );
    default: {
      const hint = hintOf(field.name, fields.hints);
      return (
        <Labelled className="action-field" id={id} label={label} fault={error} hint={hint} required={required}>
          <OneValue {...props} field={field} id={id} hint={hint} />
        </Labelled>
      );
    }
  }
}

interface OneValueProps extends Omit<ActionFieldProps, 'field'> {
  readonly field: Field;
  readonly id: string;
  readonly hint: string | undefined;
}

/** A field whose value is one text. */
function OneValue({ field, id, hint, dossier, procedure, draft, change, error }: OneValueProps) {
  const words = useDossierText().dossierPage;
  const value = draft.texts[field.name] ?? '';
  const set = (text: string) => change(withText(draft, field.name, text));
  const picker = { id, value, change: set, error };
  switch (field.kind) {
    case 'text':
      return (
        <Input
          id={id}
          maxLength={300}
          value={value}
          onChange={(event) => set(event.target.value)}
          {...told(id, hint, error)}
        />
      );
    case 'amount':
      return (
        <Input
          id={id}
          inputMode="numeric"
          maxLength={16}
          value={value}
          onChange={(event) => set(event.target.value)}
          {...told(id, hint, error)}
        />
      );
    case 'area':
      return (
        <Input.TextArea
          id={id}
          rows={2}
          className="grows"
          maxLength={4_000}
          value={value}
          onChange={(event) => set(event.target.value)}
          {...told(id, hint, error)}
        />
      );
    case 'lines':
      return <LinesField {...picker} procedure={procedure} />;
    case 'officer':
    case 'approver':
      return <OfficerPicker {...picker} code={dossier.code} approving={field.kind === 'approver'} />;
    case 'agency':
      return <AgencyPicker {...picker} dossier={dossier} />;
    case 'choice':
      return (
        <OptionPicker
          {...picker}
          value={field.list === 'hows' ? howOf(dossier, draft) : value}
          options={choices(field.list, words.fields)}
        />
      );
    case 'next-step':
      return <StepPicker {...picker} dossier={dossier} />;
    case 'case':
    case 'opinion':
    case 'open-fee':
    case 'paid-fee':
    case 'result':
    case 'result-code':
      return <OptionPicker {...picker} options={optionsOf(field.kind, dossier, procedure, words)} />;
    default:
      return null;
  }
}

/** A step of the process; where the dossier runs under none, any name will do. */
function StepPicker({ id, value, change, error, dossier }: PickerProps & { readonly dossier: WorkedDossier }) {
  const words = useDossierText().dossierPage;
  const options = optionsOf('next-step', dossier, undefined, words);
  if (options.length > 0) return <OptionPicker {...{ id, value, change, error, options }} />;
  return (
    <Input
      id={id}
      maxLength={300}
      value={value}
      onChange={(event) => change(event.target.value)}
      {...told(id, undefined, error)}
    />
  );
}

function choices(list: ChoiceList, fields: DossierText['dossierPage']['fields']) {
  return Object.entries(fields[list]).map(([value, label]) => ({ value, label }));
}

function hintOf(name: FieldName, hints: Readonly<Record<string, string>>): string | undefined {
  return hints[name];
}
