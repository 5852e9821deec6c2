import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Principal } from '@dunghen/domain/access';
import {
  compareNational,
  decisionOf,
  type NationalChange,
  type NationalProcedure,
  type NationalRow,
  type NationalRowProblem,
  nationalColumnName,
  readNationalRow,
} from '@dunghen/domain/procedure';
import { recordAudit } from '@dunghen/store/audit';
import {
  type CatalogueRecord,
  catalogueKindRevision,
  lockCatalogueItem,
  readCatalogue,
  recordCatalogue,
} from '@dunghen/store/catalogue';
import type { Executor } from '@dunghen/store/server';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { END_OF_TIME } from './end-of-time.ts';
import { refusePrincipal } from './permission.ts';
import { type NationalFile, readNationalFile } from './read-national-file.ts';

export interface LoadNational {
  readonly file: NationalFile;
  /** `fingerprint` of the preview that is to be applied; without it nothing is stored. */
  readonly apply?: string;
}

/** What loading a file does, or would do. */
export interface NationalLoad {
  /** True where it is stored. */
  readonly isApplied: boolean;
  /** Names this preview: the file, and what it was compared with. */
  readonly fingerprint: string;
  readonly counts: Readonly<Record<NationalChange['kind'], number>>;
  /** New, changed and abolished ones, in the file's order. */
  readonly changes: readonly NationalChange[];
  /** Recorded procedures that the file does not mention: they stay as they are. */
  readonly notMentioned: number;
  /** Vietnamese: what was read as it is written, columns that were not understood. */
  readonly remarks: readonly string[];
}

/**
 * Loads an export of the national database of procedures. First a preview: what is new, changed, abolished, the same.
 * Then, with the preview's fingerprint, the same is stored. A file with a bad row is refused whole, each bad value named
 * by row and column.
 */
export async function loadNationalCatalogue(
  context: AppContext,
  principal: Principal,
  { file, apply }: LoadNational,
  request: RequestFacts,
): Promise<Outcome<NationalLoad>> {
  const refused = await refusePrincipal(context, principal, 'procedure:edit');
  if (refused !== undefined) return refused;
  const table = await readNationalFile(file);
  if (!table.ok) return table;
  const read = readRows(file, table.rows);
  if (!read.ok) return read;
  const digest = await digestOf(file.path);
  const preview = (db: Executor) => previewOf(db, read.readings, [...table.notices, ...read.remarks], digest);
  if (apply === undefined) return { ok: true, value: await preview(context.db) };
  return context.db.transaction(async (tx): Promise<Outcome<NationalLoad>> => {
    await lockCatalogueItem(tx, 'national-procedure', 'all');
    const planned = await preview(tx);
    if (planned.fingerprint !== apply) return changedSincePreview(file);
    await recordCatalogue(tx, recordsOf(planned.changes, file, context.now()));
    const subject = { kind: 'national-catalogue', id: digest };
    const facts = { file: file.name, counts: planned.counts };
    const act = { action: 'procedure:edit', subject, outcome: 'done', facts } as const;
    await recordAudit(tx, actOf(principal, request, act));
    return { ok: true, value: { ...planned, isApplied: true } };
  });
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

interface ReadProcedure {
  readonly row: number;
  readonly procedure: NationalProcedure;
}

type ReadRows =
  | { readonly ok: true; readonly readings: readonly ReadProcedure[]; readonly remarks: readonly string[] }
  | Refused;

function readRows(file: NationalFile, rows: readonly NationalRow[]): ReadRows {
  const read = rows.map(readNationalRow);
  const readings = read.flatMap(({ row, procedure }) => (procedure === undefined ? [] : [{ row, procedure }]));
  const problems = [...read.flatMap((reading) => reading.problems), ...repeated(readings)].toSorted(
    (a, b) => a.row - b.row,
  );
  if (problems.length > 0) return refuseRows(file, problems);
  return { ok: true, readings, remarks: read.flatMap(({ remarks }) => remarks.map(({ message }) => message)) };
}

/** A code stands once in a file, unless one of the two ends and the other begins something. */
function repeated(readings: readonly ReadProcedure[]): readonly NationalRowProblem[] {
  const first = new Map<string, number>();
  return readings.flatMap(({ row, procedure }) => {
    const key = `${procedure.code}/${validFromOf(procedure)}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, row);
      return [];
    }
    const column = nationalColumnName('code');
    const message = `Dòng ${row}: mã ${procedure.code} đã có ở dòng ${earlier}. Chỉ giữ một dòng.`;
    return [{ row, column, value: procedure.code, message }];
  });
}

const MOST_SHOWN = 20;

function refuseRows(file: NationalFile, problems: readonly NationalRowProblem[]): Refused {
  const rows = new Set(problems.map(({ row }) => row)).size;
  const list = problems.slice(0, MOST_SHOWN).map(({ message }) => message);
  const more = problems.length > MOST_SHOWN ? [`… và ${problems.length - MOST_SHOWN} lỗi nữa.`] : [];
  const message = [`${file.name}: ${rows} dòng có lỗi, không nạp dòng nào.`, ...list, ...more].join('\n');
  return { ok: false, code: 'bad-rows', facts: { file: file.name, problems }, message };
}

async function previewOf(
  db: Executor,
  readings: readonly ReadProcedure[],
  remarks: readonly string[],
  digest: string,
): Promise<NationalLoad> {
  const [records, revision] = await Promise.all([
    readCatalogue(db, 'national-procedure', END_OF_TIME),
    catalogueKindRevision(db, 'national-procedure', END_OF_TIME),
  ]);
  const known = knownProcedures(records);
  const all = readings.map(({ row, procedure }) => compareNational(row, procedure, known.find(procedure)));
  const counts = { new: 0, changed: 0, abolished: 0, same: 0 };
  for (const { kind } of all) counts[kind] += 1;
  const mentioned = new Set(readings.map(({ procedure }) => procedure.code));
  return {
    isApplied: false,
    fingerprint: createHash('sha256').update(`${digest}/${revision}`).digest('hex'),
    counts,
    changes: all.filter(({ kind }) => kind !== 'same'),
    notMentioned: known.codes.filter((code) => !mentioned.has(code)).length,
    remarks,
  };
}

/** The day from which a record holds: that of the decision that made it. */
function validFromOf(procedure: NationalProcedure): string {
  return decisionOf(procedure)?.effectiveFrom ?? '1970-01-01';
}

function knownProcedures(records: readonly CatalogueRecord[]) {
  const byCode = Map.groupBy(records, ({ id }) => id);
  return {
    codes: [...byCode.keys()],
    /** The record of the same first day, of which the row is a correction, else the newest. */
    find: (procedure: NationalProcedure): NationalProcedure | undefined => {
      const own = byCode.get(procedure.code) ?? [];
      const record = own.find(({ validFrom }) => validFrom === validFromOf(procedure)) ?? own.at(-1);
      return record?.data as unknown as NationalProcedure | undefined;
    },
  };
}

function recordsOf(changes: readonly NationalChange[], file: NationalFile, now: number): readonly CatalogueRecord[] {
  return changes.map(({ procedure }) => ({
    kind: 'national-procedure',
    id: procedure.code,
    validFrom: validFromOf(procedure),
    recordedAt: now,
    data: { ...procedure },
    source: `CSDL quốc gia về TTHC, tệp ${file.name}`,
  }));
}

function changedSincePreview(file: NationalFile): Refused {
  const message = `${file.name}: tệp hoặc danh mục đã đổi từ khi xem trước. Xem trước lại rồi nạp.`;
  return { ok: false, code: 'preview-outdated', facts: { file: file.name }, message };
}
