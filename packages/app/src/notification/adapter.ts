import type { Channel } from '@dunghen/domain/notification';

/** A message as a channel takes it. */
export interface OutgoingMessage {
  /** Stays the same at every attempt: sending is at least once, and who gets it twice can tell by this. */
  readonly id: string;
  readonly to: string;
  /** Empty where the channel has none. */
  readonly subject: string;
  readonly body: string;
}

/** What the channel said. `words` in Vietnamese, without the address. `refused` is final; `later` is worth another try. */
export type SendResult =
  | { readonly kind: 'sent'; readonly isDelivered?: true }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'later'; readonly words: string; readonly waitMs?: number };

/** One way out. Never throws for what the other side says or does not say. */
export interface NotificationAdapter {
  readonly kind: Channel;
  /** As whoever runs the system knows it: "máy chủ thư mail.tinh.gov.vn", "bản ghi thử". */
  readonly name: string;
  readonly perMinute: number;
  readonly send: (message: OutgoingMessage) => Promise<SendResult>;
  readonly close?: () => void;
}

/** What an installation sends by, and the address that its messages lead to. */
export interface NotificationLine {
  readonly adapters: readonly NotificationAdapter[];
  /** Without a slash at its end: "https://motcua.tinh.gov.vn"; '' where none is set. */
  readonly address: string;
}

export const NO_LINE: NotificationLine = Object.freeze({ adapters: Object.freeze([]), address: '' });
