import { useQuery } from '@tanstack/react-query';
import { ErrorState, Placeholder } from '../../../parts/states.tsx';
import { type DossierText, useDossierText } from '../../../text/dossier/index.ts';
import { formatTime } from '../../../text/index.ts';
import { type DossierMessage, messagesQuery, type WorkedDossier } from '../dossier-queries.ts';

/** The newest; the others are folded away. */
const SHOWN = 5;

/** What goes out about the dossier, to the national portal and to registered receivers, and what became of each. */
export function MessagesPanel({ dossier }: { readonly dossier: WorkedDossier }) {
  const { papers } = useDossierText().dossierPage;
  const messages = useQuery(messagesQuery(dossier.code));
  return (
    <section className="panel" aria-labelledby="messages-heading">
      <h2 id="messages-heading">{papers.messages}</h2>
      {messages.isPending && <Placeholder height={72} />}
      {messages.isError && <ErrorState error={messages.error} retry={() => messages.refetch()} />}
      {messages.data && (
        <>
          {!messages.data.portal.connected && <p className="muted">{papers.portalMissing}</p>}
          {messages.data.rows.length === 0 && <p className="muted">{papers.messagesNone}</p>}
          <Messages rows={messages.data.rows.slice(0, SHOWN)} />
          {messages.data.rows.length > SHOWN && (
            <details>
              <summary>{papers.messagesOlder(messages.data.rows.length - SHOWN)}</summary>
              <Messages rows={messages.data.rows.slice(SHOWN)} />
            </details>
          )}
          {messages.data.rows.length > 0 && <p className="muted small">{papers.messagesKept}</p>}
        </>
      )}
    </section>
  );
}

function Messages({ rows }: { readonly rows: readonly DossierMessage[] }) {
  if (rows.length === 0) return undefined;
  return (
    <ul className="entries">
      {rows.map((message) => (
        <Message key={message.id} message={message} />
      ))}
    </ul>
  );
}

function Message({ message: { text, recordedAt, dispatchedAt, deliveries } }: { readonly message: DossierMessage }) {
  const { papers } = useDossierText().dossierPage;
  return (
    <li>
      <span>{text}</span>
      <span className="muted small">{formatTime(recordedAt)}</span>
      {dispatchedAt === undefined && <span className="fate fate-pending">{papers.messageWaiting}</span>}
      {dispatchedAt !== undefined && deliveries.length === 0 && (
        <span className="muted small">{papers.messageNobody}</span>
      )}
      {deliveries.map((delivery) => (
        <span key={delivery.receiver} className={`fate fate-${delivery.state}`}>
          {fateOf(delivery, papers)}
        </span>
      ))}
    </li>
  );
}

function fateOf(delivery: DossierMessage['deliveries'][number], papers: DossierText['dossierPage']['papers']): string {
  const { receiver, receiverState, state, attempts, nextAttemptAt, status, error, endedAt } = delivery;
  return [
    `${receiver}: ${papers.delivery[state]}`,
    ...(state === 'sent' && endedAt !== undefined ? [papers.deliverySent(formatTime(endedAt))] : []),
    ...(state === 'pending' && nextAttemptAt !== undefined && attempts > 0
      ? [papers.deliveryAgain(formatTime(nextAttemptAt), attempts)]
      : []),
    ...(error === undefined ? [] : [papers.deliveryError(status === undefined ? '' : String(status), error)]),
    ...(receiverState === 'paused' ? [papers.receiverPaused] : []),
    ...(receiverState === 'revoked' ? [papers.receiverRevoked] : []),
  ].join(', ');
}
