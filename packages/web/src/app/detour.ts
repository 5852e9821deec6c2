import type { Session } from '../api/types.ts';

export const SIGN_IN = '/sign-in';
/** Where one lands who asked for no page in particular. */
export const HOME = '/figures';
/** Where officers land who work on dossiers. */
const WORK = '/work';
export const FIRST_PASSWORD = '/sign-in/password';

/**
 * Where someone has to go before the page that was asked for: to sign in, or to choose a password of their own. Visitors
 * of the demonstration may read without signing in. The server decides; this only spares pages that it would refuse.
 */
export function findDetour(session: Session, path: string): typeof SIGN_IN | typeof FIRST_PASSWORD | undefined {
  if (session.mustChangePassword) return path === FIRST_PASSWORD ? undefined : FIRST_PASSWORD;
  if (session.signedIn || session.demonstration || path === SIGN_IN) return undefined;
  return SIGN_IN;
}

/** The page of whoever has dossiers to work on; else the figures. */
export function homeOf({ user }: Session): string {
  return user?.kind === 'officer' && user.may.includes('dossier:list') ? WORK : HOME;
}

/** A path of this server, with what follows it; undefined of anything that a browser could take for another server's. */
export function findOwnPath(path: unknown): string | undefined {
  return typeof path === 'string' && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) ? path : undefined;
}

/** Where to go on after a sign-in. The router hands on what the address said besides what is valid, so it is asked again. */
export const returnPath = (path: unknown, session?: Session): string =>
  findOwnPath(path) ?? (session === undefined ? HOME : homeOf(session));

/** What a return address is written from: not of the sign-in itself. */
export const returnOf = (path: string): { readonly returnTo?: string } =>
  path === HOME || path === '/' || path.startsWith(SIGN_IN) ? {} : { returnTo: path };
