import { getDay } from '@dunghen/domain/time';
import type { Database } from '../server/index.ts';
import { canonicalJson } from './canonical-json.ts';
import { hashEvent, NO_HASH } from './chain.ts';
import { type ChainFault, faultOf } from './chain-fault.ts';
import { readBatches } from './cursor.ts';
import { rootOf } from './daily-root.ts';
import { EVENT_SELECT, type EventRow, eventOf } from './event-row.ts';

export interface ChainReport {
  readonly dossiers: number;
  readonly events: number;
  /** The first faults found, at most 1 000. */
  readonly faults: readonly ChainFault[];
}

type CheckedRow = EventRow & {
  readonly homeAgencyId: string;
  readonly intakeMonth: string;
  readonly dossierId: string;
  readonly hash: string;
  readonly auditHash: string | null;
  readonly code: string | null;
  readonly headSeq: number | null;
  readonly headHash: string | null;
};

const EVENTS = `
select ${EVENT_SELECT}, e.home_agency_id as "homeAgencyId", e.intake_month as "intakeMonth", e.dossier_id as "dossierId",
  encode(e.hash, 'hex') as hash, encode(e.audit_hash, 'hex') as "auditHash", d.code, d.seq as "headSeq", encode(d.hash, 'hex') as "headHash"
from dossier_event e
left join dossier d on d.home_agency_id = e.home_agency_id and d.dossier_id = e.dossier_id
order by e.home_agency_id, e.intake_month, e.dossier_id, e.seq`;

const WITHOUT_EVENTS = `
select d.dossier_id as "dossierId", d.code, d.seq as "headSeq" from dossier d
where not exists (select from dossier_event e
  where e.home_agency_id = d.home_agency_id and e.intake_month = d.intake_month and e.dossier_id = d.dossier_id)
limit 1000`;

const MOST_FAULTS = 1_000;

/**
 * Computes every hash again on one snapshot; finds each changed, removed or inserted event. `show` hears how many events
 * are done.
 */
export function verifyChains(db: Database, show: (events: number) => void = () => undefined): Promise<ChainReport> {
  return db.snapshot(async (tx) => {
    const faults: ChainFault[] = [];
    const counts = { dossiers: 0, events: 0 };
    let before: CheckedRow | undefined;
    for await (const rows of readBatches<CheckedRow>(tx.client, EVENTS)) {
      for (const row of rows) {
        const previous = before?.dossierId === row.dossierId ? before : undefined;
        if (previous === undefined) {
          counts.dossiers += 1;
          faults.push(...faultsOfHead(before));
        }
        counts.events += 1;
        faults.push(...faultsOfEvent(row, previous));
        before = row;
      }
      show(counts.events);
      if (faults.length > MOST_FAULTS) break;
    }
    faults.push(...faultsOfHead(before));
    for (const row of await tx.query<{ dossierId: string; code: string; headSeq: number }>(WITHOUT_EVENTS)) {
      faults.push(faultOf('removed', row.dossierId, row.code, 1, row.headSeq));
    }
    faults.push(...(await faultsOfRoot(tx)));
    return { ...counts, faults: faults.slice(0, MOST_FAULTS) };
  });
}

function faultsOfEvent(row: CheckedRow, previous: CheckedRow | undefined): readonly ChainFault[] {
  // Beyond the head that the projection remembers: told as inserted, whatever its hash (faultsOfHead).
  if (row.headSeq !== null && row.seq > row.headSeq) return [];
  const expected = (previous?.seq ?? 0) + 1;
  if (row.seq > expected) return [faultOf('removed', row.dossierId, row.code, expected, row.seq - 1)];
  const event = eventOf(row);
  const computed = hashEvent(
    row,
    event,
    canonicalJson(event.data),
    previous?.hash ?? NO_HASH,
    row.auditHash ?? undefined,
  );
  return computed === row.hash ? [] : [faultOf('changed', row.dossierId, row.code, row.seq)];
}

/** The last event against what the projection remembers of it. */
function faultsOfHead(last: CheckedRow | undefined): readonly ChainFault[] {
  if (last === undefined) return [];
  const { dossierId, code, seq, headSeq } = last;
  if (headSeq === null) return [faultOf('inserted', dossierId, code, 1, seq)];
  if (headSeq > seq) return [faultOf('removed', dossierId, code, seq + 1, headSeq)];
  if (headSeq < seq) return [faultOf('inserted', dossierId, code, headSeq + 1, seq)];
  return last.hash === last.headHash ? [] : [faultOf('head-differs', dossierId, code, seq)];
}

/** The newest seal is enough: its heads rest on all events before. */
async function faultsOfRoot(tx: Parameters<Parameters<Database['snapshot']>[0]>[0]): Promise<readonly ChainFault[]> {
  const seals = await tx.query<{ day: string; root: string }>(
    "select day, encode(root, 'hex') as root from daily_root order by day desc limit 1",
  );
  const seal = seals[0];
  if (seal === undefined) return [];
  const { root } = await rootOf(tx.client, getDay(seal.day));
  if (root === seal.root) return [];
  return [
    {
      kind: 'root-differs',
      message: `Dấu niêm phong ngày ${seal.day} không khớp với các hồ sơ đã ghi đến hết ngày đó: đã có việc bị sửa, bớt hoặc thêm sau khi niêm phong.`,
    },
  ];
}
