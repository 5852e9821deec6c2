import { basename } from 'node:path';
import type { Agency } from '@dunghen/domain/agency';
import type { RowIssue } from '@dunghen/domain/import';
import { formatIssue, issue } from '@dunghen/domain/import';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { dayOf } from '@dunghen/domain/time';
import { recordCatalogue } from '@dunghen/store/catalogue';
import type { ImportSession } from '@dunghen/store/dossier';
import { newId, openImport } from '@dunghen/store/dossier';
import type { Catalogue } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { digestFile } from './file-digest.ts';
import type { PassKnowledge, PassLists, PassResult } from './load-pass.ts';
import { createPassLists, loadPass, NO_KNOWLEDGE } from './load-pass.ts';
import type { NewAgencies } from './new-agencies.ts';
import { createNewAgencies } from './new-agencies.ts';
import type { FileOutcome, FileRefusal, ImportOptions } from './outcome.ts';
import type { PreparedFile } from './prepared-file.ts';
import { prepareFile } from './prepared-file.ts';
import { createProgressMeter } from './progress.ts';
import type { RepeatedCode } from './repeated-codes.ts';
import { examinePairs } from './repeated-codes.ts';
import { createRowPipeline } from './row-pipeline.ts';
import type { SideFiles } from './side-files.ts';
import { openSideFiles } from './side-files.ts';
import type { RowStore } from './storing.ts';
import { createRowStore } from './storing.ts';

/** Brings one file in, all or nothing, in one transaction. Never throws for what is wrong with the file. */
export async function loadFile(
  context: AppContext,
  catalogue: Catalogue,
  path: string,
  options: ImportOptions,
): Promise<FileOutcome> {
  const started = performance.now();
  const prepared = await prepareFile(path, options);
  if (!prepared.ok) return refusedOutcome(basename(path), prepared.refusal, started);
  try {
    return await loadPrepared(context, catalogue, prepared, options, started);
  } finally {
    prepared.table.close();
  }
}

/** One go through the file in one transaction, with what belongs to it. */
interface Attempt {
  readonly session: ImportSession;
  readonly store: RowStore;
  readonly side: SideFiles;
  readonly lists: PassLists;
  readonly newAgencies: NewAgencies | undefined;
  readonly result: PassResult;
}

async function loadPrepared(
  context: AppContext,
  catalogue: Catalogue,
  file: PreparedFile,
  options: ImportOptions,
  started: number,
): Promise<FileOutcome> {
  let attempt = await tryLoad(context, catalogue, file, options, NO_KNOWLEDGE);
  let sameFacts = 0;
  if (attempt.result.pairs.length > 0 && attempt.result.refusal === undefined) {
    const findings = await examinePairs(file, attempt.result.pairs);
    ({ sameFacts } = findings);
    // An all-or-nothing file is refused for its repeated codes; else it is gone through again, knowing them.
    if (options.keepGood !== true) addRepeated(file, findings.repeated, attempt.lists);
    const refused = options.keepGood !== true && attempt.lists.issues.count() > 0;
    if (!refused && (findings.falseAlarms.size > 0 || findings.repeated.length > 0)) {
      await abandon(attempt);
      const repeated = new Map(findings.repeated.map((found) => [found.code, repeatedIssue(found)] as const));
      attempt = await tryLoad(context, catalogue, file, options, { repeated, cleared: findings.falseAlarms });
    }
  }
  const refusal = attempt.result.refusal ?? badRowsRefusal(file, attempt, options);
  if (refusal !== undefined) {
    await abandon(attempt);
    return {
      ...refusedOutcome(file.name, refusal, started),
      issues: attempt.lists.issues.listed(),
      rows: attempt.result.rows,
    };
  }
  return finish(context, file, attempt, options, sameFacts, started);
}

async function tryLoad(
  context: AppContext,
  catalogue: Catalogue,
  file: PreparedFile,
  options: ImportOptions,
  knowledge: PassKnowledge,
): Promise<Attempt> {
  const { calendar, register } = catalogue;
  const lists = createPassLists();
  const side = openSideFiles(file);
  const session = await openImport(context.db, { policy: PROVINCE_POLICY, calendar });
  try {
    const { recordedAt } = session;
    const newAgencies =
      options.createAgencies === true
        ? createNewAgencies(findProvince(catalogue, recordedAt), register.agencies)
        : undefined;
    const pipeline = createRowPipeline({ file, register, calendar, newAgencies, recordedAt });
    const store = createRowStore(session, async (conflict) => {
      lists.conflicts.add(conflict);
      await side.conflict(conflict);
    });
    const meter = createProgressMeter(file.name, file.table.size, options.onProgress);
    const result = await loadPass({
      file,
      pipeline,
      store,
      side,
      lists,
      keepGood: options.keepGood === true,
      meter,
      knowledge,
    });
    meter.report('load', result.rows, file.table.size, true);
    return { session, store, side, lists, newAgencies, result };
  } catch (error) {
    await session.rollback();
    await side.discard();
    throw error;
  }
}

