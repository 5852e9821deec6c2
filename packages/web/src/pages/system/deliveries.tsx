import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Select } from 'antd';
import { ErrorState, Placeholder } from '../../parts/states.tsx';
import { formatTime } from '../../text/index.ts';
import { useSystemText } from '../../text/system/index.ts';
import { RunAgain } from './run-again.tsx';
import type { DeliveriesSearch } from './system-search.ts';
import { type Delivery, deliveriesQuery, type Webhook } from './webhooks-queries.ts';

const route = getRouteApi('/system/webhooks');
const STATES = ['pending', 'sent', 'dead'] as const;
const CHIPS = { pending: 'chip-due-soon', sent: 'chip-in-time', dead: 'chip-late' } as const;

interface DeliveriesProps {
  readonly webhook: Webhook;
  readonly search: DeliveriesSearch;
}

/** The newest messages to a receiver: how it answered, when it is tried again; one that was given up may be sent again. */
export function Deliveries({ webhook: { id, name }, search }: DeliveriesProps) {
  const { webhooks: words } = useSystemText().system;
  const navigate = route.useNavigate();
  const deliveries = useQuery(deliveriesQuery(id, search.state));
  return (
    <section className="panel" aria-labelledby="deliveries">
      <h2 id="deliveries">{words.deliveriesOf(name)}</h2>
      <div className="tools">
        <Select
          className="filter-select"
          allowClear
          aria-label={words.state}
          placeholder={words.state}
          value={search.state ?? null}
          options={STATES.map((state) => ({ value: state, label: words.deliveryStates[state] }))}
          onChange={(state: Delivery['state'] | null | undefined) =>
            navigate({ search: state == null ? { of: id } : { of: id, state }, replace: true })
          }
        />
      </div>
      {deliveries.isPending && <Placeholder height={160} />}
      {deliveries.isError && <ErrorState error={deliveries.error} retry={() => deliveries.refetch()} />}
      {deliveries.data?.length === 0 && <p>{words.noDeliveries}</p>}
      <ul className="plain-list role-list">
        {deliveries.data?.map((delivery) => (
          <DeliveryLine key={delivery.messageId} delivery={delivery} />
        ))}
      </ul>
    </section>
  );
}

function DeliveryLine({ delivery }: { readonly delivery: Delivery }) {
  const { webhooks: words } = useSystemText().system;
  const { messageId, state, attempts, createdAt, endedAt, nextAttemptAt, status, error } = delivery;
  const told = [
    words.attempts(attempts),
    ...(status === undefined ? [] : [words.status(status)]),
    ...(error === undefined ? [] : [error]),
    ...(endedAt === undefined ? [] : [words.endedAt(formatTime(endedAt))]),
    ...(state === 'pending' ? [words.next(formatTime(nextAttemptAt))] : []),
  ];
  return (
    <li className="role-line">
      <div>
        <p>
          {formatTime(createdAt)} <span className={`chip ${CHIPS[state]}`}>{words.deliveryStates[state]}</span>
        </p>
        <p className="muted small break">{told.join('; ')}</p>
        <p className="muted small break">{messageId}</p>
      </div>
      {state === 'dead' && <RunAgain id={messageId} name={words.message} />}
    </li>
  );
}
