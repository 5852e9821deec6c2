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
  let expectedVersion = version;
  for (const file of files) {
    const { name, kind, content } = file;
    const input = { code, purpose: 'part', name, contentType: kind.contentType, content: piecesOf(content) } as const;
    const use = await uploadFile(context, HANDS_OVER, input, request);
    const required = procedure?.documents.find(({ key }) => key === file.partKey);
    const recorded = use.ok
      ? await executeCommand(
          context,
          HANDS_OVER,
          {
            code,
            command: {
              type: 'record-document',
              document: {
                id: file.id,
                name: required?.name ?? name,
                form: 'electronic',
                ...(required === undefined ? {} : { documentKey: required.key }),
                file: {
                  sha256: use.value.sha256,
                  name: use.value.name,
                  contentType: use.value.contentType,
                  bytes: use.value.bytes,
                },
              } satisfies DocumentPart,
            },
            expectedVersion,
            idempotencyKey: `to-khai-tep-${file.id}`,
          },
          request,
        )
      : use;
    if (recorded.ok) expectedVersion = recorded.value.version;
    else leftOut.push(name);
  }
  return leftOut;
}

async function* piecesOf(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content;
}
