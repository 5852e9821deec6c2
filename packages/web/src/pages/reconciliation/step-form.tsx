import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { DayInput } from '../../parts/day-input.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { useMay } from '../../parts/use-may.ts';
import { useReconciliationText } from '../../text/reconciliation/index.ts';
import { type Case, type CaseStep, recordStep } from './reconciliation-queries.ts';

interface StepFormProps {
  readonly runId: string;
  readonly cases: readonly Pick<Case, 'code' | 'steps' | 'state'>[];
  readonly done?: () => void;
}

type Kind = CaseStep['kind'];
type Name = 'owner' | 'dueOn' | 'text' | 'letter' | 'cause' | 'fix' | 'fixedOn' | 'same';

/** The fields of each step; the optional ones last. */
const FIELDS: Readonly<Record<Kind, readonly Name[]>> = {
  assign: ['owner', 'dueOn'],
  explain: ['text'],
  'send-again': ['text'],
  'write-letter': ['letter'],
  'record-fix': ['cause', 'fix', 'fixedOn'],
  confirm: ['same', 'text'],
  close: ['text'],
  reopen: ['text'],
};
const WORK: readonly Kind[] = ['assign', 'explain', 'send-again', 'write-letter', 'confirm', 'close'];

type Values = Readonly<Partial<Record<Name, string>>>;

/** What somebody did about one case or many; on a refusal everything typed stays. */
export function StepForm({ runId, cases, done }: StepFormProps) {
  const text = useReconciliationText();
  const words = text.reconciliation;
  const may = useMay();
  const client = useQueryClient();
  const closed = cases.every(({ state }) => state === 'closed');
  const kinds: readonly Kind[] = [
    ...(may('reconciliation:work') ? (closed ? (['reopen'] as const) : WORK) : []),
    ...(may('reconciliation:fix') && !closed ? (['record-fix'] as const) : []),
  ];
  const [asked, setAsked] = useState<Kind>();
  const [values, setValues] = useState<Values>({});
  const kind = asked !== undefined && kinds.includes(asked) ? asked : kinds[0];
  const record = useMutation({
    mutationFn: (step: CaseStep) =>
      recordStep(runId, { cases: cases.map(({ code, steps }) => ({ code, steps })), step }),
    onSuccess: async () => {
      setValues({});
      await client.invalidateQueries({ queryKey: ['reconciliations', runId] });
      done?.();
    },
  });
  if (kind === undefined) return undefined;
  const step = stepOf(kind, values);
  return (
    <form
      className="step-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (step !== undefined) record.mutate(step);
      }}
    >
      {record.isError && <Refusal words={problemText(record.error, text)} />}
      <Labelled label={words.step}>
        {(id) => (
          <Select
            id={id}
            value={kind}
            options={kinds.map((value) => ({ value, label: words.steps[value] }))}
            onChange={setAsked}
          />
        )}
      </Labelled>
      {FIELDS[kind].map((name) => (
        <StepField
          key={name}
          name={name}
          value={values[name] ?? ''}
          change={(value) => setValues({ ...values, [name]: value })}
        />
      ))}
      <p className="muted small">{words.noPersonal}</p>
      <Button type="primary" htmlType="submit" loading={record.isPending} disabled={step === undefined}>
        {words.record}
      </Button>
    </form>
  );
}

interface StepFieldProps {
  readonly name: Name;
  readonly value: string;
  readonly change: (value: string) => void;
}

function StepField({ name, value, change }: StepFieldProps) {
  const { reconciliation: words } = useReconciliationText();
  const label = words.stepFields[name];
  if (name === 'same') {
    return (
      <fieldset className="step-same">
        <legend>{label}</legend>
        <Radio.Group value={value} onChange={(event) => change(String(event.target.value))}>
          <Radio value="yes">{words.same.yes}</Radio>
          <Radio value="no">{words.same.no}</Radio>
        </Radio.Group>
      </fieldset>
    );
  }
  return (
    <Labelled label={label}>
      {(id) => {
        if (name === 'dueOn' || name === 'fixedOn') return <DayInput id={id} value={value} change={change} />;
        if (name === 'owner' || name === 'letter') {
          return <Input id={id} value={value} maxLength={200} onChange={(event) => change(event.target.value)} />;
        }
        return (
          <Input.TextArea
            id={id}
            value={value}
            maxLength={2_000}
            autoSize={{ minRows: 2, maxRows: 8 }}
            onChange={(event) => change(event.target.value)}
          />
        );
      }}
    </Labelled>
  );
}

/** Undefined while something that is needed is empty. */
function stepOf(kind: Kind, values: Values): CaseStep | undefined {
  const of = (name: Name) => values[name]?.trim() ?? '';
  const text = of('text');
  switch (kind) {
    case 'assign': {
      const dueOn = of('dueOn');
      return of('owner') === '' ? undefined : { kind, owner: of('owner'), ...(dueOn === '' ? {} : { dueOn }) };
    }
    case 'explain':
    case 'close':
    case 'reopen':
      return text === '' ? undefined : { kind, text };
    case 'send-again':
      return { kind, ...(text === '' ? {} : { text }) };
    case 'write-letter':
      return of('letter') === '' ? undefined : { kind, letter: of('letter') };
    case 'record-fix': {
      const [cause, fix, fixedOn] = [of('cause'), of('fix'), of('fixedOn')];
      return cause === '' || fix === '' || fixedOn === '' ? undefined : { kind, cause, fix, fixedOn };
    }
    case 'confirm':
      return of('same') === '' ? undefined : { kind, same: of('same') === 'yes', ...(text === '' ? {} : { text }) };
  }
}
