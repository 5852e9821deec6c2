import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, doneOf } from '../../api/client.ts';
import type { components } from '../../api/generated/schema.d.ts';

export type Webhook = components['schemas']['Webhook'];
export type Delivery = components['schemas']['WebhookDelivery'];

export const webhooksQuery = () =>
  queryOptions({ queryKey: ['webhooks'], queryFn: () => answerOf(client.GET('/api/v1/webhooks')) });

export const deliveriesQuery = (id: string, state?: Delivery['state']) =>
  queryOptions({
    queryKey: ['webhooks', id, 'deliveries', state ?? ''],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/webhooks/{id}/deliveries', {
          params: { path: { id }, query: state === undefined ? {} : { state } },
        }),
      ),
    refetchInterval: 10_000,
  });

export interface NewWebhook {
  readonly name: string;
  readonly url: string;
  readonly types?: string[];
  readonly agencyId?: string;
}

export const createWebhook = (body: NewWebhook) => answerOf(client.POST('/api/v1/webhooks', { body }));

const byId = (id: string) => ({ params: { path: { id } } });

export const pauseWebhook = (id: string) => answerOf(client.POST('/api/v1/webhooks/{id}/pause', byId(id)));
export const resumeWebhook = (id: string) => answerOf(client.POST('/api/v1/webhooks/{id}/resume', byId(id)));
export const rotateSecret = (id: string) => answerOf(client.POST('/api/v1/webhooks/{id}/secret', byId(id)));
export const revokeWebhook = (id: string): Promise<void> => doneOf(client.DELETE('/api/v1/webhooks/{id}', byId(id)));
