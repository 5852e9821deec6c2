import { ACTIONS, PERSONS_ALONE, SYSTEM_ALONE } from '@dunghen/app/access';
import { accountContextOf, createToken, installationKey, OPERATOR } from '@dunghen/app/account';
import { contextOf, type OpenContext } from '@dunghen/app/context';
import { NO_JOBS } from '@dunghen/app/job';
import { webhookContextOf } from '@dunghen/app/webhook';
import { createWorkspace } from '@dunghen/app/workspace';
import type { Grant } from '@dunghen/domain/access';
import { getLocal } from '@dunghen/domain/time';
import { recordCatalogue } from '@dunghen/store/catalogue';
import { testDatabase } from '@dunghen/store/testing';
import type { FastifyInstance } from 'fastify';
import { createServer } from '../../src/http/index.ts';
import { PROCEDURE } from '../procedure.fixture.ts';

/** A commune of the tree of 1 July 2025, and the province. */
export const AGENCY = '03127-2025';
export const NOW = getLocal('2026-03-02T09:00');

/** What a machine may be let do. */
const SCOPES = ACTIONS.filter(
  (action) =>
    !PERSONS_ALONE.includes(action) &&
    !SYSTEM_ALONE.includes(action) &&
    !['account:manage', 'token:manage'].includes(action),
);

export interface TestProvince {
  readonly app: FastifyInstance;
  readonly context: OpenContext;
  /** A commune that has the procedure. */
  readonly agencyId: string;
  readonly provinceId: string;
  /** Bearer tokens: one for all that machines may do; one for nothing; one of another commune's counter. */
  readonly tokens: { readonly all: string; readonly none: string; readonly elsewhere: string };
  readonly close: () => Promise<void>;
}

/** The whole server over a database of its own, with sign-in; nobody's demonstration. */
export async function testProvince(): Promise<TestProvince> {
  const context = await contextOf(await testDatabase(), () => NOW);
  const accounts = accountContextOf(context, { key: installationKey(Buffer.alloc(32, 7)) });
  const row = { kind: 'procedure', id: PROCEDURE.code, validFrom: PROCEDURE.validFrom, source: 'thử' } as const;
  await recordCatalogue(context.db, [{ ...row, recordedAt: NOW - 86_400_000, data: { ...PROCEDURE } }]);
  const { register } = await context.catalogueAt(NOW);
  const communes = register.agencies.filter(({ kind, validTo }) => kind === 'commune' && validTo === undefined);
  const [here, elsewhere] = communes;
  const province = register.agencies.find(({ kind }) => kind === 'province');
  if (here === undefined || elsewhere === undefined || province === undefined) throw new Error('no communes');
  const token = async (name: string, grants: readonly Grant[]) => {
    const input = { name, scopes: SCOPES, grants, expiresAt: NOW + 86_400_000 };
    const made = await createToken(accounts, OPERATOR, input, { id: 'fixture' });
    if (!made.ok) throw new Error(made.message);
    return made.value.token;
  };
  const at = (role: Grant['role'], agencyId: string): Grant => ({ role, agencyId, validFrom: '2025-07-01' });
  const all = await token('Mọi việc', [
    ...(['counter', 'specialist', 'head-of-division', 'head-of-agency', 'clerk'] as const).map((role) =>
      at(role, here.id),
    ),
    ...(['procedure-control', 'provincial-leader', 'home-affairs', 'system', 'auditor'] as const).map((role) =>
      at(role, province.id),
    ),
  ]);
  const none = await token('Không việc gì', [{ ...at('counter', here.id), validFrom: '2030-01-01' }]);
  const other = await token('Nơi khác', [at('counter', elsewhere.id)]);
  const app = createServer({
    workspace: createWorkspace(context),
    context,
    signIn: { accounts, secure: false },
    background: {
      jobs: NO_JOBS,
      webhooks: webhookContextOf(context, { post: () => Promise.reject(new Error('no net')) }),
    },
  });
  await app.ready();
  return {
    app,
    context,
    agencyId: here.id,
    provinceId: province.id,
    tokens: { all, none, elsewhere: other },
    async close() {
      await app.close();
      await context.close();
    },
  };
}
