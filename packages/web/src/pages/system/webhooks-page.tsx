import { formatInteger } from '@dunghen/domain/text';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { agenciesQuery } from '../../parts/agencies/agencies-query.ts';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { formatTime } from '../../text/index.ts';
import { useSystemText } from '../../text/system/index.ts';
import { Confirm } from './confirm.tsx';
import { Deliveries } from './deliveries.tsx';
import { SecretOnce } from './secret-once.tsx';
import type { DeliveriesSearch } from './system-search.ts';
import { SystemPage } from './system-tabs.tsx';
import { WebhookForm } from './webhook-form.tsx';
import {
  pauseWebhook,
  resumeWebhook,
  revokeWebhook,
  rotateSecret,
  type Webhook,
  webhooksQuery,
} from './webhooks-queries.ts';

const route = getRouteApi('/system/webhooks');

/** Receivers of outgoing messages: register, pause, look at what became of each message, send again. */
export function WebhooksPage() {
  const { webhooks: words } = useSystemText().system;
  const search: DeliveriesSearch = route.useSearch();
  const webhooks = useQuery(webhooksQuery());
  const [adding, setAdding] = useState(false);
  const opened = webhooks.data?.find(({ id }) => id === search.of);
  return (
    <SystemPage
      heading={words.heading}
      lead={words.lead}
      actions={
        <Button type="primary" onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      }
    >
      {webhooks.isPending && (
        <>
          <Loading />
          <Placeholder height={240} />
        </>
      )}
      {webhooks.isError && <ErrorState error={webhooks.error} retry={() => webhooks.refetch()} />}
      {webhooks.data && (
        <section className="panel" aria-labelledby="webhooks-list">
          <h2 id="webhooks-list">{words.list}</h2>
          {webhooks.data.length === 0 && <p>{words.none}</p>}
          <ul className="plain-list role-list">
            {webhooks.data.map((webhook) => (
              <WebhookLine key={webhook.id} webhook={webhook} />
            ))}
          </ul>
        </section>
      )}
      {opened && <Deliveries webhook={opened} search={search} />}
      {adding && <WebhookForm close={() => setAdding(false)} />}
    </SystemPage>
  );
}

function WebhookLine({ webhook }: { readonly webhook: Webhook }) {
  const { webhooks: words } = useSystemText().system;
  const agencies = useQuery({ ...agenciesQuery(), enabled: webhook.agencyId !== undefined });
  const { id, name, url, types, state, reason, agencyId, waiting, dead, failures, createdAt } = webhook;
  const agency = agencies.data?.rows.find((row) => row.id === agencyId)?.name ?? agencyId;
  return (
    <li className="role-line">
      <div>
        <p>
          <strong>{name}</strong>{' '}
          <span className={`chip ${state === 'active' ? 'chip-in-time' : 'chip-paused'}`}>{words.states[state]}</span>
        </p>
        <p className="break">{url}</p>
        <p className="muted">
          {types.length === 0 ? words.allTypes : types.join(', ')}
          {agency !== undefined && `; ${words.ofAgency(agency)}`}
        </p>
        {reason !== undefined && <p className="bad">{reason}</p>}
        <p className="muted small">
          {words.counts(formatInteger(waiting), formatInteger(dead), formatInteger(failures))};{' '}
          {words.since(formatTime(createdAt))}
        </p>
        <p>
          <Link to="/system/webhooks" search={{ of: id }} className="row-link">
            {words.deliveriesOf(name)}
          </Link>
        </p>
      </div>
      <WebhookActs webhook={webhook} />
    </li>
  );
}

function WebhookActs({ webhook: { id, name, state, waiting } }: { readonly webhook: Webhook }) {
  const { webhooks: words } = useSystemText().system;
  const client = useQueryClient();
  const [secret, setSecret] = useState<string>();
  const refresh = () => client.invalidateQueries({ queryKey: webhooksQuery().queryKey });
  return (
    <div className="line-acts">
      {state === 'active' ? (
        <Confirm
          action={words.pause}
          label={words.pauseOf(name)}
          size="small"
          title={words.pauseOf(name)}
          danger={false}
          run={() => pauseWebhook(id).then(refresh)}
        >
          <p>{words.pauseWhat}</p>
        </Confirm>
      ) : (
        <Confirm
          action={words.resume}
          label={words.resumeOf(name)}
          size="small"
          title={words.resumeOf(name)}
          danger={false}
          run={() => resumeWebhook(id).then(refresh)}
        >
          <p>{words.resumeWhat(formatInteger(waiting))}</p>
        </Confirm>
      )}
      <Confirm
        action={words.rotate}
        label={words.rotateOf(name)}
        size="small"
        title={words.rotateOf(name)}
        run={async () => {
          const made = await rotateSecret(id);
          setSecret(made.secret);
          await refresh();
        }}
      >
        <p>{words.rotateWhat}</p>
      </Confirm>
      <Confirm
        action={words.revoke}
        label={words.revokeOf(name)}
        size="small"
        title={words.revokeOf(name)}
        run={() => revokeWebhook(id).then(refresh)}
      >
        <p>{words.revokeWhat(formatInteger(waiting))}</p>
      </Confirm>
      {secret !== undefined && (
        <SecretOnce
          title={words.secretOf(name)}
          hint={words.secretHint}
          label={words.secret}
          secret={secret}
          done={() => setSecret(undefined)}
        />
      )}
    </div>
  );
}
