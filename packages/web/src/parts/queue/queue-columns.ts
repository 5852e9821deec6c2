/** What a list of dossiers may show of each; on a phone there are cards. */
export const QUEUE_COLUMNS = [
  'code',
  'procedure',
  'applicant',
  'agency',
  'step',
  'officer',
  'channel',
  'accepted',
  'due',
  'ended',
  'verdict',
] as const;
/** `risk` is of one's own work alone. */
export type QueueColumn = (typeof QUEUE_COLUMNS)[number] | 'risk';
