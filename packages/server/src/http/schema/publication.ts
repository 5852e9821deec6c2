import { Type } from 'typebox';
import { Count, list, named, PeriodKey, ref, Timestamp } from './common.ts';

export const PublicationKindName = Type.Enum(['figures', 'ranking', 'apologies'], {
  description: 'figures: số liệu quý; ranking: xếp hạng cơ quan; apologies: sổ thư xin lỗi',
});

export const PublicationStepName = Type.Enum(['approved', 'published', 'declined', 'withdrawn'], {
  description: 'approved: phê duyệt; published: công bố; declined: trả lại; withdrawn: thu hồi',
});

const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256' });

const Step = Type.Object({
  kind: PublicationStepName,
  at: Timestamp,
  by: Type.String(),
  reason: Type.Optional(Type.String()),
});

export const PublicationRecord = named(
  'PublicationRecord',
  Type.Object({
    id: Type.String(),
    kind: PublicationKindName,
    period: PeriodKey,
    state: Type.Enum(['proposed', 'approved', 'declined', 'published', 'corrected', 'withdrawn']),
    knownAt: Timestamp,
    sha256: Sha256,
    proposedAt: Timestamp,
    proposedBy: Type.String(),
    publishedAt: Type.Optional(Timestamp),
    steps: list(Step),
    corrects: Type.Optional(Type.Object({ id: Type.String(), change: Type.String(), reason: Type.String() })),
    correctedBy: Type.Optional(Type.String()),
    may: list(PublicationStepName),
    mayCorrect: Type.Boolean({ description: 'Người hỏi có thể đề nghị bản đính chính' }),
  }),
);

const Cell = Type.Union([Type.String(), Type.Number(), Type.Null()]);

const TableChange = Type.Object({
  base: Type.String({ description: 'Tên bảng, như tên tệp: tien-do-2024-Q1' }),
  total: Count,
  rows: list(
    Type.Object({
      row: Type.String(),
      kind: Type.Enum(['changed', 'added', 'removed']),
      cells: list(Type.Object({ column: Type.String(), before: Cell, after: Cell })),
    }),
  ),
});

export const PublicationDetail = named(
  'PublicationDetail',
  Type.Object({
    publication: ref(PublicationRecord),
    files: list(Type.Object({ name: Type.String(), contentType: Type.String(), size: Count, sha256: Sha256 })),
    report: Type.Optional(Type.Object({ id: Type.String(), number: Type.Optional(Type.String()) })),
    difference: Type.Optional(
      Type.Object({ before: Type.String({ description: 'Bản công bố trước' }), tables: list(TableChange) }),
    ),
  }),
);

export const PublicationList = named(
  'PublicationList',
  Type.Object({
    rows: list(ref(PublicationRecord)),
    mayPropose: Type.Boolean(),
  }),
);

export const PUBLICATION_SCHEMAS = [PublicationRecord, PublicationDetail, PublicationList] as const;
