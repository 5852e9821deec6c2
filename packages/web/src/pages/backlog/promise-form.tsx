import { padCount, searchKey } from '@dunghen/domain/text';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { DayInput } from '../../parts/day-input.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { today } from '../../parts/today.ts';
import { useBacklogText } from '../../text/backlog/index.ts';
import { backlogOfficersQuery, promiseDays } from './backlog-queries.ts';

interface PromiseFormProps {
  readonly codes: readonly string[];
  /** Whose dossiers are chosen; absent: of several agencies, or none. */
  readonly agency: string | undefined;
  readonly done: (count: number) => void;
}

/** One day for all chosen dossiers; on a refusal everything typed stays. */
export function PromiseForm({ codes, agency, done }: PromiseFormProps) {
  const text = useBacklogText();
  const { backlog: words } = text;
  const queries = useQueryClient();
  const [promisedOn, setDay] = useState('');
  const [officer, setOfficer] = useState('');
  const [note, setNote] = useState('');
  const officers = useQuery({ ...backlogOfficersQuery(agency ?? '', promisedOn), enabled: agency !== undefined });
  const options = (officers.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const save = useMutation({
    mutationFn: () =>
      promiseDays({
        codes: [...codes],
        promisedOn,
        ...(officer === '' || agency === undefined ? {} : { officer }),
        ...(note.trim() === '' ? {} : { note }),
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['backlog'] });
      setNote('');
      done(codes.length);
    },
  });
  const isWhole = codes.length > 0 && promisedOn !== '';
  return (
    <form
      className="panel"
      aria-labelledby="backlog-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (isWhole && !save.isPending) save.mutate();
      }}
    >
      <h2 id="backlog-form">{words.form}</h2>
      <p className="muted">{codes.length === 0 ? words.choose0 : words.chosen(padCount(codes.length))}</p>
      {save.isError && <Refusal words={problemText(save.error, text)} />}
      <div className="backlog-fields">
        <Labelled label={words.promisedOn} hint={words.promisedHint}>
          {(id, describedBy) => (
            <DayInput id={id} value={promisedOn} change={setDay} min={today()} describedBy={describedBy} />
          )}
        </Labelled>
        <Labelled label={words.officer} hint={words.officerHint}>
          {(id, describedBy) => (
            <Select
              id={id}
              aria-describedby={describedBy}
              allowClear
              showSearch={{
                filterOption: (sought, option) => searchKey(option?.label ?? '').includes(searchKey(sought)),
              }}
              disabled={agency === undefined}
              loading={officers.isFetching}
              value={officer === '' ? null : officer}
              options={options}
              notFoundContent={words.noOfficers}
              onChange={(next: string | null | undefined) => setOfficer(next ?? '')}
            />
          )}
        </Labelled>
        <Labelled label={words.note}>
          {(id) => <Input id={id} value={note} maxLength={1_000} onChange={(event) => setNote(event.target.value)} />}
        </Labelled>
      </div>
      <p>
        <Button type="primary" htmlType="submit" disabled={!isWhole} loading={save.isPending}>
          {codes.length === 0 ? words.form : words.save(padCount(codes.length))}
        </Button>
      </p>
    </form>
  );
}
