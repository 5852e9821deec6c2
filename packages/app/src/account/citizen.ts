import type { Principal } from '@dunghen/domain/access';
import type { AccountContext } from './context.ts';

const PURPOSE = 'citizen';

export type Citizen = Extract<Principal, { readonly kind: 'citizen' }>;

/** What the national e-ID says of a citizen. */
export interface CitizenClaims {
  /** Twelve digits (personal identification number). */
  readonly identity: string;
  readonly name: string;
}

/**
 * A citizen as events and audit name them: by a number that only this installation can make from their identity, and
 * without their name, since neither may hold data of applicants. Undefined where the installation has no key.
 */
export function citizenOf(context: AccountContext, { identity }: CitizenClaims): Citizen | undefined {
  if (context.key === undefined) return undefined;
  const id = `cd-${context.key.derive(PURPOSE, identity).toString('hex').slice(0, 32)}`;
  return { kind: 'citizen', id, name: 'Công dân', identity };
}

/** The claims as a session keeps them. */
export function sealCitizen(context: AccountContext, { identity, name }: CitizenClaims): Uint8Array | undefined {
  return context.key?.seal(PURPOSE, JSON.stringify([identity, name]));
}

export function openCitizen(context: AccountContext, sealed: Uint8Array): CitizenClaims | undefined {
  const text = context.key?.open(PURPOSE, sealed);
  const parts: unknown = text === undefined ? undefined : JSON.parse(text);
  if (!Array.isArray(parts)) return undefined;
  const [identity, name]: readonly unknown[] = parts;
  return typeof identity === 'string' && typeof name === 'string' ? { identity, name } : undefined;
}
