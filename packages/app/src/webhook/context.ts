import type { StoredMessage } from '@dunghen/store/command';
import type { Executor } from '@dunghen/store/server';
import type { InstallationKey } from '../account/key.ts';
import type { AppContext } from '../context/index.ts';
import { type Post, post } from './post.ts';

/** What the use cases of webhooks work with besides the rest. */
export interface WebhookContext extends AppContext {
  /** Seals signing secrets; without it no receiver can be registered. */
  readonly key?: InstallationKey;
  /** Receivers within the office's own network. Default false. */
  readonly allowPrivateTargets: boolean;
  readonly post: Post;
  /** 0 to 1, for waiting times. */
  readonly chance: () => number;
  /** What else is made of the messages that are handed on, in the same transaction: notifications. */
  readonly alsoHandedOn?: (tx: Executor, messages: readonly StoredMessage[]) => Promise<unknown>;
}

export interface WebhookOptions {
  readonly key?: InstallationKey | undefined;
  readonly allowPrivateTargets?: boolean;
  readonly post?: Post;
  readonly chance?: () => number;
}

export function webhookContextOf(context: AppContext, options: WebhookOptions = {}): WebhookContext {
  return {
    db: context.db,
    now: context.now,
    catalogueAt: context.catalogueAt,
    allowPrivateTargets: options.allowPrivateTargets ?? false,
    post: options.post ?? post,
    chance: options.chance ?? Math.random,
    ...(options.key === undefined ? {} : { key: options.key }),
  };
}

export const SEAL_PURPOSE = 'webhook';
