import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { DayInput } from '../../parts/day-input.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { dossierPath, RowLink } from '../../parts/row-link.tsx';
import { today } from '../../parts/today.ts';
import { formatDay } from '../../text/index.ts';
import { useNotificationText } from '../../text/notification/index.ts';
import { type AgencyLadder, type BeforeRung, type Ladder, previewLadder, recordLadder } from './forecast-queries.ts';

interface ReminderFormProps {
  readonly view: AgencyLadder;
  readonly close: () => void;
}

/** The reminders of an agency anew, from a day on: what is typed, then whom it would remind, then the record. */
export function ReminderForm({ view: { agency, ladder: before }, close }: ReminderFormProps) {
  const text = useNotificationText();
  const { reminders: words } = text.notification;
  const client = useQueryClient();
  const [ladder, setLadder] = useState<Ladder>(before);
  const [from, setFrom] = useState(today());
  const [source, setSource] = useState('');
  const [fault, setFault] = useState<string>();
  const preview = useMutation({ mutationFn: () => previewLadder(agency.id, ladder) });
  const record = useMutation({
    mutationFn: () => recordLadder(agency.id, ladder, from, source.trim()),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['reminders'] });
      close();
    },
  });
  const look = (): void => {
    const lacks = from === '' || source.trim() === '';
    setFault(lacks ? words.missing : undefined);
    if (!lacks) preview.mutate();
  };
  const error = record.error ?? preview.error;
  const seen = record.isError ? undefined : preview.data;
  return (
    <Dialog
      open
      title={words.title(agency.name)}
      width={720}
      onCancel={close}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={seen ? () => preview.reset() : close}>{seen ? words.back : text.cancel}</Button>
          {seen ? (
            <Button type="primary" loading={record.isPending} onClick={() => record.mutate()}>
              {words.record(formatDay(from))}
            </Button>
          ) : (
            <Button type="primary" loading={preview.isPending} onClick={look}>
              {words.preview}
            </Button>
          )}
        </>
      }
    >
      <div className="form">
        {fault !== undefined && <Refusal words={fault} />}
        {fault === undefined && error !== null && <Refusal words={problemText(error, text)} />}
        {seen ? (
          <Seen seen={seen} />
        ) : (
          <>
            <Rungs rungs={ladder.before} change={(rungs) => setLadder({ ...ladder, before: [...rungs] })} />
            <Labelled label={words.headLabel}>
              {(id) => (
                <Select
                  id={id}
                  value={ladder.headFrom}
                  options={(['due-today', 'overdue'] as const).map((value) => ({
                    value,
                    label: words.headNames[value],
                  }))}
                  onChange={(headFrom) => setLadder({ ...ladder, headFrom })}
                />
              )}
            </Labelled>
            <Labelled label={words.from}>
              {(id) => <DayInput id={id} value={from} change={setFrom} min={today()} />}
            </Labelled>
            <Labelled label={words.source} hint={words.sourceHint}>
              {(id) => (
                <Input id={id} value={source} maxLength={500} onChange={(event) => setSource(event.target.value)} />
              )}
            </Labelled>
          </>
        )}
      </div>
    </Dialog>
  );
}

function Seen({ seen: { open, rungs } }: { readonly seen: Awaited<ReturnType<typeof previewLadder>> }) {
  const { reminders: words } = useNotificationText().notification;
  return (
    <div role="status">
      <p>{words.seen(formatInteger(open))}</p>
      {rungs.length === 0 && <p>{words.noRungs}</p>}
      <ul>
        {rungs.map(({ kind, text, to, count, codes }) => (
          <li key={kind}>
            {words.line(`${text} (${words.to[to]})`, formatInteger(count))}
            {codes.map((code) => (
              <span key={code}>
                {' '}
                <RowLink path={dossierPath(code)}>{code}</RowLink>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface RungsProps {
  readonly rungs: readonly BeforeRung[];
  readonly change: (rungs: readonly BeforeRung[]) => void;
}

function Rungs({ rungs, change }: RungsProps) {
  const { reminders: words } = useNotificationText().notification;
  const put = (place: number, rung: Partial<BeforeRung>): void =>
    change(rungs.map((old, index) => (index === place ? { ...old, ...rung } : old)));
  return (
    <>
      {rungs.map(({ by, amount, to }, place) => (
        // The place is what tells rows apart that may be equal while they are typed.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <fieldset key={place} className="rung-line">
          <legend>{words.rung(place + 1)}</legend>
          <InputNumber
            aria-label={`${words.rung(place + 1)}: ${words.amount}`}
            min={1}
            max={90}
            value={amount}
            onChange={(value) => put(place, { amount: value ?? 1 })}
          />
          <Select
            aria-label={`${words.rung(place + 1)}: ${words.by}`}
            value={by}
            options={(['share', 'days'] as const).map((value) => ({ value, label: words.byNames[value] }))}
            onChange={(value) => put(place, { by: value })}
          />
          <Select
            aria-label={`${words.rung(place + 1)}: ${words.who}`}
            value={to}
            options={(['officer', 'head'] as const).map((value) => ({ value, label: words.whoNames[value] }))}
            onChange={(value) => put(place, { to: value })}
          />
          <Button
            aria-label={words.remove(place + 1)}
            onClick={() => change(rungs.filter((_, index) => index !== place))}
          >
            ×
          </Button>
        </fieldset>
      ))}
      <p>
        <Button onClick={() => change([...rungs, { by: 'days', amount: 3, to: 'officer' }])}>{words.add}</Button>
      </p>
    </>
  );
}
