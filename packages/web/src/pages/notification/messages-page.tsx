import { formatInteger } from '@dunghen/domain/text';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { dossierPath, RowLink } from '../../parts/row-link.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useMay } from '../../parts/use-may.ts';
import { formatTime } from '../../text/index.ts';
import { useNotificationText } from '../../text/notification/index.ts';
import { Confirm } from '../system/confirm.tsx';
import { SystemPage } from '../system/system-tabs.tsx';
import { MESSAGE_STATES, type MessagesSearch } from './messages-search.ts';
import { type Message, messagesQuery, sendAgain } from './notification-queries.ts';
import { Templates } from './templates.tsx';
import './notification.css';

const route = getRouteApi('/system/notifications');
const CHIPS = {
  queued: 'chip-due-soon',
  sent: 'chip-in-time',
  delivered: 'chip-in-time',
  refused: 'chip-late',
  'given-up': 'chip-late',
} as const;

/** What goes out to officers and applicants: by what, how it reads, and what became of each message. */
export function MessagesPage() {
  const { messages: words } = useNotificationText().notification;
  const search: MessagesSearch = route.useSearch();
  const messages = useInfiniteQuery(messagesQuery(search));
  const first = messages.data?.pages[0];
  return (
    <SystemPage heading={words.heading} lead={words.lead}>
      {messages.isPending && (
        <>
          <Loading />
          <Placeholder height={320} />
        </>
      )}
      {messages.isError && <ErrorState error={messages.error} retry={() => messages.refetch()} />}
      {first && (
        <section className="panel" aria-labelledby="channels">
          <h2 id="channels">{words.channels}</h2>
          {first.channels.length === 0 && <p className="none">{words.noChannels}</p>}
          <ul>
            {first.channels.map(({ channel, name, perMinute }) => (
              <li key={channel}>
                {`${words.channelNames[channel]}: ${name}, ${words.perMinute(formatInteger(perMinute))}`}
              </li>
            ))}
          </ul>
          <p className="muted small">{words.quiet}</p>
        </section>
      )}
      {messages.data && (
        <MessageList
          rows={messages.data.pages.flatMap(({ rows }) => rows)}
          search={search}
          more={messages.hasNextPage ? () => void messages.fetchNextPage() : undefined}
        />
      )}
      <Templates />
    </SystemPage>
  );
}

interface MessageListProps {
  readonly rows: readonly Message[];
  readonly search: MessagesSearch;
  readonly more: (() => void) | undefined;
}

function MessageList({ rows, search, more }: MessageListProps) {
  const { messages: words } = useNotificationText().notification;
  const navigate = route.useNavigate();
  return (
    <section className="panel" aria-labelledby="messages">
      <h2 id="messages">{words.list}</h2>
      <div className="tools">
        <Select
          className="filter-select"
          allowClear
          aria-label={words.state}
          placeholder={words.state}
          value={search.state ?? null}
          options={MESSAGE_STATES.map((state) => ({ value: state, label: words.states[state] }))}
          onChange={(state: MessagesSearch['state'] | null) =>
            void navigate({ search: state == null ? {} : { state }, replace: true })
          }
        />
      </div>
      {rows.length === 0 && <p className="none">{words.none}</p>}
      <ul className="plain-list role-list">
        {rows.map((message) => (
          <MessageLine key={message.id} message={message} />
        ))}
      </ul>
      {more !== undefined && <Button onClick={more}>{words.more}</Button>}
    </section>
  );
}

function MessageLine({ message }: { readonly message: Message }) {
  const { messages: words } = useNotificationText().notification;
  const may = useMay();
  const client = useQueryClient();
  const { id, title, channel, audience, state, attempts, createdAt, nextAttemptAt, status, code, agency } = message;
  const told = [
    words.channelNames[channel],
    words.audiences[audience],
    ...(agency === undefined ? [] : [agency.name]),
    ...(attempts === 0 ? [] : [words.attempts(attempts)]),
    ...(nextAttemptAt === undefined || attempts === 0 ? [] : [words.next(formatTime(nextAttemptAt))]),
  ];
  const isOver = state === 'refused' || state === 'given-up';
  return (
    <li className="role-line">
      <div>
        <p>
          {formatTime(createdAt)} <strong>{title}</strong>{' '}
          {code !== undefined && <RowLink path={dossierPath(code)}>{code}</RowLink>}{' '}
          <span className={`chip ${CHIPS[state]}`}>{words.states[state]}</span>
        </p>
        <p className="muted small">{told.join('; ')}</p>
        {status !== undefined && <p className="bad small">{status}</p>}
      </div>
      {isOver && may('notification:edit') && (
        <Confirm
          action={words.again}
          label={words.againOf(title)}
          size="small"
          title={words.againOf(title)}
          danger={false}
          run={() => sendAgain(id).then(() => client.invalidateQueries({ queryKey: ['notifications'] }))}
        >
          <p>{status}</p>
        </Confirm>
      )}
    </li>
  );
}
