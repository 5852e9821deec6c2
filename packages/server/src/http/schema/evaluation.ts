import { EVALUATION_INDICES } from '@dunghen/domain/evaluation';
import { Type } from 'typebox';
import { Count, list, named, ref, Timestamp } from './common.ts';
import { AgencyName } from './dossier.ts';
import { Counting } from './figures.ts';
import { TaskView } from './task.ts';

export const EvaluationPoints = Type.Integer({ minimum: 0, maximum: 2 });
export const EvaluationIndexNumber = Type.Integer({ minimum: 1, maximum: 9, description: 'Chỉ số theo Điều 13' });
export const PointKey = Type.Enum(['two', 'one', 'zero', 'none'], {
  description: 'Hồ sơ có 2, 1, 0 điểm, hoặc chưa có dữ liệu',
});
export const EvaluationSort = Type.Enum(
  ['catalogue', 'officer', 'dossiers', 'total', ...EVALUATION_INDICES.map((index) => `index${index}` as const)],
  { default: 'catalogue', description: 'Cột được sắp; catalogue: theo danh mục cơ quan' },
);
export const SubjectKey = Type.String({
  pattern: '^[0-9a-f]{16}$',
  description: 'Khóa của cơ quan hoặc cán bộ trong danh sách kết quả; không chứa tên',
});

const EvaluationClass = Type.Object({ key: Type.String(), from: Type.Number(), name: Type.String() });

const IndexLine = Type.Object({
  index: EvaluationIndexNumber,
  value: Type.Optional(Type.Number({ description: 'Vắng: chưa có dữ liệu, không phải 0' })),
  origin: Type.Enum(['dossiers', 'register', 'stated', 'none'], {
    description: 'Từ hồ sơ, từ sổ phản ánh kiến nghị, do người có trách nhiệm ghi, chưa có dữ liệu',
  }),
  counts: Type.Optional(Type.Object({ two: Count, one: Count, zero: Count, none: Count })),
  basis: Type.Optional(Type.String({ description: 'Căn cứ của điểm được ghi' })),
  by: Type.Optional(Type.String({ description: 'Người ghi' })),
  at: Type.Optional(Timestamp),
  petitions: Type.Optional(Type.Object({ due: Count, inTime: Count })),
});

const EvaluationResult = Type.Object({
  kind: Type.Enum(['agency', 'official']),
  dossiers: Count,
  indices: list(IndexLine),
  total: Type.Number(),
  most: Type.Number({ description: 'Điểm tối đa của các chỉ số có dữ liệu' }),
  missing: list(EvaluationIndexNumber),
  classes: Type.Object({ lowest: EvaluationClass, highest: EvaluationClass }),
  class: Type.Optional(EvaluationClass),
});

export const EvaluationFreeze = named(
  'EvaluationFreeze',
  Type.Object({
    id: Type.String(),
    period: Type.String(),
    asOf: Timestamp,
    knownAt: Timestamp,
    sha256: Type.String(),
    reason: Type.String(),
    at: Timestamp,
    by: Type.String(),
  }),
);

export const EvaluationView = named(
  'EvaluationView',
  Type.Object({
    period: Type.String(),
    title: Type.String(),
    rule: Type.Object({
      id: Type.String(),
      name: Type.String(),
      isConfirmed: Type.Boolean(),
      remark: Type.Optional(Type.String()),
      indices: list(Type.Object({ index: EvaluationIndexNumber, name: Type.String() })),
    }),
    counting: ref(Counting),
    rows: list(
      Type.Object({
        key: Type.String(),
        agency: AgencyName,
        officer: Type.Optional(Type.String()),
        result: EvaluationResult,
        mayAppeal: Type.Boolean(),
      }),
    ),
    next: Type.Optional(Type.String()),
    total: Count,
    freezes: list(ref(EvaluationFreeze)),
    frozen: Type.Optional(ref(EvaluationFreeze)),
    sees: Type.Object({ all: Type.Boolean(), agencies: list(Type.String()), own: Type.Boolean() }),
    mayManage: Type.Boolean(),
    run: Type.Optional(
      Type.Object(
        {
          last: Type.Optional(
            Type.Object({
              endedAt: Timestamp,
              dossiers: Count,
              isCurrent: Type.Boolean({ description: 'false: dữ liệu đã thay đổi sau khi đếm' }),
            }),
          ),
          current: Type.Optional(ref(TaskView)),
          mayCount: Type.Boolean(),
        },
        { description: 'Chỉ có khi kỳ quá lớn để đếm ngay: lần đếm gần nhất, việc đếm đang làm' },
      ),
    ),
  }),
);

export const EvaluationDossiers = named(
  'EvaluationDossiers',
  Type.Object({
    period: Type.String(),
    title: Type.String(),
    counting: ref(Counting),
    index: EvaluationIndexNumber,
    indexName: Type.String(),
    agency: AgencyName,
    officer: Type.Optional(Type.String()),
    rows: list(
      Type.Object({
        code: Type.String(),
        procedureName: Type.String(),
        isOnline: Type.Boolean(),
        acceptedAt: Timestamp,
        endedAt: Timestamp,
        dueAt: Type.Optional(Timestamp),
        points: Type.Union([EvaluationPoints, Type.Null()]),
        why: Type.String(),
        isCorrected: Type.Boolean({ description: 'Điểm đã sửa theo kiến nghị được chấp nhận' }),
      }),
    ),
    total: Count,
    next: Type.Optional(Type.String()),
    mayAppeal: Type.Boolean(),
  }),
);

export const EvaluationAppeal = named(
  'EvaluationAppeal',
  Type.Object({
    id: Type.String(),
    period: Type.String(),
    subject: Type.String(),
    agency: AgencyName,
    officer: Type.Optional(Type.String()),
    index: EvaluationIndexNumber,
    indexName: Type.String(),
    code: Type.String(),
    wanted: EvaluationPoints,
    reason: Type.String(),
    at: Timestamp,
    by: Type.String(),
    decision: Type.Optional(
      Type.Object({
        points: Type.Optional(EvaluationPoints),
        reason: Type.String(),
        at: Timestamp,
        by: Type.String(),
      }),
    ),
    mayDecide: Type.Boolean(),
  }),
);

export const EvaluationAppealList = named(
  'EvaluationAppealList',
  Type.Object({ rows: list(ref(EvaluationAppeal)), next: Type.Optional(Type.String()) }),
);

export const EVALUATION_SCHEMAS = [
  EvaluationFreeze,
  EvaluationView,
  EvaluationDossiers,
  EvaluationAppeal,
  EvaluationAppealList,
] as const;
