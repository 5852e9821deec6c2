import type { Channel } from '@dunghen/domain/notification';
import type { NotificationAdapter, OutgoingMessage, SendResult } from './adapter.ts';

export interface RecordingAdapter extends NotificationAdapter {
  /** The newest last; in this process's memory alone, and only so many. */
  readonly sent: readonly OutgoingMessage[];
}

const KEPT = 200;

/**
 * Stands in for a channel that is not connected (an SMS gateway, a Zalo account) where the system is tried out: keeps
 * what would have gone out, and says that it arrived. `answer` for tests of what else a channel can say.
 */
export function recordingAdapter(
  kind: Channel,
  options: { readonly perMinute?: number; readonly answer?: (message: OutgoingMessage) => SendResult } = {},
): RecordingAdapter {
  const sent: OutgoingMessage[] = [];
  return {
    kind,
    name: 'bản ghi thử, không gửi ra ngoài',
    perMinute: options.perMinute ?? 60,
    sent,
    send: async (message) => {
      const result = options.answer?.(message) ?? { kind: 'sent', isDelivered: true };
      if (result.kind !== 'sent') return result;
      sent.push(message);
      if (sent.length > KEPT) sent.shift();
      return result;
    },
  };
}
