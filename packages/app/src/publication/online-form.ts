import type { Principal } from '@dunghen/domain/access';
import type { ResultDelivery } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';
import { newId } from '@dunghen/store/dossier';
import * as forms from '@dunghen/store/publication';
import { type AccessWorld, accessWorld, allow, notAllowed } from '../access/index.ts';
import type { InstallationKey } from '../account/key.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { findUploadKind, type UploadKind } from './upload-kind.ts';

export type Citizen = Extract<Principal, { readonly kind: 'citizen' }>;

/** What a citizen fills in. */
export interface FormContent {
  readonly agencyId: string;
  readonly applicant: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly subject: string;
  readonly delivery: ResultDelivery;
}

export interface KeptFile {
  readonly id: string;
  readonly partKey: string;
  readonly name: string;
  readonly kind: UploadKind;
  readonly bytes: number;
}

export interface KeptForm {
  readonly id: string;
  readonly procedureCode: string;
  readonly content: FormContent;
  readonly savedAt: Instant;
  readonly files: readonly KeptFile[];
  /** The dossier that came of it. */
  readonly submittedCode?: string;
}

const DAY_MS = 86_400_000;
/** How long what nobody hands in is kept (the privacy statement says so). */
const KEPT_DAYS = 30;
export const FORM_FILE_BYTES = 5 * 1024 * 1024;
/** Forms that one person has begun; each may hold 20 MB. */
const MOST_FORMS = 10;
const MOST_FILES = 20;
const MOST_BYTES = 20 * 1024 * 1024;
const PURPOSE = 'online-form';
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether somebody may draft a dossier of their own here. */
async function refuseDrafting(context: AppContext, citizen: Citizen): Promise<Refused | undefined> {
  const world: AccessWorld = await accessWorld(context);
  const where = { agencyIds: [], applicantIdentity: citizen.identity };
  const permission = allow(citizen, 'dossier:draft', where, world);
  return permission.ok ? undefined : notAllowed(permission);
}

/** The form of the procedure that the citizen has begun; undefined where there is none. */
export async function findOwnOpenForm(
  context: AppContext,
  citizen: Citizen,
  procedureCode: string,
): Promise<KeptForm | undefined> {
  if ((await refuseDrafting(context, citizen)) !== undefined) return undefined;
  const form = await forms.findOpenForm(context.db, citizen.id, procedureCode, context.now());
  return form && openForm(context, form);
}

/** A form of the citizen by its id, handed in or not. */
export async function findOwnForm(context: AppContext, citizen: Citizen, id: string): Promise<KeptForm | undefined> {
  if ((await refuseDrafting(context, citizen)) !== undefined || !ID.test(id)) return undefined;
  const form = await forms.findForm(context.db, citizen.id, id);
  return form && openForm(context, form);
}

/** Keeps what was typed, sealed; gives the id of the form. */
export async function saveOwnForm(
  context: AppContext,
  citizen: Citizen,
  input: { readonly id?: string; readonly procedureCode: string; readonly content: FormContent },
): Promise<Outcome<{ readonly id: string }>> {
  const refused = await refuseDrafting(context, citizen);
  if (refused !== undefined) return refused;
  const { key, db } = context;
  if (key === undefined) return keyMissing();
  const now = context.now();
  await forms.deleteExpiredForms(db, now);
  const id = input.id !== undefined && ID.test(input.id) ? input.id : newId();
  if ((await forms.countOpenForms(db, citizen.id, id)) >= MOST_FORMS) {
    return refuse(
      'too-many-forms',
      `Bạn có ${MOST_FORMS} tờ khai soạn dở. Nộp hoặc bỏ bớt tờ khai cũ rồi khai tờ mới.`,
    );
  }
  const saved = await forms.saveForm(db, {
    id,
    owner: citizen.id,
    procedureCode: input.procedureCode,
    content: key.seal(PURPOSE, JSON.stringify(input.content)),
    updatedAt: now,
    expiresAt: now + KEPT_DAYS * DAY_MS,
  });
  return saved ? { ok: true, value: { id } } : unknownForm();
}

