import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { tellsLateness } from '@dunghen/domain/reconciliation';
import type { TallyWindow } from '@dunghen/domain/report';
import { dayOf, type Instant } from '@dunghen/domain/time';
import { failRun, findRun, finishRun, reopenFound, type StoredRun } from '@dunghen/store/reconciliation';
import type { AppContext } from '../context/index.ts';
import { plainName } from '../file/plain-name.ts';
import { officeDayOf } from '../import/calendar-office-day.ts';
import { failureText, type Outcome, type Refused } from '../outcome/index.ts';
import { agencyFinder } from '../portal-delivery/make.ts';
import { LeftTask } from '../task/left-task.ts';
import { createPace } from '../task/pace.ts';
import type { TaskContext, TaskRun } from '../task/run-tasks.ts';
import { eraseList } from './erase-list.ts';
import { portalCodesOf } from './portal-codes.ts';
import { protocolSource } from './protocol-source.ts';
import { type ReconcileProgress, type RunCounts, reconcile } from './reconcile.ts';
import { openListFile, type PortalSource } from './source.ts';
import { withSpool } from './spool.ts';
import { filesMissing } from './stage.ts';
import { notConnected } from './start.ts';
import type { RunChoices } from './view.ts';

type Result = Outcome<Readonly<Record<string, unknown>>>;

/** Compares what a run was begun with; its list is erased afterwards, for it holds names of applicants. */
export async function runReconcile(context: TaskContext, { task, tell }: TaskRun): Promise<Result> {
  const run = await findRun(context.db, task.subject);
  if (run === undefined) return gone();
  // Compared by a process that ended before it did the rest.
  if (run.state === 'done') return settle(context, run, {});
  const paces = { load: createPace(), compare: createPace() };
  const onProgress = ({ phase, done, of }: ReconcileProgress) =>
    tell({ phase, done, ...(of === undefined ? {} : { of, ...paces[phase](done, of) }) });
  tell({ phase: 'load', done: 0 });
  const work = (source: PortalSource) => compareWith(context, run, source, onProgress);
  const onTaken = (done: number) => tell({ phase: 'load', done });
  const outcome = await failingRun(context, run.id, () => withSource(context, run, work, onTaken));
  if (!outcome.ok) return outcome;
  const { rows, cases } = outcome.value;
  return settle(context, run, { rows, cases });
}

/** What follows the comparison; done twice it changes nothing. */
async function settle(context: AppContext, run: StoredRun, value: Readonly<Record<string, unknown>>): Promise<Result> {
  await context.db.transaction((tx) => reopenFound(tx, run.id, context.now()));
  await eraseList(context, run);
  return { ok: true, value };
}

/**
 * Writes down that a run failed, be it refused or broken off by an error, so that it can be begun again. Work that is
 * left to another process goes on.
 */
export async function failingRun<T>(
  context: AppContext,
  runId: string,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    const outcome = await work();
    if (!outcome.ok) await failRun(context.db, runId, context.now(), outcome.message);
    return outcome;
  } catch (error) {
    if (!(error instanceof LeftTask)) await failRun(context.db, runId, context.now(), failureText(error));
    throw error;
  }
}

async function withSource(
  context: AppContext,
  run: StoredRun,
  work: (source: PortalSource) => Promise<Outcome<RunCounts>>,
  onTaken: (rows: number) => void,
): Promise<Outcome<RunCounts>> {
  if (run.source === 'protocol') {
    const { portalList } = context;
    return portalList === undefined ? notConnected() : withSpool(protocolSource(portalList), work, onTaken);
  }
  const { files } = context;
  if (files === undefined) return filesMissing();
  const opened = run.sha256 === undefined ? undefined : await files.store.open(run.sha256);
  if (opened === undefined) return gone();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dunghen-doi-soat-'));
  try {
    const file = path.join(folder, plainName(run.name));
    await pipeline(opened.content, createWriteStream(file));
    return await withListFile(context, file, run, work);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens a list of this machine for as long as the work takes. */
export async function withListFile<T>(
  context: AppContext,
  file: string,
  { choices }: Pick<StoredRun, 'choices'>,
  work: (source: PortalSource) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const catalogue = await context.catalogueAt(context.now());
  const opened = await openListFile(file, choicesOf(choices).columns, officeDayOf(catalogue.calendar));
  if (!('source' in opened)) return { ok: false, code: opened.code, facts: {}, message: opened.message };
  try {
    return tellsLateness(opened.source.columns) ? await work(opened.source) : latenessUntold();
  } finally {
    opened.source.close();
  }
}

/** One transaction: the list, what differs, and the run's end; nothing of it stays where any of it fails. */
export async function compareWith(
  context: AppContext,
  run: Pick<StoredRun, 'id' | 'periodFrom' | 'periodTo' | 'asOf' | 'choices'>,
  source: PortalSource,
  onProgress?: (progress: ReconcileProgress) => void,
): Promise<Outcome<RunCounts>> {
  const knownAt = context.now();
  const catalogue = await context.catalogueAt(knownAt);
  const { printed } = choicesOf(run.choices);
  const factsAt = run.asOf ?? knownAt;
  const { portalMappings = [] } = context;
  const codes = portalCodesOf(portalMappings, dayOf(factsAt - 1), agencyFinder(catalogue.register));
  try {
    const counts = await context.db.transaction(async (tx) => {
      await tx.query('set transaction isolation level repeatable read');
      const outcome = await reconcile(tx, catalogue, {
        runId: run.id,
        source,
        knownAt,
        window: windowOf(run, knownAt),
        factsAt,
        codes,
        ...(printed === undefined ? {} : { printed }),
        ...(onProgress === undefined ? {} : { onProgress }),
      });
      if (!outcome.ok) throw new FailedList(outcome.message);
      await finishRun(tx, { id: run.id, knownAt, endedAt: context.now(), counts: outcome.counts });
      return outcome.counts;
    }, 'long');
    return { ok: true, value: counts };
  } catch (error) {
    if (!(error instanceof FailedList)) throw error;
    return { ok: false, code: 'list-unreadable', facts: {}, message: error.message };
  }
}

/** Ends the transaction of a list that breaks off. */
class FailedList extends Error {}

/** All dossiers, or those of the period: late or not at its end, or when the list was taken where that was before it. */
export function windowOf(
  { periodFrom, periodTo, asOf }: Pick<StoredRun, 'periodFrom' | 'periodTo' | 'asOf'>,
  now: Instant,
): TallyWindow {
  const end = asOf ?? now;
  return { from: periodFrom ?? 0, to: periodTo ?? end, asOf: Math.min(end, periodTo ?? end) };
}

/** Written by `planRun` alone. */
export function choicesOf(choices: unknown): RunChoices {
  const known = choices as Partial<RunChoices>;
  return { ...known, columns: known.columns ?? {} };
}

function latenessUntold(): Refused {
  const message =
    'Danh sách của Cổng không cho biết hồ sơ nào quá hạn: cần cột tình trạng hạn (đúng hạn, quá hạn), hoặc cả cột ngày hẹn trả và cột ngày kết thúc xử lý. Chọn lại cột, hoặc xuất lại danh sách có các cột này.';
  return { ok: false, code: 'lateness-untold', facts: {}, message };
}

function gone(): Refused {
  const message = 'Nội dung danh sách không còn trong kho tệp của máy chủ. Đưa danh sách lên lại.';
  return { ok: false, code: 'list-erased', facts: {}, message };
}
