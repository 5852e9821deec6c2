import path from 'node:path';
import type { Principal } from '@dunghen/domain/access';
import { newId } from '@dunghen/store/dossier';
import { insertRun, reopenFound, startRun } from '@dunghen/store/reconciliation';
import { type RequestFacts, recordAct } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
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
}

/** A whole run at once, for the command line: brought, compared, stored. */
export async function reconcileFile(
  context: AppContext,
  principal: Principal,
  { file, onProgress, ...input }: FileReconciliation,
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
  if (file === undefined && context.portalList === undefined) return notConnected();
  const id = newId();
  const name = file === undefined ? PROTOCOL_NAME : path.basename(file);
  const [createdBy, createdByName] = principal.kind === 'anonymous' ? ['', ''] : [principal.id, principal.name];
  const source = file === undefined ? 'protocol' : 'file';
  await insertRun(context.db, {
    id,
    source,
    name,
    layout: layout ?? {},
    createdAt: context.now(),
    createdBy,
    createdByName,
  });
  await startRun(context.db, { id, ...plan.value });
  const run = { id, ...plan.value };
  const work = (list: PortalSource) => compareWith(context, run, list, onProgress);
  const outcome = await failingRun(context, id, () => withList(context, file, plan.value.choices.columns, work));
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
