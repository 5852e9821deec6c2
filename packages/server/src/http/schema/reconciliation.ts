import {
  CASE_STATES,
  CASE_STEP_KINDS,
  FINDING_CAUSES,
  FINDING_KINDS,
  PORTAL_FIELDS,
} from '@dunghen/domain/reconciliation';
import { Type } from 'typebox';
import { Count, Day, list, named, PeriodKey, ref, Timestamp } from './common.ts';
import { TaskView } from './task.ts';

const optional = Type.Optional;
const text = (description?: string) => Type.String(description === undefined ? {} : { description });

export const Kind = Type.Enum([...FINDING_KINDS], { description: 'Loại chênh lệch' });
export const Cause = Type.Enum([...FINDING_CAUSES], { description: 'Nguyên nhân' });
export const CaseState = Type.Enum([...CASE_STATES], {
  description: 'Chưa xử lý, đã giải trình, đã gửi lại, đã có văn bản, đã đóng',
});
const Gap = Type.Integer({ description: 'Phần trong hiệu số quá hạn ở tỉnh trừ quá hạn trên Cổng' });

const summary = {
  id: text(),
  state: Type.Enum(['staged', 'running', 'done', 'failed']),
  source: Type.Enum(['file', 'protocol']),
  name: text('Tên tệp'),
  period: optional(PeriodKey),
  asOf: optional(Timestamp),
  knownAt: optional(Timestamp),
  createdAt: Timestamp,
  createdByName: text('Người giao'),
  endedAt: optional(Timestamp),
  cases: optional(Count),
};

export const RunSummary = named(
  'ReconciliationRun',
  Type.Object(summary, { description: 'Một lần đối soát với Cổng' }),
);

export const RunList = named('ReconciliationRunList', Type.Object({ rows: list(ref(RunSummary)) }));

const KindCount = Type.Object({ kind: Kind, cases: Count, gap: Gap });
const Layout = Type.Object({
  format: Type.Enum(['xlsx', 'csv', 'jsonl']),
  sheet: optional(text()),
  headerRow: Type.Integer(),
  columns: list(
    Type.Object({
      header: text(),
      field: optional(Type.Enum([...PORTAL_FIELDS], { description: 'Được hiểu là gì; không có: không đọc' })),
    }),
  ),
  notices: list(text()),
});

const Bridge = Type.Object(
  {
    lateHere: Type.Integer({ description: 'Quá hạn theo báo cáo của tỉnh: đã giải quyết và đang giải quyết' }),
    lateOnPortal: Type.Integer({ description: 'Quá hạn theo danh sách của Cổng' }),
    steps: list(KindCount),
    untold: optional(
      Type.Integer({ description: 'Quá hạn ở tỉnh mà danh sách của Cổng không cho biết có quá hạn không' }),
    ),
    printed: optional(Type.Integer({ description: 'Số Cổng công bố' })),
    printedDifference: optional(Type.Integer()),
  },
  {
    description: 'Từ số quá hạn của tỉnh đến số của Cổng: lateHere trừ tổng gap của các bước và untold là lateOnPortal',
  },
);

export const RunView = named(
  'ReconciliationRunView',
  Type.Object({
    ...summary,
    contentKept: Type.Boolean({ description: 'Nội dung tệp còn trong kho' }),
    layout: optional(Layout),
    task: optional(ref(TaskView)),
    failure: optional(text()),
    bridge: optional(Bridge),
    printedSource: optional(text()),
    columns: optional(Type.Record(Type.String(), Type.Boolean(), { description: 'Danh sách có cột nào để so sánh' })),
    rows: optional(Count),
    unread: optional(
      Type.Object({
        cells: Count,
        rows: Count,
        first: list(Type.Object({ row: Type.Integer(), column: text(), value: text(), expected: text() })),
      }),
    ),
    kinds: optional(
      list(
        Type.Object({ kind: Kind, cases: Count, gap: Gap, causes: list(Type.Object({ cause: Cause, cases: Count })) }),
      ),
    ),
    agencies: optional(
      list(
        Type.Object({
          agencyId: Type.Union([Type.String(), Type.Null()]),
          agencyName: text(),
          cases: list(KindCount),
          total: Count,
        }),
      ),
    ),
    states: optional(list(Type.Object({ state: CaseState, cases: Count }))),
    comparison: optional(
      Type.Object({
        previousId: text(),
        previousEndedAt: optional(Timestamp),
        changes: list(Type.Object({ kind: Kind, change: Type.Enum(['new', 'still', 'gone']), cases: Count })),
      }),
    ),
  }),
);

