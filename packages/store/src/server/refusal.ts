/** Why the store would not do what it was asked; `code` is stable, the message is for people. */
export type StoreRefusalCode =
  | 'no-embedded-server'
  | 'no-unprivileged-user'
  | 'second-server'
  | 'folder-unusable'
  | 'server-failed'
  | 'cannot-connect'
  | 'server-too-old'
  | 'schema-too-new'
  | 'schema-changed'
  | 'bad-target'
  | 'open-transactions'
  | 'code-exists'
  | 'changed-meanwhile'
  | 'day-not-over'
  | 'missing-binary'
  | 'file-store-unavailable'
  | 'file-store-full'
  | 'file-changed'
  /** A restore into a database that holds something. */
  | 'database-not-empty';

/**
 * A refusal of the store with its Vietnamese message. Thrown, since it ends the whole command wherever it arises: no
 * caller between the database and the command line can do anything about it.
 */
export class StoreRefusal extends Error {
  readonly code: StoreRefusalCode;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(code: StoreRefusalCode, message: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'StoreRefusal';
    this.code = code;
    this.facts = facts;
  }
}
