import type { Principal } from '@dunghen/domain/access';
import { verifyAudit } from '@dunghen/store/audit';
import { verifyChains } from '@dunghen/store/dossier';
import { verifyPetitions } from '@dunghen/store/petition';
import { readTasks } from '@dunghen/store/task';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import { type RequestFacts, recordAct } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { orderFor, type TaskControl, type TaskView, viewOfTask } from './order.ts';
import { createPace } from './pace.ts';
import type { TaskContext, TaskRun } from './run-tasks.ts';

/** A place where the audit or the events are not as they were written, in words. */
export interface AuditCheckResult {
  readonly entries: number;
  readonly events: number;
  readonly dossiers: number;
  readonly sound: boolean;
  /** The first hundred. */
  readonly faults: readonly string[];
  readonly faultCount: number;
}

const MOST_FAULTS = 100;

/** Follows every chain: entries of the audit, then the events of dossiers, which vouch for the entries of commands, and those of petitions. */
export async function runAuditCheck(
  { db }: TaskContext,
  { tell }: TaskRun,
): Promise<Outcome<Readonly<Record<string, unknown>>>> {
  const [counted] = await db.query<{ entries: number; events: number }>(
    'select (select count(*) from audit_entry) as entries, (select count(*) from dossier_event) as events',
  );
  const { entries = 0, events = 0 } = counted ?? {};
  const pace = createPace();
  tell({ phase: 'entries', done: 0, of: entries });
  const audit = await verifyAudit(db, (done) =>
    tell({ phase: 'entries', ...pace(done, entries + events), done, of: entries }),
  );
  const chains = await verifyChains(db, (done) =>
    tell({ phase: 'events', ...pace(audit.entries + done, entries + events), done, of: events }),
  );
  const petitions = await verifyPetitions(db);
  const faults = [...audit.faults, ...chains.faults, ...petitions.faults].map(({ message }) => message);
  const value: AuditCheckResult = {
    entries: audit.entries,
    events: chains.events,
    dossiers: chains.dossiers,
    sound: faults.length === 0,
    faults: faults.slice(0, MOST_FAULTS),
    faultCount: faults.length,
  };
  return { ok: true, value: { ...value } };
}

export interface AuditState {
  /** The newest check that ended, with what it found. */
  readonly last?: TaskView & { readonly result: AuditCheckResult };
  /** One that waits or runs, or that failed since. */
  readonly current?: TaskView;
}

/** Whether what was written is whole, as far as it was looked at last. */
export async function auditState(context: AppContext, principal: Principal): Promise<Outcome<AuditState>> {
  const refused = await refuse(context, principal);
  if (refused !== undefined) return refused;
  const tasks = await readTasks(context.db, { kinds: ['audit-check'], limit: 20 });
  const [newest] = tasks;
  const last = tasks.find(({ state }) => state === 'done');
  const result = last?.result;
  return {
    ok: true,
    value: {
      // Only this program writes results, as `runAuditCheck` makes them.
      ...(last === undefined || result === undefined
        ? {}
        : { last: { ...viewOfTask(last), result: result as unknown as AuditCheckResult } }),
      ...(newest === undefined || newest === last ? {} : { current: viewOfTask(newest) }),
    },
  };
}

/** Has all chains followed again. */
export async function orderAuditCheck(
  context: AppContext & TaskControl,
  principal: Principal,
  request: RequestFacts,
): Promise<Outcome<{ readonly taskId: string }>> {
  const refused = await refuse(context, principal);
  if (refused !== undefined) return refused;
  const taskId = await context.db.transaction((tx) =>
    orderFor(tx, context, principal, { kind: 'audit-check', subject: '' }),
  );
  const act = { action: 'audit:check', subject: { kind: 'audit', id: taskId }, outcome: 'done' } as const;
  await recordAct(context, principal, act, request);
  await context.sendTasks();
  return { ok: true, value: { taskId } };
}

async function refuse(context: AppContext, principal: Principal): Promise<Refused | undefined> {
  const permission = allow(principal, 'audit:read', NOWHERE, await accessWorld(context));
  return permission.ok ? undefined : notAllowed(permission);
}
