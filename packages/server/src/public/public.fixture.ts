import { accountContextOf, installationKey } from '@dunghen/app/account';
import { contextOf, type OpenContext } from '@dunghen/app/context';
import { demonstrationDatabase } from '@dunghen/app/testing';
import { createWorkspace } from '@dunghen/app/workspace';
import { testDatabase } from '@dunghen/store/testing';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { createServer } from '../http/index.ts';
import type { PublicOptions } from './index.ts';

export const KEY = installationKey(Buffer.alloc(32, 9));

export interface PublicServer {
  readonly app: FastifyInstance;
  readonly context: OpenContext;
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<LightMyRequestResponse>;
  readonly close: () => Promise<void>;
}

/** The whole server over the demonstration province, or over an empty database. */
export async function publicServer(
  filled: 'demonstration' | 'empty',
  publicPages: PublicOptions = {},
): Promise<PublicServer> {
  const database = await (filled === 'demonstration' ? demonstrationDatabase() : testDatabase());
  const context = { ...(await contextOf(database, Date.now)), key: KEY };
  const app = createServer({
    workspace: createWorkspace(context),
    context,
    signIn: { accounts: accountContextOf(context, { key: KEY }), secure: false },
    publicPages,
  });
  await app.ready();
  return {
    app,
    context,
    get: (url, headers = {}) => app.inject({ url, headers: { host: 'localhost', ...headers } }),
    async close() {
      await app.close();
      await context.close();
    },
  };
}
