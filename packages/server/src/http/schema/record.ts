import { COMMAND_TYPES } from '@dunghen/domain/lifecycle';
import { Type } from 'typebox';
import { Day, list, named, ref, Timestamp } from './common.ts';
import { AgencyName, ExplanationLine, listItem } from './dossier.ts';

const optional = Type.Optional;
const text = () => Type.String();
const amount = () => Type.Integer({ description: 'Đồng' });

const Applicant = Type.String({ description: 'Chủ hồ sơ; chỉ khi hỏi với "personal" và có quyền' });

/** One dossier of a queue. */
export const QueueItem = named(
  'QueueItem',
  Type.Object({
    ...listItem,
    version: Type.Integer({ minimum: 1, description: 'Phiên bản đang thấy; gửi lại trong If-Match' }),
    field: optional(text()),
    submittedAt: optional(Timestamp),
    receiving: optional(Type.Object(AgencyName.properties, { description: 'Nơi tiếp nhận, khi là nơi khác' })),
    holding: optional(Type.Object(AgencyName.properties, { description: 'Nơi đang giữ, khi là nơi khác' })),
    step: optional(text()),
    stepName: optional(Type.String({ description: 'Tên bước đang làm, theo quy trình của thủ tục' })),
    stepDueAt: optional(Timestamp),
    applicant: optional(Applicant),
  }),
);

const Tally = Type.Integer({ minimum: 0 });

/** The open dossiers of a list, by how they stand. */
export const OpenCounts = named(
  'OpenCounts',
  Type.Object({
    asOf: Timestamp,
    open: Tally,
    inTime: Tally,
    dueSoon: Tally,
    overdue: Tally,
    paused: Tally,
    noLimit: Tally,
    submitted: Tally,
    accepted: Tally,
    unassigned: Tally,
    forSignature: optional(Type.Integer({ minimum: 0, description: 'Chờ ký; chỉ có với người được ký' })),
    atDivision: optional(
      Type.Integer({ minimum: 0, description: 'Đang ở bước của phòng chuyên môn; chỉ có với người phân công' }),
    ),
    unreturned: optional(
      Type.Integer({ minimum: 0, description: 'Có kết quả trong 30 ngày qua, chưa trả; chỉ có với người được trả' }),
    ),
  }),
);

export const DossierQueue = named(
  'DossierQueue',
  Type.Object({
    rows: list(ref(QueueItem)),
    next: optional(Type.String({ description: 'Khóa của trang sau; không có ở trang cuối' })),
    asOf: Timestamp,
  }),
);

const minutes = Type.Integer({ minimum: 0, description: 'Phút làm việc đã dùng, trừ thời gian tạm dừng' });
const lateMinutes = Type.Integer({ minimum: 0, description: 'Phút làm việc sau hạn riêng; 0 nếu không quá' });

const Step = Type.Object({
  step: text(),
  minutes: optional(minutes),
  lateMinutes: optional(lateMinutes),
  startedAt: Timestamp,
  dueAt: optional(Timestamp),
  finishedAt: optional(Timestamp),
  officer: optional(text()),
  outcome: optional(text()),
  agency: AgencyName,
});

const Holding = Type.Object({
  agency: AgencyName,
  officer: optional(text()),
  unit: optional(text()),
  from: Timestamp,
  to: optional(Timestamp),
  dueAt: optional(Timestamp),
  reason: optional(text()),
});

const Opinion = Type.Object({
  id: text(),
  minutes: optional(minutes),
  lateMinutes: optional(lateMinutes),
  agency: AgencyName,
  question: text(),
  askedAt: Timestamp,
  dueAt: Timestamp,
  givenAt: optional(Timestamp),
  answer: optional(text()),
});

const Supplement = Type.Object({
  requestedAt: Timestamp,
  reason: optional(text()),
  missing: list(text()),
  approvedBy: optional(text()),
  receivedAt: optional(Timestamp),
});

const Suspension = Type.Object({
  from: Timestamp,
  to: optional(Timestamp),
  legalBasis: text(),
  decision: optional(text()),
  expectedUntil: optional(Timestamp),
});

const copies = Type.Integer({ minimum: 0 });
const File = Type.Object({ sha256: text(), name: text(), contentType: text(), bytes: Type.Integer({ minimum: 0 }) });

const Paper = Type.Object({
  id: text(),
  name: text(),
  documentKey: optional(text()),
  form: Type.Enum(['paper', 'electronic']),
  copies: optional(Type.Object({ original: copies, certified: copies, plain: copies })),
  digitised: optional(Type.Object({ at: Timestamp, by: text() })),
  reused: optional(Type.Boolean()),
  fromCitizenStore: optional(Type.Boolean()),
  digitallySigned: optional(Type.Boolean()),
  nationalCode: optional(text()),
  file: optional(File),
});

