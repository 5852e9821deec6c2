import { padCount, searchKey } from '@dunghen/domain/text';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { agenciesQuery } from '../../parts/agencies/agencies-query.ts';
import { DayInput } from '../../parts/day-input.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { today } from '../../parts/today.ts';
import { useControlText } from '../../text/control/index.ts';

import { directivesQuery, type NewDirective, recordDirective } from './directive-queries.ts';

interface DirectiveFormProps {
  readonly worst: readonly string[];
  readonly close: () => void;
  readonly done: (number: string) => void;
}

const EMPTY: NewDirective = { number: '', issuedOn: '', dueOn: '', content: '', agencyIds: [] };

/** Number, days, addressees and content of a signed document; looked at once more before it is recorded. */
export function DirectiveForm({ worst, close, done }: DirectiveFormProps) {
  const text = useControlText();
  const words = text.control.leader.directives;
  const id = useId();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(EMPTY);
  const [isMissing, setMissing] = useState(false);
  const [isReviewed, setReviewed] = useState(false);
  const agencies = useQuery(agenciesQuery());
  const record = useMutation({
    mutationFn: recordDirective,
    onSuccess: async ({ number }) => {
      await queries.invalidateQueries({ queryKey: directivesQuery().queryKey });
      done(number);
    },
    onError: () => setReviewed(false),
  });
  const change = (changes: Partial<NewDirective>): void => setTyped({ ...typed, ...changes });
  const { number, issuedOn, dueOn, content, agencyIds } = typed;
  const names = agencies.data?.rows.map((one) => ({ value: one.id, label: one.name })) ?? [];
  const known = worst.filter((one) => names.some(({ value }) => value === one));
  const review = (event: FormEvent): void => {
    event.preventDefault();
    const isWhole =
      number.trim() !== '' && issuedOn !== '' && dueOn !== '' && content.trim() !== '' && agencyIds.length > 0;
    setMissing(!isWhole);
    record.reset();
    setReviewed(isWhole);
  };
  if (isReviewed) {
    const count = padCount(agencyIds.length);
    return (
      <section className="directive-form no-print" aria-label={words.review}>
        <p>{words.consequence(count, number)}</p>
        <p className="muted">
          {agencyIds.map((one) => names.find(({ value }) => value === one)?.label ?? one).join('; ')}
        </p>
        <div className="directive-buttons">
          <Button type="primary" loading={record.isPending} onClick={() => record.mutate(typed)}>
            {words.confirm(count)}
          </Button>
          <Button onClick={() => setReviewed(false)}>{words.back}</Button>
        </div>
      </section>
    );
  }
  return (
    <form className="directive-form no-print" onSubmit={review} noValidate aria-label={words.record}>
      {isMissing && <Refusal words={words.missing} />}
      {record.isError && <Refusal words={problemText(record.error, text)} />}
      <div className="directive-line">
        <div className="field">
          <label htmlFor={`${id}-number`}>{words.number}</label>
          <Input
            id={`${id}-number`}
            value={number}
            maxLength={100}
            aria-describedby={`${id}-number-hint`}
            onChange={(event) => change({ number: event.target.value })}
          />
          <p className="muted small" id={`${id}-number-hint`}>
            {words.numberHint}
          </p>
        </div>
        <div className="field">
          <label htmlFor={`${id}-issued`}>{words.issuedOn}</label>
          <DayInput id={`${id}-issued`} value={issuedOn} max={today()} change={(day) => change({ issuedOn: day })} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-due`}>{words.dueOn}</label>
          <DayInput id={`${id}-due`} value={dueOn} min={issuedOn} change={(day) => change({ dueOn: day })} />
          <p className="muted small">{words.dueHint}</p>
        </div>
      </div>
      <div className="field">
        <label htmlFor={`${id}-agencies`}>{words.agencies}</label>
        <Select
          id={`${id}-agencies`}
          mode="multiple"
          value={[...agencyIds]}
          onChange={(next: readonly string[]) => change({ agencyIds: next })}
          options={names}
          loading={agencies.isPending}
          placeholder={words.agenciesHint}
          showSearch={{ filterOption: (sought, option) => searchKey(option?.label ?? '').includes(searchKey(sought)) }}
        />
        {known.length > 0 && (
          <Button type="link" className="directive-worst" onClick={() => change({ agencyIds: known })}>
            {words.worstAgencies}
          </Button>
        )}
      </div>
      <div className="field">
        <label htmlFor={`${id}-content`}>{words.content}</label>
        <Input.TextArea
          id={`${id}-content`}
          rows={4}
          maxLength={10_000}
          value={content}
          onChange={(event) => change({ content: event.target.value })}
        />
      </div>
      <div className="directive-buttons">
        <Button type="primary" htmlType="submit">
          {words.review}
        </Button>
        <Button onClick={close}>{words.cancel}</Button>
      </div>
    </form>
  );
}
