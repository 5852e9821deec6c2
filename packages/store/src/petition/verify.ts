import { NO_HASH } from '../dossier/chain.ts';
import { type ChainFault, whatHappened } from '../dossier/chain-fault.ts';
import { readBatches } from '../dossier/cursor.ts';
import type { Database } from '../server/index.ts';
import { hashPetitionEvent } from './chain.ts';
import { type EventRow, eventOf, PETITION_EVENT_SELECT } from './event-row.ts';

/** A place where the events of a petition are not as they were written. */
export interface PetitionFault {
  readonly kind: Exclude<ChainFault['kind'], 'root-differs'>;
  readonly petitionId: string;
  readonly code: string;
  /** Number of the event, the first of several. */
  readonly seq: number;
  /** Vietnamese, for `doctor`. */
  readonly message: string;
}

export interface PetitionChainReport {
  readonly petitions: number;
  readonly events: number;
  /** Events written before there was a chain (0037): only their numbers are looked at. */
  readonly unchained: number;
  /** The first faults found, at most 1 000. */
  readonly faults: readonly PetitionFault[];
}

type CheckedRow = EventRow & {
  readonly homeAgencyId: string;
  readonly code: string;
  readonly hash: string | null;
  readonly headSeq: number;
  readonly headHash: string | null;
};

// An event always has its petition (petition_event_of).
const EVENTS = `
select ${PETITION_EVENT_SELECT}, e.home_agency_id as "homeAgencyId", p.code, encode(e.hash, 'hex') as hash,
  p.version as "headSeq", encode(p.hash, 'hex') as "headHash"
from petition_event e join petition p on p.home_agency_id = e.home_agency_id and p.id = e.petition_id
order by e.home_agency_id, e.petition_id, e.seq`;

const WITHOUT_EVENTS = `
select p.id as "petitionId", p.code, p.version as "headSeq" from petition p
where not exists (select from petition_event e where e.home_agency_id = p.home_agency_id and e.petition_id = p.id)
limit 1000`;

const MOST_FAULTS = 1_000;

/** Computes every hash of petitions again on one snapshot; finds each changed, removed or inserted event. */
export function verifyPetitions(db: Database): Promise<PetitionChainReport> {
  return db.snapshot(async (tx) => {
    const faults: PetitionFault[] = [];
    const counts = { petitions: 0, events: 0, unchained: 0 };
    let before: CheckedRow | undefined;
    for await (const rows of readBatches<CheckedRow>(tx.client, EVENTS)) {
      for (const row of rows) {
        const previous = before?.petitionId === row.petitionId ? before : undefined;
        if (previous === undefined) {
          counts.petitions += 1;
          faults.push(...faultsOfHead(before));
        }
        counts.events += 1;
        if (row.hash === null) counts.unchained += 1;
        faults.push(...faultsOfEvent(row, previous));
        before = row;
      }
      if (faults.length > MOST_FAULTS) break;
    }
    faults.push(...faultsOfHead(before));
    for (const row of await tx.query<Pick<CheckedRow, 'petitionId' | 'code' | 'headSeq'>>(WITHOUT_EVENTS)) {
      faults.push(faultOf('removed', row, 1, row.headSeq));
    }
    return { ...counts, faults: faults.slice(0, MOST_FAULTS) };
  });
}

function faultsOfEvent(row: CheckedRow, previous: CheckedRow | undefined): readonly PetitionFault[] {
  // Beyond the head that the petition remembers: told as inserted, whatever its hash (faultsOfHead).
  if (row.seq > row.headSeq) return [];
  const expected = (previous?.seq ?? 0) + 1;
  if (row.seq > expected) return [faultOf('removed', row, expected, row.seq - 1)];
  const chained = typeof previous?.hash === 'string';
  if (row.hash === null) return chained ? [faultOf('changed', row, row.seq)] : [];
  const key = { homeAgencyId: row.homeAgencyId, id: row.petitionId };
  const computed = hashPetitionEvent(key, eventOf(row), previous?.hash ?? NO_HASH);
  return computed === row.hash ? [] : [faultOf('changed', row, row.seq)];
}

/** The last event against what the petition remembers of it. */
function faultsOfHead(last: CheckedRow | undefined): readonly PetitionFault[] {
  if (last === undefined) return [];
  const { seq, headSeq } = last;
  if (headSeq > seq) return [faultOf('removed', last, seq + 1, headSeq)];
  if (headSeq < seq) return [faultOf('inserted', last, headSeq + 1, seq)];
  return last.hash === last.headHash ? [] : [faultOf('head-differs', last, seq)];
}

function faultOf(
  kind: PetitionFault['kind'],
  { petitionId, code }: Pick<CheckedRow, 'petitionId' | 'code'>,
  from: number,
  to = from,
): PetitionFault {
  const message = `Phản ánh, kiến nghị ${code}: ${whatHappened(kind, 'phản ánh, kiến nghị', from, to)}.`;
  return { kind, petitionId, code, seq: from, message };
}
