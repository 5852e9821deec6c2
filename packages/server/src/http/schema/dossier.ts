import { Type } from 'typebox';
import { Count, Day, list, named, ref, Timestamp } from './common.ts';
import { Counting } from './figures.ts';

export const Figure = Type.Enum(
  [
    'carried-over',
    'reopened',
    'received',
    'received-online',
    'received-direct',
    'received-postal',
    'resolved',
    'early',
    'on-time',
    'late',
    'no-due-date',
    'withdrawn',
    'stopped',
    'open',
    'open-in-time',
    'open-paused',
    'open-overdue',
  ],
  { description: 'Số liệu cần xem danh sách hồ sơ' },
);

const Verdict = Type.Enum([
  'early',
  'on-time',
  'late',
  'open-in-time',
  'open-overdue',
  'paused',
  'no-limit',
  'out-of-scope',
]);

const Flag = Type.Enum([
  'end-by-return',
  'original-due-unknown',
  'second-supplement',
  'supplement-asked-late',
  'rescheduled-after-due',
  'met-reschedule',
  'due-soon',
  'due-not-moved',
]);

export const AgencyName = Type.Object({ id: Type.String(), name: Type.String() });

/** What every list shows of a dossier. Holds no data of the applicant. */
export const listItem = {
  code: Type.String(),
  agency: AgencyName,
  procedureCode: Type.Optional(Type.String()),
  procedureName: Type.Optional(Type.String()),
  officer: Type.Optional(Type.String()),
  channel: Type.Enum(['online', 'direct', 'postal']),
  state: Type.String(),
  acceptedAt: Type.Optional(Timestamp),
  dueAt: Type.Optional(Timestamp),
  endedAt: Type.Optional(Timestamp),
  verdict: Verdict,
  lateMinutes: Type.Integer({ minimum: 0, description: 'Phút làm việc; 0 nếu không quá hạn' }),
  flags: list(Flag),
  apart: Type.Optional(
    Type.Enum(['rejected', 'withdrawn', 'stopped'], {
      description: 'Kết thúc không tính vào hồ sơ đã giải quyết; "verdict" cho biết trước hay sau ngày hẹn trả',
    }),
  ),
  remainingMinutes: Type.Optional(
    Type.Integer({ minimum: 0, description: 'Phút làm việc còn lại đến ngày hẹn trả của hồ sơ đang giải quyết' }),
  ),
  pause: Type.Optional(
    Type.Object(
      { since: Timestamp, kind: Type.Enum(['supplement', 'payment', 'suspension']) },
      { description: 'Đang tạm dừng tính thời gian' },
    ),
  ),
};

export const DossierListItem = named('DossierListItem', Type.Object(listItem));

export const DossierList = named(
  'DossierList',
  Type.Object({
    rows: list(ref(DossierListItem)),
    next: Type.Optional(Type.String({ description: 'Khóa của trang sau; không có ở trang cuối' })),
    total: Count,
    agency: Type.Optional(AgencyName),
    counting: ref(Counting),
  }),
);

export const TimelineEntry = named(
  'TimelineEntry',
  Type.Object({
    type: Type.String(),
    text: Type.String(),
    occurredAt: Timestamp,
    recordedAt: Timestamp,
    dateOnly: Type.Boolean(),
  }),
);

export const ExplanationLine = named(
  'ExplanationLine',
  Type.Object({
    kind: Type.String(),
    day: Type.Optional(Day),
    at: Type.Optional(Timestamp),
    text: Type.String(),
    source: Type.Optional(Type.String()),
  }),
);

export const DOSSIER_SCHEMAS = [DossierListItem, DossierList, TimelineEntry, ExplanationLine] as const;
