import { IMPORT_FIELDS, IMPORT_STATUSES } from '@dunghen/domain/import';
import { Type } from 'typebox';
import { Count, list, named, ref, Timestamp } from './common.ts';
import { TaskView } from './task.ts';

const optional = Type.Optional;
const text = (description?: string) => Type.String(description === undefined ? {} : { description });

export const Field = Type.Enum([...IMPORT_FIELDS], { description: 'Trường dữ liệu' });
const Meaning = Type.Enum(['receipt', 'current'], {
  description: 'Ngày hẹn trong tệp: ngày ghi trên giấy tiếp nhận, hay hạn hiện tại đã cộng các lần dừng, gia hạn',
});

const State = Type.Enum(['staged', 'checking', 'checked', 'loading', 'loaded', 'discarded'], {
  description: 'Mới đưa lên, đang kiểm tra, đã kiểm tra, đang nạp, đã nạp, đã xóa nội dung',
});

const summary = {
  id: text(),
  name: text('Tên tệp'),
  bytes: Count,
  stagedAt: Timestamp,
  stagedName: text('Người đưa lên'),
  state: State,
  loadedAt: optional(Timestamp),
  rows: optional(Count),
  dossiers: optional(Count),
  events: optional(Count),
  conflicts: optional(Count),
  issues: optional(Count),
};

const StageSummary = named('ImportSummary', Type.Object(summary, { description: 'Một đợt nạp' }));

const LoadedFile = Type.Object({
  id: text(),
  name: text(),
  sha256: text(),
  bytes: Count,
  recordedAt: Timestamp,
  actor: optional(text('Người nạp')),
  rows: Count,
  dossiers: Count,
  events: Count,
  unchanged: Count,
  conflicts: Count,
});

export const ImportList = named(
  'ImportList',
  Type.Object({
    stages: list(ref(StageSummary)),
    files: list(LoadedFile),
  }),
);

const Issue = Type.Object({
  row: Type.Integer(),
  column: text(),
  value: text(),
  code: text(),
  problem: text('Sai ở đâu'),
  expected: text('Thế nào là đúng'),
  dossierCode: optional(text()),
});

const Conflict = Type.Object({
  row: Type.Integer(),
  code: text('Mã hồ sơ'),
  field: text(),
  stored: text('Đã ghi nhận'),
  given: text('Trong tệp'),
});

const Difference = Type.Object({
  row: Type.Integer(),
  code: text('Mã hồ sơ'),
  acceptedAt: Timestamp,
  promised: Timestamp,
  computed: Timestamp,
});

const listed = <const T extends Parameters<typeof list>[0]>(items: T) =>
  Type.Object({ count: Count, first: list(items), whole: Type.Boolean({ description: 'Có tệp CSV đầy đủ để tải' }) });

const Outcome = named(
  'ImportOutcome',
  Type.Object({
    stored: Type.Boolean(),
    refusal: optional(text('Vì sao không nạp được gì')),
    rows: Count,
    dossiers: Count,
    events: Count,
    unchanged: Count,
    duplicates: Count,
    createdAgencies: list(text()),
    notices: list(text()),
    seconds: Type.Number(),
    issues: listed(Issue),
    conflicts: listed(Conflict),
    differences: listed(Difference),
  }),
);

export const Choices = Type.Object(
  {
    columns: optional(
      Type.Record(Type.String({ maxLength: 300 }), Type.Union([Field, Type.Null()]), {
        description: 'Cột nào là trường nào, khác với cách nhận tự động; null: chỉ giữ kèm hồ sơ',
      }),
    ),
    statuses: optional(
      Type.Record(Type.String({ maxLength: 200 }), Type.Enum([...IMPORT_STATUSES]), {
        description: 'Chữ trong cột trạng thái nghĩa là gì',
      }),
    ),
    dueAtMeans: optional(Meaning),
    system: optional(Type.String({ maxLength: 200, description: 'Hệ thống đã xuất tệp' })),
    createAgencies: optional(Type.Boolean({ description: 'Nhận cơ quan chưa có trong danh mục' })),
  },
  { additionalProperties: false },
);

const Layout = Type.Object({
  format: Type.Enum(['xlsx', 'csv', 'jsonl']),
  sheet: optional(text()),
  headerRow: Type.Integer({ minimum: 0, description: 'Dòng tiêu đề; 0 với JSON lines' }),
  columns: list(Type.Object({ header: text(), field: optional(Field), samples: list(text()) })),
  notices: list(text()),
});

export const ImportView = named(
  'Import',
  Type.Object(
    {
      ...summary,
      layout: optional(Layout),
      choices: Type.Object({
        dueAtMeans: optional(Meaning),
        system: optional(text()),
        createAgencies: optional(Type.Boolean()),
        keepGood: optional(Type.Boolean()),
        statuses: optional(
          Type.Unsafe<Readonly<Record<string, (typeof IMPORT_STATUSES)[number]>>>(
            Type.Record(Type.String(), Type.String()),
          ),
        ),
      }),
      fields: list(Type.Union([Field, Type.Null()])),
      asksMeaning: Type.Boolean(),
      checkedAt: optional(Timestamp),
      checked: optional(ref(Outcome)),
      loaded: optional(ref(Outcome)),
      task: optional(ref(TaskView)),
    },
    { description: 'Một đợt nạp, với giá trị của các ô: chỉ cho người được nạp' },
  ),
);

export const IMPORT_SCHEMAS = [StageSummary, ImportList, Outcome, ImportView] as const;
