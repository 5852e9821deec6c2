import { Type } from 'typebox';
import { Count, list, named, ref, Timestamp } from './common.ts';

const optional = Type.Optional;
const text = (description?: string) => Type.String(description === undefined ? {} : { description });

export const JobRun = named(
  'JobRun',
  Type.Object(
    {
      id: text('Dùng để chạy lại'),
      worker: text('Máy và số tiến trình'),
      startedAt: Timestamp,
      endedAt: optional(Timestamp),
      outcome: optional(Type.Enum(['done', 'failed'])),
      counts: Type.Unsafe<Readonly<Record<string, number>>>(Type.Record(Type.String(), Type.Integer())),
      failure: optional(text('Lỗi, bằng lời')),
    },
    { description: 'Một lần chạy của một công việc nền' },
  ),
);

const Queue = Type.Object({
  name: text(),
  title: text('Tên công việc'),
  schedule: text('Khi nào chạy'),
  waiting: Count,
  active: Count,
  failed: Count,
  oldest: optional(Timestamp),
  lastRun: optional(ref(JobRun)),
  failures: list(ref(JobRun)),
});

export const Delivery = named(
  'WebhookDelivery',
  Type.Object(
    {
      messageId: text('Mã tin; không đổi qua các lần thử'),
      webhookId: text(),
      state: Type.Enum(['pending', 'sent', 'dead'], { description: 'Chờ gửi, đã nhận, thôi gửi' }),
      attempts: Count,
      nextAttemptAt: Timestamp,
      status: optional(Type.Integer({ description: 'Mã HTTP của lần thử cuối' })),
      error: optional(text('Lỗi của lần thử cuối')),
      createdAt: Timestamp,
      endedAt: optional(Timestamp),
    },
    { description: 'Một tin gửi đến một nơi nhận; không có nội dung tin' },
  ),
);

const Recompute = Type.Object({
  id: text(),
  cause: text('Căn cứ của quyết định'),
  recordedAt: Timestamp,
  phase: Type.Enum(['open', 'stragglers', 'ended', 'done']),
  examined: Count,
  moved: Count,
  judgedAgain: Count,
  startedAt: optional(Timestamp),
  endedAt: optional(Timestamp),
});

export const JobList = named(
  'JobList',
  Type.Object({
    queues: list(Queue),
    deliveries: Type.Object({ waiting: Count, dead: Count, oldest: optional(Timestamp) }),
    dead: list(ref(Delivery)),
    recomputes: list(Recompute),
  }),
);

export const Webhook = named(
  'Webhook',
  Type.Object(
    {
      id: text(),
      name: text(),
      url: text(),
      types: list(text()),
      agencyId: optional(text()),
      state: Type.Enum(['active', 'paused', 'revoked']),
      reason: optional(text('Vì sao tạm dừng')),
      failures: Type.Integer({ minimum: 0, description: 'Số lần hỏng liên tiếp' }),
      failingSince: optional(Timestamp),
      createdAt: Timestamp,
      waiting: Count,
      dead: Count,
    },
    { description: 'Nơi nhận tin gửi ra' },
  ),
);

export const WebhookWithSecret = named(
  'WebhookWithSecret',
  Type.Object({
    webhook: ref(Webhook),
    secret: text('Khóa ký tin theo Standard Webhooks; chỉ hiện lần này'),
  }),
);

export const CalendarPreview = named(
  'CalendarPreview',
  Type.Object({
    examined: Type.Integer({ minimum: 0, description: 'Số hồ sơ chưa kết thúc đã xét' }),
    moved: Type.Integer({ minimum: 0, description: 'Số hồ sơ sẽ đổi hạn' }),
    later: Count,
    earlier: Count,
    agencies: list(
      Type.Object({ agencyId: text(), agencyName: text(), moved: Count }, { description: 'Nhiều nhất ở trên' }),
    ),
    examples: list(
      Type.Object({
        code: text(),
        agencyId: text(),
        agencyName: text(),
        before: optional(Timestamp),
        after: optional(Timestamp),
      }),
    ),
  }),
);

export const CalendarDecided = named(
  'CalendarDecided',
  Type.Object({
    runId: text('Lần tính lại hạn, xem ở danh sách công việc'),
    recordedAt: Timestamp,
    rows: Type.Integer({ minimum: 0, description: 'Số dòng lịch mới' }),
  }),
);

/** Components of the API's description. */
export const JOB_SCHEMAS = [
  JobRun,
  Delivery,
  JobList,
  Webhook,
  WebhookWithSecret,
  CalendarPreview,
  CalendarDecided,
] as const;
