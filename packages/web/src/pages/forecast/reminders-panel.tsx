import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { sessionQuery } from '../../api/session.ts';
import { formatDay } from '../../text/index.ts';
import { useNotificationText } from '../../text/notification/index.ts';
import { Section } from '../control/section.tsx';
import { type AgencyLadder, ladderQuery } from './forecast-queries.ts';
import { ReminderForm } from './reminder-form.tsx';

/** When the chosen agency, else one's own, has its people reminded. */
export function RemindersPanel({ agency }: { readonly agency: string | undefined }) {
  const { data } = useQuery(sessionQuery());
  const id = agency ?? data?.user?.roles[0]?.agencyId;
  return id === undefined ? null : <Reminders id={id} />;
}

function Reminders({ id }: { readonly id: string }) {
  const { reminders: words } = useNotificationText().notification;
  const ladder = useQuery(ladderQuery(id));
  const [editing, setEditing] = useState(false);
  return (
    <Section
      heading={words.heading}
      query={ladder}
      height={140}
      actions={ladder.data?.mayEdit === true && <Button onClick={() => setEditing(true)}>{words.edit}</Button>}
    >
      {(data) => (
        <>
          <Shown view={data} />
          {editing && <ReminderForm view={data} close={() => setEditing(false)} />}
        </>
      )}
    </Section>
  );
}

function Shown({ view: { agency, ladder, setBy } }: { readonly view: AgencyLadder }) {
  const { reminders: words } = useNotificationText().notification;
  return (
    <>
      <p className="muted small">{words.lead}</p>
      <p>
        <strong>{agency.name}</strong>.{' '}
        {setBy === undefined ? words.common : words.own(setBy.name, formatDay(setBy.from))}
      </p>
      {ladder.before.length === 0 ? (
        <p className="none">{words.noRungs}</p>
      ) : (
        <ul>
          {ladder.before.map(({ by, amount, to }) => (
            <li key={`${by} ${amount}`}>{`${words[by](amount)}: ${words.to[to]}`}</li>
          ))}
        </ul>
      )}
      <p>{words.headFrom[ladder.headFrom]}.</p>
    </>
  );
}
