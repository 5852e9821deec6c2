import { formatInteger } from '@dunghen/domain/text';
import { dayOf, formatDay } from '@dunghen/domain/time';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { SessionUser } from '../../api/types.ts';
import { countsQuery } from '../../parts/queue/queue-queries.ts';
import { useWorkText } from '../../text/work/index.ts';
import type { WorkSearch } from './work-search.ts';

interface TasksProps {
  readonly user: SessionUser;
  readonly search: WorkSearch;
}

/** What waits for whoever looks, by what they may do: taking in, assigning, signing, handing results out. */
export const Tasks = memo(function Tasks({ user, search }: TasksProps) {
  const { tasks } = useWorkText().work;
  const may = (action: string): boolean => user.may.includes(action);
  const any = ['dossier:accept', 'dossier:assign', 'dossier:approve-reschedule', 'dossier:return-result'].some(may);
  const { data } = useQuery({ ...countsQuery({}), enabled: any });
  if (!any) return undefined;
  const isAt = (own: WorkSearch): boolean =>
    own.state === search.state && own.waiting === search.waiting && own.whose === search.whose;
  return (
    <section className="tasks" aria-label={tasks.label}>
      <h2>{tasks.label}</h2>
      <ul>
        {may('dossier:accept') && (
          <Task
            name={tasks.submitted}
            count={data?.submitted}
            search={{ whose: 'all', state: 'submitted' }}
            at={isAt}
          />
        )}
        {may('dossier:accept') && (
          <Task name={tasks.accepted} count={data?.accepted} search={{ whose: 'all', state: 'accepted' }} at={isAt} />
        )}
        {may('dossier:assign') && (
          <Task name={tasks.unassigned} count={data?.unassigned} search={{ whose: 'unassigned' }} at={isAt} />
        )}
        {data?.atDivision !== undefined && (
          <Task
            name={tasks.division}
            count={data.atDivision}
            search={{ whose: 'all', waiting: 'division' }}
            at={isAt}
          />
        )}
        {data?.forSignature !== undefined && (
          <Task
            name={tasks.signature}
            count={data.forSignature}
            search={{ whose: 'all', waiting: 'signature' }}
            at={isAt}
          />
        )}
        {data?.unreturned !== undefined && (
          <li>
            <Link
              to="/dossiers"
              search={{ states: 'completed', endedFrom: thirtyDaysAgo(data.asOf) }}
              className="task"
              title={tasks.resultsHint}
            >
              {tasks.results}
              <strong>{formatInteger(data.unreturned)}</strong>
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
});

/** The first day of those that are counted. */
const thirtyDaysAgo = (asOf: string): string => formatDay(dayOf(Date.parse(asOf)) - 30);

interface TaskProps {
  readonly name: string;
  readonly count: number | undefined;
  readonly search: WorkSearch;
  readonly at: (search: WorkSearch) => boolean;
}

function Task({ name, count, search, at }: TaskProps) {
  return (
    <li>
      <Link
        to="/work"
        search={search}
        replace
        resetScroll={false}
        className="task"
        {...(at(search) ? { 'aria-current': 'true' as const } : {})}
      >
        {name}
        <strong>{count === undefined ? '…' : formatInteger(count)}</strong>
      </Link>
    </li>
  );
}