const FeeStanding = Type.Object({
  id: text(),
  name: text(),
  due: amount(),
  exemption: optional(Type.Object({ amount: amount(), basis: text() })),
  payments: list(Type.Object({ at: Timestamp, amount: amount(), channel: text(), receiptNumber: text() })),
  refunds: list(Type.Object({ at: Timestamp, amount: amount(), reason: text() })),
  paid: amount(),
  refunded: amount(),
  open: amount(),
});

const ResultStanding = Type.Object({
  id: text(),
  name: text(),
  nationalCode: optional(text()),
  number: optional(text()),
  holder: optional(text()),
  file: optional(File),
  signature: optional(Type.Object({ signer: text(), signedAt: optional(Timestamp), verifiedAt: Timestamp })),
  paperReason: optional(text()),
  sentToCitizenStore: optional(Type.Boolean({ description: 'Đã gửi vào kho dữ liệu điện tử của công dân' })),
  issuedAt: Timestamp,
  revoked: optional(Type.Object({ at: Timestamp, reason: text(), replacedBy: optional(text()) })),
});

const Reschedule = Type.Object({
  at: Timestamp,
  dueAt: Timestamp,
  reason: optional(text()),
  cause: optional(text()),
  apologyLetter: optional(text()),
});

const Process = Type.Object(
  {
    steps: list(
      Type.Object({
        key: text(),
        name: text(),
        role: text(),
        agencyId: optional(text()),
        unit: optional(text()),
        limitText: optional(Type.String({ description: 'Phần thời hạn của bước' })),
        limitMinutes: optional(Type.Integer({ minimum: 0, description: 'Phần thời hạn, phút làm việc' })),
        aside: optional(Type.Boolean({ description: 'Không nằm trên đường đi của hồ sơ này' })),
      }),
    ),
    next: list(Type.String({ description: 'Bước có thể bắt đầu' })),
  },
  { description: 'Quy trình của phiên bản thủ tục mà hồ sơ được tiếp nhận theo' },
);

/** What a dossier holds besides its course; without the right to personal data its free texts and papers are left out. */
export const DossierRecord = named(
  'DossierRecord',
  Type.Object({
    version: Type.Integer({ minimum: 1, description: 'Phiên bản; là ETag, gửi lại trong If-Match' }),
    masked: Type.Boolean({ description: 'Dữ liệu cá nhân đã được che' }),
    mayReadPersonal: Type.Boolean({ description: 'Có thể hỏi lại với "personal=true"; mỗi lần đọc được ghi nhật ký' }),
    portalStatus: optional(Type.Integer({ description: 'Mã trạng thái trên Cổng Dịch vụ công quốc gia' })),
    receiving: AgencyName,
    holding: AgencyName,
    unit: optional(text()),
    procedure: optional(
      Type.Object({
        code: text(),
        version: Type.Integer(),
        caseKey: optional(text()),
        area: optional(text()),
      }),
    ),
    handOverDueAt: optional(Timestamp),
    process: optional(Process),
    steps: list(Step),
    holdings: list(Holding),
    opinions: list(Opinion),
    supplements: list(Supplement),
    suspensions: list(Suspension),
    documents: list(Paper),
    fees: list(FeeStanding),
    results: list(ResultStanding),
    proposal: optional(
      Type.Object({ at: Timestamp, dueAt: Timestamp, reason: text(), cause: text(), by: optional(text()) }),
    ),
    reschedules: list(Reschedule),
    rating: optional(Type.Object({ score: Type.Integer(), comment: optional(text()), at: Timestamp })),
    refusal: optional(Type.Object({ reason: optional(text()), missing: optional(list(text())) })),
    rejection: optional(Type.Object({ reason: optional(text()), letter: optional(text()) })),
    stopping: optional(Type.Object({ reason: optional(text()), notice: optional(text()) })),
    completion: optional(Type.Object({ resultId: optional(text()), paperReason: optional(text()) })),
    returning: optional(Type.Object({ at: Timestamp, way: optional(text()), receivedBy: optional(text()) })),
    commands: list(Type.Enum([...COMMAND_TYPES], { description: 'Việc có thể làm tiếp theo quyền và tình trạng' })),
    personal: optional(
      Type.Object(
        {
          applicant: optional(text()),
          submitter: optional(text()),
          phone: optional(text()),
          identity: optional(text()),
          email: optional(text()),
          address: optional(text()),
          holder: optional(text()),
          subject: optional(text()),
          note: optional(text()),
          resultDelivery: optional(text()),
        },
        { description: 'Dữ liệu cá nhân; chỉ khi hỏi với "personal" và có quyền' },
      ),
    ),
  }),
);

const Fact = Type.Object({ occurredAt: Timestamp, dateOnly: Type.Boolean() });

const Correction = Type.Object(
  {
    seq: Type.Integer({ minimum: 1, description: 'Việc được đính chính' }),
    type: text(),
    before: optional(Fact),
    after: optional(Type.Object(Fact.properties, { description: 'Không có khi việc đó không xảy ra' })),
    changes: list(
      Type.Object({
        field: text(),
        before: optional(Type.Unknown({ description: 'Chỉ khi hỏi với "personal" và có quyền' })),
        after: optional(Type.Unknown()),
      }),
    ),
    reason: optional(text()),
  },
  { description: 'Trước và sau đính chính' },
);

