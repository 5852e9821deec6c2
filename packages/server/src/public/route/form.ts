import { receiptCodeOf } from '@dunghen/app/dossier';
import {
  addOwnFile,
  discardOwnForm,
  FORM_FILE_BYTES,
  type FormContent,
  findOwnForm,
  findOwnOpenForm,
  findPublicProcedure,
  type KeptForm,
  removeOwnFile,
  saveOwnForm,
  submitOwnForm,
} from '@dunghen/app/publication';
import type { AgencyKind } from '@dunghen/domain/agency';
import type { ProcedureVersion } from '@dunghen/domain/procedure';
import { dayOf } from '@dunghen/domain/time';
import type { FastifyReply } from 'fastify';
import { factsOf } from '../../http/caller.ts';
import { errorPage } from '../page/error.ts';
import {
  detailsPage,
  donePage,
  filesPage,
  formGonePage,
  formOffPage,
  formSignInPage,
  missingParts,
  type OfferedAgency,
  summaryPage,
} from '../page/form.ts';
import { bothPaths } from '../paths.ts';
import { readForm } from '../read-form.ts';
import { sendPage } from '../send.ts';
import { type Asked, fieldOf } from './ask.ts';
import { findWait, type Limits } from './limits.ts';
import { portalAddressOf } from './pages.ts';
import { type Applicant, findCitizen, findSignIn, isFormOf, sendForeign } from './who.ts';

/** A request that may go on: the procedure is in use, the form is open, somebody is signed in. */
interface Filling extends Asked {
  readonly procedure: ProcedureVersion;
  readonly citizen: Applicant;
}

type Step = (filling: Filling) => Promise<FastifyReply>;

/** Goes on only where the own form takes dossiers, and asks who it is. */
export async function filling(asked: Asked, step: Step): Promise<FastifyReply> {
  const { request, reply, view, parts, site } = asked;
  const procedure = await findPublicProcedure(parts.context, fieldOf(request.params, 'code'));
  if (procedure === undefined) {
    const { errors } = view.text;
    const page = errorPage(view, errors.procedureTitle, errors.procedure, bothPaths('procedures'));
    return sendPage(request, reply, view, page, { status: 404 });
  }
  if (!parts.options.ownForm && !site.demonstration) {
    const address = portalAddressOf(parts.options.portalAddress, procedure.code);
    return sendPage(request, reply, view, formOffPage(view, procedure, address));
  }
  const citizen = findCitizen(asked);
  if (citizen === undefined) {
    const signInPath = findSignIn(asked, view.to('submit', procedure.code));
    return sendPage(request, reply, view, formSignInPage(view, procedure, signInPath));
  }
  return step({ ...asked, procedure, citizen });
}

/** The same for what changes something: from the page that was made for it, and not too often. */
export const changing = (asked: Asked, limits: Limits, step: Step): Promise<FastifyReply> =>
  filling(asked, async (own) => {
    if (!isFormOf(own, own.citizen)) return sendForeign(own);
    return findWait(own, limits.changes(own.request.ip)) ?? step(own);
  });

const KINDS: Readonly<Record<ProcedureVersion['level'], readonly AgencyKind[]>> = {
  province: ['department', 'sector'],
  district: ['district'],
  commune: ['commune'],
};

/** Who resolves the procedure today. */
async function agenciesFor({ parts, procedure }: Filling): Promise<readonly OfferedAgency[]> {
  const now = parts.context.now();
  const { register } = await parts.context.catalogueAt(now);
  const today = register.atDate(dayOf(now));
  const wanted = procedure.agencyIds ?? [];
  const own = today.filter(({ id, kind }) =>
    wanted.length > 0 ? wanted.includes(id) : KINDS[procedure.level].includes(kind),
  );
  return own.map(({ id, name }) => ({ id, name }));
}

export async function sendDetails(own: Filling): Promise<FastifyReply> {
  const { request, reply, view, parts, procedure, citizen } = own;
  const [kept, agencies] = await Promise.all([
    findOwnOpenForm(parts.context, citizen.principal, procedure.code),
    agenciesFor(own),
  ]);
  const content = kept?.content ?? emptyForm(citizen);
  const facts = { procedure, agencies, content, errors: {}, csrf: citizen.csrf, ...(kept && { kept }) };
  return sendPage(request, reply, view, detailsPage(view, facts));
}

const emptyForm = ({ name = '' }: Applicant): FormContent => ({
  agencyId: '',
  applicant: name,
  phone: '',
  email: '',
  address: '',
  subject: '',
  delivery: 'counter',
});

export async function takeDetails(own: Filling): Promise<FastifyReply> {
  const { request, reply, view, parts, procedure, citizen } = own;
  const agencies = await agenciesFor(own);
  const { content, errors } = readForm(request.body, agencies, view.text.form.errors);
  const id = fieldOf(request.body, 'to');
  if (Object.keys(errors).length > 0) {
    const kept = await findOwnOpenForm(parts.context, citizen.principal, procedure.code);
    const facts = { procedure, agencies, content, errors, csrf: citizen.csrf, ...(kept && { kept }) };
    return sendPage(request, reply, view, detailsPage(view, facts), { status: 422 });
  }
  const input = { procedureCode: procedure.code, content, ...(id === '' ? {} : { id }) };
  const saved = await saveOwnForm(parts.context, citizen.principal, input);
  if (!saved.ok && saved.code === 'too-many-forms') {
    const page = errorPage(view, view.text.form.tooManyTitle, saved.message, bothPaths('procedures', procedure.code));
    return sendPage(request, reply, view, page, { status: 409 });
  }
  if (!saved.ok) return sendPage(request, reply, view, formGonePage(view, procedure), { status: 409 });
  return reply.redirect(view.to('submit', `${procedure.code}/giay-to`, { to: saved.value.id }), 303);
}

