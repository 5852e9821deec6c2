import type { AppContext } from '@dunghen/app/context';

/** What the queue's own connections are made with: those of the database that is open. */
export interface QueueConnection {
  readonly connectionString?: string;
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly password?: string | (() => string | Promise<string>);
  readonly database?: string;
}

export function connectionOf({ db }: Pick<AppContext, 'db'>): QueueConnection {
  const { connectionString, host, port, user, password, database } = db.pool.options;
  if (connectionString !== undefined) return { connectionString };
  return {
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    ...(database === undefined ? {} : { database }),
  };
}
