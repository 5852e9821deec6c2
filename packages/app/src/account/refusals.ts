import { formatLocal, type Instant } from '@dunghen/domain/time';
import type { Refused } from '../outcome/index.ts';

/** Why a sign-in, or a use case of users and tokens, was refused; stable, with its Vietnamese text. */
export type AccountRefusalCode =
  | 'sign-in-failed'
  | 'sign-in-locked'
  | 'sign-in-slowed'
  | 'sign-in-busy'
  | 'totp-required'
  | 'totp-wrong'
  | 'totp-not-started'
  | 'key-missing'
  | 'identity-unknown'
  | 'identity-taken'
  | 'password-wrong'
  | 'password-unfit'
  | 'password-fixed'
  | 'login-invalid'
  | 'login-taken'
  | 'name-missing'
  | 'unknown-account'
  | 'unknown-grant'
  | 'unknown-session'
  | 'unknown-token'
  | 'unknown-agency'
  | 'role-invalid'
  | 'role-place-wrong'
  | 'date-invalid'
  | 'scope-invalid'
  | 'expiry-invalid';

export function refuse(
  code: AccountRefusalCode,
  message: string,
  facts: Readonly<Record<string, unknown>> = {},
): Refused & { readonly code: AccountRefusalCode } {
  return { ok: false, code, facts, message };
}

/** The same whether the login is unknown, the password wrong or the account closed. */
export function signInFailed(): Refused {
  return refuse(
    'sign-in-failed',
    'Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra lại, chú ý phím Caps Lock và bộ gõ.',
  );
}

export function signInLocked(until: Instant, now: Instant): Refused {
  const message = `Tạm khóa đăng nhập sau nhiều lần sai, đến ${timeText(until)}. Chờ đến lúc đó, hoặc nhờ quản trị hệ thống đặt lại mật khẩu.`;
  return refuse('sign-in-locked', message, { retryAfterSeconds: secondsTo(until, now) });
}

export function signInSlowed(until: Instant, now: Instant): Refused {
  const message = 'Có quá nhiều lần đăng nhập sai từ địa chỉ IP này. Chờ ít phút rồi thử lại.';
  return refuse('sign-in-slowed', message, { retryAfterSeconds: secondsTo(until, now) });
}

export function signInBusy(): Refused {
  const message = 'Có quá nhiều người đăng nhập cùng lúc. Chờ ít giây rồi thử lại.';
  return refuse('sign-in-busy', message, { retryAfterSeconds: 5 });
}

export function keyMissing(): Refused {
  return refuse(
    'key-missing',
    'Máy chủ chưa có khóa hệ thống nên chưa dùng được chức năng này. Quản trị đặt biến DUNGHEN_SECRET_KEY (openssl rand -hex 32) rồi khởi động lại.',
  );
}

export function unknownAccount(account: string): Refused {
  return refuse('unknown-account', `Không có tài khoản "${account}". Xem danh sách: dunghen user list.`, { account });
}

const timeText = (at: Instant): string => {
  const [day = '', time = ''] = formatLocal(at + 59_999).split('T');
  return `${time} ngày ${day.split('-').toReversed().join('/')}`;
};

const secondsTo = (until: Instant, now: Instant): number => Math.max(1, Math.ceil((until - now) / 1_000));
