import { usePublicationText } from '../../text/publications/index.ts';
import { ToneChip } from '../reports/state-chip.tsx';
import type { Publication } from './publication-queries.ts';

const TONES = {
  proposed: 'due-soon',
  approved: 'paused',
  declined: 'ended',
  published: 'in-time',
  corrected: 'ended',
  withdrawn: 'late',
} as const;

export function StateChip({ state }: Pick<Publication, 'state'>) {
  const { publications: words } = usePublicationText();
  return <ToneChip tone={TONES[state]} words={words.states[state]} />;
}
