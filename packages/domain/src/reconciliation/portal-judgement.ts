import type { Calendar } from '../calendar/index.ts';
import { DEFAULT_TERMS } from '../deadline/index.ts';
import type { DossierEnd, DossierHistory } from '../dossier/index.ts';
import { judge, PORTAL_766_POLICY } from '../judgement/index.ts';
import type { Instant, Moment } from '../time/index.ts';
import type { PortalColumns } from './portal-row.ts';
import type { PortalStatus } from './side.ts';

/** What the portal's list says of a dossier, as far as its lateness goes. */
export interface PortalFacts {
  readonly code: string;
  readonly acceptedAt?: Moment;
  readonly due?: Moment;
  readonly finish?: Moment;
  readonly status?: PortalStatus;
  readonly supplementRequests?: number;
}

/**
 * Whether the portal counts a dossier as late, by its own facts under index 766 (policy portal766): late once its end is
 * after its due date, open after it, or asked for supplements twice. While it waits for the applicant it is not late.
 * Undefined where the list does not tell: it has no due dates, or the dossier ended there (or may have) and nobody says when.
 */
export function isLateOnPortal(
  facts: PortalFacts,
  asOf: Instant,
  calendar: Calendar,
  columns: Pick<PortalColumns, 'due' | 'finish'>,
): boolean | undefined {
  const { due, finish, status, supplementRequests = 0 } = facts;
  if (due === undefined && supplementRequests < 2) return columns.due ? false : undefined;
  // Waiting for the applicant: of when, the list says nothing; the clock stands still.
  if (finish === undefined && (status === 5 || status === 6) && supplementRequests < 2) return false;
  // States that were never accepted are not judged.
  if (status === 1 || status === 3) return false;
  const { verdict } = judge(historyOf(facts, asOf), asOf, PORTAL_766_POLICY, calendar);
  if (verdict !== 'open-overdue') return verdict === 'late';
  return supplementRequests > 1 || isOpenThere(facts, columns) ? true : undefined;
}

function isOpenThere({ finish, status }: PortalFacts, columns: Pick<PortalColumns, 'finish'>): boolean {
  if (finish !== undefined) return true;
  return status === undefined ? columns.finish : status < 7;
}

/** Whether a list tells of dossiers that they are late: it says so itself, or has due dates and ends to judge by. */
export function tellsLateness({ lateness, due, finish }: PortalColumns): boolean {
  return lateness || (due && finish);
}

function historyOf(facts: PortalFacts, asOf: Instant): DossierHistory {
  const { code, acceptedAt, due, finish, supplementRequests } = facts;
  // A list without a date of acceptance: any day before the due date does, since nothing is counted from it.
  const before = Math.min(due?.at ?? asOf, finish?.at ?? asOf) - 1;
  const accepted = acceptedAt !== undefined && acceptedAt.at <= before ? acceptedAt : { at: before, dateOnly: false };
  const ends: readonly DossierEnd[] = finish === undefined ? [] : [{ kind: 'completed', moment: finish }];
  return {
    code,
    agencyId: '',
    channel: 'online',
    acceptedAt: accepted,
    // A due date is given: nothing is counted by these.
    terms: DEFAULT_TERMS,
    ...(due === undefined ? {} : { promisedDue: { moment: due, means: 'current' } }),
    stops: [],
    reschedules: [],
    ends,
    reopenedAt: [],
    ...(supplementRequests === undefined ? {} : { supplementRequests }),
  };
}
