import { Type } from 'typebox';
import { Count, named, Timestamp } from './common.ts';

const optional = Type.Optional;

export const TaskProgress = Type.Object(
  {
    phase: optional(
      Type.String({ description: 'Bước: survey, load, tables, files, entries, events, compare, dossiers' }),
    ),
    name: optional(Type.String()),
    done: optional(Count),
    of: optional(Count),
    perSecond: optional(Count),
    remainingSeconds: optional(Count),
  },
  { description: 'Tiến độ' },
);

const members = {
  id: Type.String(),
  kind: Type.Enum([
    'import-check',
    'import-load',
    'backup',
    'backup-check',
    'audit-check',
    'reconcile',
    'inspect',
    'evaluate',
  ]),
  state: Type.Enum(['waiting', 'running', 'done', 'failed'], { description: 'Chờ, đang làm, xong, không xong' }),
  requestedAt: Timestamp,
  requestedName: Type.String({ description: 'Người giao việc' }),
  startedAt: optional(Timestamp),
  endedAt: optional(Timestamp),
  progress: TaskProgress,
  failure: optional(Type.String({ description: 'Vì sao không xong, bằng lời' })),
};

export const TaskView = named('Task', Type.Object(members, { description: 'Việc lâu chạy trên máy chủ' }));

export const TaskOf = named(
  'TaskOf',
  Type.Object({ ...members, subject: Type.String({ description: 'Việc trên cái gì' }) }),
);

export const TaskOrdered = named(
  'TaskOrdered',
  Type.Object({ taskId: Type.String({ description: 'Việc đã giao; hỏi lại tiến độ ở danh sách' }) }),
);

export const TASK_SCHEMAS = [TaskView, TaskOf, TaskOrdered] as const;
