export type { SignatureFault, SignatureFaultCode } from './fault.ts';
export { readTrustList, type TrustList, type TrustProblem } from './trust.ts';
export { type SignatureCheck, type VerifiedSignature, type VerifyOptions, verifyPdfSignatures } from './verify.ts';
