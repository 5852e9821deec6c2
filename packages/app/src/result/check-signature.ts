import type { SignatureCheck } from '@dunghen/documents/signature';
import type { Principal } from '@dunghen/domain/access';
import { findFileUse, isSha256 } from '@dunghen/store/file';
import { type RequestFacts, recordReading } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import { findPermitted } from '../file/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { checkFile } from './verify-file.ts';

/**
 * What is found of the digital signatures of a dossier's file, now: to be seen before a result is issued with it, and at
 * any time later. A file without a right signature is no refusal here but an answer.
 */
export async function checkSignature(
  context: AppContext,
  principal: Principal,
  { code, sha256 }: { readonly code: string; readonly sha256: string },
  request: RequestFacts,
): Promise<Outcome<SignatureCheck>> {
  const permitted = await findPermitted(context, principal, { code, action: 'dossier:read-personal' }, request);
  if (!permitted.ok) return permitted;
  const { head, record } = permitted.value;
  const file = isSha256(sha256) ? await findFileUse(context.db, head, sha256) : undefined;
  const { files } = context;
  if (file === undefined || files === undefined) return unknownFile(sha256);
  await recordReading(context, principal, head, request, { what: `signature ${sha256}` });
  // A result that was issued was there when it was verified, whatever has become of its certificate since.
  const issued = record.results.find((result) => result.file?.sha256 === sha256)?.signature?.verifiedAt;
  return checkFile(files, file, issued ?? context.now());
}

function unknownFile(sha256: string): Refused {
  return { ok: false, code: 'unknown-file', facts: { sha256 }, message: 'Hồ sơ này không có tệp đó.' };
}
