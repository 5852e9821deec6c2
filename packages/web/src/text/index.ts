export { formatDay, formatPercent, formatTime, formatUntil, formatWeekday } from './format.ts';
export type { Language, Messages } from './messages.ts';
export { findLanguage, MessagesContext, messagesOf, useText } from './use-text.ts';
