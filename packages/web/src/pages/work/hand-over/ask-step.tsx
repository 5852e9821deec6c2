import { searchKey } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import type { QueueItem } from '../../../parts/queue/queue-queries.ts';
import { ErrorState, Loading } from '../../../parts/states.tsx';
import { useWorkText } from '../../../text/work/index.ts';
import { type HandOver, officersFor } from './hand-over-api.ts';

interface AskStepProps {
  readonly rows: readonly QueueItem[];
  readonly cancel: () => void;
  readonly preview: (handOver: HandOver) => void;
}

/** To whom, and with what note. */
export function AskStep({ rows, cancel, preview }: AskStepProps) {
  const text = useWorkText().work.handOver;
  const id = useId();
  const officers = useQuery({
    queryKey: ['hand-over-officers', rows.map(({ code }) => code)],
    queryFn: () => officersFor(rows),
  });
  const [to, setTo] = useState<string>();
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const chosen = officers.data?.find((officer) => officer.id === to);
  const submit = (): void => {
    setMissing(chosen === undefined);
    if (chosen !== undefined) preview({ to: chosen, note });
  };
  if (officers.isPending) return <Loading />;
  if (officers.isError) return <ErrorState error={officers.error} retry={() => void officers.refetch()} />;
  return (
    <form
      className="hand-over"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {officers.data.length === 0 && <p>{text.noOfficers}</p>}
      <div className="hand-over-field">
        <label htmlFor={`${id}-to`}>{text.to}</label>
        <Select
          id={`${id}-to`}
          autoFocus
          showSearch={{
            filterOption: (words, option) => searchKey(String(option?.label ?? '')).includes(searchKey(words)),
          }}
          placeholder={text.toHint}
          value={to ?? null}
          onChange={(value: string) => {
            setTo(value);
            setMissing(false);
          }}
          options={officers.data.map((officer) => ({ value: officer.id, label: officer.name }))}
          {...(missing ? { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': `${id}-missing` } : {})}
        />
        {missing && (
          <p id={`${id}-missing`} className="fault" role="alert">
            {text.missingTo}
          </p>
        )}
      </div>
      <div className="hand-over-field">
        <label htmlFor={`${id}-note`}>{text.note}</label>
        <Input.TextArea
          id={`${id}-note`}
          rows={3}
          maxLength={2_000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <div className="hand-over-end">
        <Button onClick={cancel}>{text.cancel}</Button>
        <Button type="primary" htmlType="submit" disabled={officers.data.length === 0}>
          {text.preview}
        </Button>
      </div>
    </form>
  );
}
