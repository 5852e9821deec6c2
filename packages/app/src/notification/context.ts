import type { InstallationKey } from '../account/key.ts';
import type { AppContext } from '../context/index.ts';
import type { NotificationLine } from './adapter.ts';

/** What messages are made and sent with, besides the rest. */
export interface NotificationContext extends AppContext {
  /** Signs the links by which somebody wants no more messages; without it applicants are sent nothing. */
  readonly key?: InstallationKey;
  /** Absent: nothing goes out, and officers see their reminders in the workspace. */
  readonly notifications?: NotificationLine;
}
