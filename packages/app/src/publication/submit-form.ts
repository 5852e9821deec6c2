import type { Principal } from '@dunghen/domain/access';
import type { DocumentPart } from '@dunghen/domain/dossier';
import { markSubmitted } from '@dunghen/store/publication';
import type { RequestFacts } from '../audit/index.ts';
import { executeCommand } from '../command/index.ts';
import type { AppContext } from '../context/index.ts';
import { receiveDossier } from '../dossier/index.ts';
import { uploadFile } from '../file/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { type Citizen, findOwnForm, type OpenedFile, openFiles, unknownForm } from './online-form.ts';
import { findPublicProcedure } from './procedures.ts';

/** The papers of a form are recorded by the system, which hands over what the citizen gave and adds nothing. */
const HANDS_OVER: Extract<Principal, { readonly kind: 'system' }> = Object.freeze({
  kind: 'system',
  id: 'nop-ho-so',
  name: 'Tờ khai trực tuyến',
});

export interface Submitted {
  readonly code: string;
  /** Names of files that could not be taken over; the counter asks for them. */
  readonly leftOut: readonly string[];
}

/** Hands a form in: one dossier however often it is sent, with its files, and nothing of the form is kept but the number. */
export async function submitOwnForm(
  context: AppContext,
  citizen: Citizen,
  formId: string,
  request: RequestFacts,
): Promise<Outcome<Submitted>> {
  const form = await findOwnForm(context, citizen, formId);
  if (form === undefined) return unknownForm();
  if (form.submittedCode !== undefined) return { ok: true, value: { code: form.submittedCode, leftOut: [] } };
  const { agencyId, applicant, phone, email, address, subject, delivery } = form.content;
  const outcome = await receiveDossier(
    context,
    citizen,
    {
      type: 'submit',
      intake: {
        agencyId,
        channel: 'online',
        procedureCode: form.procedureCode,
        applicant,
        identity: citizen.identity,
        phone,
        address,
        subject,
        resultDelivery: delivery,
        ...(email === '' ? {} : { email }),
      },
      idempotencyKey: `to-khai-${formId}`,
    },
    request,
  );
  if (!outcome.ok) return outcome;
  const { code, version } = outcome.value;
  const leftOut = await handOver(
    context,
    { code, version, files: await openFiles(context, formId) },
    form.procedureCode,
    request,
  );
  await markSubmitted(context.db, citizen.id, formId, code);
  return { ok: true, value: { code, leftOut } };
}

interface HandedOver {
  readonly code: string;
  readonly version: number;
  readonly files: readonly OpenedFile[];
}

async function handOver(
  context: AppContext,
  { code, version, files }: HandedOver,
  procedureCode: string,
  request: RequestFacts,
): Promise<readonly string[]> {
  const procedure = await findPublicProcedure(context, procedureCode);
  const leftOut: string[] = [];
  let seen = version;
  for (const file of files) {
    const { id, name, kind, content } = file;
    const input = { code, purpose: 'part', name, contentType: kind.contentType, content: piecesOf(content) } as const;
    const use = await uploadFile(context, HANDS_OVER, input, request);
    const required = procedure?.documents.find(({ key }) => key === file.partKey);
    const recorded =
      use.ok &&
      (await recordPart(
        context,
        { code, version: seen },
        partOf(id, required?.name ?? name, use.value, required?.key),
        request,
      ));
    if (recorded === undefined || recorded === false) leftOut.push(name);
    else seen = recorded;
  }
  return leftOut;
}

function partOf(
  id: string,
  name: string,
  file: NonNullable<DocumentPart['file']>,
  documentKey: string | undefined,
): DocumentPart {
  const { sha256, name: fileName, contentType, bytes } = file;
  return {
    id,
    name,
    form: 'electronic',
    file: { sha256, name: fileName, contentType, bytes },
    ...(documentKey === undefined ? {} : { documentKey }),
  };
}

const MOST_TRIES = 5;

/**
 * The dossier's version after a paper was recorded; undefined where it was refused. Whoever works on the dossier meanwhile
 * does not keep the applicant's papers out of it: it is tried again over what they did.
 */
async function recordPart(
  context: AppContext,
  { code, version }: { readonly code: string; readonly version: number },
  document: DocumentPart,
  request: RequestFacts,
): Promise<number | undefined> {
  const command = { type: 'record-document', document } as const;
  const idempotencyKey = `to-khai-tep-${document.id}`;
  let expectedVersion = version;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const outcome = await executeCommand(
      context,
      HANDS_OVER,
      { code, command, expectedVersion, idempotencyKey },
      request,
    );
    if (outcome.ok) return outcome.value.version;
    // Its key is of this paper alone: an earlier try has recorded it, over another version.
    if (outcome.code === 'idempotency-key-reused') return expectedVersion;
    const { current } = outcome.facts;
    if (outcome.code !== 'version-conflict' || typeof current !== 'number') return undefined;
    expectedVersion = current;
  }
  return undefined;
}

async function* piecesOf(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content;
}
