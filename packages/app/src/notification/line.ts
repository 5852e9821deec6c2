import type { Configuration } from '../configuration/index.ts';
import type { Outcome } from '../outcome/index.ts';
import type { NotificationAdapter, NotificationLine } from './adapter.ts';
import { findEmail } from './contact.ts';
import { recordingAdapter } from './recording.ts';
import { smtpAdapter } from './smtp.ts';

/** The bare address in "Một cửa tỉnh <motcua@tinh.gov.vn>". */
const ANGLED = /<([^<>]+)>\s*$/;
const MOST_PER_MINUTE = 6_000;

/**
 * What the installation sends messages by: e-mail by the server that is set; in a trial (`notifyTrial`) what is not
 * connected is recorded instead of sent.
 */
export function openNotificationLine(configuration: Configuration): Outcome<NotificationLine> {
  const { smtpHost, smtpFrom, smtpPort, smtpTls, smtpUser, smtpPassword, notifyPerMinute, notifyTrial } = configuration;
  const address = configuration.publicUrl ?? `http://${configuration.host}:${configuration.port}`;
  if (notifyPerMinute < 1 || notifyPerMinute > MOST_PER_MINUTE) {
    return refuse('notifyPerMinute', `DUNGHEN_NOTIFY_PER_MINUTE phải từ 1 đến ${MOST_PER_MINUTE}.`);
  }
  const mail: NotificationAdapter[] = [];
  if (smtpHost !== undefined) {
    if (smtpFrom === undefined || findEmail(ANGLED.exec(smtpFrom)?.[1] ?? smtpFrom) === undefined) {
      const message =
        'Đã đặt máy chủ thư (DUNGHEN_SMTP_HOST) thì phải đặt người gửi DUNGHEN_SMTP_FROM, ví dụ motcua@tinh.gov.vn.';
      return refuse('smtpFrom', message);
    }
    mail.push(
      smtpAdapter({
        host: smtpHost,
        port: smtpPort,
        isSecure: smtpTls,
        from: smtpFrom,
        perMinute: notifyPerMinute,
        ...(smtpUser === undefined ? {} : { user: smtpUser }),
        ...(smtpPassword === undefined ? {} : { password: smtpPassword }),
      }),
    );
  }
  const tried = notifyTrial ? (['email', 'sms', 'zalo'] as const) : [];
  const recorded = tried
    .filter((channel) => channel !== 'email' || mail.length === 0)
    .map((channel) => recordingAdapter(channel, { perMinute: notifyPerMinute }));
  return { ok: true, value: { adapters: [...mail, ...recorded], address } };
}

const refuse = (key: string, message: string) => ({ ok: false, code: 'bad-setting', facts: { key }, message }) as const;
