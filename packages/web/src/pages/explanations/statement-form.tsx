import { CAUSES, type Cause } from '@dunghen/domain/explanation';
import { padCount } from '@dunghen/domain/text';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { Labelled } from '../../parts/labelled.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { useExplanationText } from '../../text/explanation/index.ts';
import { explanationQuery, explanationsQuery, stateCauses } from './explanation-queries.ts';

interface StatementFormProps {
  readonly id: string;
  readonly codes: readonly string[];
  readonly done: () => void;
}

/** One cause and one measure for all chosen dossiers; on a refusal everything typed stays. */
export function StatementForm({ id, codes, done }: StatementFormProps) {
  const text = useExplanationText();
  const { one: words, causes } = text.explanation;
  const queries = useQueryClient();
  const [cause, setCause] = useState<Cause>('own-agency');
  const [causeText, setCauseText] = useState('');
  const [measure, setMeasure] = useState('');
  const save = useMutation({
    mutationFn: () =>
      stateCauses(id, {
        codes: [...codes],
        cause,
        measure,
        ...(causeText.trim() === '' ? {} : { causeText }),
      }),
    onSuccess: async (view) => {
      queries.setQueryData(explanationQuery(id).queryKey, view);
      await queries.invalidateQueries({ queryKey: explanationsQuery().queryKey, exact: true });
      setCauseText('');
      setMeasure('');
      done();
    },
  });
  const isWhole = codes.length > 0 && measure.trim() !== '' && (cause !== 'other' || causeText.trim() !== '');
  return (
    <form
      className="panel explanation-form"
      aria-labelledby="explanation-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (isWhole && !save.isPending) save.mutate();
      }}
    >
      <h2 id="explanation-form">{words.form}</h2>
      <p className="muted">{codes.length === 0 ? words.choose0 : words.chosen(padCount(codes.length))}</p>
      {save.isError && <Refusal words={problemText(save.error, text)} />}
      <div className="explanation-fields">
        <Labelled label={words.cause}>
          {(field) => (
            <Select
              id={field}
              value={cause}
              onChange={setCause}
              options={CAUSES.map((value) => ({ value, label: causes[value] }))}
            />
          )}
        </Labelled>
        <Labelled label={words.causeText} hint={words.causeTextHint}>
          {(field, describedBy) => (
            <Input
              id={field}
              aria-describedby={describedBy}
              value={causeText}
              maxLength={500}
              onChange={(event) => setCauseText(event.target.value)}
            />
          )}
        </Labelled>
      </div>
      <Labelled label={words.measure} hint={words.measureHint}>
        {(field, describedBy) => (
          <Input.TextArea
            id={field}
            aria-describedby={describedBy}
            rows={2}
            value={measure}
            maxLength={2_000}
            onChange={(event) => setMeasure(event.target.value)}
          />
        )}
      </Labelled>
      <div className="explanation-buttons">
        <Button type="primary" htmlType="submit" disabled={!isWhole} loading={save.isPending}>
          {codes.length === 0 ? words.form : words.save(padCount(codes.length))}
        </Button>
      </div>
    </form>
  );
}
