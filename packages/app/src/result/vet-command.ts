import type { DocumentPart, ResultFacts, StoredFile } from '@dunghen/domain/dossier';
import { type DossierCommand, type DossierRecord, findCorrectedFact } from '@dunghen/domain/lifecycle';
import { type FileOwner, type FilePurpose, findFileUse, isSha256 } from '@dunghen/store/file';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { type VerifiedResultFile, verifyResultFile } from './verify-file.ts';

/** The dossier that a command is for; absent where the command begins it. */
export interface VettedDossier {
  readonly owner: FileOwner;
  readonly record: DossierRecord;
}

/**
 * The command with nothing in it taken on the sender's word that the system can find out: a file is one that was taken
 * in for this very dossier, under the name and type that were found then; a signature is what was verified in the file's
 * bytes just now. To be asked by the one door of commands, before the decision, whatever way a command came.
 */
export async function vetCommand(
  context: AppContext,
  dossier: VettedDossier | undefined,
  command: DossierCommand,
): Promise<Outcome<DossierCommand>> {
  switch (command.type) {
    case 'record-document': {
      const document = await vetDocument(context, dossier, command.document);
      return document.ok ? { ok: true, value: { ...command, document: document.value } } : document;
    }
    case 'accept':
    case 'receive-supplement':
      return vetDocuments(context, dossier, command);
    case 'issue-result': {
      const result = await vetResult(context, dossier, command.result);
      return result.ok ? { ok: true, value: { ...command, result: result.value } } : result;
    }
    case 'correct':
      return vetCorrection(context, dossier, command);
    default:
      return { ok: true, value: command };
  }
}

type WithDocuments = Extract<DossierCommand, { readonly documents?: readonly DocumentPart[] }>;

async function vetDocuments(
  context: AppContext,
  dossier: VettedDossier | undefined,
  command: WithDocuments,
): Promise<Outcome<DossierCommand>> {
  if (command.documents === undefined) return { ok: true, value: command };
  const documents: DocumentPart[] = [];
  for (const part of command.documents) {
    const vetted = await vetDocument(context, dossier, part);
    if (!vetted.ok) return vetted;
    documents.push(vetted.value);
  }
  return { ok: true, value: { ...command, documents } };
}

async function vetDocument(
  context: AppContext,
  dossier: VettedDossier | undefined,
  document: DocumentPart,
): Promise<Outcome<DocumentPart>> {
  if (document.file === undefined) return { ok: true, value: document };
  const file = await findOwnFile(context, dossier, document.file.sha256, 'part');
  return file.ok ? { ok: true, value: { ...document, file: file.value } } : file;
}

async function vetResult(
  context: AppContext,
  dossier: VettedDossier | undefined,
  result: ResultFacts,
): Promise<Outcome<ResultFacts>> {
  const { signature: _claimed, file: named, sentToCitizenStore: _sent, ...rest } = result;
  if (named === undefined) return { ok: true, value: rest };
  const file = await findOwnFile(context, dossier, named.sha256, 'result');
  if (!file.ok) return file;
  const verified = await verifyOwn(context, file.value);
  return verified.ok ? { ok: true, value: { ...rest, file: file.value, ...verified.value } } : verified;
}

type Correction = Extract<DossierCommand, { readonly type: 'correct' }>;

/** What a correction puts in the place of a paper or a result is vetted as the paper or result itself would be. */
async function vetCorrection(
  context: AppContext,
  dossier: VettedDossier | undefined,
  command: Correction,
): Promise<Outcome<DossierCommand>> {
  const { replacement } = command;
  const corrected = findCorrectedFact(dossier?.record.events ?? [], command.seq);
  if (replacement?.data === undefined) return { ok: true, value: command };
  if (corrected?.type !== 'ResultIssued' && corrected?.type !== 'DocumentRecorded') return { ok: true, value: command };
  const { file: named, signature: _claimed, ...rest } = replacement.data;
  const replacing = (more: Readonly<Record<string, unknown>>): Outcome<DossierCommand> => ({
    ok: true,
    value: { ...command, replacement: { ...replacement, data: { ...rest, ...more } } },
  });
  if (named === undefined) return replacing({});
  const sha256 = hashIn(named);
  const file = await findOwnFile(context, dossier, sha256, corrected.type === 'ResultIssued' ? 'result' : 'part');
  if (!file.ok) return file;
  if (corrected.type === 'DocumentRecorded') return replacing({ file: file.value });
  const { signature: before, file: fileBefore } = corrected.data;
  // The same file was verified when it was issued; its certificate may have ended since, rightly.
  if (before !== undefined && fileBefore?.sha256 === sha256) return replacing({ file: file.value, signature: before });
  const verified = await verifyOwn(context, file.value);
  return verified.ok ? replacing({ file: file.value, ...verified.value }) : verified;
}

const hashIn = (named: unknown): string =>
  typeof named === 'object' && named !== null && 'sha256' in named ? String(named.sha256) : '';

async function verifyOwn(context: AppContext, file: StoredFile): Promise<Outcome<VerifiedResultFile>> {
  const { files } = context;
  return files === undefined ? unknownFile(file.sha256) : verifyResultFile(files, file, context.now());
}

/** The file as it was taken in for this dossier; whose hash somebody knows is not for that theirs to use. */
async function findOwnFile(
  context: AppContext,
  dossier: VettedDossier | undefined,
  sha256: string,
  purpose: FilePurpose,
): Promise<Outcome<StoredFile>> {
  const use =
    dossier === undefined || !isSha256(sha256)
      ? undefined
      : await findFileUse(context.db, dossier.owner, sha256, purpose);
  if (use === undefined) return unknownFile(sha256);
  const { name, contentType, bytes } = use;
  return { ok: true, value: { sha256, name, contentType, bytes } };
}

function unknownFile(sha256: string): Refused {
  const message = 'Hồ sơ này không có tệp đó. Hãy tải tệp lên hồ sơ trước, rồi ghi vào hồ sơ.';
  return { ok: false, code: 'unknown-file', facts: { sha256 }, message };
}
