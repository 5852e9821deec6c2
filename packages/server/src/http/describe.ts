import { type AccountContext, SIGN_IN_POLICY } from '@dunghen/app/account';
import type { Workspace } from '@dunghen/app/workspace';
import { createServer } from './create-server.ts';

const unused = (): Promise<never> => Promise.reject(new Error('the description asks no use case'));

const NO_WORKSPACE: Workspace = {
  status: unused,
  periods: unused,
  quarterly: unused,
  figureDossiers: unused,
  dossier: unused,
  download: unused,
};

/** Signing in is described too; nobody does. */
const NO_ACCOUNTS: AccountContext = {
  get db(): never {
    throw new Error('the description asks no use case');
  },
  now: () => 0,
  catalogueAt: unused,
  policy: SIGN_IN_POLICY,
};

/** The OpenAPI document as JSON text, the same at every call. */
export async function describeApi(): Promise<string> {
  const app = createServer({ workspace: NO_WORKSPACE, signIn: { accounts: NO_ACCOUNTS, secure: true } });
  await app.ready();
  const text = `${JSON.stringify(app.swagger(), null, 2)}\n`;
  await app.close();
  return text;
}
