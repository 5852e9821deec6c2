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
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { createServer } from '../../src/http/index.ts';
import { PROCEDURE } from '../procedure.fixture.ts';

export const PROVINCE = '11-2008';
const NOW = getLocal('2026-03-02T09:00');

const NEVER = [...PERSONS_ALONE, ...SYSTEM_ALONE, 'account:manage', 'token:manage'];
const SCOPES = ACTIONS.filter((action) => !NEVER.includes(action));

/** Words of a person that stand nowhere else: whoever reads one of them has read that person's data. */
export interface Marks {
  readonly applicant: string;
  readonly identity: string;
  readonly phone: string;
  readonly address: string;
  readonly email: string;
}

export const HERE: Marks = {
  applicant: 'Vàng Thị Ởđây (giả định)',
  identity: '011111111111',
  phone: '0911111111',
  address: 'Bản Ởđây, xã Thử',
  email: 'oday@vidu.vn',
};

export const THERE: Marks = {
  applicant: 'Sùng A Đằngkia (giả định)',
  identity: '012222222222',
  phone: '0922222222',
  address: 'Bản Đằngkia, xã Thử',
  email: 'dangkia@vidu.vn',
};

export interface TestReach {
  readonly app: FastifyInstance;
  readonly context: OpenContext;
  readonly agencies: { readonly here: string; readonly there: string };
  /** A machine that may do all that machines may, within the grants. */
  readonly token: (...grants: readonly Grant[]) => Promise<string>;
  readonly ask: (
    token: string,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: object,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<LightMyRequestResponse>;
  /** Takes a dossier in at an agency; its code. */
  readonly receive: (agencyId: string, marks: Marks) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** The whole server over two communes that have nothing to do with each other. */
export async function testReach(): Promise<TestReach> {
  const context = await contextOf(await testDatabase(), () => NOW);
  const accounts = accountContextOf(context, { key: installationKey(Buffer.alloc(32, 7)) });
  const row = { kind: 'procedure', id: PROCEDURE.code, validFrom: PROCEDURE.validFrom, source: 'thử' } as const;
  await recordCatalogue(context.db, [{ ...row, recordedAt: NOW - 86_400_000, data: { ...PROCEDURE } }]);
  const { register } = await context.catalogueAt(NOW);
  const communes = register.agencies.filter(({ kind, validTo }) => kind === 'commune' && validTo === undefined);
  const [here = '', there = ''] = communes.map(({ id }) => id);
  const app = createServer({
    workspace: createWorkspace(context),
    context,
    signIn: { accounts, secure: false },
    background: {
      jobs: NO_JOBS,
      webhooks: webhookContextOf(context, { post: () => Promise.reject(new Error('no net')) }),
    },
  });
  let number = 0;
  const token: TestReach['token'] = async (...grants) => {
    const input = { name: 'Thử phạm vi', scopes: SCOPES, grants, expiresAt: NOW + 86_400_000 };
    const made = await createToken(accounts, OPERATOR, input, { id: 'reach' });
    if (!made.ok) throw new Error(made.message);
    return made.value.token;
  };
  const ask: TestReach['ask'] = (bearer, method, url, body, headers = {}) => {
    number += 1;
    return app.inject({
      method,
      url,
      headers: {
        host: 'localhost',
        authorization: `Bearer ${bearer}`,
        'idempotency-key': `reach-${number}`,
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
    });
  };
  return {
    app,
    context,
    agencies: { here, there },
    token,
    ask,
    async receive(agencyId, marks) {
      const counter = await token({ role: 'counter', agencyId, validFrom: '2025-07-01' });
      const intake = { agencyId, channel: 'direct', procedureCode: PROCEDURE.code, holder: marks.identity, ...marks };
      const answer = await ask(counter, 'POST', '/api/v1/dossiers', { type: 'accept', intake });
      if (answer.statusCode !== 201) throw new Error(answer.body);
      return answer.json().code;
    },
    async close() {
      await app.close();
      await context.close();
    },
  };
}
