import { createHash } from 'node:crypto';
import type { Principal } from '@dunghen/domain/access';
import {
  type Credentials,
  claimRecoveryCode,
  claimTotpStep,
  confirmTotp,
  findPendingTotp,
  replaceRecoveryCodes,
  updateTotp,
} from '@dunghen/store/account';
import type { RequestFacts } from '../audit/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { confirmPassword } from './attempt.ts';
import { recordActIn } from './audited.ts';
import type { AccountContext } from './context.ts';
import { keyMissing, refuse } from './refusals.ts';
import { newReadablePassword } from './secret.ts';
import { findTotpStep, newTotpSecret, totpAddress } from './totp.ts';

const PURPOSE = 'totp';
const RECOVERY_CODES = 10;

type Officer = Extract<Principal, { readonly kind: 'officer' }>;

/** Whether a sign-in has the second factor that its account asks for. Each code is good once. */
export async function checkSecondFactor(
  context: AccountContext,
  credentials: Credentials,
  code: string | undefined,
): Promise<Outcome<undefined>> {
  if (credentials.totpSecret === null) return { ok: true, value: undefined };
  if (code === undefined || code.trim() === '')
    return refuse(
      'totp-required',
      'Tài khoản có bật xác thực hai lớp. Nhập mã 6 chữ số trong ứng dụng trên điện thoại.',
    );
  if (context.key === undefined) return keyMissing();
  const secret = context.key.open(PURPOSE, credentials.totpSecret);
  const now = context.now();
  const step = secret === undefined ? undefined : findTotpStep(secret, code, now);
  if (step !== undefined && (await claimTotpStep(context.db, credentials.id, step)))
    return { ok: true, value: undefined };
  if (await claimRecoveryCode(context.db, credentials.id, recoveryHash(code), now))
    return { ok: true, value: undefined };
  return refuse('totp-wrong', 'Mã xác thực không đúng, đã dùng hoặc đã hết hạn. Chờ mã mới rồi nhập lại.');
}

/** Begins to set up a second factor: the key for the app, as text and as the address behind its QR code. */
export async function startTotp(
  context: AccountContext,
  officer: Officer,
  input: { readonly login: string; readonly password: string },
): Promise<Outcome<{ readonly secret: string; readonly address: string }>> {
  if (context.key === undefined) return keyMissing();
  const confirmed = await confirmPassword(context, input.login, input.password);
  if (!confirmed.ok) return confirmed;
  if (confirmed.value.totpSecret !== null)
    return refuse('totp-not-started', 'Xác thực hai lớp đang bật. Tắt trước rồi mới đặt lại.');
  const secret = newTotpSecret();
  await updateTotp(context.db, officer.id, context.key.seal(PURPOSE, secret));
  return { ok: true, value: { secret, address: totpAddress(secret, input.login, 'Đúng Hẹn') } };
}

/** Puts the second factor in use once the app gave its first code; the recovery codes are shown this once. */
export async function finishTotp(
  context: AccountContext,
  officer: Officer,
  input: { readonly code: string },
  request: RequestFacts,
): Promise<Outcome<{ readonly recoveryCodes: readonly string[] }>> {
  if (context.key === undefined) return keyMissing();
  const sealed = await findPendingTotp(context.db, officer.id);
  const secret = sealed === undefined ? undefined : context.key.open(PURPOSE, sealed);
  if (secret === undefined)
    return refuse('totp-not-started', 'Chưa bắt đầu đặt xác thực hai lớp. Bấm "Bật" để lấy mã QR.');
  const now = context.now();
  const step = findTotpStep(secret, input.code, now);
  if (step === undefined)
    return refuse('totp-wrong', 'Mã chưa đúng. Kiểm tra giờ trên điện thoại rồi nhập mã đang hiện.');
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, newReadablePassword);
  return context.db.transaction(async (tx) => {
    await confirmTotp(tx, officer.id, now);
    await claimTotpStep(tx, officer.id, step);
    await replaceRecoveryCodes(tx, officer.id, recoveryCodes.map(recoveryHash));
    await recordActIn(tx, officer, request, {
      action: 'account:totp-on',
      subject: { kind: 'account', id: officer.id },
    });
    return { ok: true, value: { recoveryCodes } };
  });
}

/** Takes the second factor off again. */
export async function stopTotp(
  context: AccountContext,
  officer: Officer,
  input: { readonly login: string; readonly password: string },
  request: RequestFacts,
): Promise<Outcome<undefined>> {
  const confirmed = await confirmPassword(context, input.login, input.password);
  if (!confirmed.ok) return confirmed;
  return context.db.transaction(async (tx) => {
    await updateTotp(tx, officer.id, undefined);
    await replaceRecoveryCodes(tx, officer.id, []);
    await recordActIn(tx, officer, request, {
      action: 'account:totp-off',
      subject: { kind: 'account', id: officer.id },
    });
    return { ok: true, value: undefined };
  });
}

/** As in `hashSecret`; spaces, hyphens and case are the reader's. */
function recoveryHash(code: string): Buffer {
  return createHash('sha256').update(code.toLowerCase().replace(/[\s-]/g, '')).digest();
}