export const ListedEvent = named(
  'ListedEvent',
  Type.Object({
    seq: Type.Integer({ minimum: 1 }),
    type: text(),
    text: text(),
    occurredAt: Timestamp,
    dateOnly: Type.Boolean(),
    recordedAt: Timestamp,
    actor: optional(text()),
    corrects: optional(Correction),
    data: optional(
      Type.Unsafe<Readonly<Record<string, unknown>>>(
        Type.Object(
          {},
          {
            additionalProperties: true,
            description: 'Nội dung như đã ghi, thời điểm tính bằng mili giây; chỉ khi hỏi với "personal" và có quyền',
          },
        ),
      ),
    ),
  }),
);

const due = {
  dueAt: optional(Timestamp),
  originalDueAt: optional(Timestamp),
  limitText: optional(text()),
  legalLimitText: optional(text()),
  explanation: list(ref(ExplanationLine)),
};

export const DueExplanation = named(
  'DueExplanation',
  Type.Object({ code: text(), ...due, rescheduledDueAt: optional(Timestamp) }),
);

export const DuePreviewAnswer = named(
  'DuePreview',
  Type.Object({ procedureName: text(), ...due, handOverDueAt: optional(Timestamp) }),
);

export const CommandAnswer = named(
  'CommandAnswer',
  Type.Object({
    code: Type.String({ description: 'Mã hồ sơ' }),
    version: Type.Integer({ minimum: 1 }),
    state: text(),
    dueAt: optional(Timestamp),
    events: list(Type.Object({ seq: Type.Integer(), type: text(), occurredAt: Timestamp })),
  }),
);

export const PublicStanding = named(
  'PublicStanding',
  Type.Object({
    code: text(),
    state: text(),
    stateText: text(),
    percent: Type.Integer({ minimum: 0, maximum: 100, description: 'Mức độ hoàn thành' }),
  }),
);

const AgencyEntry = named(
  'Agency',
  Type.Object({
    id: text(),
    kind: Type.Enum(['province', 'department', 'district', 'commune', 'sector']),
    name: text(),
    code: Type.String({ description: 'Mã in trên văn bản' }),
    aliases: list(text()),
    parentId: optional(text()),
    validFrom: Day,
    validTo: optional(Type.String({ format: 'date', description: 'Không gồm ngày này' })),
    successorIds: list(text()),
    predecessorIds: list(text()),
  }),
);

export const AgencyList = named('AgencyList', Type.Object({ day: Day, rows: list(ref(AgencyEntry)) }));

const calendarDay = {
  day: Day,
  kind: Type.Enum(['weekday', 'weekend', 'holiday', 'makeup', 'local', 'half-day', 'reception-only']),
  status: Type.Enum(['official', 'proposed']),
  counts: Type.Number({ description: '0, 0,5 hoặc 1 ngày làm việc' }),
  name: text(),
  source: text(),
  sessions: list(Type.Object({ from: text(), to: text() })),
};

export const CalendarYear = named(
  'CalendarYear',
  Type.Object({
    year: Type.Integer(),
    years: list(Type.Integer()),
    agencyId: optional(text()),
    workingDays: Type.Number({ description: 'Số ngày làm việc; nửa ngày tính 0,5' }),
    exceptions: list(Type.Object(calendarDay)),
    provisional: list(Type.Object(calendarDay, { description: 'Như sẽ là nếu các dòng mới dự kiến được quyết định' })),
    closures: list(Type.Object({ ...calendarDay, agencyId: text(), agencyName: text() })),
  }),
);

export const RuleSets = named(
  'RuleSets',
  Type.Object({
    rows: list(
      Type.Object({
        id: text(),
        validFrom: Day,
        validTo: optional(Type.String({ format: 'date', description: 'Không gồm ngày này' })),
        citations: list(text()),
        textVerified: Type.Boolean({ description: 'Đã đối chiếu toàn văn' }),
        way: Type.Enum(['days', 'hours']),
        afterHours: Type.Enum(['same-day', 'next-day']),
        supplementEffect: Type.Enum(['restart', 'subtract']),
        sameDayCutoff: Type.String({ description: 'Giờ, HH:mm' }),
        handOverCutoff: Type.String({ description: 'Giờ, HH:mm' }),
        intakeCheckHours: Type.Number(),
        supplementNoticeDays: Type.Number(),
        maxSupplements: Type.Integer(),
        maxReschedules: Type.Integer(),
        apologyLeadDays: Type.Number(),
      }),
    ),
  }),
);

export const RECORD_SCHEMAS = [
  QueueItem,
  DossierQueue,
  OpenCounts,
  DossierRecord,
  ListedEvent,
  DueExplanation,
  DuePreviewAnswer,
  CommandAnswer,
  PublicStanding,
  AgencyEntry,
  AgencyList,
  CalendarYear,
  RuleSets,
] as const;
