import { useQuery } from '@tanstack/react-query';
import { PortalFate, PortalStateChip } from '../../../parts/portal-fate.tsx';
import { ErrorState, Placeholder } from '../../../parts/states.tsx';
import { type DossierText, useDossierText } from '../../../text/dossier/index.ts';
import { formatTime } from '../../../text/index.ts';
import { usePortalText } from '../../../text/portal/index.ts';
import { type DossierMessage, messagesQuery, portalMessagesQuery, type WorkedDossier } from '../dossier-queries.ts';

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
      <PortalPart code={dossier.code} />
    </section>
  );
}

/** What the National Portal was told, newest first, and what it said. */
function PortalPart({ code }: { readonly code: string }) {
  const { papers } = useDossierText().dossierPage;
  const { ofDossier, kinds } = usePortalText().portal;
  const portal = useQuery(portalMessagesQuery(code));
  if (portal.isPending) return <Placeholder height={72} />;
  if (portal.isError) return <ErrorState error={portal.error} retry={() => portal.refetch()} />;
  const { connected, rows } = portal.data;
  const lines = rows.map((message) => (
    <li key={`${message.seq} ${message.part} ${message.revision}`}>
      <span>
        {kinds[message.kind] ?? message.kind} <PortalStateChip message={message} />
      </span>
      <PortalFate message={message} />
    </li>
  ));
  return (
    <>
      <h3>{ofDossier.heading}</h3>
      {!connected && <p className="muted">{papers.portalMissing}</p>}
      {connected && rows.length === 0 && <p className="muted">{ofDossier.none}</p>}
      {rows.length > 0 && <ul className="entries">{lines.slice(0, SHOWN)}</ul>}
      {rows.length > SHOWN && (
        <details>
          <summary>{papers.messagesOlder(rows.length - SHOWN)}</summary>
          <ul className="entries">{lines.slice(SHOWN)}</ul>
        </details>
      )}
    </>
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
