import { Type } from 'typebox';
import { list, named, Timestamp } from './common.ts';
import { AgencyName, listItem } from './dossier.ts';

const optional = Type.Optional;
const text = () => Type.String();

const Delivery = Type.Object({
  receiver: Type.String({ description: 'Nơi nhận' }),
  receiverState: Type.Enum(['active', 'paused', 'revoked']),
  state: Type.Enum(['pending', 'sent', 'dead'], { description: 'Chờ gửi, đã nhận, đã thôi gửi' }),
  attempts: Type.Integer({ minimum: 0 }),
  nextAttemptAt: optional(Timestamp),
  status: optional(Type.Integer({ description: 'Mã HTTP của lần thử cuối' })),
  error: optional(Type.String({ description: 'Lỗi của lần thử cuối' })),
  endedAt: optional(Timestamp),
});

/** What goes out about a dossier and what became of it. */
export const DossierMessages = named(
  'DossierMessages',
  Type.Object({
    rows: list(
      Type.Object({
        id: text(),
        seq: optional(Type.Integer({ minimum: 1, description: 'Việc mà tin nói đến' })),
        type: text(),
        text: text(),
        recordedAt: Timestamp,
        dispatchedAt: optional(Type.String({ format: 'date-time', description: 'Đã giao cho các nơi nhận' })),
        deliveries: list(Delivery),
      }),
    ),
  }),
);

export const DossierOfficers = named(
  'DossierOfficers',
  Type.Object({
    rows: list(
      Type.Object({
        id: text(),
        name: text(),
        roles: list(text()),
        agencies: list(AgencyName),
        mayWork: Type.Boolean({ description: 'Có thể được giao hồ sơ' }),
        mayApproveSupplement: Type.Boolean({ description: 'Có thể duyệt yêu cầu bổ sung lần hai của người đang hỏi' }),
      }),
    ),
  }),
);

export const DossierReadings = named(
  'DossierReadings',
  Type.Object({
    rows: list(
      Type.Object({
        at: Timestamp,
        who: text(),
        kind: text(),
        action: text(),
        outcome: Type.Enum(['done', 'refused']),
        address: optional(text()),
        reason: optional(text()),
        what: optional(Type.String({ description: 'Phần đã xem' })),
      }),
    ),
  }),
);

const { state, verdict, lateMinutes, remainingMinutes, pause, dueAt } = listItem;
const standing = Type.Object({
  state,
  verdict,
  lateMinutes,
  remainingMinutes,
  pause,
  dueAt,
  rescheduledDueAt: optional(Timestamp),
  dueIfResumedAt: optional(Timestamp),
});

export const CommandPreview = named(
  'CommandPreview',
  Type.Object({
    version: Type.Integer({ minimum: 1 }),
    events: list(Type.Object({ type: text(), text: text() })),
    before: standing,
    after: standing,
  }),
);

export const DOSSIER_WORK_SCHEMAS = [DossierMessages, DossierOfficers, DossierReadings, CommandPreview] as const;
