import { CASE_STATES, type CaseState, type FindingKind, isFindingKind } from '@dunghen/domain/reconciliation';

/** What the address of the list of cases says after "?"; anything else in it is dropped. */
export interface CasesSearch {
  readonly kind?: FindingKind;
  readonly agency?: string;
  readonly state?: CaseState;
  readonly change?: 'new' | 'still';
  /** Only what the difference of the late figures is made of. */
  readonly gap?: boolean;
}

type Raw = Readonly<Record<string, unknown>>;

export function casesSearch({ kind, agency, state, change, gap }: Raw): CasesSearch {
  const known = CASE_STATES.find((one) => one === state);
  return {
    ...(typeof kind === 'string' && isFindingKind(kind) ? { kind } : {}),
    ...(typeof agency === 'string' ? { agency } : {}),
    ...(known === undefined ? {} : { state: known }),
    ...(change === 'new' || change === 'still' ? { change } : {}),
    ...(gap === true || gap === 'true' ? { gap: true } : {}),
  };
}
