import type { Principal } from '@dunghen/domain/access';
import { nightlyQuarters } from '@dunghen/domain/inspection';
import { parsePeriod, periodKey } from '@dunghen/domain/report';
import { recordAudit } from '@dunghen/store/audit';
import { newId } from '@dunghen/store/dossier';
import { findInspectionRun, type InspectionRun, insertInspectionRun } from '@dunghen/store/inspection';
import { orderTask, readTasks } from '@dunghen/store/task';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { readReportQuestion } from '../report/request.ts';
import { orderFor, type TaskControl, type TaskView, viewOfTask } from '../task/order.ts';
import { createPace } from '../task/pace.ts';
import type { TaskContext, TaskRun } from '../task/run-tasks.ts';
import { searchQuarter } from './search.ts';

/** Has a quarter looked through; where that is being done already it stands for this. */
export async function orderSearch(
  context: AppContext & TaskControl,
  principal: Principal,
  input: { readonly quarter: string },
  request: RequestFacts,
): Promise<Outcome<{ readonly taskId: string }>> {
  const permission = allow(principal, 'inspection:work', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const quarter = await readQuarter(context, input.quarter);
  if (!quarter.ok) return quarter;
  const taskId = await context.db.transaction(async (tx) => {
    const ordered = await orderFor(tx, context, principal, { kind: 'inspect', subject: quarter.value });
    const subject = { kind: 'inspection', id: quarter.value, code: quarter.value };
    const act = { action: 'inspection:search', subject, outcome: 'done', facts: { task: ordered } } as const;
    await recordAudit(tx, [actOf(principal, request, act)]);
    return ordered;
  });
  await context.sendTasks();
  return { ok: true, value: { taskId } };
}

/** The key of a quarter that can be asked about. */
async function readQuarter(context: AppContext, text: string): Promise<Outcome<string>> {
  if (parsePeriod(text)?.kind !== 'quarter') return noQuarter(text);
  const read = await readReportQuestion(context, { period: text });
  return read.ok ? { ok: true, value: periodKey(read.value.period) } : read;
}

export function noQuarter(text: string): Refused {
  const message = `Hồ sơ cần kiểm tra được rà soát theo quý; “${text}” không phải. Hãy viết 2024-Q1.`;
  return { ok: false, code: 'unknown-period', facts: { period: text }, message };
}

/** Does what was ordered, and keeps what came of it. */
export async function runInspect(
  context: TaskContext,
  { task, tell }: TaskRun,
): Promise<Outcome<Readonly<Record<string, unknown>>>> {
  const read = await readReportQuestion(context, { period: task.subject });
  if (!read.ok) return read;
  const pace = createPace();
  tell({ phase: 'dossiers', done: 0 });
  const result = await searchQuarter(context, read.value, (done, of) =>
    tell({ phase: 'dossiers', done, of, ...pace(done, of) }),
  );
  const { quarter, dossiers, found, added, settings: thresholds } = result;
  await insertInspectionRun(context.db, {
    id: newId(),
    quarter,
    knownAt: read.value.knownAt,
    endedAt: context.now(),
    dossiers,
    found,
    added,
    thresholds,
    askedBy: task.requestedBy,
    askedByName: task.requestedName,
  });
  return { ok: true, value: { dossiers, found, added } };
}

export interface SearchState {
  readonly last?: InspectionRun;
  /** One that waits or runs, or that failed since the last one. */
  readonly current?: TaskView;
}

/** How a quarter was looked through last, and whether it is just being. */
export async function searchState({ db }: Pick<AppContext, 'db'>, quarter: string): Promise<SearchState> {
  const last = await findInspectionRun(db, quarter);
  const [newest] = await readTasks(db, { kinds: ['inspect'], subject: quarter, limit: 1 });
  return {
    ...(last === undefined ? {} : { last }),
    ...(newest === undefined || newest.state === 'done' ? {} : { current: viewOfTask(newest) }),
  };
}

/** Puts the nightly search down as long work; nobody asked for it. Gives how many were put down. */
export async function orderNightlySearches({ db, now }: Pick<AppContext, 'db' | 'now'>): Promise<number> {
  const requestedAt = now();
  const quarters = nightlyQuarters(requestedAt);
  for (const quarter of quarters) {
    const task = { id: newId(), kind: 'inspect', subject: quarter, requestedAt } as const;
    await db.transaction((tx) => orderTask(tx, { ...task, requestedBy: '', requestedName: SYSTEM }));
  }
  return quarters.length;
}

const SYSTEM = 'Hệ thống';
