import { Type } from 'typebox';
import { Count, Day, list, named, Timestamp } from './common.ts';

const NationalDecision = Type.Object({
  decision: Type.String(),
  date: Day,
  effectiveFrom: Day,
  receivedOn: Type.Optional(Day),
});

const NationalChange = Type.Object({
  row: Type.Integer({ minimum: 1 }),
  kind: Type.Enum(['new', 'changed', 'abolished', 'same']),
  code: Type.String(),
  name: Type.String(),
  field: Type.String(),
  differences: list(Type.Object({ column: Type.String(), before: Type.String(), after: Type.String() })),
});

export const NationalLoad = named(
  'NationalLoad',
  Type.Object({
    isApplied: Type.Boolean({ description: 'false khi mới xem trước' }),
    fingerprint: Type.String({ description: 'Gửi lại trong "apply" để nạp đúng những gì đã xem' }),
    counts: Type.Object({ new: Count, changed: Count, abolished: Count, same: Count }),
    changes: list(NationalChange),
    notMentioned: Type.Integer({ minimum: 0, description: 'Thủ tục đã ghi nhận mà tệp không nói tới; giữ nguyên' }),
    remarks: list(Type.String()),
  }),
);

export const UnlocalisedList = named(
  'UnlocalisedList',
  Type.Object({
    rows: list(
      Type.Object({
        code: Type.String({ description: 'Mã quốc gia' }),
        name: Type.String(),
        field: Type.String(),
        kind: Type.Enum(['new', 'changed', 'abolished']),
        national: NationalDecision,
        dueAt: Type.Optional(Timestamp),
        isPast: Type.Boolean({ description: 'Đã quá 05 ngày làm việc' }),
        minutes: Type.Optional(Type.Integer({ minimum: 0, description: 'Số phút làm việc còn lại, hoặc đã quá' })),
      }),
    ),
  }),
);

const LocalisingFigure = Type.Object({
  onTime: Count,
  all: Count,
  items: list(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      decision: Type.String(),
      dueAt: Timestamp,
      doneOn: Type.Optional(Day),
      isOnTime: Type.Boolean(),
    }),
  ),
});

export const LocalisingFigures = named(
  'LocalisingFigures',
  Type.Object({
    announced: Type.Object(LocalisingFigure.properties, { description: 'Chỉ số 1.1: công bố đúng hạn' }),
    published: Type.Object(LocalisingFigure.properties, { description: 'Chỉ số 1.2: cập nhật, công khai đúng hạn' }),
  }),
);

export const NATIONAL_SCHEMAS = [NationalLoad, UnlocalisedList, LocalisingFigures] as const;
