import { Type } from 'typebox';
import { Count, list, named, ref, Timestamp } from './common.ts';
import { TaskOf } from './task.ts';

const optional = Type.Optional;

export const Backups = named(
  'Backups',
  Type.Object({
    folder: optional(Type.String({ description: 'Thư mục trên máy chủ' })),
    backups: list(
      Type.Object({
        name: Type.String({ description: 'Tên thư mục' }),
        createdAt: optional(
          Type.String({ format: 'date-time', description: 'Thiếu: việc sao lưu bị ngắt, không khôi phục được' }),
        ),
        schemaVersion: optional(Type.Integer()),
        rows: optional(Count),
        files: optional(Count),
        bytes: Count,
        checkedAt: optional(Timestamp),
        sound: optional(Type.Boolean({ description: 'Lần đọc lại gần nhất: nguyên vẹn' })),
        faults: optional(list(Type.String())),
      }),
    ),
    tasks: list(ref(TaskOf)),
  }),
);

export const BACKUP_SCHEMAS = [Backups] as const;
