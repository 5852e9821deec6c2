import type { Channel } from './channel.ts';

/** What a message is about; each has a template for every channel that it may go by. */
export type NotificationKind = 'digest' | 'explanation' | 'apology' | 'supplement' | 'completed';

/** A named place in a template. No template has a field for more than its reader needs (law.md 10: minimisation). */
export type TemplateField =
  | 'name'
  | 'day'
  | 'overdue'
  | 'soon'
  | 'lines'
  | 'address'
  | 'agency'
  | 'period'
  | 'count'
  | 'dueOn'
  | 'code'
  | 'number'
  | 'newDay'
  | 'stop';

export interface NotificationTemplate {
  readonly kind: NotificationKind;
  readonly channel: Channel;
  /** Of an e-mail; empty elsewhere. */
  readonly subject: string;
  readonly body: string;
}

export interface KindFacts {
  readonly kind: NotificationKind;
  /** As the page of templates calls it. */
  readonly title: string;
  readonly audience: 'officer' | 'applicant';
  /** What a template may name. Of an applicant's short message the code and the address to look it up, and dates. */
  readonly fields: readonly TemplateField[];
  readonly channels: readonly Channel[];
  /** Officers may not turn it off. */
  readonly mandatory: boolean;
}

const SHORT = ['sms', 'zalo'] as const;
const APPLICANT = { audience: 'applicant', channels: ['email', ...SHORT], mandatory: false } as const;

export const NOTIFICATION_KINDS: readonly KindFacts[] = [
  {
    kind: 'digest',
    title: 'Nhắc hạn buổi sáng',
    audience: 'officer',
    fields: ['name', 'day', 'overdue', 'soon', 'lines', 'address'],
    channels: ['email'],
    mandatory: false,
  },
  {
    kind: 'explanation',
    title: 'Nhắc giải trình hồ sơ trễ hạn',
    audience: 'officer',
    fields: ['agency', 'period', 'count', 'dueOn', 'address'],
    channels: ['email'],
    // The head answers for the agency; a reminder of it cannot be turned off (law.md 3.2).
    mandatory: true,
  },
  {
    kind: 'apology',
    title: 'Văn bản xin lỗi, hẹn lại ngày trả kết quả',
    ...APPLICANT,
    fields: ['code', 'number', 'newDay', 'agency', 'address', 'stop'],
  },
  { kind: 'supplement', title: 'Yêu cầu bổ sung hồ sơ', ...APPLICANT, fields: ['code', 'agency', 'address', 'stop'] },
  { kind: 'completed', title: 'Hồ sơ đã có kết quả', ...APPLICANT, fields: ['code', 'agency', 'address', 'stop'] },
];

export function factsOfKind(kind: NotificationKind): KindFacts {
  const found = NOTIFICATION_KINDS.find((facts) => facts.kind === kind);
  if (found === undefined) throw new RangeError(`no notification of kind ${kind}`);
  return found;
}

export function isNotificationKind(text: string): text is NotificationKind {
  return NOTIFICATION_KINDS.some(({ kind }) => kind === text);
}

export interface TemplateProblem {
  readonly field: 'channel' | 'subject' | 'body';
  readonly message: string;
}

const PLACE = /\{([^{}]*)\}/g;
/** Three messages of 160 signs; accents halve it, which the page says. */
const LONGEST: Readonly<Record<Channel, number>> = { email: 10_000, sms: 320, zalo: 400 };
const LONGEST_SUBJECT = 200;

/** What is wrong with a template, in Vietnamese; empty: it may be recorded. */
export function templateProblems(template: NotificationTemplate): readonly TemplateProblem[] {
  const { kind, channel, subject, body } = template;
  const { fields, channels } = factsOfKind(kind);
  if (!channels.includes(channel)) {
    return [{ field: 'channel', message: `Loại tin này không gửi qua kênh đã chọn. Chọn: ${channels.join(', ')}.` }];
  }
  const isMail = channel === 'email';
  return [
    ...problemsOfText('body', body, fields, LONGEST[channel]),
    ...(isMail ? problemsOfText('subject', subject, fields, LONGEST_SUBJECT) : []),
    ...(isMail && /[\r\n]/.test(subject) ? [{ field: 'subject', message: 'Tiêu đề chỉ có một dòng.' } as const] : []),
    ...(!isMail && subject !== ''
      ? [{ field: 'subject', message: 'Tin nhắn không có tiêu đề; bỏ trống ô này.' } as const]
      : []),
  ];
}

function problemsOfText(
  field: 'subject' | 'body',
  text: string,
  fields: readonly TemplateField[],
  longest: number,
): readonly TemplateProblem[] {
  if (text.trim() === '') return [{ field, message: 'Mẫu còn trống.' }];
  const named = [...text.matchAll(PLACE)].map(([, name = '']) => name);
  const unknown = [...new Set(named.filter((name) => !fields.some((known) => known === name)))];
  const known = fields.map((name) => `{${name}}`).join(', ');
  return [
    ...unknown.map((name) => ({ field, message: `Không có trường {${name}}. Loại tin này chỉ dùng: ${known}.` })),
    ...(/[{}]/.test(text.replaceAll(PLACE, ''))
      ? [{ field, message: 'Dấu { } lẻ. Mỗi trường viết trong một cặp ngoặc: {code}.' }]
      : []),
    ...(text.length > longest
      ? [{ field, message: `Dài ${text.length} ký tự; kênh này nhận nhiều nhất ${longest}.` }]
      : []),
  ];
}

export type TemplateValues = Readonly<Partial<Record<TemplateField, string>>>;

/**
 * The template with its fields filled in. A line whose every field is empty is left out: "Số văn bản: {number}" of a
 * letter without a number. Of values in a subject, line ends become spaces, so that none adds a header to a mail.
 */
export function renderTemplate(
  { subject, body }: Pick<NotificationTemplate, 'subject' | 'body'>,
  values: TemplateValues,
): { readonly subject: string; readonly body: string } {
  const given: Readonly<Partial<Record<string, string>>> = values;
  const fill = (text: string): string => text.replaceAll(PLACE, (_, name: string) => given[name] ?? '');
  const lines = body.split('\n').filter((line) => {
    const named = [...line.matchAll(PLACE)].map(([, name = '']) => given[name] ?? '');
    return named.length === 0 || named.some((value) => value !== '');
  });
  return { subject: fill(subject).replaceAll(/\s+/g, ' ').trim(), body: lines.map(fill).join('\n').trim() };
}

/** Invented, for previews. */
export const INVENTED_VALUES: Readonly<Record<TemplateField, string>> = {
  name: 'Nguyễn Văn Mẫu (giả định)',
  day: 'thứ Năm, 18/01/2024',
  overdue: '1',
  soon: '2',
  lines:
    'Quá hạn 1 ngày làm việc\n- H18.12-240115-0001, hạn 17:30 ngày 17/01/2024\nSắp đến hạn\n- H18.12-240116-0004, hạn 17:30 ngày 19/01/2024\n- H18.12-240116-0009, hạn 17:30 ngày 19/01/2024',
  address: 'https://motcua.vi-du.gov.vn',
  agency: 'UBND phường Ví dụ',
  period: 'Quý I/2024',
  count: '12',
  dueOn: '10/04/2024',
  code: 'H18.12-240115-0001',
  number: '12/TXL-UBND',
  newDay: '22/01/2024',
  stop: 'https://motcua.vi-du.gov.vn/thoi-nhan-tin?m=…',
};
