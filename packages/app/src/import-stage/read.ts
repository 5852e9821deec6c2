import type { Principal } from '@dunghen/domain/access';
import { findImports, type StoredImport } from '@dunghen/store/dossier';
import { readStages } from '@dunghen/store/import-stage';
import { readTasks, type Task } from '@dunghen/store/task';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { findPermittedStage, refuseImporting } from './permission.ts';
import { type StageSummary, type StageView, summaryOf, viewOf } from './view.ts';

const KINDS = ['import-check', 'import-load'] as const;
const MOST_STAGES = 50;
const MOST_FILES = 100;

export interface ImportsView {
  /** Brought through the pages, newest first. */
  readonly stages: readonly StageSummary[];
  /** Every file that was ever loaded, by the pages or the command line, newest first. */
  readonly files: readonly StoredImport[];
}

export async function listImports(context: AppContext, principal: Principal): Promise<Outcome<ImportsView>> {
  const refused = await refuseImporting(context, principal);
  if (refused !== undefined) return refused;
  const { db } = context;
  const stages = await readStages(db, MOST_STAGES);
  const tasks = await readTasks(db, { kinds: KINDS, limit: 10 * MOST_STAGES });
  const files = await findImports(db);
  const newest = new Map<string, Task>();
  for (const task of tasks) if (!newest.has(task.subject)) newest.set(task.subject, task);
  return {
    ok: true,
    value: {
      stages: stages.map((stage) => summaryOf(stage, newest.get(stage.id))),
      files: files.slice(0, MOST_FILES),
    },
  };
}

export async function readImport(context: AppContext, principal: Principal, id: string): Promise<Outcome<StageView>> {
  const found = await findPermittedStage(context, principal, id);
  if (!found.ok) return found;
  const [task] = await readTasks(context.db, { kinds: KINDS, subject: id, limit: 1 });
  return { ok: true, value: viewOf(found.value, task) };
}
