import { formatTime } from '../../text/index.ts';
import { useSystemText } from '../../text/system/index.ts';
import type { DeadDelivery } from './jobs-queries.ts';
import { RunAgain } from './run-again.tsx';

/** Messages that were given up: to whom, after how many attempts, with which error. */
export function DeadDeliveries({ dead }: { readonly dead: readonly DeadDelivery[] }) {
  const text = useSystemText();
  if (dead.length === 0) return undefined;
  return (
    <section className="panel" aria-labelledby="dead-heading">
      <h2 id="dead-heading">{text.system.jobs.dead}</h2>
      <ul className="job-failures">
        {dead.map((delivery) => (
          <li key={`${delivery.webhookId} ${delivery.messageId}`}>
            <details open>
              <summary>{text.system.jobs.deadOf(formatTime(delivery.createdAt), delivery.attempts)}</summary>
              <p>{delivery.error}</p>
              <p className="muted small">{delivery.messageId}</p>
            </details>
            <RunAgain id={delivery.messageId} name={text.system.jobs.message} />
          </li>
        ))}
      </ul>
    </section>
  );
}
