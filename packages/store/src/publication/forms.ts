import type { Instant } from '@dunghen/domain/time';
import type { Database, Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';

/** A form that somebody is filling in; its content is sealed and means nothing here. */
export interface OnlineForm {
  readonly id: string;
  readonly owner: string;
  readonly procedureCode: string;
  readonly content: Uint8Array;
  readonly updatedAt: Instant;
  readonly submittedCode: string | null;
}

export interface NewOnlineForm extends Omit<OnlineForm, 'submittedCode'> {
  readonly expiresAt: Instant;
}

const COLUMNS = `id, owner, procedure_code as "procedureCode", content, updated_at as "updatedAt", submitted_code as "submittedCode"`;

/** Keeps a form, or what is new in it; false where it is somebody else's or was handed in. */
export async function saveForm(db: Executor, form: NewOnlineForm): Promise<boolean> {
  const saved = await db.query(
    `insert into online_form (id, owner, procedure_code, content, updated_at, expires_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do update set content = excluded.content, updated_at = excluded.updated_at, expires_at = excluded.expires_at
     where online_form.owner = excluded.owner and online_form.procedure_code = excluded.procedure_code
       and online_form.submitted_code is null
     returning id`,
    [
      form.id,
      form.owner,
      form.procedureCode,
      Buffer.from(form.content),
      timestampText(form.updatedAt),
      timestampText(form.expiresAt),
    ],
  );
  return saved.length > 0;
}

/** A form of its owner. */
export async function findForm(db: Executor, owner: string, id: string): Promise<OnlineForm | undefined> {
  const rows = await db.query<OnlineForm>(`select ${COLUMNS} from online_form where id = $1 and owner = $2`, [
    id,
    owner,
  ]);
  return rows[0];
}

/** The newest form of a procedure that its owner has not handed in. */
export async function findOpenForm(
  db: Executor,
  owner: string,
  procedureCode: string,
  now: Instant,
): Promise<OnlineForm | undefined> {
  const rows = await db.query<OnlineForm>(
    `select ${COLUMNS} from online_form where owner = $1 and procedure_code = $2 and submitted_code is null and expires_at > $3
     order by updated_at desc limit 1`,
    [owner, procedureCode, timestampText(now)],
  );
  return rows[0];
}

/** How many forms somebody has begun and not handed in, besides one. */
export async function countOpenForms(db: Executor, owner: string, besides: string): Promise<number> {
  const rows = await db.query<{ readonly count: number }>(
    'select count(*)::int as count from online_form where owner = $1 and id <> $2 and submitted_code is null',
    [owner, besides],
  );
  return rows[0]?.count ?? 0;
}

/** Erases a form with its files. */
export async function deleteForm(db: Executor, owner: string, id: string): Promise<void> {
  await db.query('delete from online_form where id = $1 and owner = $2 and submitted_code is null', [id, owner]);
}

/** What nobody finished in its time; handed-in ones keep nothing but their number for as long. */
export async function deleteExpiredForms(db: Executor, now: Instant): Promise<void> {
  await db.query('delete from online_form where expires_at <= $1', [timestampText(now)]);
}

/** It was handed in: what was typed is the dossier's from now on. */
export async function markSubmitted(db: Database, owner: string, id: string, code: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query(
      `update online_form set submitted_code = $3, content = ''::bytea where id = $1 and owner = $2 and submitted_code is null`,
      [id, owner, code],
    );
    await tx.query('delete from online_form_file where form_id = $1', [id]);
  });
}

export interface OnlineFile {
  readonly id: string;
  readonly partKey: string;
  readonly bytes: number;
  readonly content: Uint8Array;
}

interface FormFileLimits {
  readonly files: number;
  readonly bytes: number;
}

/** Adds a file while the form is open and has room; behind the form's lock, however many are sent at once. */
export function addFormFile(
  db: Database,
  formId: string,
  file: OnlineFile,
  { at, limits }: { readonly at: Instant; readonly limits: FormFileLimits },
): Promise<'added' | 'full' | 'gone'> {
  return db.transaction(async (tx) => {
    const open = await tx.query('select from online_form where id = $1 and submitted_code is null for update', [
      formId,
    ]);
    if (open.length === 0) return 'gone';
    const [kept] = await tx.query<{ readonly files: number; readonly bytes: number }>(
      'select count(*)::int as files, coalesce(sum(bytes), 0)::int as bytes from online_form_file where form_id = $1',
      [formId],
    );
    const { files, bytes } = kept ?? { files: 0, bytes: 0 };
    if (files >= limits.files || bytes + file.bytes > limits.bytes) return 'full';
    await tx.query(
      'insert into online_form_file (form_id, id, part_key, bytes, content, recorded_at) values ($1, $2, $3, $4, $5, $6)',
      [formId, file.id, file.partKey, file.bytes, Buffer.from(file.content), timestampText(at)],
    );
    return 'added';
  });
}

export function listFormFiles(db: Executor, formId: string): Promise<readonly OnlineFile[]> {
  return db.query<OnlineFile>(
    `select id, part_key as "partKey", bytes, content from online_form_file where form_id = $1 order by recorded_at, id`,
    [formId],
  );
}

export async function deleteFormFile(db: Executor, formId: string, id: string): Promise<void> {
  await db.query('delete from online_form_file where form_id = $1 and id = $2', [formId, id]);
}
