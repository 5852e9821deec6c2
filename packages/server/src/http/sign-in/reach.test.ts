import { accountContextOf, addAccount, OPERATOR } from '@dunghen/app/account';
import { contextOf } from '@dunghen/app/context';
import type { FigureQuery, Workspace } from '@dunghen/app/workspace';
import type { Role } from '@dunghen/domain/access';
import { getLocal } from '@dunghen/domain/time';
import { testDatabase } from '@dunghen/store/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fakeWorkspace } from '../../../test/fake-workspace.ts';
import { createServer } from '../create-server.ts';
import { type Browser, browser } from './sign-in.fixture.ts';

// What signed-in people see of the figures, over the server as it runs.

const PROVINCE = '11-2008';
const FACTS = { id: '01990000-0000-7000-8000-000000000001' } as const;
const asked: FigureQuery[] = [];
const people = new Map<Role, Browser>();
let app: FastifyInstance;
let close: () => Promise<void>;
let agencyId = '';

beforeAll(async () => {
  const context = await contextOf(await testDatabase(), () => getLocal('2026-03-02T08:00'));
  const accounts = accountContextOf(context);
  const fake = fakeWorkspace();
  const workspace: Workspace = {
    ...fake,
    figureDossiers(query) {
      asked.push(query);
      return fake.figureDossiers(query);
    },
  };
  app = createServer({ workspace, context, signIn: { accounts, secure: false }, anyHost: true });
  close = () => app.close().then(() => context.close());
  const { register } = await context.catalogueAt(context.now());
  agencyId = register.childrenOf(PROVINCE, 20_500).find(({ name }) => name === 'Sở Tư pháp')?.id ?? '';
  for (const role of ['head-of-agency', 'home-affairs', 'system', 'auditor'] as const) {
    const grant = { role, agencyId: role === 'head-of-agency' ? agencyId : PROVINCE, validFrom: '2026-01-01' };
    const user = { login: role, name: `${role} (giả định)`, grants: [grant] };
    const added = await addAccount(accounts, OPERATOR, user, FACTS);
    if (!added.ok) throw new Error(added.message);
    await context.db.query('update account set must_change = false where login = $1', [role]);
    const own = browser(app);
    await own.signIn(role, added.value.oneTimePassword ?? '');
    people.set(role, own);
  }
});
afterAll(() => close());

const FIGURES = '/api/v1/periods/2024-Q1/figures';
const REPORT = '/api/v1/periods/2024-Q1/report';
const late = '/api/v1/periods/2024-Q1/dossiers?figure=late';
const received = '/api/v1/periods/2024-Q1/dossiers?figure=received';
const list = `${REPORT}/file?layout=dossiers&format=csv`;

const statusOf = async (role: Role, url: string) => (await people.get(role)?.ask('GET', url))?.statusCode;

describe('figures', () => {
  test.each([
    ['head-of-agency', FIGURES, 200],
    ['head-of-agency', REPORT, 200],
    ['head-of-agency', list, 403],
    ['auditor', FIGURES, 200],
    ['auditor', received, 200],
    ['auditor', list, 200],
    ['home-affairs', FIGURES, 403],
    ['home-affairs', REPORT, 403],
    ['home-affairs', late, 200],
    ['home-affairs', received, 403],
    ['home-affairs', list, 200],
    ['system', FIGURES, 403],
    ['system', late, 403],
    ['system', list, 403],
  ] as const)('%s, %s: %i', async (role, url, status) => {
    expect(await statusOf(role, url)).toBe(status);
  });

  test('show the head of an agency the dossiers of that agency alone', async () => {
    asked.length = 0;
    expect(await statusOf('head-of-agency', received)).toBe(200);
    expect(await statusOf('auditor', received)).toBe(200);
    const [ofHead, ofAuditor] = asked;
    expect(ofHead?.within).toContain(agencyId);
    expect(ofHead?.within).not.toContain(PROVINCE);
    expect(ofAuditor).not.toHaveProperty('within');
  });

  test('are for nobody who is not signed in', async () => {
    for (const url of [FIGURES, REPORT, late, list]) expect((await browser(app).ask('GET', url)).statusCode).toBe(401);
  });
});
