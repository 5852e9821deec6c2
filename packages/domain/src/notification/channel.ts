/** How a message goes out. */
export type Channel = 'email' | 'sms' | 'zalo';

/**
 * What became of a message. `sent`: the channel took it; `delivered`: the channel says it arrived; `refused`: the channel
 * or the receiver will not have it; `given-up`: it was tried as often as the policy says.
 */
export type NotificationState = 'queued' | 'sent' | 'delivered' | 'refused' | 'given-up';
