import { findLacking, PORTAL_FIELDS } from '@dunghen/domain/reconciliation';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { DayInput } from '../../parts/day-input.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { useReconciliationText } from '../../text/reconciliation/index.ts';
import { type Run, runQuery, type StartBody, startRun } from './reconciliation-queries.ts';

type Column = NonNullable<Run['layout']>['columns'][number];
type Choices = NonNullable<StartBody['columns']>;

const NONE = '';

/** What the columns are taken for, and by what period and day is compared; nothing typed is lost on a refusal. */
export function RunStart({ run }: { readonly run: Run }) {
  const text = useReconciliationText();
  const words = text.reconciliation;
  const client = useQueryClient();
  const [choices, setChoices] = useState<Choices>({});
  const [period, setPeriod] = useState('');
  const [asOf, setAsOf] = useState('');
  const [printed, setPrinted] = useState<number | null>(null);
  const [printedSource, setPrintedSource] = useState('');
  const columns = run.layout?.columns ?? [];
  const lacking = findLacking(
    columns.map((column) => PORTAL_FIELDS.find((field) => field === fieldOf(column, choices))),
  );
  const start = useMutation({
    mutationFn: () =>
      startRun(run.id, {
        ...(Object.keys(choices).length === 0 ? {} : { columns: choices }),
        ...(period.trim() === '' ? {} : { period: period.trim() }),
        ...(asOf === '' ? {} : { asOf }),
        ...(printed === null ? {} : { printed }),
        ...(printedSource.trim() === '' ? {} : { printedSource: printedSource.trim() }),
      }),
    onSuccess: (begun) => client.setQueryData(runQuery(run.id).queryKey, begun),
  });
  return (
    <form
      className="run-form"
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate();
      }}
    >
      <section className="panel" aria-labelledby="run-columns">
        <h2 id="run-columns">{words.columns}</h2>
        <p className="muted">{words.columnsHint}</p>
        {lacking?.facts.map((fact) => (
          <Refusal key={fact} words={words.lacking(words.lackingColumns[fact])} />
        ))}
        <ColumnTable columns={columns} choices={choices} change={setChoices} />
      </section>
      <section className="panel" aria-labelledby="run-by">
        <h2 id="run-by">{words.startHeading}</h2>
        {start.isError && <Refusal words={problemText(start.error, text)} />}
        <div className="run-fields">
          <Labelled label={words.period} hint={words.periodHint}>
            {(id, described) => (
              <Input
                id={id}
                aria-describedby={described}
                value={period}
                onChange={(event) => setPeriod(event.target.value)}
              />
            )}
          </Labelled>
          <Labelled label={words.listDay} hint={words.listDayHint}>
            {(id, described) => <DayInput id={id} value={asOf} change={setAsOf} describedBy={described} />}
          </Labelled>
          <Labelled label={words.printed}>
            {(id) => <InputNumber id={id} min={0} precision={0} value={printed} onChange={setPrinted} />}
          </Labelled>
          <Labelled label={words.printedSource}>
            {(id) => <Input id={id} value={printedSource} onChange={(event) => setPrintedSource(event.target.value)} />}
          </Labelled>
        </div>
        <p>
          <Button type="primary" htmlType="submit" loading={start.isPending} disabled={lacking !== undefined}>
            {words.start}
          </Button>
        </p>
      </section>
    </form>
  );
}

function fieldOf({ header, field }: Column, choices: Choices): string {
  const chosen = choices[header];
  return chosen === undefined ? (field ?? NONE) : (chosen ?? NONE);
}

/** Columns that only the portal has are recognised by their header alone. */
const CHOSEN = PORTAL_FIELDS.filter((field) => field !== 'supplements' && field !== 'lateness');

interface ColumnTableProps {
  readonly columns: readonly Column[];
  readonly choices: Choices;
  readonly change: (choices: Choices) => void;
}

function ColumnTable({ columns, choices, change }: ColumnTableProps) {
  const { reconciliation: words } = useReconciliationText();
  const options = [
    { value: NONE, label: words.notRead },
    ...CHOSEN.map((value) => ({ value: String(value), label: words.fields[value] })),
  ];
  return (
    <table className="table column-table">
      <thead>
        <tr>
          <th scope="col" className="left">
            {words.column}
          </th>
          <th scope="col" className="left">
            {words.meaning}
          </th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column.header}>
            <th scope="row" className="break">
              {column.header}
            </th>
            <td className="left">
              {column.field === 'supplements' || column.field === 'lateness' ? (
                words.fields[column.field]
              ) : (
                <Select
                  className="column-select"
                  aria-label={`${words.meaning}: ${column.header}`}
                  options={options}
                  value={fieldOf(column, choices)}
                  onChange={(value) => {
                    const field = CHOSEN.find((one) => one === value);
                    change({ ...choices, [column.header]: field ?? null });
                  }}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
