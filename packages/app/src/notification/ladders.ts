import type { AgencyRegister } from '@dunghen/domain/agency';
import { type AgencyLadder, type BeforeRung, DEFAULT_AGENCY_LADDER } from '@dunghen/domain/rung';
import { type DayNumber, formatDay, type Instant } from '@dunghen/domain/time';
import { type CatalogueRecord, readCatalogue } from '@dunghen/store/catalogue';
import type { Executor } from '@dunghen/store/server';

/** What an agency has set, from a day on. */
export interface LadderRow {
  readonly agencyId: string;
  /** `yyyy-MM-dd`. */
  readonly from: string;
  readonly ladder: AgencyLadder;
  readonly source: string;
  readonly recordedAt: Instant;
  readonly by: string;
}

export interface EffectiveLadder {
  readonly ladder: AgencyLadder;
  /** The agency itself or the nearest above it that has set something; absent: the program's default. */
  readonly of?: LadderRow;
}

export async function readLadderRows(db: Executor, knownAt: Instant): Promise<readonly LadderRow[]> {
  return (await readCatalogue(db, 'agency-ladder', knownAt)).flatMap(rowOf);
}

/** Only this program writes the rows, after checking them. */
function rowOf({ id, validFrom, recordedAt, data, source }: CatalogueRecord): readonly LadderRow[] {
  if (data === null) return [];
  const stored = data as unknown as {
    readonly before: readonly BeforeRung[];
    readonly headFrom: 'due-today' | 'overdue';
    readonly by: string;
  };
  const ladder = { before: stored.before, headFrom: stored.headFrom };
  return [{ agencyId: id, from: validFrom, ladder, source, recordedAt, by: stored.by }];
}

/** The ladder that holds for an agency on a day: its own newest row, else that of the nearest agency above it. */
export function ladderOf(
  rows: readonly LadderRow[],
  register: AgencyRegister,
  agencyId: string,
  day: DayNumber,
): EffectiveLadder {
  const today = formatDay(day);
  const seen = new Set<string>();
  for (let id: string | undefined = agencyId; id !== undefined && !seen.has(id); id = register.findById(id)?.parentId) {
    seen.add(id);
    const own = rows.filter((row) => row.agencyId === id && row.from <= today);
    const last = own.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
    if (last !== undefined) return { ladder: last.ladder, of: last };
  }
  return { ladder: DEFAULT_AGENCY_LADDER };
}

/** A finder that walks up once for each agency. */
export function ladderFinder(
  rows: readonly LadderRow[],
  register: AgencyRegister,
  day: DayNumber,
): (agencyId: string) => AgencyLadder {
  const kept = new Map<string, AgencyLadder>();
  return (agencyId) => {
    const ladder = kept.get(agencyId) ?? ladderOf(rows, register, agencyId, day).ladder;
    kept.set(agencyId, ladder);
    return ladder;
  };
}
