/** Where an open dossier stands, in the order in which it is worked on. */
export const QUEUE_VERDICTS = ['open-overdue', 'due-soon', 'open-in-time', 'paused', 'no-limit'] as const;
export type QueueVerdict = (typeof QUEUE_VERDICTS)[number];

/** States of what is not ended, in the order of the lifecycle. */
export const QUEUE_STATES = [
  'submitted',
  'accepted',
  'in-process',
  'awaiting-supplement',
  'awaiting-payment',
  'suspended',
] as const;
export type QueueState = (typeof QUEUE_STATES)[number];