const Moment = Type.Object({ at: Timestamp, dateOnly: Type.Boolean({ description: 'Chỉ biết ngày' }) });
const SideView = Type.Object({
  agencyId: optional(text()),
  agencyName: optional(text()),
  agencyText: optional(text('Cơ quan như Cổng ghi, khi danh mục không có')),
  procedureCode: optional(text()),
  status: optional(Type.Integer({ description: 'Mã trạng thái 1–10 của Cổng' })),
  due: optional(Moment),
  finish: optional(Moment),
  late: optional(Type.Boolean({ description: 'Không có: danh sách của Cổng không cho biết' })),
  supplementRequests: optional(Count),
  copies: optional(Count),
  inPeriod: optional(Type.Boolean()),
});

const caseMembers = {
  code: text('Mã hồ sơ'),
  agencyId: Type.Union([Type.String(), Type.Null()]),
  agencyName: text(),
  findings: list(
    Type.Object({
      kind: Kind,
      cause: Cause,
      gap: Gap,
      remedies: list(text()),
      change: optional(Type.Enum(['new', 'still'], { description: 'So với lần đối soát trước' })),
    }),
  ),
  behind: optional(Type.Enum(['here', 'portal'])),
  here: optional(SideView),
  there: optional(SideView),
  state: CaseState,
  owner: optional(text('Người theo dõi')),
  dueOn: optional(Day),
  letter: optional(text()),
  steps: Count,
};

export const CaseView = named('ReconciliationCase', Type.Object(caseMembers));

export const CasePage = named(
  'ReconciliationCasePage',
  Type.Object({ rows: list(ref(CaseView)), total: Count, next: optional(text('Khóa của trang sau')) }),
);

export const CaseDetail = named(
  'ReconciliationCaseDetail',
  Type.Object({
    ...caseMembers,
    run: ref(RunSummary),
    history: list(
      Type.Object({
        id: text(),
        kind: Type.Enum([...CASE_STEP_KINDS]),
        data: Type.Record(Type.String(), Type.Union([Type.String(), Type.Boolean()])),
        recordedAt: Timestamp,
        recordedByName: text(),
      }),
    ),
  }),
);

const strict = { additionalProperties: false } as const;
const words = Type.String({ minLength: 1, maxLength: 2_000 });
const short = Type.String({ minLength: 1, maxLength: 200 });

export const CaseStepBody = Type.Union([
  Type.Object({ kind: Type.Literal('assign'), owner: short, dueOn: optional(Day) }, strict),
  Type.Object({ kind: Type.Literal('explain'), text: words }, strict),
  Type.Object({ kind: Type.Literal('send-again'), text: optional(words) }, strict),
  Type.Object({ kind: Type.Literal('write-letter'), letter: short }, strict),
  Type.Object({ kind: Type.Literal('record-fix'), cause: words, fix: words, fixedOn: Day }, strict),
  Type.Object({ kind: Type.Literal('confirm'), same: Type.Boolean(), text: optional(words) }, strict),
  Type.Object({ kind: Type.Literal('close'), text: words }, strict),
  Type.Object({ kind: Type.Literal('reopen'), text: words }, strict),
]);

export const StepsRecorded = named('ReconciliationStepsRecorded', Type.Object({ cases: Count }));

export const RECONCILIATION_SCHEMAS = [
  RunSummary,
  RunList,
  RunView,
  CaseView,
  CasePage,
  CaseDetail,
  StepsRecorded,
] as const;
