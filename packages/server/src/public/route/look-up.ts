import { findReceiptHolder, listDossiers, publicStanding, showToApplicant } from '@dunghen/app/dossier';
import { dayOf, formatDay } from '@dunghen/domain/time';
import type { FastifyReply } from 'fastify';
import { factsOf } from '../../http/caller.ts';
import { clockPage } from '../page/clock.ts';
import { lookUpPage, type OwnDossier, standingPage, unknownPage, wrongSecretPage } from '../page/look-up.ts';
import { sendPage } from '../send.ts';
import { type Asked, fieldOf } from './ask.ts';
import { findWait, inEqualTime, type Limits } from './limits.ts';
import {
  type Applicant,
  findApplicant,
  findCitizen,
  findSignIn,
  hideDetails,
  isOwnForm,
  sendForeign,
  showDetails,
} from './who.ts';

/** A code as people type it. */
export const codeOf = (source: unknown, name: string): string => fieldOf(source, name).toUpperCase();

/** The field for a code; a code that came with it leads on to its page. */
export async function sendLookUp(asked: Asked): Promise<FastifyReply> {
  const { request, reply, view } = asked;
  const code = codeOf(request.query, 'ma');
  if (code !== '') return reply.redirect(view.to('lookUp', code), 303);
  const citizen = findCitizen(asked);
  const signInPath = findSignIn(asked, view.to('lookUp'));
  const facts = {
    closed: fieldOf(request.query, 'xong') === '1',
    ...(citizen === undefined ? {} : { own: await ownOf(asked, citizen) }),
    ...(signInPath === undefined ? {} : { signInPath }),
  };
  return sendPage(request, reply, view, lookUpPage(view, facts));
}

const MOST_OWN = 50;

async function ownOf({ parts, request }: Asked, { principal, name = '', csrf }: Applicant) {
  const input = { filter: {}, sort: 'intake', limit: MOST_OWN } as const;
  const outcome = await listDossiers(parts.context, principal, input, factsOf(request));
  const found = outcome.ok ? outcome.value.rows : [];
  const rows = found.flatMap((row): readonly OwnDossier[] => {
    const standing = STATES.find((state) => state === row.state);
    if (standing === undefined) return [];
    return [
      {
        code: row.code,
        state: standing,
        ...(row.procedureName === undefined ? {} : { procedureName: row.procedureName }),
      },
    ];
  });
  return { name, csrf, rows };
}

const STATES: readonly OwnDossier['state'][] = [
  'submitted',
  'accepted',
  'refused',
  'in-process',
  'awaiting-supplement',
  'awaiting-payment',
  'suspended',
  'withdrawn',
  'rejected',
  'stopped',
  'completed',
  'returned',
];

/** A dossier: to its applicant whole, to everybody else how far it is. */
export async function sendDossier(asked: Asked, limits: Limits): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  const code = codeOf(request.params, 'code');
  const wait = findWait(asked, limits.lookUps(request.ip));
  if (wait !== undefined) return wait;
  return inEqualTime(async () => {
    const applicant = findApplicant(asked, code);
    const shown = applicant && (await showToApplicant(parts.context, applicant.principal, code));
    if (applicant !== undefined && shown?.ok === true) {
      const signedInAs = applicant.name === undefined ? {} : { signedInAs: applicant.name };
      const page = clockPage(view, {
        dossier: shown.value,
        csrf: applicant.csrf,
        today: formatDay(dayOf(parts.context.now())),
        ...signedInAs,
      });
      return sendPage(request, reply, view, page);
    }
    const outcome = await publicStanding(parts.context, code);
    if (!outcome.ok) return sendPage(request, reply, view, unknownPage(view, code), { status: 404 });
    const signInPath = findSignIn(asked, view.to('lookUp', code));
    const facts = { standing: outcome.value, at: parts.context.now(), ...(signInPath && { signInPath }) };
    return sendPage(request, reply, view, standingPage(view, facts));
  });
}

/** The second factor: right for a dossier that is there, or one and the same answer. */
export async function takeSecret(asked: Asked, limits: Limits): Promise<FastifyReply> {
  const { request, reply, view, parts } = asked;
  if (!isOwnForm(asked)) return sendForeign(asked);
  const code = codeOf(request.params, 'code');
  const wait = findWait(asked, limits.tries(request.ip) ?? limits.triesOf(code));
  if (wait !== undefined) return wait;
  return inEqualTime(async () => {
    const key = parts.signIn?.accounts.key;
    const typed = fieldOf(request.body, 'ma-rieng', 40);
    const holder = key === undefined ? undefined : findReceiptHolder(key, code, typed);
    // Looked up whatever was typed, so that both ways take the same steps.
    const standing = await publicStanding(parts.context, code);
    if (holder === undefined || !standing.ok) {
      const page = wrongSecretPage(view, code, findSignIn(asked, view.to('lookUp', code)));
      return sendPage(request, reply, view, page, { status: 403 });
    }
    showDetails(asked, code);
    const wanted = fieldOf(request.body, 'den');
    return reply.redirect(view.to(wanted === 'danh-gia' ? 'rate' : 'lookUp', code), 303);
  });
}

/** Ends showing details in this browser. */
export async function closeDetails(asked: Asked): Promise<FastifyReply> {
  if (!isOwnForm(asked)) return sendForeign(asked);
  hideDetails(asked);
  return asked.reply.redirect(asked.view.to('lookUp', undefined, { xong: 1 }), 303);
}
