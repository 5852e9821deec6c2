import { formatTime } from '../../text/index.ts';
import { useSystemText } from '../../text/system/index.ts';
import type { JobQueue } from './jobs-queries.ts';
import { RunAgain } from './run-again.tsx';

/** The newest failures of all queues with their words; nothing where there are none. */
export function JobFailures({ queues }: { readonly queues: readonly JobQueue[] }) {
  const text = useSystemText();
  const failures = queues
    .flatMap(({ title, failures: own }) => own.map((run) => ({ title, run })))
    .toSorted((a, b) => (a.run.startedAt < b.run.startedAt ? 1 : -1));
  if (failures.length === 0) return undefined;
  return (
    <section className="panel" aria-labelledby="failures-heading">
      <h2 id="failures-heading">{text.system.jobs.failures}</h2>
      <ul className="job-failures">
        {failures.map(({ title, run }) => (
          <li key={run.id}>
            <details open>
              <summary>
                {formatTime(run.startedAt)}: {title}
              </summary>
              <p>{run.failure}</p>
              <p className="muted small">{text.system.jobs.worker(run.worker)}</p>
            </details>
            <RunAgain id={run.id} name={title} />
          </li>
        ))}
      </ul>
    </section>
  );
}
