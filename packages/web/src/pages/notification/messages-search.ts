import { oneOf, type Raw, withoutEmpty } from '../../app/address.ts';

export const MESSAGE_STATES = ['queued', 'sent', 'delivered', 'refused', 'given-up'] as const;

/** What the address of the page of messages says. */
export interface MessagesSearch {
  readonly state?: (typeof MESSAGE_STATES)[number];
}

export const messagesSearch = (raw: Raw): MessagesSearch =>
  withoutEmpty({ state: oneOf(raw.state, MESSAGE_STATES) }, {});
