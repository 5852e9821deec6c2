import type { Contribution, Entry, Exit } from '@dunghen/domain/report';

/** What was received, by the way by which it came. */
type ReceivedBy = 'received-online' | 'received-direct' | 'received-postal';

/** Which figure's dossiers are asked for. */
export type FigureKey =
  | 'carried-over'
  | 'reopened'
  | 'received'
  | ReceivedBy
  | 'resolved'
  | 'early'
  | 'on-time'
  | 'late'
  | 'no-due-date'
  | 'rejected'
  | 'withdrawn'
  | 'stopped'
  | 'open'
  | 'open-in-time'
  | 'open-paused'
  | 'open-overdue'
  | 'open-no-limit';

/** Entries and exits that a figure counts; one of the two lists is empty. */
export interface FigureParts {
  readonly entries: readonly Entry[];
  readonly exits: readonly Exit[];
}

export function partsOf(figure: FigureKey): FigureParts {
  switch (figure) {
    case 'carried-over':
    case 'reopened':
      return { entries: [figure], exits: [] };
    case 'received':
      return { entries: ['online', 'direct', 'postal'], exits: [] };
    case 'received-online':
      return { entries: ['online'], exits: [] };
    case 'received-direct':
      return { entries: ['direct'], exits: [] };
    case 'received-postal':
      return { entries: ['postal'], exits: [] };
    case 'resolved':
      return { entries: [], exits: ['early', 'on-time', 'late'] };
    case 'open':
      return { entries: [], exits: ['open-in-time', 'open-paused', 'open-overdue', 'open-no-limit'] };
    case 'early':
    case 'on-time':
    case 'late':
    case 'no-due-date':
    case 'rejected':
    case 'withdrawn':
    case 'stopped':
    case 'open-in-time':
    case 'open-paused':
    case 'open-overdue':
    case 'open-no-limit':
      return { entries: [], exits: [figure] };
  }
}

/** Whether a contribution is counted in the figure, at one of the agencies where they are given. */
export function isInFigure(
  parts: FigureParts,
  agencyIds: ReadonlySet<string> | undefined,
  contribution: Contribution,
): boolean {
  const { entry, entryAgencyId, exit, exitAgencyId } = contribution;
  if (parts.entries.includes(entry)) return agencyIds === undefined || agencyIds.has(entryAgencyId);
  if (parts.exits.includes(exit)) return agencyIds === undefined || agencyIds.has(exitAgencyId);
  return false;
}
