import type { AppContext } from '@dunghen/app/context';
import { type JobControl, listJobs, runAgain } from '@dunghen/app/job';
import { Type } from 'typebox';
import { factsOf } from '../caller.ts';
import { presentJobs } from '../present-job.ts';
import { sendRefusal } from '../problem.ts';
import { ref } from '../schema/common.ts';
import { JobList } from '../schema/job.ts';
import { type Api, problems } from './api.ts';

const strict = { additionalProperties: false } as const;

/** The queues of the system's own work: what waits, what failed and why, and running it again. */
export function addJobRoutes(api: Api, context: AppContext, jobs: JobControl): void {
  api.get(
    '/jobs',
    {
      schema: {
        operationId: 'listJobs',
        summary: 'Công việc nền: hàng chờ, lần chạy gần nhất, lỗi, tin thôi gửi',
        querystring: Type.Object({}, strict),
        response: { 200: ref(JobList), ...problems(400, 401, 403) },
      },
    },
    async (request, reply) => {
      const outcome = await listJobs({ ...context, jobs }, request.principal, {}, factsOf(request));
      return outcome.ok ? presentJobs(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
  api.post(
    '/jobs/:id/run',
    {
      schema: {
        operationId: 'runJobAgain',
        summary: 'Chạy lại: theo tên công việc, mã lần chạy hỏng hoặc mã tin thôi gửi',
        params: Type.Object({ id: Type.String({ minLength: 1, maxLength: 100 }) }),
        response: { 202: Type.Object({ queue: Type.String() }), ...problems(400, 401, 403, 404) },
      },
    },
    async (request, reply) => {
      const outcome = await runAgain({ ...context, jobs }, request.principal, request.params, factsOf(request));
      return outcome.ok ? reply.code(202).send(outcome.value) : sendRefusal(request, reply, outcome);
    },
  );
}
