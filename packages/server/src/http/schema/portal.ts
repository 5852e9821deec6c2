import { Type } from 'typebox';
import { Count, list, named, ref, Timestamp } from './common.ts';

const optional = Type.Optional;
const text = (description?: string) => Type.String(description === undefined ? {} : { description });

const Connection = Type.Object({
  state: Type.Enum(['closed', 'open', 'half-open'], { description: 'Đang gửi, ngừng gửi, đang thử một lần' }),
  failures: Count,
  openedAt: optional(Timestamp),
  retryAt: optional(Timestamp),
  lastSuccessAt: optional(Timestamp),
  lastFailureAt: optional(Timestamp),
  lastFailure: optional(text('Lỗi của lần gọi hỏng gần nhất')),
  fetchedAt: optional(Timestamp),
});

const RefusedBy = Type.Enum(['portal', 'here'], { description: 'Cổng từ chối, hay hệ thống này chặn trước khi gửi' });

const RefusalKind = Type.Object({
  errorCode: optional(text('Mã trả lời của Cổng')),
  words: text('Lời của Cổng'),
  refusedBy: RefusedBy,
  messages: Count,
  newest: Timestamp,
});

export const PortalStanding = named(
  'PortalStanding',
  Type.Object(
    {
      line: optional(
        Type.Object({
          endpoint: text('Địa chỉ trục kết nối, không có tài khoản'),
          mapping: text('Phiên bản bảng quy đổi mã đang dùng'),
          batch: Count,
          parallel: Count,
          timeoutMs: Count,
        }),
      ),
      connection: Connection,
      queue: Type.Object({
        waiting: Count,
        waitingDossiers: Count,
        refused: Count,
        heldDossiers: Count,
        oldest: optional(Timestamp),
        unmade: Count,
        sentOfDay: Count,
      }),
      refusals: list(RefusalKind),
      intakes: Type.Object({ received: Count, refused: Count }),
    },
    { description: 'Liên thông với Cổng Dịch vụ công quốc gia đang ra sao' },
  ),
);

export const PortalMessage = named(
  'PortalMessage',
  Type.Object(
    {
      code: text('Mã hồ sơ'),
      seq: Type.Integer({ description: 'Số của việc mà tin kể; 0 là tình trạng hiện nay của hồ sơ, gửi lại cho Cổng' }),
      part: Type.Integer(),
      revision: Type.Integer(),
      service: text('Dịch vụ của Cổng'),
      kind: text('Loại việc'),
      mapping: text('Phiên bản bảng quy đổi mã'),
      state: Type.Enum(['waiting', 'sent', 'refused', 'replaced']),
      attempts: Count,
      errorCode: optional(text('Mã trả lời của Cổng')),
      words: optional(text('Lời của Cổng ở lần gửi cuối')),
      refusedBy: optional(RefusedBy),
      madeAt: Timestamp,
      endedAt: optional(Timestamp),
      nextAttemptAt: optional(Timestamp),
      isHeld: Type.Boolean({ description: 'Chờ sau một tin bị từ chối của cùng hồ sơ' }),
    },
    { description: 'Một tin gửi Cổng; không có nội dung tin' },
  ),
);

export const PortalMessages = named(
  'PortalMessages',
  Type.Object({ rows: list(ref(PortalMessage)), next: optional(text('Khóa của trang sau')) }),
);

export const PortalMessagesOfDossier = named(
  'PortalMessagesOfDossier',
  Type.Object({
    connected: Type.Boolean({ description: 'Đã nối với Cổng Dịch vụ công quốc gia' }),
    rows: list(ref(PortalMessage)),
  }),
);

export const PortalIntake = named(
  'PortalIntake',
  Type.Object(
    {
      portalCode: text('Mã hồ sơ trên Cổng'),
      state: Type.Enum(['received', 'refused']),
      code: optional(text('Mã hồ sơ đã cấp')),
      words: optional(text('Vì sao chưa vào được')),
      attempts: Count,
      firstSeenAt: Timestamp,
      settledAt: optional(Timestamp),
    },
    { description: 'Một hồ sơ nộp trên Cổng' },
  ),
);

const strict = { additionalProperties: false } as const;
const Code = Type.String({ minLength: 1, maxLength: 100, description: 'Mã hồ sơ' });

/** What is to be sent again. */
export const PortalAgain = named(
  'PortalAgain',
  Type.Union([
    Type.Object({ kind: Type.Literal('dossier'), code: Code }, strict),
    Type.Object(
      {
        kind: Type.Literal('message'),
        code: Code,
        seq: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
        part: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
      },
      strict,
    ),
    Type.Object(
      {
        kind: Type.Literal('refusal'),
        errorCode: optional(Type.String({ maxLength: 200, description: 'Mã trả lời; bỏ trống là tin không có mã' })),
        words: Type.String({ maxLength: 20_000, description: 'Lời từ chối, nguyên văn' }),
      },
      strict,
    ),
    Type.Object({ kind: Type.Literal('all-refused') }, strict),
  ]),
);

export const PortalAgainPreview = named(
  'PortalAgainPreview',
  Type.Object({
    messages: Count,
    dossiers: Count,
    behind: Count,
    isRepeat: Type.Boolean({ description: 'Không có tin bị từ chối: gửi lại các bước và tình trạng hiện tại' }),
  }),
);

export const PORTAL_SCHEMAS = [
  PortalStanding,
  PortalMessage,
  PortalMessages,
  PortalMessagesOfDossier,
  PortalIntake,
  PortalAgain,
  PortalAgainPreview,
] as const;
