import path from 'node:path';
import type { Principal } from '@dunghen/domain/access';
import { newId } from '@dunghen/store/dossier';
import {
  type BrokenRun,
  beginOwnTask,
  failBrokenRuns,
  insertRun,
  reopenFound,
  startRun,
} from '@dunghen/store/reconciliation';
import { type RequestFacts, recordAct } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { refuseLacking } from './lacking.ts';
import { withOwnTask } from './own-task.ts';
import { refuseUnless } from './permission.ts';
import { protocolSource } from './protocol-source.ts';
import type { ReconcileProgress, RunCounts } from './reconcile.ts';
import { compareWith, failingRun, withListFile } from './run-task.ts';
import { type ColumnChoices, type PortalSource, readListLayout } from './source.ts';
import { withSpool } from './spool.ts';
import { notConnected, PROTOCOL_NAME, planRun, type StartInput } from './start.ts';

export interface FileReconciliation extends StartInput {
  /** A list on this machine; absent: through the protocol. */
  readonly file?: string;
  readonly onProgress?: (progress: ReconcileProgress) => void;
  /** Hears of earlier runs that a process left unfinished and that are written down as failed now. */
  readonly onBrokenOff?: (runs: readonly BrokenRun[]) => void;
}

/** A whole run at once, for the command line: brought, compared, stored. */
export async function reconcileFile(
  context: AppContext,
  principal: Principal,
  { file, onProgress, onBrokenOff, ...input }: FileReconciliation,
  request: RequestFacts,
): Promise<Outcome<{ readonly id: string; readonly counts: RunCounts }>> {
  const refused = await refuseUnless(context, principal, 'reconciliation:run');
  if (refused !== undefined) return refused;
  const plan = planRun(input, context.now());
  if (!plan.ok) return plan;
  const layout = file === undefined ? undefined : await readListLayout(file, input.columns);
  if (layout !== undefined && 'ok' in layout) {
    return { ok: false, code: layout.code, facts: {}, message: layout.message };
  }
  const lacking = layout === undefined || file === undefined ? undefined : refuseLacking(layout, path.basename(file));
  if (lacking !== undefined) return lacking;
  if (file === undefined && context.portalList === undefined) return notConnected();
  const id = newId();
  const name = file === undefined ? PROTOCOL_NAME : path.basename(file);
  const [createdBy, createdByName] = principal.kind === 'anonymous' ? ['', ''] : [principal.id, principal.name];
  const source = file === undefined ? 'protocol' : 'file';
  const createdAt = context.now();
  const brokenOff = await failBrokenRuns(context.db, createdAt);
  const task = await context.db.transaction(async (tx) => {
    await insertRun(tx, { id, source, name, layout: layout ?? {}, createdAt, createdBy, createdByName });
    await startRun(tx, { id, ...plan.value });
    return beginOwnTask(tx, { id: newId(), runId: id, at: createdAt, by: createdBy, name: createdByName });
  });
  onBrokenOff?.(brokenOff);
  const run = { id, ...plan.value };
  const { columns } = plan.value.choices;
  const outcome = await withOwnTask(context, task, (tell) => {
    const told = (progress: ReconcileProgress) => {
      tell(progress);
      onProgress?.(progress);
    };
    const work = (list: PortalSource) => compareWith(context, run, list, told);
    return failingRun(context, id, () => withList(context, file, columns, work));
  });
  if (!outcome.ok) return outcome;
  await context.db.transaction((tx) => reopenFound(tx, id, context.now()));
  const subject = { kind: 'reconciliation', id, code: name };
  const facts = { step: 'run', period: plan.value.period ?? null };
  await recordAct(context, principal, { action: 'reconciliation:run', subject, outcome: 'done', facts }, request);
  return { ok: true, value: { id, counts: outcome.value } };
}

async function withList(
  context: AppContext,
  file: string | undefined,
  columns: ColumnChoices,
  work: (source: PortalSource) => Promise<Outcome<RunCounts>>,
): Promise<Outcome<RunCounts>> {
  if (file !== undefined) return withListFile(context, file, { choices: { columns } }, work);
  const { portalList } = context;
  return portalList === undefined ? notConnected() : withSpool(protocolSource(portalList), work);
}
