import {
  type Channel,
  defaultTemplate,
  isNotificationKind,
  type NotificationKind,
  type NotificationTemplate,
} from '@dunghen/domain/notification';
import { type DayNumber, formatDay, type Instant } from '@dunghen/domain/time';
import { type CatalogueRecord, readCatalogue } from '@dunghen/store/catalogue';
import type { Executor } from '@dunghen/store/server';

/** A template with the day from which it holds and where it comes from. */
export interface TemplateRow extends NotificationTemplate {
  readonly id: string;
  /** `yyyy-MM-dd`. */
  readonly from: string;
  readonly source: string;
  readonly recordedAt: Instant;
  readonly by: string;
}

export const templateId = (kind: NotificationKind, channel: Channel): string => `${kind}/${channel}`;

/** The province's own rows as known at an instant, by day. */
export async function readTemplateRows(db: Executor, knownAt: Instant): Promise<readonly TemplateRow[]> {
  return (await readCatalogue(db, 'notification-template', knownAt)).flatMap(rowOf);
}

/** Only this program writes the rows, after checking them. */
function rowOf({ id, validFrom, recordedAt, data, source }: CatalogueRecord): readonly TemplateRow[] {
  const [kind = '', channel = ''] = id.split('/');
  if (!isNotificationKind(kind) || data === null) return [];
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const { subject, body, by } = data;
  return [
    {
      id,
      kind,
      channel: channel === 'sms' || channel === 'zalo' ? channel : 'email',
      subject: text(subject),
      body: text(body),
      by: text(by),
      from: validFrom,
      source,
      recordedAt,
    },
  ];
}

/** The template that holds on a day: the province's newest row, else the program's. */
export function templateOn(
  rows: readonly TemplateRow[],
  kind: NotificationKind,
  channel: Channel,
  day: DayNumber,
): NotificationTemplate {
  const today = formatDay(day);
  const own = rows.filter((row) => row.kind === kind && row.channel === channel && row.from <= today);
  return own.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1) ?? defaultTemplate(kind, channel);
}
