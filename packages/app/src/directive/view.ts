import { type DayNumber, getDay } from '@dunghen/domain/time';
import type { DirectiveAnswer, StoredDirective } from '@dunghen/store/directive';
import type { Catalogue } from '../catalogue/index.ts';

/** `answered`: all addressees have; `overdue`: the day of answer is over and somebody has not. */
export type DirectiveState = 'open' | 'overdue' | 'answered' | 'withdrawn';

export interface DirectiveView extends Omit<StoredDirective, 'addressees' | 'by'> {
  readonly recordedBy: string;
  readonly state: DirectiveState;
  readonly addressees: readonly {
    readonly agency: { readonly id: string; readonly name: string };
    readonly answer?: DirectiveAnswer;
    /** Whether whoever asks may answer for this agency now. */
    readonly mayAnswer: boolean;
  }[];
  /** Whether whoever asks may take it back now. */
  readonly mayWithdraw: boolean;
}

export interface ViewRights {
  readonly mayAnswer: (agencyId: string) => boolean;
  readonly mayWithdraw: boolean;
}

/** A directive as whoever asks sees it on a local day; all addressees are named, as in the document. */
export function directiveView(
  { addressees, by, ...directive }: StoredDirective,
  { register }: Pick<Catalogue, 'register'>,
  today: DayNumber,
  rights: ViewRights,
): DirectiveView {
  const isWithdrawn = directive.withdrawn !== undefined;
  return {
    ...directive,
    recordedBy: by.name,
    state: stateOf({ addressees, ...directive }, today),
    addressees: addressees.map(({ agencyId, answer }) => ({
      agency: { id: agencyId, name: register.findById(agencyId)?.name ?? agencyId },
      ...(answer === undefined ? {} : { answer }),
      mayAnswer: !isWithdrawn && answer === undefined && rights.mayAnswer(agencyId),
    })),
    mayWithdraw: !isWithdrawn && rights.mayWithdraw,
  };
}

export function stateOf(
  { withdrawn, addressees, dueOn }: Pick<StoredDirective, 'withdrawn' | 'addressees' | 'dueOn'>,
  today: DayNumber,
): DirectiveState {
  if (withdrawn !== undefined) return 'withdrawn';
  if (addressees.every(({ answer }) => answer !== undefined)) return 'answered';
  return today > getDay(dueOn) ? 'overdue' : 'open';
}
