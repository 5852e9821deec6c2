import { pageText } from '../page-text.ts';
import { notificationEn } from './en.ts';
import { notificationVi } from './vi.ts';

const page = pageText({ vi: notificationVi, en: notificationEn }, (all, words) => ({
  ...all,
  notification: { ...all.notification, ...words },
}));

/** The catalogue with the words of forecasts, reminders and messages. */
export type NotificationText = ReturnType<typeof page.textOf>;
export const useNotificationText = page.useText;
