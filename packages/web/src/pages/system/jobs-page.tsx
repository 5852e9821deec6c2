import { useQuery } from '@tanstack/react-query';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useSystemText } from '../../text/system/index.ts';
import { DeadDeliveries } from './dead-deliveries.tsx';
import { JobFailures } from './job-failures.tsx';
import { jobsQuery } from './jobs-queries.ts';
import { QueueTable } from './queue-table.tsx';
import { RecomputeTable } from './recompute-table.tsx';
import { SystemPage } from './system-tabs.tsx';

/** The system's own work: what waits, what ran last, what failed and why, and the button to run it again. */
export function JobsPage() {
  const text = useSystemText();
  const jobs = useQuery(jobsQuery());
  return (
    <SystemPage heading={text.system.jobs.heading}>
      {jobs.isPending && (
        <>
          <Loading />
          <Placeholder height={260} />
        </>
      )}
      {jobs.isError && <ErrorState error={jobs.error} retry={() => jobs.refetch()} />}
      {jobs.data !== undefined && (
        <>
          <QueueTable queues={jobs.data.queues} deliveries={jobs.data.deliveries} />
          <JobFailures queues={jobs.data.queues} />
          <DeadDeliveries dead={jobs.data.dead} />
          <RecomputeTable recomputes={jobs.data.recomputes} />
        </>
      )}
    </SystemPage>
  );
}
