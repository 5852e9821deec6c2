import type { DeliveryFate } from '@dunghen/domain/reconciliation';
import { keyArrays } from '../dossier/event-row.ts';
import type { DossierKey } from '../dossier/record.ts';
import type { Executor } from '../server/index.ts';

/** What became of the messages about dossiers, by dossier id; of one without messages nothing is told. */
export async function readFates(tx: Executor, keys: readonly DossierKey[]): Promise<ReadonlyMap<string, DeliveryFate>> {
  if (keys.length === 0) return new Map();
  const rows = await tx.query<{ id: string; fate: DeliveryFate }>(
    `select k.id, case when bool_or(m.state = 'refused') then 'refused' when bool_or(m.state = 'waiting') then 'waiting'
       else 'sent' end as fate
     from unnest($1::text[], $2::date[], $3::uuid[]) as k (home, month, id)
     join portal_message m on m.home_agency_id = k.home and m.dossier_id = k.id
     group by k.id`,
    [...keyArrays(keys)],
  );
  return new Map(rows.map(({ id, fate }) => [id, fate]));
}
