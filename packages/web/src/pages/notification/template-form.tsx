import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { DayInput } from '../../parts/day-input.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { today } from '../../parts/today.ts';
import { formatDay } from '../../text/index.ts';
import { useNotificationText } from '../../text/notification/index.ts';
import { type Kind, previewTemplate, recordTemplate, type Template } from './notification-queries.ts';

interface TemplateFormProps {
  readonly kind: Kind;
  readonly template: Template;
  readonly close: () => void;
}

/** A template anew, from a day on: what is typed, then how it would read, then the record. */
export function TemplateForm({ kind: { kind, title, fields }, template, close }: TemplateFormProps) {
  const text = useNotificationText();
  const { messages: words, reminders } = text.notification;
  const client = useQueryClient();
  const { channel } = template;
  const [subject, setSubject] = useState(template.subject);
  const [body, setBody] = useState(template.body);
  const [from, setFrom] = useState(today());
  const [source, setSource] = useState('');
  const [fault, setFault] = useState<string>();
  const typed = { kind, channel, subject, body };
  const preview = useMutation({ mutationFn: () => previewTemplate(typed) });
  const record = useMutation({
    mutationFn: () => recordTemplate({ ...typed, from, source: source.trim() }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['notification-templates'] });
      close();
    },
  });
  const look = (): void => {
    const lacks = from === '' || source.trim() === '';
    setFault(lacks ? reminders.missing : undefined);
    if (!lacks) preview.mutate();
  };
  const error = record.error ?? preview.error;
  const seen = record.isError ? undefined : preview.data;
  return (
    <Dialog
      open
      title={words.editOf(title, words.channelNames[channel])}
      width={720}
      onCancel={close}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={seen ? () => preview.reset() : close}>{seen ? reminders.back : text.cancel}</Button>
          {seen ? (
            <Button type="primary" loading={record.isPending} onClick={() => record.mutate()}>
              {reminders.record(formatDay(from))}
            </Button>
          ) : (
            <Button type="primary" loading={preview.isPending} onClick={look}>
              {reminders.preview}
            </Button>
          )}
        </>
      }
    >
      <div className="form">
        {fault !== undefined && <Refusal words={fault} />}
        {fault === undefined && error !== null && <Refusal words={problemText(error, text)} />}
        {seen ? (
          <div role="status">
            <p className="muted small">{`${words.shown}; ${words.length(formatInteger(seen.length))}`}</p>
            <p>
              <strong>{seen.subject}</strong>
            </p>
            <p className="template-body">{seen.body}</p>
          </div>
        ) : (
          <>
            {channel === 'email' && (
              <Labelled label={words.subject}>
                {(id) => (
                  <Input id={id} value={subject} maxLength={200} onChange={(event) => setSubject(event.target.value)} />
                )}
              </Labelled>
            )}
            <Labelled label={words.body} hint={words.fields(fields.map((name) => `{${name}}`).join(', '))}>
              {(id, describedBy) => (
                <Input.TextArea
                  id={id}
                  rows={8}
                  value={body}
                  maxLength={10_000}
                  {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
                  onChange={(event) => setBody(event.target.value)}
                />
              )}
            </Labelled>
            <Labelled label={reminders.from}>
              {(id) => <DayInput id={id} value={from} change={setFrom} min={today()} />}
            </Labelled>
            <Labelled label={reminders.source} hint={reminders.sourceHint}>
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