export async function discardOwnForm(context: AppContext, citizen: Citizen, id: string): Promise<void> {
  if (ID.test(id)) await forms.deleteForm(context.db, citizen.id, id);
}

export interface NewFormFile {
  readonly partKey: string;
  /** As the browser calls it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Adds a file: a picture or PDF by its own bytes, whatever it is called. */
export async function addOwnFile(
  context: AppContext,
  citizen: Citizen,
  formId: string,
  file: NewFormFile,
): Promise<Outcome<{ readonly id: string }>> {
  const form = await findOwnForm(context, citizen, formId);
  const { key, db } = context;
  if (form === undefined || form.submittedCode !== undefined) return unknownForm();
  if (key === undefined) return keyMissing();
  if (file.bytes.length > FORM_FILE_BYTES) return refuse('file-too-large', 'Tệp lớn hơn 5 MB.');
  const kind = findUploadKind(file.bytes);
  if (kind === undefined) return refuse('file-kind', 'Chỉ nhận ảnh (JPEG, PNG) hoặc PDF.');
  const id = newId();
  const base = file.name.replace(/\.[^.]*$/, '').slice(0, 80) || 'giay-to';
  const told = JSON.stringify({
    name: `${base}.${kind.ending}`,
    type: kind.contentType,
    content: Buffer.from(file.bytes).toString('base64'),
  });
  const sealed = key.seal(PURPOSE, told);
  const added = await forms.addFormFile(
    db,
    formId,
    { id, partKey: file.partKey, bytes: file.bytes.length, content: sealed },
    { at: context.now(), limits: { files: MOST_FILES, bytes: MOST_BYTES } },
  );
  if (added === 'gone') return unknownForm();
  if (added === 'full') return refuse('form-full', 'Đã đủ 20 tệp hoặc 20 MB.');
  return { ok: true, value: { id } };
}

export async function removeOwnFile(context: AppContext, citizen: Citizen, formId: string, id: string): Promise<void> {
  const form = await findOwnForm(context, citizen, formId);
  if (form !== undefined && ID.test(id)) await forms.deleteFormFile(context.db, formId, id);
}

/** A file with its content, as it goes into the dossier. */
export interface OpenedFile extends KeptFile {
  readonly content: Buffer;
}

export async function openFiles(context: AppContext, formId: string): Promise<readonly OpenedFile[]> {
  const rows = await forms.listFormFiles(context.db, formId);
  return rows.flatMap((row) => openFile(context.key, row) ?? []);
}

async function openForm(context: AppContext, form: forms.OnlineForm): Promise<KeptForm | undefined> {
  const { id, procedureCode, updatedAt: savedAt, submittedCode } = form;
  if (submittedCode !== null) return { id, procedureCode, savedAt, submittedCode, content: NOTHING, files: [] };
  const text = context.key?.open(PURPOSE, form.content);
  // Sealed with another key: nobody can read it any more, so it is as if there were none.
  if (text === undefined) return undefined;
  const files = (await openFiles(context, id)).map(({ content: _content, ...file }) => file);
  // What was sealed here is taken at its word: nobody else has the key.
  return { id, procedureCode, savedAt, files, content: JSON.parse(text) as FormContent };
}

const NOTHING: FormContent = {
  agencyId: '',
  applicant: '',
  phone: '',
  email: '',
  address: '',
  subject: '',
  delivery: 'counter',
};

function openFile(key: InstallationKey | undefined, row: forms.OnlineFile): OpenedFile | undefined {
  const text = key?.open(PURPOSE, row.content);
  if (text === undefined) return undefined;
  const { name, content } = JSON.parse(text) as { readonly name: string; readonly content: string };
  const bytes = Buffer.from(content, 'base64');
  const kind = findUploadKind(bytes);
  return kind && { id: row.id, partKey: row.partKey, name, kind, bytes: row.bytes, content: bytes };
}

export const unknownForm = (): Refused => refuse('unknown-form', 'Không có tờ khai này, hoặc tờ khai đã nộp.');
const keyMissing = (): Refused => refuse('unavailable', 'Máy chủ chưa có khóa hệ thống (DUNGHEN_SECRET_KEY).');

function refuse(code: string, message: string): Refused {
  return { ok: false, code, facts: {}, message };
}
