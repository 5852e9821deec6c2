import { useNarrow } from '../../app/use-media.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { formatTime } from '../../text/index.ts';
import { useSystemText } from '../../text/system/index.ts';
import type { JobList, JobQueue } from './jobs-queries.ts';
import { lastRunText } from './last-run.ts';
import { QueueCards } from './queue-cards.tsx';
import { RunAgain } from './run-again.tsx';

interface QueueTableProps {
  readonly queues: readonly JobQueue[];
  readonly deliveries: JobList['deliveries'];
}

/** Every queue with its counts and its last run; on a phone as cards. */
export function QueueTable({ queues, deliveries }: QueueTableProps) {
  const text = useSystemText();
  const narrow = useNarrow();
  return (
    <section className="panel" aria-labelledby="queues-heading">
      <h2 id="queues-heading">{text.system.jobs.queues}</h2>
      <p className="muted">
        {text.system.jobs.messages(deliveries.waiting, deliveries.dead)}
        {deliveries.oldest !== undefined && ` ${text.system.jobs.oldest(formatTime(deliveries.oldest))}`}
      </p>
      {narrow ? <QueueCards queues={queues} /> : <WideTable queues={queues} />}
    </section>
  );
}

function WideTable({ queues }: Pick<QueueTableProps, 'queues'>) {
  const text = useSystemText();
  return (
    <ScrollX>
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="left">
              {text.system.jobs.job}
            </th>
            <th scope="col" className="left">
              {text.system.jobs.schedule}
            </th>
            <th scope="col">{text.system.jobs.waiting}</th>
            <th scope="col">{text.system.jobs.active}</th>
            <th scope="col">{text.system.jobs.failed}</th>
            <th scope="col" className="left">
              {text.system.jobs.lastRun}
            </th>
            <th scope="col" className="left">
              <span className="visually-hidden">{text.system.jobs.run}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {queues.map((queue) => (
            <QueueRow key={queue.name} queue={queue} />
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function QueueRow({ queue }: { readonly queue: JobQueue }) {
  const text = useSystemText();
  const { name, title, schedule, waiting, active, failures } = queue;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className="left">{schedule}</td>
      <td>{waiting}</td>
      <td>{active}</td>
      <td className={failures.length > 0 ? 'late' : 'zero'}>{failures.length}</td>
      <td className="left">{lastRunText(queue, text)}</td>
      <td className="left">
        <RunAgain id={name} name={title} />
      </td>
    </tr>
  );
}
