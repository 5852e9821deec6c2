import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { Labelled } from '../../parts/labelled.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { formatTime } from '../../text/index.ts';
import { useNotificationText } from '../../text/notification/index.ts';
import { Section } from '../control/section.tsx';
import { changeOwn, type Kind, type Own, ownQuery } from './notification-queries.ts';
import './notification.css';

/** Where one's reminders go, which kinds not, and the newest of them. */
export function OwnNotifications() {
  const { own: words } = useNotificationText().notification;
  const own = useQuery(ownQuery());
  return (
    <Section heading={words.heading} query={own} height={280}>
      {(data) => (
        <>
          <OwnForm own={data} />
          <h3>{words.recent}</h3>
          {data.messages.length === 0 && <p className="none">{words.none}</p>}
          {data.messages.map(({ id, createdAt, subject, body }) => (
            <details key={id} className="own-message">
              <summary>{`${formatTime(createdAt)}: ${subject}`}</summary>
              <p className="template-body">{body}</p>
            </details>
          ))}
        </>
      )}
    </Section>
  );
}

function OwnForm({ own }: { readonly own: Own }) {
  const text = useNotificationText();
  const { own: words } = text.notification;
  const client = useQueryClient();
  const [email, setEmail] = useState(own.email ?? '');
  const [stopped, setStopped] = useState<readonly Kind['kind'][]>(
    own.kinds.filter(({ isStopped }) => isStopped).map(({ kind }) => kind),
  );
  const save = useMutation({
    mutationFn: () => changeOwn({ email: email.trim(), stopped: [...stopped] }),
    onSuccess: (made) => client.setQueryData(ownQuery().queryKey, made),
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {!own.canMail && <p className="muted small">{words.noMail}</p>}
      {save.error !== null && <Refusal words={problemText(save.error, text)} />}
      <Labelled label={words.email} hint={words.emailHint}>
        {(id, describedBy) => (
          <Input
            id={id}
            type="text"
            inputMode="email"
            autoComplete="email"
            value={email}
            maxLength={254}
            {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Labelled>
      <Labelled label={words.kinds} group>
        {own.kinds.map(({ kind, title, mandatory }) => (
          <p key={kind}>
            <Checkbox
              checked={mandatory || !stopped.includes(kind)}
              disabled={mandatory}
              onChange={(event) =>
                setStopped(event.target.checked ? stopped.filter((one) => one !== kind) : [...stopped, kind])
              }
            >
              {mandatory ? `${title} (${words.mandatory})` : title}
            </Checkbox>
          </p>
        ))}
      </Labelled>
      <p>
        <Button htmlType="submit" type="primary" loading={save.isPending}>
          {words.save}
        </Button>{' '}
        <span role="status">{save.isSuccess && words.saved}</span>
      </p>
    </form>
  );
}
