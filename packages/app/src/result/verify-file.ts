import { type SignatureCheck, verifyPdfSignatures } from '@dunghen/documents/signature';
import type { ResultFacts, StoredFile } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';
import { type FileServices, guarded } from '../file/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';

export interface VerifiedResultFile {
  readonly signature: NonNullable<ResultFacts['signature']>;
}

/**
 * Verifies the digital signatures of a kept result file from its own bytes. `at` is when it is verified: by then it was
 * there, so that its certificates must hold then (or a time stamp say when they did).
 */
export async function verifyResultFile(
  files: FileServices,
  file: StoredFile,
  at: Instant,
): Promise<Outcome<VerifiedResultFile>> {
  const checked = await checkFile(files, file, at);
  if (!checked.ok) return checked;
  const check = checked.value;
  if (!check.ok) return { ok: false, code: `result-${check.code}`, facts: check.facts, message: check.message };
  const { signer, signedAt } = check;
  const signature = { signer, ...(signedAt === undefined ? {} : { signedAt }), verifiedAt: at };
  return { ok: true, value: { signature } };
}

/** One file at a time: each is held in memory whole, and verifying is all work of the processor. */
let queue: Promise<unknown> = Promise.resolve();

/** What is found of the signatures of a kept PDF file. */
export function checkFile(files: FileServices, file: StoredFile, at: Instant): Promise<Outcome<SignatureCheck>> {
  const checked = queue.then(() => checkNow(files, file, at));
  queue = checked.catch(() => undefined);
  return checked;
}

function checkNow(files: FileServices, file: StoredFile, at: Instant): Promise<Outcome<SignatureCheck>> {
  return guarded(async () => {
    if (file.contentType !== 'application/pdf') return notPdf(file);
    const opened = await files.store.open(file.sha256);
    if (opened === undefined) return missing(file);
    const parts: Uint8Array[] = [];
    for await (const part of opened.content) parts.push(part);
    const value = verifyPdfSignatures(Buffer.concat(parts), { trust: files.trust, existedBy: at });
    return { ok: true, value };
  });
}

function notPdf({ contentType }: StoredFile): Refused {
  const message = 'Kết quả điện tử phải là tệp PDF đã ký số. Hãy tải lên tệp PDF đã ký, hoặc nêu lý do trả bản giấy.';
  return { ok: false, code: 'result-not-pdf', facts: { contentType }, message };
}

function missing({ sha256 }: StoredFile): Refused {
  const message = 'Tệp kết quả không còn trong kho tệp. Đề nghị quản trị hệ thống khôi phục từ bản sao lưu.';
  return { ok: false, code: 'file-damaged', facts: { sha256 }, message };
}