export async function takeDiscard({ request, reply, view, parts, procedure, citizen }: Filling): Promise<FastifyReply> {
  await discardOwnForm(parts.context, citizen.principal, fieldOf(request.body, 'to'));
  return reply.redirect(view.to('procedures', procedure.code), 303);
}

/** The form that the address or the fields name; the page that says that there is none, else. */
async function withForm(
  own: Filling,
  id: string,
  go: (form: KeptForm) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const { request, reply, view, parts, procedure, citizen } = own;
  const form = await findOwnForm(parts.context, citizen.principal, id);
  if (form === undefined || form.procedureCode !== procedure.code) {
    return sendPage(request, reply, view, formGonePage(view, procedure), { status: 404 });
  }
  if (form.submittedCode === undefined || isDone(own)) return go(form);
  return reply.redirect(view.to('submit', `${procedure.code}/xong`, { to: form.id }), 303);
}

const isDone = ({ request }: Filling): boolean => request.routeOptions.url?.endsWith('/xong') ?? false;

export const sendFiles = (own: Filling): Promise<FastifyReply> =>
  withForm(own, fieldOf(own.request.query, 'to'), (form) => filesOf(own, form));

function filesOf({ request, reply, view, procedure, citizen }: Filling, form: KeptForm, error?: string) {
  const facts = { procedure, form, csrf: citizen.csrf, ...(error === undefined ? {} : { error }) };
  return sendPage(request, reply, view, filesPage(view, facts), { status: error === undefined ? 200 : 422 });
}

/** A form with a file, as the parser gives it. */
export interface UploadBody {
  readonly fields: Readonly<Record<string, string>>;
  readonly file?: { readonly name: string; readonly bytes: Buffer };
}

export function takeFile(own: Filling, { fields, file }: UploadBody): Promise<FastifyReply> {
  const { reply, view, parts, procedure, citizen } = own;
  const say = view.text.form;
  return withForm(own, fields.to ?? '', async (form) => {
    if (file === undefined || file.bytes.length === 0) return filesOf(own, form, say.fileMissing);
    if (file.bytes.length > FORM_FILE_BYTES) return filesOf(own, form, say.fileLarge);
    const partKey = procedure.documents.find(({ key }) => key === fields.part)?.key ?? '';
    const added = await addOwnFile(parts.context, citizen.principal, form.id, { partKey, ...file });
    if (added.ok) return reply.redirect(view.to('submit', `${procedure.code}/giay-to`, { to: form.id }), 303);
    return filesOf(own, form, added.code === 'form-full' ? say.fileFull : say.fileKind);
  });
}

export const takeRemoval = (own: Filling): Promise<FastifyReply> => {
  const { request, reply, view, parts, procedure, citizen } = own;
  return withForm(own, fieldOf(request.body, 'to'), async (form) => {
    await removeOwnFile(parts.context, citizen.principal, form.id, fieldOf(request.body, 'tep'));
    return reply.redirect(view.to('submit', `${procedure.code}/giay-to`, { to: form.id }), 303);
  });
};

export const sendSummary = (own: Filling): Promise<FastifyReply> =>
  withForm(own, fieldOf(own.request.query, 'to'), (form) => summaryOf(own, form));

async function summaryOf(own: Filling, form: KeptForm, error?: string): Promise<FastifyReply> {
  const { request, reply, view, procedure, citizen } = own;
  const agencies = await agenciesFor(own);
  const agencyName = agencies.find(({ id }) => id === form.content.agencyId)?.name ?? '';
  const facts = { procedure, form, agencyName, csrf: citizen.csrf, ...(error === undefined ? {} : { error }) };
  return sendPage(request, reply, view, summaryPage(view, facts), { status: error === undefined ? 200 : 422 });
}

export const takeSubmission = (own: Filling): Promise<FastifyReply> => {
  const { request, reply, view, parts, procedure, citizen } = own;
  return withForm(own, fieldOf(request.body, 'to'), async (form) => {
    if (missingParts(procedure, form).length > 0) return summaryOf(own, form);
    const outcome = await submitOwnForm(parts.context, citizen.principal, form.id, factsOf(request));
    if (!outcome.ok) return summaryOf(own, form, outcome.message);
    const thieu = outcome.value.leftOut.length > 0 ? outcome.value.leftOut.length : undefined;
    return reply.redirect(view.to('submit', `${procedure.code}/xong`, { to: form.id, thieu }), 303);
  });
};

export const sendDone = (own: Filling): Promise<FastifyReply> => {
  const { request, reply, view, parts, procedure } = own;
  return withForm(own, fieldOf(request.query, 'to'), async ({ submittedCode: code }) => {
    if (code === undefined) return sendPage(request, reply, view, formGonePage(view, procedure), { status: 404 });
    const key = parts.signIn?.accounts.key;
    const leftOut = /^\d{1,2}$/.test(fieldOf(request.query, 'thieu')) ? Number(fieldOf(request.query, 'thieu')) : 0;
    const facts = { procedure, code, leftOut, ...(key === undefined ? {} : { secret: receiptCodeOf(key, code) }) };
    return sendPage(request, reply, view, donePage(view, facts));
  });
};
