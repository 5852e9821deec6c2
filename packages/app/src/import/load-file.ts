import { basename } from 'node:path';
import type { Agency } from '@dunghen/domain/agency';
import { recordCatalogue } from '@dunghen/store/catalogue';
import { newId } from '@dunghen/store/dossier';
import { StoreRefusal } from '@dunghen/store/server';
import type { Catalogue } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Attempt } from './attempt.ts';
import { abandon, tryLoad } from './attempt.ts';
import { digestFile } from './file-digest.ts';
import type { PassLists, PassResult } from './load-pass.ts';
import { NO_KNOWLEDGE } from './load-pass.ts';
import type { FileOutcome, FileRefusal, ImportOptions } from './outcome.ts';
import type { PreparedFile } from './prepared-file.ts';
import { prepareFile } from './prepared-file.ts';
import type { RepeatedCode } from './repeated-codes.ts';
import { examinePairs, repeatedIssue, rowsByCode } from './repeated-codes.ts';
import type { SidePaths } from './side-files.ts';

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
  } catch (error) {
    const refusal = meanwhileRefusal(error);
    if (refusal === undefined) throw error;
    return refusedOutcome(prepared.name, refusal, started);
  } finally {
    prepared.table.close();
  }
}

/** Two imports of the same dossiers at once: one of them finds its work done by the other, which is no fault of the file. */
function meanwhileRefusal(error: unknown): FileRefusal | undefined {
  if (!(error instanceof StoreRefusal)) return undefined;
  if (error.code !== 'code-exists' && error.code !== 'changed-meanwhile') return undefined;
  const message =
    'một lần nạp khác vừa lưu những hồ sơ này trong khi tệp đang được nạp. Tệp không có lỗi và chưa lưu gì; hãy chạy lại lệnh.';
  return { code: 'stored-meanwhile', message };
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
      const repeated = rowsByCode(findings.repeated);
      attempt = await tryLoad(context, catalogue, file, options, { repeated, cleared: findings.falseAlarms });
    }
  }
  // Closed before the commit: bad rows that cannot be written must not be lost.
  const paths = attempt.side.close();
  const refusal = attempt.result.refusal ?? unwritableRefusal(attempt) ?? badRowsRefusal(file, attempt, options);
  if (refusal !== undefined) {
    await abandon(attempt);
    return {
      ...refusedOutcome(file.name, refusal, started),
      issues: attempt.lists.issues.listed(),
      rows: attempt.result.rows,
    };
  }
  return finish(context, file, attempt, options, { paths, sameFacts, started });
}

function addRepeated(file: PreparedFile, repeated: readonly RepeatedCode[], lists: PassLists): void {
  for (const found of repeated) {
    lists.issues.add({ ...repeatedIssue(found), file: file.name, row: found.row, dossierCode: found.code });
  }
}

/** Bad rows that can be written nowhere would be lost. */
function unwritableRefusal({ side }: Attempt): FileRefusal | undefined {
  const failure = side.badRowsFailure();
  if (failure === undefined) return undefined;
  const message = `Không ghi được tệp chứa các dòng lỗi bên cạnh tệp nạp (${failure}). Không nạp dòng nào.`;
  return { code: 'output-unwritable', message };
}

function badRowsRefusal(file: PreparedFile, { lists }: Attempt, options: ImportOptions): FileRefusal | undefined {
  const { count, first } = lists.issues.listed();
  const [worst] = first;
  if (worst === undefined || options.keepGood === true) return undefined;
  // The faults themselves are in `issues`, each with its place; this says what became of the file.
  const message = `${file.name}: có ${count} lỗi, không nạp dòng nào. Hãy sửa tệp, hoặc dùng --keep-good để nạp các dòng đúng.`;
  const { row, column, value, expected } = worst;
  return { code: 'bad-rows', row, column, value, expected, message };
}

interface Finish {
  readonly paths: SidePaths;
  readonly sameFacts: number;
  readonly started: number;
}

async function finish(
  context: AppContext,
  file: PreparedFile,
  attempt: Attempt,
  options: ImportOptions,
  facts: Finish,
): Promise<FileOutcome> {
  if (options.dryRun === true) {
    await attempt.session.rollback();
    return outcomeOf(file, attempt, false, facts);
  }
  try {
    await recordLoaded(context, file, attempt, options);
  } catch (error) {
    await abandon(attempt);
    throw error;
  }
  try {
    await attempt.session.commit();
  } catch (error) {
    attempt.side.discard();
    throw error;
  }
  return outcomeOf(file, attempt, true, facts);
}

/** The record of the file, and the agencies that it brought. */
async function recordLoaded(
  context: AppContext,
  file: PreparedFile,
  { session, store, lists, result, newAgencies }: Attempt,
  options: ImportOptions,
): Promise<void> {
  const conflicts = lists.conflicts.listed();
  const digest = await digestFile(file.path);
  const choices = {
    dueAtMeans: file.dueAtMeans,
    keepGood: options.keepGood === true,
    system: file.mapping.system ?? null,
  };
  const record = { id: newId(), name: file.name, ...digest, options: choices };
  await session.recordFile(
    options.actor === undefined ? record : { ...record, actor: options.actor },
    { rows: result.rows, ...store.counts(), conflicts: conflicts.count },
    conflicts.first,
  );
  const created = newAgencies?.all() ?? [];
  if (created.length > 0) await recordAgencies(context, created, session.recordedAt, file.name);
}

function outcomeOf(
  file: PreparedFile,
  { store, lists, result, newAgencies }: Attempt,
  stored: boolean,
  { paths, sameFacts, started }: Finish,
): FileOutcome {
  const unwritten = paths.failure === undefined ? [] : [`Không ghi được tệp danh sách bên cạnh: ${paths.failure}`];
  return {
    file: file.name,
    stored,
    issues: lists.issues.listed(paths.badRows),
    conflicts: lists.conflicts.listed(paths.conflicts),
    dueDifferences: lists.differences.listed(paths.differences),
    rows: result.rows,
    ...store.counts(),
    duplicates: result.duplicates + sameFacts,
    createdAgencies: newAgencies?.all().map(({ name }) => name) ?? [],
    notices: [...file.table.notices, ...unwritten, ...remarksOn(result)],
    seconds: secondsSince(started),
  };
}

/** An export of a quiet month is no fault, but whoever took the wrong file should see it. */
const NO_ROWS = 'Dưới dòng tiêu đề không có hồ sơ nào.';

function remarksOn({ rows, untold: { returns, begun } }: PassResult): readonly string[] {
  const undated = `${returns} hồ sơ ghi "Đã trả kết quả" nhưng không có ngày trả: chưa ghi được trạng thái này, hồ sơ mới lưu là "Đã xử lý xong".`;
  const unnamed = `${begun} hồ sơ ghi "Đang xử lý" nhưng không có cán bộ xử lý: chưa ghi được trạng thái này, hồ sơ mới lưu là "Được tiếp nhận".`;
  return [...(rows === 0 ? [NO_ROWS] : []), ...(returns === 0 ? [] : [undated]), ...(begun === 0 ? [] : [unnamed])];
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

function refusedOutcome(file: string, refused: FileRefusal, started: number): FileOutcome {
  // Every message names its file, whoever made it.
  const message = refused.message.startsWith(file) ? refused.message : `${file}: ${refused.message}`;
  const { code, row, column, value, expected } = refused;
  const refusal: FileRefusal = {
    code,
    message,
    ...(row === undefined ? undefined : { row }),
    ...(column === undefined ? undefined : { column }),
    ...(value === undefined ? undefined : { value }),
    ...(expected === undefined ? undefined : { expected }),
  };
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
