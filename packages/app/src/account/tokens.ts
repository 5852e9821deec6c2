import type { Grant, Principal } from '@dunghen/domain/access';
import type { Instant } from '@dunghen/domain/time';
import { type ApiToken, insertToken, listTokens as readTokens, revokeToken as takeBack } from '@dunghen/store/account';
import { newId } from '@dunghen/store/dossier';
import {
  type Action,
  accessWorld,
  allow,
  isAction,
  NOWHERE,
  notAllowed,
  PERSONS_ALONE,
  SYSTEM_ALONE,
} from '../access/index.ts';
import type { RequestFacts } from '../audit/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { recordActIn } from './audited.ts';
import type { AccountContext } from './context.ts';
import { checkGrants } from './grants.ts';
import { refuse } from './refusals.ts';
import { hashSecret, newSecret } from './secret.ts';

/** Tells a token of ours where one is found in a file or a log. */
const PREFIX = 'dunghen_';
const DAY_MS = 86_400_000;

/** What no machine is given: what only persons or the system do, and power over users and tokens. */
const NEVER: readonly Action[] = [...PERSONS_ALONE, ...SYSTEM_ALONE, 'account:manage', 'token:manage'];

async function mayManage(context: AccountContext, principal: Principal): Promise<Refused | undefined> {
  const permission = allow(principal, 'token:manage', NOWHERE, await accessWorld(context));
  return permission.ok ? undefined : notAllowed(permission);
}

export interface TokenInput {
  /** The system that will use it. */
  readonly name: string;
  /** Actions; what the grants' roles do not allow stays refused. */
  readonly scopes: readonly string[];
  readonly grants: readonly Grant[];
  readonly expiresAt: Instant;
}

/** Makes a token for another system; `token` is shown this once. */
export async function createToken(
  context: AccountContext,
  principal: Principal,
  input: TokenInput,
  request: RequestFacts,
): Promise<Outcome<{ readonly id: string; readonly token: string }>> {
  const refused = (await mayManage(context, principal)) ?? faultOf(context, input);
  if (refused !== undefined) return refused;
  const grants = await checkGrants(context, input.grants);
  if (!grants.ok) return grants;
  const [id, token] = [newId(), `${PREFIX}${newSecret()}`];
  const { name, scopes, expiresAt } = input;
  await context.db.transaction(async (tx) => {
    const createdBy = 'name' in principal ? principal.name : '';
    const tokenHash = hashSecret(token);
    const createdAt = context.now();
    await insertToken(tx, { id, tokenHash, name, scopes, grants: grants.value, createdAt, createdBy, expiresAt });
    await recordActIn(tx, principal, request, {
      action: 'token:create',
      subject: { kind: 'token', id, code: name },
      facts: { scopes, grants: grants.value, expiresAt },
    });
  });
  return { ok: true, value: { id, token } };
}

function faultOf(context: AccountContext, { name, scopes, expiresAt }: TokenInput): Refused | undefined {
  if (name.trim() === '') return refuse('name-missing', 'Thiếu tên hệ thống sẽ dùng mã truy cập.');
  const wrong = scopes.filter((scope) => !isAction(scope) || NEVER.includes(scope));
  if (scopes.length === 0 || wrong.length > 0)
    return refuse(
      'scope-invalid',
      wrong.length === 0
        ? 'Mã truy cập phải có ít nhất một việc được làm, ví dụ dossier:list.'
        : `Không cấp được cho máy: ${wrong.join(', ')}.`,
      { scopes: wrong },
    );
  const { tokenDays } = context.policy;
  const now = context.now();
  if (expiresAt > now && expiresAt <= now + tokenDays * DAY_MS) return undefined;
  return refuse('expiry-invalid', `Mã truy cập phải hết hạn trong vòng ${tokenDays} ngày kể từ nay.`, { tokenDays });
}

export async function listTokens(context: AccountContext, principal: Principal): Promise<Outcome<readonly ApiToken[]>> {
  return (await mayManage(context, principal)) ?? { ok: true, value: await readTokens(context.db) };
}

export async function revokeToken(
  context: AccountContext,
  principal: Principal,
  tokenId: string,
  request: RequestFacts,
): Promise<Outcome<{ readonly id: string }>> {
  const refused = await mayManage(context, principal);
  if (refused !== undefined) return refused;
  return context.db.transaction(async (tx) => {
    const taken = await takeBack(tx, tokenId, context.now());
    if (taken === undefined)
      return refuse('unknown-token', 'Không có mã truy cập này, hoặc mã đã thu hồi.', { token: tokenId });
    await recordActIn(tx, principal, request, {
      action: 'token:revoke',
      subject: { kind: 'token', id: tokenId, code: taken.name },
    });
    return { ok: true, value: { id: tokenId } };
  });
}
