import type { TimeLimit } from '@dunghen/domain/deadline';
import { longestOf } from '@dunghen/domain/index-766';
import {
  findVersionAt,
  type LocalisingItem,
  localisingFigures,
  type ProcedureLevel,
  type ProcedureVersion,
} from '@dunghen/domain/procedure';
import type { PeriodBounds } from '@dunghen/domain/report';
import { type DayNumber, dayOf, type Instant } from '@dunghen/domain/time';
import { catalogueKindRevision, readCatalogue } from '@dunghen/store/catalogue';
import type { Database } from '@dunghen/store/server';
import type { AppContext } from '../context/index.ts';
import { remember } from '../context/remember.ts';
import { readDuties } from '../procedure/index.ts';

/** What index 766 asks of a procedure in force. */
export interface IndexProcedure {
  readonly code: string;
  readonly name: string;
  readonly level: ProcedureLevel;
  readonly agencyIds?: readonly string[];
  /** All parts that make up a procedure are there (indicator 1.3; decision 0202). */
  readonly isComplete: boolean;
  readonly missingParts: readonly string[];
  readonly hasFee: boolean;
  readonly longest?: TimeLimit;
}

/** Procedures in force on the last day of a period, and the duties of localising whose limit ended in it. */
export interface IndexProcedures {
  readonly all: readonly IndexProcedure[];
  readonly byCode: ReadonlyMap<string, IndexProcedure>;
  readonly announced: readonly LocalisingItem[];
  readonly published: readonly LocalisingItem[];
}

type Context = Pick<AppContext, 'db' | 'catalogueAt'>;
interface Asked {
  readonly context: Context;
  readonly bounds: PeriodBounds;
  readonly knownAt: Instant;
}

/** This period and the one before, of the province's usual questions. */
const KEPT = 8;
const stores = new WeakMap<Database, (key: string, asked: Asked) => Promise<IndexProcedures>>();

/** Kept for each state of the catalogue of procedures: a page asks for it several times. */
export async function indexProcedures(
  context: Context,
  bounds: PeriodBounds,
  knownAt: Instant,
): Promise<IndexProcedures> {
  const read = stores.get(context.db) ?? remember(readProcedures, KEPT);
  stores.set(context.db, read);
  const [own, national] = await Promise.all([
    catalogueKindRevision(context.db, 'procedure', knownAt),
    catalogueKindRevision(context.db, 'national-procedure', knownAt),
  ]);
  return read(`${own} ${national} ${bounds.from} ${bounds.to}`, { context, bounds, knownAt });
}

async function readProcedures({ context, bounds, knownAt }: Asked): Promise<IndexProcedures> {
  const day = dayOf(bounds.to - 1);
  const [records, duties] = await Promise.all([
    readCatalogue(context.db, 'procedure', knownAt),
    readDuties(context, knownAt),
  ]);
  const versions = records.map(({ data }) => data as unknown as ProcedureVersion);
  const all = [...Map.groupBy(versions, ({ code }) => code)].flatMap(([code, own]) => inForce(own, code, day));
  const figures = localisingFigures(duties, { from: dayOf(bounds.from), to: day });
  return {
    all,
    byCode: new Map(all.map((procedure) => [procedure.code, procedure])),
    announced: figures.announced.items,
    published: figures.published.items,
  };
}

function inForce(versions: readonly ProcedureVersion[], code: string, day: DayNumber): readonly IndexProcedure[] {
  const version = findVersionAt(versions, code, day);
  if (version === undefined) return [];
  const { name, level, agencyIds, fees, limits } = version;
  const longest = longestOf(limits.flatMap((line) => line.promised?.limit ?? line.legal.limit ?? []));
  const missingParts = missingPartsOf(version);
  return [
    {
      code,
      name,
      level,
      ...(agencyIds === undefined ? {} : { agencyIds }),
      isComplete: missingParts.length === 0,
      missingParts,
      hasFee: fees.some(({ amount }) => amount > 0),
      ...(longest === undefined ? {} : { longest }),
    },
  ];
}

/**
 * What Decree 63/2010/NĐ-CP, article 8, wants of a procedure and our catalogue holds; fees and conditions are not among
 * them, since a procedure may have none.
 */
function missingPartsOf(version: ProcedureVersion): readonly string[] {
  const parts: readonly (readonly [name: string, isThere: boolean])[] = [
    ['tên thủ tục', version.name !== ''],
    ['lĩnh vực', version.field !== ''],
    ['trình tự thực hiện', version.process.length > 0],
    ['thành phần hồ sơ', version.documents.length > 0],
    ['thời hạn giải quyết', version.limits.length > 0],
    ['kết quả', version.results.length > 0],
  ];
  return parts.flatMap(([name, isThere]) => (isThere ? [] : [name]));
}

export function longestLimits({ all }: IndexProcedures): ReadonlyMap<string, TimeLimit> {
  return new Map(all.flatMap(({ code, longest }) => (longest === undefined ? [] : [[code, longest] as const])));
}

/** The name of a procedure in force, else as its dossiers name it, else its code. */
export function nameOfProcedure(
  { byCode }: IndexProcedures,
  cells: readonly { readonly procedureCode: string; readonly procedureName: string }[],
): (code: string) => string {
  const named = new Map(cells.map((cell) => [cell.procedureCode, cell.procedureName]));
  return (code) => byCode.get(code)?.name ?? (named.get(code) || code);
}
