import type { JudgementFlag } from '@dunghen/domain/judgement';

/** Flags in the order of their bits in `dossier.flags`; only ever added to at the end. */
const FLAGS: readonly JudgementFlag[] = [
  'end-by-return',
  'original-due-unknown',
  'second-supplement',
  'supplement-asked-late',
  'rescheduled-after-due',
  'met-reschedule',
  'due-soon',
  'due-not-moved',
];

export function packFlags(flags: readonly JudgementFlag[]): number {
  let bits = 0;
  for (const flag of flags) bits |= 1 << FLAGS.indexOf(flag);
  return bits;
}

export function unpackFlags(bits: number): readonly JudgementFlag[] {
  return bits === 0 ? [] : FLAGS.filter((_, index) => (bits & (1 << index)) !== 0);
}
