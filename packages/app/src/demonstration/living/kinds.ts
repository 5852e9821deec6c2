/** How a living dossier stands today. */
export type LivingKind =
  | 'submitted'
  | 'accepted'
  | 'early-step'
  | 'late-step'
  | 'for-signature'
  | 'due-soon'
  | 'overdue'
  | 'supplement'
  | 'payment'
  | 'suspended'
  | 'proposed'
  | 'completed'
  | 'returned';

export interface Standing {
  readonly kind: LivingKind;
  /** Of a hundred dossiers of an agency. */
  readonly share: number;
  /** Working days from today to the due date, from and to; negative: it has passed. */
  readonly due: readonly [number, number];
}

/** What an agency's desk looks like on an ordinary morning; invented, the shares add up to 100. */
export const STANDINGS: readonly Standing[] = [
  { kind: 'submitted', share: 8, due: [3, 12] },
  { kind: 'accepted', share: 9, due: [3, 12] },
  { kind: 'early-step', share: 18, due: [2, 14] },
  { kind: 'late-step', share: 10, due: [2, 6] },
  { kind: 'for-signature', share: 5, due: [1, 4] },
  { kind: 'due-soon', share: 11, due: [0, 1] },
  { kind: 'overdue', share: 10, due: [-9, -1] },
  { kind: 'supplement', share: 7, due: [1, 8] },
  { kind: 'payment', share: 4, due: [2, 8] },
  { kind: 'suspended', share: 2, due: [2, 8] },
  { kind: 'proposed', share: 3, due: [1, 3] },
  { kind: 'completed', share: 6, due: [0, 5] },
  { kind: 'returned', share: 7, due: [-2, 3] },
];

/** The kinds of so many dossiers, each as often as its share says. */
export function kindsOf(count: number): readonly Standing[] {
  const list: Standing[] = [];
  let sum = 0;
  for (const standing of STANDINGS) {
    sum += standing.share;
    while (list.length < Math.round((count * sum) / 100)) list.push(standing);
  }
  return list;
}
