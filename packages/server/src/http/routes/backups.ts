import { type BackupContext, listBackups, orderBackup, orderBackupCheck } from '@dunghen/app/backup';
import type { TaskControl } from '@dunghen/app/task';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { exactText } from '../instants.ts';
import { presentTask } from '../present-task.ts';
import { sendRefusal } from '../problem.ts';
import { Backups } from '../schema/backup.ts';
import { ref } from '../schema/common.ts';
import { TaskOrdered } from '../schema/task.ts';
import { type Api, problems } from './api.ts';

/** Backups of this server. Restoring one is for whoever sits at the machine: `dunghen restore`. */
export function addBackupRoutes(api: Api, context: BackupContext, control: TaskControl): void {
  const desk = { ...context, ...control };
  api.get(
    '/backups',
    {
      schema: {
        operationId: 'listBackups',
        summary: 'Các bản sao lưu trên máy chủ này, đã được đọc lại hay chưa',
        querystring: Type.Object({}, { additionalProperties: false }),
        response: { 200: ref(Backups), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await listBackups(context, request.principal);
      if (!outcome.ok) return sendRefusal(request, reply, outcome);
      const { backups, tasks, ...rest } = outcome.value;
      return {
        ...rest,
        backups: backups.map(({ createdAt, checkedAt, ...backup }) => ({
          ...backup,
          ...(createdAt === undefined ? {} : { createdAt: exactText(createdAt) }),
          ...(checkedAt === undefined ? {} : { checkedAt: exactText(checkedAt) }),
        })),
        tasks: tasks.map(({ subject, ...task }) => ({ subject, ...presentTask(task) })),
      };
    },
  );
  api.post(
    '/backups',
    {
      schema: {
        operationId: 'makeBackup',
        summary: 'Sao lưu ngay; chạy trên máy chủ',
        response: { 202: ref(TaskOrdered), ...problems(401, 403, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await orderBackup(desk, request.principal, factsOf(request));
      return outcome.ok ? reply.code(202).send(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/backups/:name/check',
    {
      schema: {
        operationId: 'checkBackup',
        summary: 'Đọc lại một bản sao lưu và so với dấu kiểm tra',
        params: Type.Object({ name: Type.String({ minLength: 1, maxLength: 100 }) }),
        response: { 202: ref(TaskOrdered), ...problems(400, 401, 403, 404, 422) },
      },
    },
    async (request, reply) => {
      const outcome = await orderBackupCheck(desk, request.principal, request.params.name, factsOf(request));
      return outcome.ok ? reply.code(202).send(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}
