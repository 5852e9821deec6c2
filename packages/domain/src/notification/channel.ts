/** How a message goes out. */
export type Channel = 'email' | 'sms' | 'zalo';

export const CHANNELS: readonly Channel[] = ['email', 'sms', 'zalo'];

export function channelText(channel: Channel | 'workspace'): string {
  switch (channel) {
    case 'email':
      return 'Thư điện tử';
    case 'sms':
      return 'Tin nhắn SMS';
    case 'zalo':
      return 'Zalo';
    case 'workspace':
      return 'Trong hệ thống';
  }
}

/**
 * What became of a message. `sent`: the channel took it; `delivered`: the channel says it arrived; `refused`: the channel
 * or the receiver will not have it; `given-up`: it was tried as often as the policy says.
 */
export type NotificationState = 'queued' | 'sent' | 'delivered' | 'refused' | 'given-up';

export const NOTIFICATION_STATES: readonly NotificationState[] = ['queued', 'sent', 'delivered', 'refused', 'given-up'];
