import { createTransport } from 'nodemailer';
import type { NotificationAdapter, OutgoingMessage, SendResult } from './adapter.ts';

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (port 465); else STARTTLS where the server offers it. */
  readonly isSecure: boolean;
  readonly user?: string;
  readonly password?: string;
  /** Sender: "Một cửa tỉnh <motcua@tinh.gov.vn>". */
  readonly from: string;
  readonly perMinute: number;
}

const TIMEOUT_MS = 15_000;
/** Longer than an attempt can take is the lease of a message (`send.ts`). */
const TIMES = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };

/** E-mail by the province's own server. Plain text alone; a message id that stays the same at every attempt. */
export function smtpAdapter(settings: SmtpSettings): NotificationAdapter {
  const { host, port, isSecure, user, password, from, perMinute } = settings;
  const transport = createTransport({
    host,
    port,
    secure: isSecure,
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    ...TIMES,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    kind: 'email',
    name: `máy chủ thư ${host}`,
    perMinute,
    send: async ({ id, to, subject, body }: OutgoingMessage): Promise<SendResult> => {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text: body,
          messageId: `<${id}@${domainOf(from)}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { kind: 'sent' };
      } catch (error) {
        return failureOf(error);
      }
    },
    close: () => transport.close(),
  };
}

const domainOf = (from: string): string => /@([\w.-]+)/.exec(from)?.[1] ?? 'dunghen.local';

/** What the server answered: 5xx is final, 4xx and silence are not. Its words may hold the address and are left out. */
function failureOf(error: unknown): SendResult {
  const facts: { readonly responseCode?: unknown; readonly code?: unknown } =
    typeof error === 'object' && error !== null ? error : {};
  const { responseCode: answer, code } = facts;
  // Wrong credentials are the installation's fault, not the message's.
  if (code === 'EAUTH') {
    return { kind: 'later', words: 'Máy chủ thư không nhận tài khoản (DUNGHEN_SMTP_USER, DUNGHEN_SMTP_PASSWORD).' };
  }
  if (typeof answer === 'number' && answer >= 500) {
    return { kind: 'refused', words: `Máy chủ thư không nhận thư này (${answer}).` };
  }
  if (typeof answer === 'number') return { kind: 'later', words: `Máy chủ thư hẹn gửi lại (${answer}).` };
  return { kind: 'later', words: `Không kết nối được với máy chủ thư (${typeof code === 'string' ? code : 'lỗi'}).` };
}
