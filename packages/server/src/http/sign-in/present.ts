import { holdsOn, possibleActions, ROLE_NAMES } from '@dunghen/app/access';
import {
  type Account,
  type AccountContext,
  type ApiToken,
  findOwnWays,
  type ListedSession,
  type SessionFacts,
} from '@dunghen/app/account';
import type { Grant, Principal } from '@dunghen/domain/access';
import { type AgencyRegister, isValidOn } from '@dunghen/domain/agency';
import { isoText } from '@dunghen/domain/text';
import { type DayNumber, dayOf } from '@dunghen/domain/time';
import type { SignInParts } from './options.ts';

/** Names of agencies as they are known now. */
export async function registerOf(accounts: AccountContext): Promise<AgencyRegister> {
  return (await accounts.catalogueAt(accounts.now())).register;
}

const nameOf = (register: AgencyRegister, agencyId: string): string => register.findById(agencyId)?.name ?? agencyId;

function existsOn(register: AgencyRegister, agencyId: string, day: DayNumber): boolean {
  const agency = register.findById(agencyId);
  return agency !== undefined && isValidOn(agency, day);
}

function presentGrant<T extends Grant>(grant: T, register: AgencyRegister) {
  const { role, agencyId, validFrom, validTo } = grant;
  return {
    role,
    roleName: ROLE_NAMES[role],
    agencyId,
    agencyName: nameOf(register, agencyId),
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
  };
}

export interface Asking {
  readonly principal: Principal;
  readonly session: SessionFacts | undefined;
}

/** Who asks, for the page's head and menus. */
export async function presentSession(parts: SignInParts, { principal, session }: Asking, demonstration: boolean) {
  const providers = (parts.providers ?? []).map(({ id, label, of }) => {
    const address = `/sign-in/oidc/start?provider=${encodeURIComponent(id)}`;
    return { id, label, of, address };
  });
  const user = await presentUser(parts.accounts, { principal, session });
  return {
    signedIn: user !== undefined,
    demonstration,
    providers,
    mustChangePassword: session?.mustChange ?? false,
    ...(user === undefined ? {} : { user }),
    ...(session === undefined ? {} : { csrfToken: session.csrf, expiresAt: isoText(session.expiresAt) }),
  };
}

async function presentUser(accounts: AccountContext, { principal, session }: Asking) {
  switch (principal.kind) {
    case 'anonymous':
    case 'system':
      return undefined;
    case 'citizen':
      return {
        kind: principal.kind,
        id: principal.id,
        name: session?.displayName ?? principal.name,
        roles: [],
        may: [],
      };
    case 'officer':
    case 'machine': {
      const register = await registerOf(accounts);
      const today = dayOf(accounts.now());
      return {
        kind: principal.kind,
        id: principal.id,
        name: principal.name,
        ...(session?.login === undefined ? {} : { login: session.login }),
        ...(principal.kind === 'officer' ? await findOwnWays(accounts, principal) : undefined),
        roles: principal.grants
          .filter((grant) => holdsOn(grant, today) && existsOn(register, grant.agencyId, today))
          .map((grant) => presentGrant(grant, register)),
        may: possibleActions(principal, { register, day: today }),
      };
    }
  }
}

export function presentOpenSession(listed: ListedSession, current: string | undefined) {
  return {
    id: listed.publicId,
    current: listed.publicId === current,
    method: listed.method,
    createdAt: isoText(listed.createdAt),
    lastSeenAt: isoText(listed.lastSeenAt),
    expiresAt: isoText(listed.expiresAt),
    ...(listed.address === null ? {} : { address: listed.address }),
    ...(listed.agent === null ? {} : { agent: listed.agent }),
  };
}

export function presentAccount(account: Account, register: AgencyRegister) {
  return {
    id: account.id,
    login: account.login,
    name: account.name,
    activeFrom: account.activeFrom,
    ...(account.activeTo === undefined ? {} : { activeTo: account.activeTo }),
    mustChangePassword: account.mustChange,
    hasPassword: account.hasPassword,
    hasSecondFactor: account.hasTotp,
    demonstration: account.demonstration,
    ...(account.lockedUntil === undefined ? {} : { lockedUntil: isoText(account.lockedUntil) }),
    grants: account.grants.map((grant) => ({
      id: grant.id,
      ...presentGrant(grant, register),
      recordedBy: grant.recordedBy,
      ...(grant.reason === undefined ? {} : { reason: grant.reason }),
    })),
  };
}

export function presentToken(token: ApiToken) {
  return {
    id: token.id,
    name: token.name,
    scopes: token.scopes,
    grants: token.grants,
    createdAt: isoText(token.createdAt),
    createdBy: token.createdBy,
    expiresAt: isoText(token.expiresAt),
    ...(token.lastUsedAt === null ? {} : { lastUsedAt: isoText(token.lastUsedAt) }),
    ...(token.revokedAt === null ? {} : { revokedAt: isoText(token.revokedAt) }),
  };
}
