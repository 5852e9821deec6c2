import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { endOwnSession, ownSessionsQuery } from '../../api/session.ts';
import type { OpenSession } from '../../api/types.ts';
import { problemText } from '../../parts/problem-text.ts';
import { ErrorState, Placeholder } from '../../parts/states.tsx';
import { formatTime, type Messages, useText } from '../../text/index.ts';
import { browserName } from './browser-name.ts';

/** Where one is signed in now; what one does not know can be ended at once. */
export function OwnSessions() {
  const text = useText();
  const words = text.account.sessions;
  const client = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const sessions = useQuery(ownSessionsQuery());
  const end = useMutation({
    mutationFn: endOwnSession,
    onSuccess: async () => {
      await client.invalidateQueries(ownSessionsQuery());
      // The button that had the focus is gone.
      heading.current?.focus();
    },
  });
  return (
    <section className="panel" aria-labelledby="sessions-heading">
      <h2 id="sessions-heading" ref={heading} tabIndex={-1}>
        {words.heading}
      </h2>
      <p className="muted">{words.intro}</p>
      <p role="status" className={end.isIdle ? 'visually-hidden' : end.isError ? 'bad' : 'good'}>
        {end.isSuccess && words.ended}
        {end.isError && problemText(end.error, text)}
      </p>
      {sessions.isPending && <Placeholder height={64} />}
      {sessions.isError && <ErrorState error={sessions.error} retry={() => sessions.refetch()} />}
      {sessions.data && (
        <ul className="plain-list sessions">
          {sessions.data.map((one) => (
            <SessionLine key={one.id} session={one} waiting={end.isPending} end={() => end.mutate(one.id)} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface SessionLineProps {
  readonly session: OpenSession;
  readonly waiting: boolean;
  readonly end: () => void;
}

function SessionLine({ session, waiting, end }: SessionLineProps) {
  const text = useText();
  const words = text.account.sessions;
  const name = nameOf(session, text);
  const facts = [
    words.since(formatTime(session.createdAt), words.methods[session.method]),
    words.seen(formatTime(session.lastSeenAt)),
    ...(session.address === undefined ? [] : [words.address(session.address)]),
    words.expires(formatTime(session.expiresAt)),
  ];
  return (
    <li>
      <div>
        <p title={session.agent}>
          <strong>{name}</strong>
          {session.current && <span className="chip chip-in-time session-current">{words.current}</span>}
        </p>
        <p className="muted small">{facts.join('; ')}</p>
      </div>
      {!session.current && (
        <Button danger disabled={waiting} aria-label={words.endOf(name, formatTime(session.createdAt))} onClick={end}>
          {words.end}
        </Button>
      )}
    </li>
  );
}

function nameOf({ agent = '' }: OpenSession, { account: { sessions } }: Messages): string {
  const { browser, system } = browserName(agent);
  if (browser !== undefined && system !== undefined) return sessions.on(browser, system);
  return browser ?? system ?? sessions.unknown;
}
