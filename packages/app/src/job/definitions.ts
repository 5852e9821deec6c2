import { isOfficeTime } from '@dunghen/domain/rung';
import { dayOf, formatDay } from '@dunghen/domain/time';
import { sealDay } from '@dunghen/store/dossier';
import { succeedDossiers } from '../agency/index.ts';
import { sweepDirectives } from '../directive/index.ts';
import { orderNightlyEvaluations } from '../evaluation/index.ts';
import { followExplanations } from '../explanation/index.ts';
import { orderNightlySearches } from '../inspection/index.ts';
import {
  makeDigests,
  type NotificationContext,
  sendNotifications,
  sweepOwnRungs,
  takeFromOutbox,
} from '../notification/index.ts';
import { sweepPetitions } from '../petition/index.ts';
import { deliverToPortal, fetchFromPortal, type PortalLine } from '../portal-delivery/index.ts';
import { runTasks, type TaskContext } from '../task/index.ts';
import { deliverMessages, type WebhookContext } from '../webhook/index.ts';
import { cleanUp } from './clean-up.ts';
import { runRecomputes } from './recompute.ts';
import { sweepDue } from './rungs.ts';

/** What jobs work with. */
export type JobContext = WebhookContext & TaskContext & NotificationContext & { readonly portal?: PortalLine };

export type JobName =
  | 'sweep-rungs'
  | 'recompute'
  | 'succeed-dossiers'
  | 'deliver-messages'
  | 'morning-digest'
  | 'send-notifications'
  | 'deliver-to-portal'
  | 'long-tasks'
  | 'follow-explanations'
  | 'search-inspection'
  | 'seal-day'
  | 'clean-up';

/** What a run counted, for the journal; empty: it had nothing to do. */
export type JobCounts = Readonly<Record<string, number>>;

/** One turn of a job. */
export interface JobTurn {
  /** The process is about to end: what can be gone on with later is left there. */
  readonly isStopping: () => boolean;
  /** Somebody asked for it, and wants all of it done. */
  readonly isAsked: boolean;
}

export interface JobDefinition {
  readonly name: JobName;
  /** Vietnamese, as shown to whoever runs the system. */
  readonly title: string;
  /** When, in Vietnamese. */
  readonly schedule: string;
  /** Cron expression in local time (+07:00). */
  readonly cron: string;
  /** Runs only in office hours of the calendar: reminders reach people at work, not at midnight or at Tết. */
  readonly inOfficeHours: boolean;
  readonly run: (context: JobContext, turn: JobTurn) => Promise<JobCounts>;
}

