import { type SignatureFaultCode, verifyPdfSignatures } from '@dunghen/documents/signature';
import { instantText } from '@dunghen/domain/text';
import type { Instant } from '@dunghen/domain/time';
import type { AppContext } from '../context/index.ts';

/** What was found of the digital signature of a signed file. */
export type SignatureFinding =
  | { readonly verified: true; readonly signer: string; readonly signedAt?: Instant; readonly message: string }
  | { readonly verified: false; readonly code: SignatureFaultCode; readonly message: string };

/** The file is not what was signed, whoever signed it. The rest (no signature, an unknown root) is for the office to judge. */
const BROKEN: ReadonlySet<SignatureFaultCode> = new Set<SignatureFaultCode>([
  'content-changed',
  'content-added',
  'signature-wrong',
  'signing-certificate-differs',
  'malformed-signature',
]);

/** Looks at the digital signature of a signed file now; `refused` where the file must not be registered. */
export function findSignature(
  { files, now }: Pick<AppContext, 'files' | 'now'>,
  bytes: Uint8Array,
): SignatureFinding & { readonly refused?: boolean } & { readonly code?: SignatureFaultCode } {
  const check = verifyPdfSignatures(bytes, { trust: files?.trust ?? { roots: [] }, existedBy: now() });
  if (!check.ok) {
    const { code, message } = check;
    return { verified: false, code, message: `Lưu ý: ${message}`, refused: BROKEN.has(code) };
  }
  const { signer, signedAt } = check;
  const time = signedAt === undefined ? '' : `, ký lúc ${instantText(signedAt)}`;
  const message = `Chữ ký số hợp lệ: ${signer}${time}.`;
  return { verified: true, signer, message, ...(signedAt === undefined ? {} : { signedAt }) };
}