async function abandon({ session, side }: Attempt): Promise<void> {
  await session.rollback();
  await side.discard();
}

function findProvince(catalogue: Catalogue, at: number): Agency | undefined {
  const day = dayOf(at);
  return catalogue.register.findByCode(catalogue.settingsOn(day).province.code, day, 'agency');
}

function addRepeated(file: PreparedFile, repeated: readonly RepeatedCode[], lists: PassLists): void {
  for (const found of repeated) {
    lists.issues.add({ ...repeatedIssue(found), file: file.name, row: found.row, dossierCode: found.code });
  }
}

function repeatedIssue({ code, column, value, earlier, earlierValue }: RepeatedCode): RowIssue {
  const problem = `mã hồ sơ ${code} đã có ở dòng ${earlier} với thông tin khác`;
  return issue(
    'duplicate-code',
    column,
    value,
    problem,
    `"${earlierValue}" như dòng ${earlier}, hoặc một mã hồ sơ khác`,
  );
}

function badRowsRefusal(
  file: PreparedFile,
  { lists, result }: Attempt,
  options: ImportOptions,
): FileRefusal | undefined {
  if (result.rows === 0) return { code: 'no-rows', message: 'Dưới dòng tiêu đề không có hồ sơ nào.' };
  const { count, first } = lists.issues.listed();
  const [worst] = first;
  if (worst === undefined || options.keepGood === true) return undefined;
  const message = `${formatIssue(worst)}${count > 1 ? ` Tất cả có ${count} lỗi.` : ''} Không nạp dòng nào của tệp ${file.name}; sửa tệp, hoặc dùng --keep-good để nạp các dòng đúng.`;
  const { row, column, value, expected } = worst;
  return { code: 'bad-rows', row, column, value, expected, message };
}

async function finish(
  context: AppContext,
  file: PreparedFile,
  attempt: Attempt,
  options: ImportOptions,
  sameFacts: number,
  started: number,
): Promise<FileOutcome> {
  const { session, store, lists, result, newAgencies } = attempt;
  const counts = store.counts();
  const created = newAgencies?.all() ?? [];
  try {
    const conflicts = lists.conflicts.listed();
    const digest = await digestFile(file.path);
    const choices = {
      dueAtMeans: file.dueAtMeans,
      keepGood: options.keepGood === true,
      system: file.mapping.system ?? null,
    };
    const record = { id: newId(), name: file.name, ...digest, options: choices };
    const { rows } = result;
    await session.recordFile(
      options.actor === undefined ? record : { ...record, actor: options.actor },
      { rows, ...counts, conflicts: conflicts.count },
      conflicts.first,
    );
    if (created.length > 0) await recordAgencies(context, created, session.recordedAt, file.name);
  } catch (error) {
    await abandon(attempt);
    throw error;
  }
  await session.commit();
  const paths = await attempt.side.close();
  return {
    file: file.name,
    stored: true,
    issues: lists.issues.listed(paths.badRows),
    conflicts: lists.conflicts.listed(paths.conflicts),
    dueDifferences: lists.differences.listed(paths.differences),
    rows: result.rows,
    ...counts,
    duplicates: result.duplicates + sameFacts,
    createdAgencies: created.map(({ name }) => name),
    notices: file.table.notices,
    seconds: secondsSince(started),
  };
}

async function recordAgencies(
  context: AppContext,
  agencies: readonly Agency[],
  recordedAt: number,
  file: string,
): Promise<void> {
  const records = agencies.map((agency) => ({
    kind: 'agency' as const,
    id: agency.id,
    validFrom: agency.validFrom,
    recordedAt,
    data: { ...agency },
    source: `nạp từ tệp ${file}`,
  }));
  await context.db.transaction((tx) => recordCatalogue(tx, records));
}

function refusedOutcome(file: string, refusal: FileRefusal, started: number): FileOutcome {
  const none = { count: 0, first: [] };
  return {
    file,
    stored: false,
    refusal,
    issues: none,
    conflicts: none,
    dueDifferences: none,
    rows: 0,
    dossiers: 0,
    events: 0,
    unchanged: 0,
    duplicates: 0,
    createdAgencies: [],
    notices: [],
    seconds: secondsSince(started),
  };
}

function secondsSince(started: number): number {
  return Math.round(performance.now() - started) / 1000;
}
