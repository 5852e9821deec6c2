import { Type } from 'typebox';
import { Count, Day, Layout, list, named, ref, Scheme, Timestamp } from './common.ts';

const optional = Type.Optional;
const text = (description?: string) => Type.String(description === undefined ? {} : { description });

const State = Type.Enum(['draft', 'frozen', 'submitted', 'issued'], {
  description: 'Dự thảo, đã chốt số liệu, đã trình ký, đã ban hành',
});

export const Totals = named(
  'ReportTotals',
  Type.Object({
    resolved: Count,
    early: Count,
    onTime: Count,
    late: Count,
    latePercent: Type.Union([Type.Number(), Type.Null()]),
    noDueDate: Count,
    openOverdue: Count,
  }),
);

const Replaces = Type.Object({ id: text(), as: Type.Enum(['replacement', 'correction']) });

const LINE = {
  id: text(),
  title: text('Kỳ báo cáo'),
  period: text(),
  scheme: Scheme,
  state: State,
  policyId: text('Cách đánh giá'),
  layout: Layout,
  knownAt: Timestamp,
  recordedAt: Timestamp,
  actor: optional(text('Người ghi lần cuối')),
  number: optional(text()),
  issuedOn: optional(Day),
  signer: optional(text()),
  replaces: optional(Replaces),
  replacedBy: optional(text('Báo cáo thay thế, đính chính báo cáo này')),
  asked: Type.Integer({ minimum: 0, description: 'Số cơ quan đã nhận số liệu đối chiếu' }),
  answered: Count,
  openObjections: Count,
};

export const ReportLine = named('ReportLine', Type.Object(LINE));
export const ReportList = named('ReportList', Type.Object({ rows: list(ref(ReportLine)) }));

export const DraftChoice = named(
  'DraftChoice',
  Type.Object({
    period: text(),
    title: text(),
    span: text(),
    asOf: Timestamp,
    knownAt: Timestamp,
    policies: list(Type.Object({ id: text(), ruleText: text(), totals: ref(Totals), listed: Count })),
    standing: optional(
      Type.Object(
        { id: text(), state: State, number: optional(text()), issuedOn: optional(Day) },
        {
          description: 'Báo cáo của kỳ mà báo cáo mới phải thay thế hoặc đính chính',
        },
      ),
    ),
    drafts: list(Type.Object({ id: text(), recordedAt: Timestamp, actor: optional(text()) })),
  }),
);

const Figures = Type.Object({ agencyId: text(), resolved: Count, late: Count, openOverdue: Count });

const CONFIRMATION = {
  agencyId: text(),
  state: Type.Enum(['sent', 'confirmed', 'objected', 'no-opinion'], {
    description: 'Đã gửi, đã xác nhận, không thống nhất, không có ý kiến',
  }),
  figures: Figures,
  knownAt: Timestamp,
  sentAt: Timestamp,
  dueAt: Timestamp,
  answeredAt: optional(Timestamp),
  answeredBy: optional(text()),
  late: Type.Boolean({ description: 'Trả lời sau hạn' }),
  note: optional(text()),
};

const Evidence = Type.Object({ id: text(), name: text() });

const OBJECTION = {
  id: text(),
  agencyId: text(),
  code: text('Mã hồ sơ'),
  reason: text(),
  evidence: optional(Evidence),
  state: Type.Enum(['open', 'accepted', 'rejected']),
  at: Timestamp,
  by: text(),
  decision: optional(Type.Object({ reason: text(), at: Timestamp, by: text() })),
};

const Block = Type.Object({ capacity: list(text()), signer: text() });

export const ReportView = named(
  'ReportView',
  Type.Object({
    ...LINE,
    span: text(),
    ruleText: text(),
    asOf: Timestamp,
    version: Type.Integer({ minimum: 0, description: 'Phiên bản của dự thảo; gửi kèm khi sửa, chốt' }),
    discarded: Type.Boolean(),
    totals: ref(Totals),
    listed: Count,
    addressees: list(text()),
    legalBases: list(text()),
    recipients: list(text()),
    signature: Block,
    signatures: list(Block),
    proposals: list(
      Type.Object({
        id: Type.Enum(['apologise', 'compare', 'clear', 'system']),
        text: text(),
        standardText: text('Lời văn theo thiết lập'),
        date: optional(Day),
      }),
    ),
    edited: Type.Unsafe<Readonly<Record<string, { readonly at: string; readonly by: string }>>>(
      Type.Record(Type.String(), Type.Object({ at: Timestamp, by: text() })),
    ),
    agencies: list(
      Type.Object({
        agencyId: text(),
        name: text(),
        figures: Figures,
        confirmation: optional(Type.Object(CONFIRMATION)),
        changed: Type.Boolean({ description: 'Số liệu đã khác với số liệu gửi đối chiếu' }),
        nobody: Type.Boolean({ description: 'Đã kết thúc hoạt động, không có cơ quan kế thừa' }),
      }),
    ),
    objections: list(Type.Object({ ...OBJECTION, agencyName: text() })),
    history: list(
      Type.Object({
        seq: Type.Integer(),
        type: text(),
        text: text(),
        occurredAt: Timestamp,
        recordedAt: Timestamp,
        by: text(),
      }),
    ),
    files: list(Type.Object({ name: text(), contentType: text(), bytes: Count, sha256: text() })),
    standardDueOn: Day,
    signing: optional(
      Type.Object(
        { signed: optional(text('Tệp đã ký mà chương trình ký số trả về')) },
        { description: 'Chương trình ký số của tỉnh, khi có kết nối' },
      ),
    ),
    may: list(Type.Enum(['edit', 'recount', 'send', 'decide', 'freeze', 'submit', 'issue', 'discard', 'replace'])),
  }),
);