/** Every job of the system. Each may run in several processes at once, and may be killed at any instant. */
export const JOBS: readonly JobDefinition[] = [
  {
    name: 'sweep-rungs',
    title: 'Nhắc hạn: sắp đến hạn, chuẩn bị xin lỗi, đến hạn, quá hạn',
    schedule: '5 phút một lần trong giờ làm việc',
    cron: '*/5 * * * *',
    inOfficeHours: true,
    run: async (context, { isAsked }) => {
      const { total, fired } = await sweepDue(context, { isWhole: isAsked });
      const own = await sweepOwnRungs(context);
      const petitions = await sweepPetitions(context);
      const directives = await sweepDirectives(context);
      const sum = Object.values(own).reduce((all, count) => all + count, total + petitions + directives);
      const more = { ...(petitions === 0 ? {} : { petitions }), ...(directives === 0 ? {} : { directives }) };
      return sum === 0 ? {} : { total: sum, ...fired, ...own, ...more };
    },
  },
  {
    name: 'recompute',
    title: 'Tính lại hạn sau quyết định về lịch làm việc',
    schedule: 'Mỗi phút, khi có quyết định mới',
    cron: '* * * * *',
    inOfficeHours: false,
    run: async (context, { isStopping }) => {
      const { steps, finished } = await runRecomputes(context, isStopping);
      return steps === 0 ? {} : { steps, finished };
    },
  },
  {
    name: 'succeed-dossiers',
    title: 'Chuyển hồ sơ đang giải quyết sang cơ quan kế thừa',
    schedule: '5 phút một lần, từ ngày quyết định về tổ chức có hiệu lực',
    cron: '*/5 * * * *',
    inOfficeHours: false,
    run: async (context, { isStopping }) => {
      const { moved, left } = await succeedDossiers(context, isStopping);
      return moved + left === 0 ? {} : { moved, left };
    },
  },
  {
    name: 'deliver-messages',
    title: 'Gửi tin ra ngoài cho các nơi nhận',
    schedule: 'Liên tục',
    cron: '* * * * *',
    inOfficeHours: false,
    run: deliverForAMinute,
  },
  {
    name: 'morning-digest',
    title: 'Thông báo: nhắc hạn buổi sáng, mỗi cán bộ một tin cho mọi hồ sơ',
    schedule: '5 phút một lần trong giờ làm việc buổi sáng',
    cron: '*/5 7-11 * * *',
    inOfficeHours: true,
    run: async (context) => {
      // What has come due since the evening is told this morning, whichever of the two jobs runs first.
      await sweepDue(context);
      await sweepOwnRungs(context);
      await sweepPetitions(context);
      await sweepDirectives(context);
      const { digests, rungs } = await makeDigests(context);
      return digests === 0 ? {} : { digests, rungs };
    },
  },
  {
    name: 'send-notifications',
    title: 'Thông báo: gửi thư, tin nhắn cho cán bộ và người nộp hồ sơ',
    schedule: 'Mỗi phút; cho người dân từ 7 giờ đến 21 giờ, cho cán bộ trong giờ làm việc',
    cron: '* * * * *',
    inOfficeHours: false,
    run: async (context, { isStopping }) => {
      const report = await sendNotifications(context, isStopping);
      return Object.values(report).some((count) => count > 0) ? { ...report } : {};
    },
  },
  {
    name: 'deliver-to-portal',
    title: 'Liên thông Cổng Dịch vụ công quốc gia: gửi tin, nhận hồ sơ nộp trên Cổng',
    schedule: 'Liên tục, khi đã nối với Cổng',
    cron: '* * * * *',
    inOfficeHours: false,
    run: deliverToPortalForAMinute,
  },
  {
    name: 'long-tasks',
    title: 'Việc lâu do người dùng giao: nạp tệp, sao lưu, kiểm tra',
    schedule: 'Ngay khi được giao; mỗi phút xem lại',
    cron: '* * * * *',
    inOfficeHours: false,
    run: async (context, turn) => {
      const { done, failed } = await runTasks(context, turn);
      return done + failed === 0 ? {} : { done, failed };
    },
  },
  {
    name: 'follow-explanations',
    title: 'Giải trình hồ sơ quá hạn: yêu cầu theo báo cáo đã chốt, nhắc cơ quan chưa trả lời',
    schedule: 'Mỗi giờ trong giờ làm việc',
    cron: '10 * * * *',
    inOfficeHours: true,
    run: async (context, { isStopping }) => {
      const { asked, reminded } = await followExplanations(context, isStopping);
      return asked + reminded === 0 ? {} : { asked, reminded };
    },
  },
  {
    name: 'search-inspection',
    title: 'Rà soát hồ sơ cần kiểm tra; đếm lại kết quả đánh giá',
    schedule: '02:10 hằng ngày',
    cron: '10 2 * * *',
    inOfficeHours: false,
    run: async (context) => ({
      searches: await orderNightlySearches(context),
      evaluations: await orderNightlyEvaluations(context),
    }),
  },
  {
    name: 'seal-day',
    title: 'Niêm phong sổ của ngày hôm trước',
    schedule: '00:20 hằng ngày; chưa được thì mỗi giờ thử lại',
    cron: '20 * * * *',
    inOfficeHours: false,
    run: sealYesterday,
  },
  {
    name: 'clean-up',
    title: 'Dọn phiên đăng nhập, khóa chống ghi hai lần, tin đã gửi',
    schedule: '01:40 hằng ngày',
    cron: '40 1 * * *',
    inOfficeHours: false,
    run: cleanUp,
  },
];

export function findJob(name: string): JobDefinition | undefined {
  return JOBS.find((job) => job.name === name);
}

/** Whether a job may run now, by the national calendar. */
export async function isTimeFor(job: JobDefinition, context: JobContext): Promise<boolean> {
  if (!job.inOfficeHours) return true;
  const now = context.now();
  return isOfficeTime((await context.catalogueAt(now)).calendar, now);
}

const MINUTE_MS = 60_000;
const PAUSE_MS = 1_000;

/** One run a minute, which looks again every second: schedules know minutes, receivers want seconds. */
async function deliverForAMinute(context: JobContext, { isStopping }: JobTurn): Promise<JobCounts> {
  const until = performance.now() + MINUTE_MS - 2 * PAUSE_MS;
  const sum = { relayed: 0, sent: 0, failed: 0, dead: 0 };
  for (;;) {
    const report = await deliverMessages(
      { ...context, alsoHandedOn: (tx, messages) => takeFromOutbox(context, tx, messages) },
      isStopping,
    );
    for (const name of ['relayed', 'sent', 'failed', 'dead'] as const) sum[name] += report[name];
    if (isStopping() || performance.now() >= until) break;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return Object.values(sum).some((count) => count > 0) ? sum : {};
}

/** As `deliverForAMinute`; dossiers that were handed in on the portal are asked for once a run. */
async function deliverToPortalForAMinute(context: JobContext, { isStopping }: JobTurn): Promise<JobCounts> {
  if (context.portal === undefined) return {};
  const until = performance.now() + MINUTE_MS - 2 * PAUSE_MS;
  const sum = { ...(await fetchFromPortal(context, isStopping)), relayed: 0, sent: 0, failed: 0 };
  for (;;) {
    const isOver = () => isStopping() || performance.now() >= until;
    const report = await deliverToPortal(context, isOver);
    for (const name of ['relayed', 'sent', 'failed', 'refused'] as const) sum[name] += report[name];
    if (isOver()) break;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return Object.values(sum).some((count) => count > 0) ? sum : {};
}

async function sealYesterday(context: JobContext): Promise<JobCounts> {
  const day = formatDay(dayOf(context.now()) - 1);
  const before = await context.db.query('select from daily_root where day = $1', [day]);
  if (before.length > 0) return {};
  const { heads } = await sealDay(context.db, day);
  return { sealed: 1, heads };
}
