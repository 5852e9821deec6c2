/** What can differ between a dossier here and on the National Portal (spec: reconciliation, kinds). */
export const FINDING_KINDS = [
  'late-on-portal-only',
  'late-here-only',
  'missing-on-portal',
  'missing-here',
  'due-differs',
  'finish-differs',
  'status-differs',
  'agency-differs',
  'procedure-differs',
  'second-supplement',
  'no-due-date',
  'duplicate',
  'period-effect',
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** Why; told from what both sides hold and, where that does not tell, from the dossier's history. */
export const FINDING_CAUSES = [
  'completion-not-sent',
  'completion-refused',
  'completion-waiting',
  'completion-sent-late',
  'date-against-instant',
  'returned-for-completed',
  'extension-not-sent',
  'stop-not-sent',
  'due-changed-on-portal',
  'restart-against-subtract',
  'original-against-current',
  'second-supplement-rule',
  'not-sent',
  'waiting-to-be-sent',
  'refused-by-portal',
  'unknown-procedure',
  'ministry-system',
  'wrong-agency',
  'message-lost',
  'behind-here',
  'merged-units',
  'agency-mapping',
  'procedure-mapping',
  'due-not-sent',
  'no-limit-here',
  'counter-reset',
  'listed-twice',
  'outside-period',
  'unknown',
] as const;

export type FindingCause = (typeof FINDING_CAUSES)[number];

/** What is usually done about a kind. A person decides; nothing is done by itself. */
export type Remedy =
  | 'letter'
  | 'send-again'
  | 'correct'
  | 'name-owner'
  | 'explain'
  | 'map'
  | 'train'
  | 'fill'
  | 'merge'
  | 'state-both';

export const REMEDIES: Readonly<Record<FindingKind, readonly Remedy[]>> = {
  'late-on-portal-only': ['letter', 'send-again'],
  'late-here-only': ['correct'],
  'missing-on-portal': ['send-again'],
  'missing-here': ['name-owner'],
  'due-differs': ['explain', 'map'],
  'finish-differs': ['explain', 'map'],
  'status-differs': ['send-again', 'correct'],
  'agency-differs': ['map'],
  'procedure-differs': ['map'],
  'second-supplement': ['train'],
  'no-due-date': ['fill'],
  duplicate: ['merge'],
  'period-effect': ['state-both'],
};

export interface Finding {
  readonly kind: FindingKind;
  /**
   * What it adds to "late here minus late on the portal": 1, 0, or less where the portal counts the dossier (or copies of
   * it) as late and the province does not. Over all findings of a run these sum to that difference.
   */
  readonly gap: number;
  /** `status-differs`: the side whose state is the earlier one; undefined where neither follows from the other. */
  readonly behind?: 'here' | 'portal';
}

export interface ExplainedFinding extends Finding {
  readonly cause: FindingCause;
}

export function isFindingKind(text: string): text is FindingKind {
  return FINDING_KINDS.some((kind) => kind === text);
}
