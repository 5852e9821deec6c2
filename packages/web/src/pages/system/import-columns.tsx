import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useNarrow } from '../../app/use-media.ts';
import { Labelled } from '../../parts/labelled.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { useSystemText } from '../../text/system/index.ts';
import { faultsOf } from './faults.ts';
import { ImportStatuses, knownStatuses, type StatusWords, unknownStatuses } from './import-statuses.tsx';
import { checkImport, type Import, type ImportField, importQuery } from './imports-queries.ts';

interface ImportColumnsProps {
  readonly stage: Import;
  readonly layout: NonNullable<Import['layout']>;
}

const KEPT = 'kept';

/** What each column is taken for, how to take it otherwise, and what the promised date means; then the check. */
export function ImportColumns({ stage, layout }: ImportColumnsProps) {
  const text = useSystemText();
  const words = text.system.imports;
  const client = useQueryClient();
  const { id, choices } = stage;
  const [fields, setFields] = useState<readonly (ImportField | null)[]>(stage.fields);
  const [means, setMeans] = useState(choices.dueAtMeans);
  const [system, setSystem] = useState(choices.system ?? '');
  const [createAgencies, setCreateAgencies] = useState(choices.createAgencies === true);
  const [statuses, setStatuses] = useState<StatusWords>(() => knownStatuses(stage));
  const asksMeaning = fields.includes('dueAt');
  const check = useMutation({
    mutationFn: () =>
      checkImport(id, {
        columns: columnsOf(layout, fields),
        ...(means === undefined || !asksMeaning ? {} : { dueAtMeans: means }),
        ...(system.trim() === '' ? {} : { system }),
        ...(createAgencies ? { createAgencies } : {}),
        ...(Object.keys(statuses).length === 0 ? {} : { statuses: { ...statuses } }),
      }),
    onSuccess: (made) => client.setQueryData(importQuery(id).queryKey, made),
  });
  const faults = faultsOf(check.error, text);
  return (
    <section className="panel" aria-labelledby="import-columns">
      <h2 id="import-columns">{words.columns}</h2>
      <p className="muted">{words.columnsHint(layout.headerRow)}</p>
      <Columns layout={layout} fields={fields} change={setFields} />
      <ImportStatuses unknown={unknownStatuses(stage)} statuses={statuses} change={setStatuses} />
      {asksMeaning && (
        <fieldset className="meaning">
          <legend>{words.meaning}</legend>
          <Radio.Group
            value={means ?? null}
            onChange={(event) => setMeans(event.target.value === 'current' ? 'current' : 'receipt')}
            options={[
              { value: 'receipt', label: words.receipt },
              { value: 'current', label: words.current },
            ]}
            vertical
          />
          {faults.fields.dueAtMeans !== undefined && (
            <p className="bad small" role="alert">
              {faults.fields.dueAtMeans}
            </p>
          )}
        </fieldset>
      )}
      <Labelled label={words.system} hint={words.systemHint}>
        {(lineId) => (
          <Input
            id={lineId}
            className="import-system"
            value={system}
            maxLength={200}
            onChange={(event) => setSystem(event.target.value)}
          />
        )}
      </Labelled>
      <Checkbox checked={createAgencies} onChange={(event) => setCreateAgencies(event.target.checked)}>
        {words.createAgencies}
      </Checkbox>
      {faults.rest !== undefined && <Refusal words={faults.rest} />}
      <div className="form-ways">
        <Button
          type={stage.checked === undefined ? 'primary' : 'default'}
          loading={check.isPending}
          onClick={() => check.mutate()}
        >
          {stage.checked === undefined ? words.check : words.checkAgain}
        </Button>
        <span className="muted">{words.checkHint}</span>
      </div>
    </section>
  );
}

interface ColumnsProps {
  readonly layout: ImportColumnsProps['layout'];
  readonly fields: readonly (ImportField | null)[];
  readonly change: (fields: readonly (ImportField | null)[]) => void;
}

/** The columns one below the other, on a phone as a list. */
function Columns({ layout, fields, change }: ColumnsProps) {
  const { imports: words } = useSystemText().system;
  const narrow = useNarrow();
  const nameOf = (header: string, column: number): string => (header === '' ? words.noHeader(column + 1) : header);
  const select = (header: string, column: number) => (
    <FieldSelect
      header={nameOf(header, column)}
      field={fields[column] ?? null}
      change={(field) => change(withField(fields, column, field))}
    />
  );
  if (narrow)
    return (
      <ul className="plain-list import-columns">
        {placed(layout).map(({ key, column, header, samples }) => (
          <li key={key}>
            <strong>{nameOf(header, column)}</strong>
            <span className="muted break">{samples.join(' · ')}</span>
            {select(header, column)}
          </li>
        ))}
      </ul>
    );
  return (
    <ScrollX>
      <table className="table system-table import-columns">
        <thead>
          <tr>
            <th scope="col" className="left">
              {words.column}
            </th>
            <th scope="col" className="left">
              {words.samples}
            </th>
            <th scope="col" className="left">
              {words.takenFor}
            </th>
          </tr>
        </thead>
        <tbody>
          {placed(layout).map(({ key, column, header, samples }) => (
            <tr key={key}>
              <th scope="row">{nameOf(header, column)}</th>
              <td className="left muted">{samples.join(' · ')}</td>
              <td className="left">{select(header, column)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

/** Headers may repeat; their places do not. */
const placed = ({ columns }: ImportColumnsProps['layout']) =>
  columns.map(({ header, samples }, column) => ({ key: `${column} ${header}`, column, header, samples }));

interface FieldSelectProps {
  readonly header: string;
  readonly field: ImportField | null;
  readonly change: (field: ImportField | null) => void;
}

function FieldSelect({ header, field, change }: FieldSelectProps) {
  const { imports: words } = useSystemText().system;
  const names = Object.entries(words.fields);
  return (
    <Select
      className="field-select"
      aria-label={words.takenForOf(header)}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={field ?? KEPT}
      options={[{ value: KEPT, label: words.kept }, ...names.map(([value, label]) => ({ value, label }))]}
      onChange={(value: string) => change(findField(value, words.fields))}
    />
  );
}

function findField(value: string, names: Readonly<Record<ImportField, string>>): ImportField | null {
  for (const name in names) if (name === value && isField(name, names)) return name;
  return null;
}

const isField = (name: string, names: Readonly<Record<ImportField, string>>): name is ImportField =>
  Object.hasOwn(names, name);

/** A field has one column: whoever had it gives it up. */
const withField = (
  fields: readonly (ImportField | null)[],
  column: number,
  field: ImportField | null,
): readonly (ImportField | null)[] =>
  fields.map((old, index) => (index === column ? field : field !== null && old === field ? null : old));

/** Every header with its meaning: the check takes what is seen here, whatever it would guess. */
function columnsOf(
  { columns }: ImportColumnsProps['layout'],
  fields: readonly (ImportField | null)[],
): Record<string, ImportField | null> {
  return Object.fromEntries(columns.map(({ header }, column) => [header, fields[column] ?? null]));
}
