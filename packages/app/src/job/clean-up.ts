import { deleteAttemptsBefore, deleteSessionsBefore } from '@dunghen/store/account';
import { deleteDraftsBefore } from '@dunghen/store/intake';
import { deleteKeysBefore, deleteRunsBefore } from '@dunghen/store/job';
import { deleteNotificationsBefore } from '@dunghen/store/notification';
import { deleteMessagesBefore, deleteToldBefore } from '@dunghen/store/portal-delivery';
import { deleteExpiredForms } from '@dunghen/store/publication';
import { deleteDeliveriesBefore } from '@dunghen/store/webhook';
import { eraseOldStages } from '../import-stage/index.ts';
import { eraseOldLists } from '../reconciliation/erase-list.ts';
import type { JobContext, JobCounts } from './definitions.ts';

const DAY_MS = 86_400_000;

/**
 * How long what is no record is kept, in days. An idempotency key longer than any client tries again; messages and
 * deliveries as long as a receiver may ask for what became of them.
 */
const KEPT = {
  keys: 7,
  sessions: 1,
  attempts: 30,
  messages: 30,
  deliveries: 90,
  notifications: 400,
  portal: 400,
  runs: 90,
  drafts: 30,
} as const;

/** Forgets what has served its purpose. Events, audit, ledger of rungs and journals of recomputations are never touched. */
export async function cleanUp(context: JobContext): Promise<JobCounts> {
  const { db } = context;
  const before = (days: number): number => context.now() - days * DAY_MS;
  await deleteSessionsBefore(db, before(KEPT.sessions));
  await deleteAttemptsBefore(db, before(KEPT.attempts));
  await deleteDraftsBefore(db, before(KEPT.drafts));
  await deleteExpiredForms(db, context.now());
  await eraseOldLists(context);
  return {
    imports: await eraseOldStages(context),
    keys: await deleteKeysBefore(db, before(KEPT.keys)),
    messages: await deleteToldBefore(db, before(KEPT.messages)),
    portal: await deleteMessagesBefore(db, before(KEPT.portal)),
    deliveries: await deleteDeliveriesBefore(db, before(KEPT.deliveries)),
    notifications: await deleteNotificationsBefore(db, before(KEPT.notifications)),
    runs: await deleteRunsBefore(db, before(KEPT.runs)),
  };
}