export const OwnConfirmation = named(
  'OwnConfirmation',
  Type.Object({
    ...CONFIRMATION,
    reportId: text(),
    title: text('Kỳ báo cáo'),
    agencyName: text(),
    closed: Type.Boolean({ description: 'Báo cáo đã chốt số liệu; không trả lời được nữa' }),
    openObjections: Count,
  }),
);

export const OwnConfirmations = named('OwnConfirmations', Type.Object({ rows: list(ref(OwnConfirmation)) }));

const Line = Type.Object(
  {
    code: text(),
    procedureName: optional(text()),
    officer: optional(text()),
    state: Type.Enum(['late', 'open-overdue']),
    receivedAt: Timestamp,
    dueAt: optional(Timestamp),
    finishedAt: optional(Timestamp),
    lateMinutes: Type.Integer({ minimum: 0, description: 'Phút làm việc quá hạn' }),
    step: optional(text()),
    apologised: Type.Boolean(),
  },
  { description: 'Một hồ sơ quá hạn trong danh sách; không có dữ liệu của người nộp' },
);

export const ConfirmationDetail = named(
  'ConfirmationDetail',
  Type.Object({
    ...CONFIRMATION,
    reportId: text(),
    title: text(),
    agencyName: text(),
    closed: Type.Boolean(),
    openObjections: Count,
    lines: list(Line),
    objections: list(Type.Object(OBJECTION)),
    evidence: list(Evidence),
    mayAnswer: Type.Boolean(),
  }),
);

export const EvidenceFile = named('EvidenceFile', Type.Object({ id: text(), name: text() }));

const Change = Type.Object({
  figure: Type.Enum(['early', 'onTime', 'late', 'openOverdue']),
  before: Count,
  after: Count,
  unexplained: Type.Integer(),
});

const Counted = Type.Object({ agencyCode: text(), agencyName: optional(text()), exit: text() });

export const ReportDifference = named(
  'ReportDifference',
  Type.Object({
    same: Type.Boolean(),
    beforeKnownAt: Timestamp,
    afterKnownAt: Timestamp,
    totals: list(Change),
    agencies: list(Type.Object({ code: text(), name: text(), changes: list(Change) })),
    dossiers: list(
      Type.Object({
        code: text(),
        before: optional(Counted),
        after: optional(Counted),
        events: list(
          Type.Object({
            name: text(),
            occurredAt: Timestamp,
            recordedAt: Timestamp,
            actor: optional(text()),
            reason: optional(text()),
          }),
        ),
      }),
    ),
    lines: list(text('Như lệnh report diff in ra')),
  }),
);

export const CheckFindings = named(
  'CheckFindings',
  Type.Object({
    summary: text(),
    findings: list(
      Type.Object({
        kind: text(),
        row: Type.Union([Type.Integer(), Type.Null()]),
        agency: Type.Union([Type.String(), Type.Null()]),
        printed: text(),
        expected: text(),
        text: text('Bằng lời'),
      }),
    ),
  }),
);

export const SignedCheck = named(
  'SignedCheck',
  Type.Object({
    signature: Type.Object({ verified: Type.Boolean(), refused: Type.Boolean(), message: text() }),
    figures: Type.Object({ kind: Type.Enum(['same', 'differs', 'unreadable']), message: text() }),
  }),
);

/** Components of the API's description. */
export const REPORT_ISSUE_SCHEMAS = [
  Totals,
  ReportLine,
  ReportList,
  DraftChoice,
  ReportView,
  OwnConfirmation,
  OwnConfirmations,
  ConfirmationDetail,
  EvidenceFile,
  ReportDifference,
  CheckFindings,
  SignedCheck,
] as const;
