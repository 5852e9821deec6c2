import type { WebhookWithSecret } from '@dunghen/app/webhook';
import { exactText } from './instants.ts';

type Webhook = WebhookWithSecret['webhook'];

export function presentWebhook({ createdAt, failingSince, createdBy: _by, ...rest }: Webhook) {
  return {
    ...rest,
    createdAt: exactText(createdAt),
    ...(failingSince === undefined ? {} : { failingSince: exactText(failingSince) }),
  };
}

export function presentWithSecret({ webhook, secret }: WebhookWithSecret) {
  return { webhook: presentWebhook(webhook), secret };
}
