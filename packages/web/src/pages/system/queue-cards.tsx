import { useSystemText } from '../../text/system/index.ts';
import type { JobQueue } from './jobs-queries.ts';
import { lastRunText } from './last-run.ts';
import { RunAgain } from './run-again.tsx';

/** The queues on a phone: what runs when, how it went last, what waits or failed. */
export function QueueCards({ queues }: { readonly queues: readonly JobQueue[] }) {
  const text = useSystemText();
  return (
    <ul className="cards">
      {queues.map((queue) => (
        <li key={queue.name} className="card">
          <h3>{queue.title}</h3>
          <p className="muted">{queue.schedule}</p>
          <p>{lastRunText(queue, text)}</p>
          <dl className="card-facts">
            <div>
              <dt>{text.system.jobs.waiting}</dt>
              <dd>{queue.waiting}</dd>
            </div>
            <div>
              <dt>{text.system.jobs.active}</dt>
              <dd>{queue.active}</dd>
            </div>
            <div>
              <dt>{text.system.jobs.failed}</dt>
              <dd className={queue.failures.length > 0 ? 'bad' : undefined}>{queue.failures.length}</dd>
            </div>
          </dl>
          <RunAgain id={queue.name} name={queue.title} />
        </li>
      ))}
    </ul>
  );
}
