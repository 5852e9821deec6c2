import { searchKey } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { agenciesQuery } from '../../../parts/agencies/agencies-query.ts';
import { told } from '../../../parts/labelled.tsx';
import { type DossierText, useDossierText } from '../../../text/dossier/index.ts';
import { formatTime } from '../../../text/index.ts';
import { officersQuery, type ProcedureVersion, type WorkedDossier } from '../dossier-queries.ts';
import { linesOf } from './read-draft.ts';

export interface PickerProps {
  readonly id: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly error?: string | undefined;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

interface OptionsProps extends PickerProps {
  readonly options: readonly Option[];
  readonly placeholder?: string;
  readonly loading?: boolean;
  readonly empty?: string;
}

/** One of several; typing finds without diacritics and case. */
export function OptionPicker({ id, value, change, error, options, placeholder, loading, empty }: OptionsProps) {
  const { fields } = useDossierText().dossierPage;
  return (
    <Select
      id={id}
      showSearch={{ filterOption: (typed, option) => searchKey(option?.label ?? '').includes(searchKey(typed)) }}
      allowClear
      {...(value === '' ? {} : { value })}
      onChange={(chosen?: string) => change(chosen ?? '')}
      options={[...options]}
      placeholder={placeholder ?? fields.choose}
      loading={loading ?? false}
      notFoundContent={empty ?? fields.nothingFound}
      {...(error === undefined ? {} : { status: 'error' as const })}
      {...told(id, undefined, error)}
    />
  );
}

/** Somebody at the agencies of the dossier: who could work on it, or who may approve a second supplement. */
export function OfficerPicker({
  code,
  approving,
  ...picker
}: PickerProps & { readonly code: string; readonly approving: boolean }) {
  const { fields } = useDossierText().dossierPage;
  const officers = useQuery(officersQuery(code));
  const rows = officers.data?.rows.filter((one) => (approving ? one.mayApproveSupplement : one.mayWork)) ?? [];
  const roles: Readonly<Record<string, string>> = fields.roles;
  const options = rows.map(({ id, name, roles: held, agencies }) => ({
    value: id,
    label: fields.officer(
      name,
      held.map((role) => roles[role] ?? role).join(', '),
      agencies.map((agency) => agency.name).join(', '),
    ),
  }));
  return (
    <OptionPicker
      {...picker}
      options={options}
      loading={officers.isPending}
      placeholder={fields.chooseOfficer}
      empty={fields.noOfficers}
    />
  );
}

/** Another agency of today. */
export function AgencyPicker({ dossier, ...picker }: PickerProps & { readonly dossier: WorkedDossier }) {
  const { fields } = useDossierText().dossierPage;
  const agencies = useQuery(agenciesQuery());
  const options = (agencies.data?.rows ?? [])
    .filter(({ id, kind }) => id !== dossier.record.holding.id && kind !== 'province')
    .map(({ id, name, aliases }) => ({
      value: id,
      label: aliases[0] === undefined ? name : `${name} (${aliases[0]})`,
    }));
  return (
    <OptionPicker
      {...picker}
      options={options}
      loading={agencies.isPending}
      placeholder={fields.chooseAgency}
      empty={fields.nothingFound}
    />
  );
}

/** What is missing, a line each; what the procedure asks for is a press away. */
export function LinesField({
  id,
  value,
  change,
  error,
  procedure,
}: PickerProps & { readonly procedure: ProcedureVersion | null | undefined }) {
  const { fields } = useDossierText().dossierPage;
  const lines = linesOf(value);
  const asked = (procedure?.documents ?? []).filter(({ name }) => !lines.includes(name));
  return (
    <>
      <Input.TextArea
        id={id}
        rows={2}
        className="grows"
        maxLength={4_000}
        value={value}
        onChange={(event) => change(event.target.value)}
        {...told(id, fields.hints.missing, error)}
      />
      {asked.length > 0 && (
        <div className="suggestions">
          <span className="muted small">{fields.suggestions}</span>
          {asked.map(({ key, name }) => (
            <Button key={key} size="small" onClick={() => change([...lines, name].join('\n'))}>
              {name}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

/** A number and its unit. */
export function LimitField({
  id,
  label,
  amount,
  unit,
  change,
  error,
}: {
  readonly id: string;
  readonly label: string;
  readonly amount: string;
  readonly unit: string;
  readonly change: (part: 'amount' | 'unit', value: string) => void;
  readonly error?: string | undefined;
}) {
  const { fields } = useDossierText().dossierPage;
  return (
    <div className="moment">
      <Input
        aria-label={fields.limitAmount(label)}
        inputMode="decimal"
        className="limit-amount"
        value={amount}
        onChange={(event) => change('amount', event.target.value)}
        {...told(id, undefined, error)}
      />
      <Select
        aria-label={fields.limitUnit(label)}
        value={unit === '' ? 'working-day' : unit}
        onChange={(value) => change('unit', value)}
        options={Object.entries(fields.units).map(([value, name]) => ({ value, label: name }))}
      />
    </div>
  );
}

/** What of the dossier itself can be chosen in a field: steps, opinions, fees, results, cases. */
export function optionsOf(
  kind: 'next-step' | 'case' | 'opinion' | 'open-fee' | 'paid-fee' | 'result' | 'result-code',
  { record }: WorkedDossier,
  procedure: ProcedureVersion | null | undefined,
  { fields, papers }: DossierText['dossierPage'],
): readonly Option[] {
  switch (kind) {
    case 'next-step':
      return (record.process?.next ?? []).map((key) => ({
        value: key,
        label: record.process?.steps.find((step) => step.key === key)?.name ?? key,
      }));
    case 'case':
      return (procedure?.cases ?? []).map(({ key, name }) => ({ value: key, label: name }));
    case 'opinion':
      return record.opinions
        .filter(({ givenAt }) => givenAt === undefined)
        .map(({ id, agency, question }) => ({ value: id, label: fields.opinionOf(agency.name, question) }));
    case 'open-fee':
      return record.fees
        .filter(({ open }) => open > 0)
        .map(({ id, name, open }) => ({ value: id, label: fields.feeOpen(name, papers.money(open)) }));
    case 'paid-fee':
      return record.fees
        .filter(({ paid, refunded }) => paid > refunded)
        .map(({ id, name, paid, refunded }) => ({
          value: id,
          label: fields.feePaid(name, papers.money(paid - refunded)),
        }));
    case 'result':
      return record.results
        .filter(({ revoked }) => revoked === undefined)
        .map(({ id, name, number, issuedAt }) => ({
          value: id,
          label: [name === '' ? papers.hiddenResult : name, number, papers.issued(formatTime(issuedAt))]
            .filter((part) => part !== undefined)
            .join(', '),
        }));
    case 'result-code':
      return (procedure?.results ?? []).flatMap(({ name, nationalCode }) =>
        nationalCode === undefined ? [] : [{ value: nationalCode, label: `${nationalCode} ${name}` }],
      );
  }
}
