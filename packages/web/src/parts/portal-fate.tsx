import type { components } from '../api/generated/schema.d.ts';
import { formatTime } from '../text/index.ts';
import { usePortalText } from '../text/portal/index.ts';

type PortalMessage = components['schemas']['PortalMessage'];

const CHIPS = { waiting: 'chip-due-soon', sent: 'chip-in-time', refused: 'chip-late', replaced: 'chip-ended' } as const;

/** What became of a message to the National Portal, in a word. */
export function PortalStateChip({ message: { state, isHeld } }: { readonly message: PortalMessage }) {
  const words = usePortalText().portal;
  return (
    <span className={`chip ${isHeld ? 'chip-paused' : CHIPS[state]}`}>
      {isHeld ? words.held : words.messageStates[state]}
    </span>
  );
}

/** When and how it was tried, and what the portal said. */
export function PortalFate({ message }: { readonly message: PortalMessage }) {
  const words = usePortalText().portal;
  const {
    service,
    madeAt,
    endedAt,
    nextAttemptAt,
    attempts,
    words: said,
    errorCode,
    refusedBy,
    state,
    isHeld,
  } = message;
  const services: Readonly<Record<string, string>> = words.services;
  const told = [
    services[service] ?? service,
    formatTime(endedAt ?? madeAt),
    ...(attempts > 1 ? [words.attempts(String(attempts))] : []),
    ...(state === 'waiting' && attempts > 0 && !isHeld && nextAttemptAt !== undefined
      ? [words.next(formatTime(nextAttemptAt))]
      : []),
    ...(message.revision > 0 ? [words.revision(String(message.revision + 1))] : []),
    ...(errorCode === undefined || refusedBy !== 'portal' ? [] : [words.errorCode(errorCode)]),
  ];
  return (
    <>
      {said !== undefined && said !== '' && <p className={state === 'refused' ? 'bad break' : 'muted break'}>{said}</p>}
      <p className="muted small">{told.join('; ')}</p>
    </>
  );
}
