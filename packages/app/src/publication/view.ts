import type { Principal } from '@dunghen/domain/access';
import { type PublicationState, type PublicationStep, publicationState, stepsAfter } from '@dunghen/domain/publication';
import type { StoredPublication } from '@dunghen/store/publication';
import { type AccessWorld, type Action, allow } from '../access/index.ts';

/** Names of the states on screen. */
export const PUBLICATION_STATE_NAMES: Readonly<Record<PublicationState, string>> = {
  proposed: 'Đề nghị công bố',
  approved: 'Đã duyệt, chưa công bố',
  declined: 'Trả lại',
  published: 'Đang công bố',
  corrected: 'Đã được đính chính',
  withdrawn: 'Đã thu hồi',
};

export interface PublicationView extends StoredPublication {
  readonly state: PublicationState;
  /** What whoever asks may do with it now. */
  readonly may: readonly PublicationStep[];
  /** Whether whoever asks may propose a correction of it now. */
  readonly mayCorrect: boolean;
}

export const stateOf = ({ steps, correctedBy }: Pick<StoredPublication, 'steps' | 'correctedBy'>): PublicationState =>
  publicationState(
    steps.map(({ kind }) => kind),
    correctedBy !== undefined,
  );

const ACTIONS: Readonly<Record<PublicationStep, Action>> = {
  approved: 'publication:approve',
  published: 'publication:publish',
  declined: 'publication:approve',
  withdrawn: 'publication:withdraw',
};

/** Whether somebody may do it, whatever the state: who proposed may take the proposal back, and never approves it. */
export function permissionFor(
  principal: Principal,
  step: PublicationStep,
  { by }: Pick<StoredPublication, 'by'>,
  world: AccessWorld,
): ReturnType<typeof allow> {
  const where = { agencyIds: [], requestedBy: by.id };
  const own = principal.kind !== 'anonymous' && principal.id === by.id;
  const action = step === 'declined' && own ? 'publication:propose' : ACTIONS[step];
  return allow(principal, action, where, world);
}

export function publicationView(
  principal: Principal,
  publication: StoredPublication,
  world: AccessWorld,
): PublicationView {
  const state = stateOf(publication);
  return {
    ...publication,
    state,
    may: stepsAfter(state).filter((step) => permissionFor(principal, step, publication, world).ok),
    mayCorrect: state === 'published' && allow(principal, 'publication:propose', { agencyIds: [] }, world).ok,
  };
}
