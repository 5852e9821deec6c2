import { Type } from 'typebox';
import { Count, Day, list, named, ref, Timestamp } from './common.ts';
import { TaskView } from './task.ts';

const optional = Type.Optional;

const Who = Type.Object({
  kind: Type.Enum(['officer', 'machine', 'citizen', 'system', 'anonymous']),
  id: Type.String(),
  name: Type.String(),
});

const Entry = Type.Object(
  {
    id: Type.String(),
    chainId: Type.String({ description: 'Chuỗi' }),
    number: Type.Integer({ description: 'Số trong chuỗi' }),
    recordedAt: Timestamp,
    principal: Who,
    address: optional(Type.String()),
    requestId: Type.String(),
    action: Type.String({ description: 'Việc đã làm, ví dụ dossier:read-personal' }),
    subject: Type.Object({ kind: Type.String(), id: Type.String(), code: optional(Type.String()) }),
    reason: optional(Type.String()),
    outcome: Type.Enum(['done', 'refused']),
    facts: Type.Unsafe<Readonly<Record<string, unknown>>>(Type.Record(Type.String(), Type.Any())),
    hash: Type.String(),
  },
  { description: 'Một dòng nhật ký' },
);

export const AuditPage = named(
  'AuditPage',
  Type.Object({ entries: list(Entry), next: optional(Type.String({ description: 'Khóa của trang sau' })) }),
);

export const AuditFilterQuery = {
  from: optional(Day),
  to: optional(Type.String({ format: 'date', description: 'Đến hết ngày, yyyy-MM-dd' })),
  who: optional(Type.String({ maxLength: 100, description: 'Một phần họ tên, hoặc mã tài khoản' })),
  code: optional(Type.String({ maxLength: 100, description: 'Mã hồ sơ, tên đăng nhập, tên đối tượng' })),
  reason: optional(Type.String({ maxLength: 100, description: 'Một phần lý do đã ghi' })),
  action: optional(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 60, description: 'Việc đã làm' })),
  outcome: optional(Type.Enum(['done', 'refused'], { description: 'Đã làm, bị từ chối' })),
};

const CheckResult = Type.Object({
  entries: Count,
  events: Count,
  dossiers: Count,
  sound: Type.Boolean({ description: 'Không có chỗ nào bị sửa, xóa, chèn' }),
  faults: list(Type.String()),
  faultCount: Count,
});

export const AuditState = named(
  'AuditState',
  Type.Object({
    checkedAt: optional(Type.String({ format: 'date-time', description: 'Toàn vẹn đến lúc này, nếu "sound"' })),
    result: optional(CheckResult),
    current: optional(ref(TaskView)),
  }),
);

export const AUDIT_SCHEMAS = [AuditPage, AuditState] as const;
