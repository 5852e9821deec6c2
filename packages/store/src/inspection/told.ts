import type { ToldDates } from '@dunghen/domain/inspection';
import type { Instant } from '@dunghen/domain/time';
import { keyArrays } from '../dossier/event-row.ts';
import type { DossierKey } from '../dossier/record.ts';
import type { Executor } from '../server/index.ts';

interface Row {
  readonly dossierId: string;
  readonly seq: number;
  readonly sentAt: Instant;
  readonly acceptedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly returnedAt: Instant | null;
}

/** A portal time is local (+07:00) and has no zone of its own; empty where nothing was told. */
const timeOf = (field: string): string =>
  `to_timestamp(nullif(m.body ->> '${field}', '') || '+07', 'YYYYMMDDHH24MISSTZH')`;

/**
 * What the portal took last of these dossiers, by dossier id; only of those of which all events were told: where a
 * message waits or was refused, the queue shows that. Two look-ups by key for each dossier that the portal knows.
 */
export async function readTold(db: Executor, keys: readonly DossierKey[]): Promise<ReadonlyMap<string, ToldDates>> {
  if (keys.length === 0) return new Map();
  const rows = await db.query<Row>(
    `select k.id as "dossierId", t.seq, t.ended_at as "sentAt", t."acceptedAt", t."finishedAt", t."returnedAt"
     from unnest($1::text[], $2::date[], $3::uuid[]) as k (home, month, id)
     join portal_dossier p on p.home_agency_id = k.home and p.dossier_id = k.id and p.state = 'idle'
     join dossier d on d.home_agency_id = k.home and d.dossier_id = k.id and d.seq <= p.made_seq
     cross join lateral (
       select m.seq, m.ended_at, ${timeOf('NgayTiepNhan')} as "acceptedAt",
         ${timeOf('NgayKetThucXuLy')} as "finishedAt", ${timeOf('NgayTra')} as "returnedAt"
       from portal_message m
       where m.home_agency_id = k.home and m.dossier_id = k.id and m.service = 'DongBoHoSoMC' and m.state = 'sent'
       order by m.seq desc, m.part desc, m.revision desc limit 1) t`,
    [...keyArrays(keys)],
  );
  return new Map(
    rows.map(({ dossierId, acceptedAt, finishedAt, returnedAt, ...told }) => [
      dossierId,
      {
        ...told,
        ...(acceptedAt === null ? {} : { acceptedAt }),
        ...(finishedAt === null ? {} : { finishedAt }),
        ...(returnedAt === null ? {} : { returnedAt }),
      },
    ]),
  );
}
