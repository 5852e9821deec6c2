import { getRouteApi } from '@tanstack/react-router';
import type { SessionUser } from '../../api/types.ts';
import type { CountQuery, QueueQuery } from '../../parts/queue/queue-queries.ts';
import { useView } from '../../parts/use-view.ts';
import type { Whose, WorkSearch } from './work-search.ts';

const route = getRouteApi('/work');

/** Whose dossiers are shown where nobody said: a specialist's own, everybody else's of the agency. */
export function defaultWhose({ may }: SessionUser): Whose {
  const isSpecialist = may.includes('dossier:start-step') && !may.includes('dossier:assign');
  return isSpecialist ? 'mine' : 'all';
}

/** What the address says, and a way to say something else; what is empty is left out. */
export function useWorkSearch() {
  const search = route.useSearch();
  const change = useView<WorkSearch>();
  return { search, change };
}

/** The questions to the server: the list, and the counts at its head. */
export function questionsOf(
  { whose, verdict, state, waiting, procedure, q }: WorkSearch,
  user: SessionUser,
  names: boolean,
): { readonly list: QueueQuery; readonly counts: CountQuery } {
  const chosen = whose ?? defaultWhose(user);
  const counts: CountQuery = {
    ...(chosen === 'mine' ? { officer: user.id } : {}),
    ...(chosen === 'unassigned' ? { assigned: false } : {}),
    ...(procedure === undefined ? {} : { procedure }),
    ...(q === undefined ? {} : { q }),
    ...(state === undefined ? {} : { state: [state] }),
    ...(waiting === undefined ? {} : { waiting }),
  };
  const list: QueueQuery = {
    ...counts,
    open: true,
    sort: 'due',
    ...(verdict === undefined ? {} : { verdict: verdict === 'no-limit' ? ['no-limit', 'out-of-scope'] : [verdict] }),
    ...(names ? { personal: true } : {}),
  };
  return { list, counts };
}
