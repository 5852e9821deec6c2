/** What is published: figures of a quarter, the ranking of agencies by them, the register of apologies. */
export const PUBLICATION_KINDS = ['figures', 'ranking', 'apologies'] as const;

export type PublicationKind = (typeof PUBLICATION_KINDS)[number];

/** What somebody did with a proposal or a publication; each of them once. */
export type PublicationStep = 'approved' | 'published' | 'declined' | 'withdrawn';

/** `corrected`: another publication that names this one has taken its place. */
export type PublicationState = 'proposed' | 'approved' | 'declined' | 'published' | 'corrected' | 'withdrawn';

/** Where a publication stands after what was done with it; `isCorrected`: a published one names it as what it corrects. */
export function publicationState(steps: readonly PublicationStep[], isCorrected: boolean): PublicationState {
  if (steps.includes('withdrawn')) return 'withdrawn';
  if (steps.includes('published')) return isCorrected ? 'corrected' : 'published';
  if (steps.includes('declined')) return 'declined';
  return steps.includes('approved') ? 'approved' : 'proposed';
}

const FOLLOWING: Readonly<Record<PublicationState, readonly PublicationStep[]>> = {
  proposed: ['approved', 'declined'],
  approved: ['published', 'declined'],
  declined: [],
  published: ['withdrawn'],
  corrected: ['withdrawn'],
  withdrawn: [],
};

/** What can be done with it next, whoever does it. Nothing is published that was not approved. */
export const stepsAfter = (state: PublicationState): readonly PublicationStep[] => FOLLOWING[state];

/** Whether the public may read its contents: those that a correction has taken the place of stay readable. */
export const isPublic = (state: PublicationState): boolean => state === 'published' || state === 'corrected';
