import { isSame } from '@dunghen/app/account';
import { receiptHolder } from '@dunghen/app/dossier';
import type { Principal } from '@dunghen/domain/access';
import type { FastifyReply } from 'fastify';
import { cookieAttributes, findCookie, sessionCookie } from '../../http/sign-in/cookie.ts';
import { isForeign } from '../../http/sign-in/forgery.ts';
import type { SignInParts } from '../../http/sign-in/options.ts';
import { isAtHome } from '../../http/sign-in/principal.ts';
import { errorPage } from '../page/error.ts';
import { sendPage } from '../send.ts';
import { type Asked, fieldOf } from './ask.ts';

type Citizen = Extract<Principal, { readonly kind: 'citizen' }>;

/** Who may see more of a dossier than anybody: signed in by e-ID, or with the second factor of its receipt. */
export interface Applicant {
  readonly principal: Citizen;
  /** Of who is signed in. */
  readonly name?: string;
  /** What a form has to bring along. */
  readonly csrf: string;
}

const PURPOSE = 'receipt-view';
const FORM = 'receipt-form';
/** How long details are shown after a second factor was typed in. */
export const SHOWN_MS = 15 * 60_000;

const receiptCookie = (parts: SignInParts): string => `${sessionCookie(parts.secure)}-giay`;

/** Who is signed in by e-ID; undefined for officials and for everybody else. */
export function findCitizen({ request }: Asked): Applicant | undefined {
  const { principal, session } = request;
  if (principal.kind !== 'citizen' || session === undefined) return undefined;
  return { principal, name: session.displayName, csrf: session.csrf };
}

/** Who asks about this dossier: a citizen, else the holder of its receipt. */
export function findApplicant(asked: Asked, code: string): Applicant | undefined {
  return findHolder(asked, code) ?? findCitizen(asked);
}

/** What was sealed here is taken at its word: nobody else has the key. */
function findHolder({ request, parts }: Asked, code: string): Applicant | undefined {
  const key = parts.signIn?.accounts.key;
  if (parts.signIn === undefined || key === undefined) return undefined;
  const sealed = findCookie(request, receiptCookie(parts.signIn));
  const text = sealed === undefined ? undefined : key.open(PURPOSE, Buffer.from(sealed, 'base64url'));
  const [shown, until] = (text ?? '').split(' ');
  if (sealed === undefined || shown !== code || Number(until) <= parts.context.now()) return undefined;
  return { principal: receiptHolder(code), csrf: key.derive(FORM, sealed).toString('base64url') };
}

/** Shows the details of a dossier in this browser for a while. */
export function showDetails({ reply, parts }: Asked, code: string): void {
  const { signIn, context } = parts;
  const key = signIn?.accounts.key;
  if (signIn === undefined || key === undefined) return;
  const sealed = key.seal(PURPOSE, `${code} ${context.now() + SHOWN_MS}`).toString('base64url');
  reply.setCookie(receiptCookie(signIn), sealed, { ...cookieAttributes(signIn.secure), maxAge: SHOWN_MS / 1_000 });
}

export function hideDetails({ reply, parts }: Asked): void {
  if (parts.signIn === undefined) return;
  reply.clearCookie(receiptCookie(parts.signIn), cookieAttributes(parts.signIn.secure));
}

/** Whether a form was sent by a page of this server. */
export const isOwnForm = ({ request, parts }: Asked): boolean =>
  parts.signIn === undefined || !isForeign(parts.signIn, request);

/** Whether a form was sent by the page that was made for whoever asks. */
export const isFormOf = (asked: Asked, { csrf }: Applicant): boolean =>
  isOwnForm(asked) && isSame(fieldOf(asked.request.body, 'csrf', 200), csrf);

export function sendForeign({ request, reply, view }: Asked): Promise<FastifyReply> {
  const { errors } = view.text;
  return sendPage(request, reply, view, errorPage(view, errors.foreignTitle, errors.foreign), { status: 403 });
}

/** Where signing in by e-ID begins; the stand-in at a demonstration on the own machine. Undefined where there is none. */
export function findSignIn({ request, parts, site, view }: Asked, returnTo: string): string | undefined {
  const provider = parts.signIn?.providers?.find((own) => own.of === 'citizens');
  if (provider !== undefined) {
    return `/sign-in/oidc/start?${new URLSearchParams({ provider: provider.id, returnTo })}`;
  }
  const standIn = site.demonstration && isAtHome(request) && parts.signIn?.accounts.key !== undefined;
  return standIn ? view.to('eId', undefined, { 'tro-ve': returnTo }) : undefined;
}
