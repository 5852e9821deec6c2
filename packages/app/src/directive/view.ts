import { type DayNumber, getDay } from '@dunghen/domain/time';
import type { DirectiveAnswer, StoredDirective } from '@dunghen/store/directive';
import type { Catalogue } from '../catalogue/index.ts';

/** `answered`: all addressees have; `overdue`: the day of answer is over and somebody has not. */
export type DirectiveState = 'open' | 'overdue' | 'answered' | 'withdrawn';

export interface DirectiveView extends Omit<StoredDirective, 'addressees' | 'by'> {
  /** As the document named it, where more time was given since; `dueOn` is the day that holds. */
  readonly firstDueOn?: string;
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
  /** Whether whoever asks may give more time now. */
  readonly mayExtend: boolean;
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
    dueOn: lastDayOf(directive),
    ...(directive.extensions.length === 0 ? {} : { firstDueOn: directive.dueOn }),
    recordedBy: by.name,
    state: stateOf({ addressees, ...directive }, today),
    addressees: addressees.map(({ agencyId, answer }) => ({
      agency: { id: agencyId, name: register.findById(agencyId)?.name ?? agencyId },
      ...(answer === undefined ? {} : { answer }),
      mayAnswer: !isWithdrawn && answer === undefined && rights.mayAnswer(agencyId),
    })),
    mayWithdraw: !isWithdrawn && rights.mayWithdraw,
    mayExtend: !isWithdrawn && rights.mayWithdraw && addressees.some(({ answer }) => answer === undefined),
  };
}

/** The day by which it is to be answered: the last that was given. */
export function lastDayOf({ dueOn, extensions }: Pick<StoredDirective, 'dueOn' | 'extensions'>): string {
  return extensions.at(-1)?.dueOn ?? dueOn;
}

export function stateOf(
  { withdrawn, addressees, ...days }: Pick<StoredDirective, 'withdrawn' | 'addressees' | 'dueOn' | 'extensions'>,
  today: DayNumber,
): DirectiveState {
  if (withdrawn !== undefined) return 'withdrawn';
  if (addressees.every(({ answer }) => answer !== undefined)) return 'answered';
  return today > getDay(lastDayOf(days)) ? 'overdue' : 'open';
}
