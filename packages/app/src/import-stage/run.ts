import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from '@dunghen/store/file';
import { findStage, type ImportStage, setStageChecked, setStageLoaded } from '@dunghen/store/import-stage';
import { type FileOutcome, type ImportProgress, importDossiers, type Listed } from '../import/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import type { TaskContext, TaskRun } from '../task/run-tasks.ts';
import { type ImportChoices, mappingOf } from './layout.ts';
import type { ImportListName, KeptList, StoredOutcome } from './outcome.ts';
import { filesMissing, refuseDiscarded } from './permission.ts';

type Result = Outcome<Readonly<Record<string, unknown>>>;

/** Goes through the whole file as the import would, faulty rows and all, and stores nothing but what was found. */
export function runImportCheck(context: TaskContext, run: TaskRun): Promise<Result> {
  return withFile(context, run, async ({ stage, file, store }) => {
    const outcome = await load(context, file, stage, run, { dryRun: true, keepGood: true });
    const checked = await keepOutcome(store, outcome);
    await setStageChecked(context.db, stage.id, { ...checked });
    return resultOf(checked);
  });
}

/** Imports the file; with `keepGood` (in the choices of the order) its sound rows alone. */
export function runImportLoad(context: TaskContext, run: TaskRun): Promise<Result> {
  return withFile(context, run, async ({ stage, file, store }) => {
    const keepGood = stage.choices.keepGood === true;
    const outcome = await load(context, file, stage, run, { keepGood, actor: run.task.requestedName });
    const loaded = await keepOutcome(store, outcome);
    await setStageLoaded(context.db, stage.id, { ...loaded });
    return resultOf(loaded);
  });
}

interface OpenStage {
  readonly stage: ImportStage;
  /** A copy under the file's own name: events name the file that they come from. */
  readonly file: string;
  readonly store: FileStore;
}

async function withFile(
  context: TaskContext,
  { task }: TaskRun,
  work: (open: OpenStage) => Promise<Result>,
): Promise<Result> {
  const { files } = context;
  const stage = await findStage(context.db, task.subject);
  if (files === undefined) return filesMissing();
  if (stage === undefined) return gone();
  const refused = refuseDiscarded(stage);
  if (refused !== undefined) return refused;
  const opened = await files.store.open(stage.sha256);
  if (opened === undefined) return gone();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dunghen-nap-'));
  try {
    const file = path.join(folder, stage.name);
    await pipeline(opened.content, createWriteStream(file));
    return await work({ stage, file, store: files.store });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function gone(): Refused {
  const message = 'Nội dung tệp không còn trong kho tệp của máy chủ. Hãy đưa tệp lên lại.';
  return { ok: false, code: 'import-discarded', facts: {}, message };
}

interface How {
  readonly dryRun?: true;
  readonly keepGood: boolean;
  readonly actor?: string;
}

async function load(
  context: TaskContext,
  file: string,
  { choices }: ImportStage,
  { tell }: TaskRun,
  how: How,
): Promise<FileOutcome> {
  // Written by `checkImport` alone, from what its schema has let through.
  const chosen = choices as ImportChoices;
  const { files } = await importDossiers(context, [file], {
    ...how,
    mapping: mappingOf(chosen),
    ...(chosen.createAgencies === true ? { createAgencies: true } : {}),
    onProgress: (progress) => tell(progressOf(progress)),
  });
  const [outcome] = files;
  if (outcome === undefined) throw new Error('one file gives one outcome');
  return outcome;
}

function progressOf({ phase, rows, bytes, totalBytes, rowsPerSecond, remainingSeconds }: ImportProgress) {
  // Of a file only its bytes are known beforehand; the rows still to come follow from those that were read.
  const of = bytes > 0 ? Math.max(rows, Math.round((rows * totalBytes) / bytes)) : undefined;
  return {
    phase,
    done: rows,
    perSecond: rowsPerSecond,
    ...(of === undefined ? {} : { of }),
    ...(remainingSeconds === undefined ? {} : { remainingSeconds: Math.round(remainingSeconds) }),
  };
}

/** The lists beside the file go into the store of files, where every server finds them. */
async function keepOutcome(store: FileStore, outcome: FileOutcome): Promise<StoredOutcome> {
  const { file: _file, issues, conflicts, dueDifferences, ...rest } = outcome;
  const files: Partial<Record<ImportListName, KeptList>> = {};
  for (const [name, { file }] of [
    ['issues', issues],
    ['conflicts', conflicts],
    ['differences', dueDifferences],
  ] as const) {
    if (file === undefined) continue;
    const kept = await store.put(createReadStream(file));
    files[name] = { ...kept, name: path.basename(file) };
  }
  return {
    ...rest,
    issues: shortened(issues),
    conflicts: shortened(conflicts),
    differences: shortened(dueDifferences),
    files,
  };
}

const SHOWN = 500;

/** Without the path on this machine, which says nothing to anybody. */
function shortened<T>({ count, first }: Listed<T>): Listed<T> {
  return { count, first: first.slice(0, SHOWN) };
}

/** The task itself keeps counts alone: what it found lies with the import, and is erased with it. */
function resultOf({ stored, rows, dossiers, events, issues, conflicts }: StoredOutcome): Result {
  const value = { stored, rows, dossiers, events, issues: issues.count, conflicts: conflicts.count };
  return { ok: true, value };
}
