import { accusedAgencies, foldPetition, type PetitionEvent } from '@dunghen/domain/petition';
import { searchKey } from '@dunghen/domain/text';
import type { Instant } from '@dunghen/domain/time';
import { storableJson } from '../dossier/canonical-json.ts';
import type { Executor } from '../server/index.ts';
import { timestampText } from '../server/types.ts';
import { hashPetitionEvents } from './chain.ts';
import type { PetitionSender } from './write.ts';

/** A petition with all that happened to it, as it is loaded: the demonstration. */
export interface PetitionHistory {
  readonly homeAgencyId: string;
  readonly id: string;
  readonly code: string;
  readonly requestKey: string;
  readonly sender: PetitionSender;
  readonly events: readonly PetitionEvent[];
}

/** Adds histories of a year that has none yet, in a few statements however many they are. Run in a transaction. */
export async function storePetitions(tx: Executor, year: number, all: readonly PetitionHistory[]): Promise<void> {
  await tx.query('insert into petition_number (year, last) values ($1, $2)', [year, all.length]);
  const stamp = (at: Instant | undefined) => (at === undefined ? null : timestampText(at));
  const rows = all.flatMap((one) => {
    const petition = foldPetition(one.events);
    const [first] = one.events;
    if (petition === undefined || first === undefined) return [];
    return [
      {
        ...one,
        events: undefined,
        received: stamp(petition.receivedAt),
        recorded: stamp(first.recordedAt),
        ended: stamp(petition.refusedAt ?? petition.answeredAt),
        published: stamp(petition.publication?.at),
        channel: petition.channel,
        kind: petition.kind,
        state: petition.state,
        agency: petition.agencyId,
        officer: petition.officer,
        dossier: petition.dossierCode,
        handling: petition.handlingAgencyId,
        accused: accusedAgencies(petition),
        version: petition.version,
        hash: hashPetitionEvents(one, one.events).at(-1),
        search: searchKey(`${one.code} ${petition.summary ?? ''}`),
      },
    ];
  });
  await tx.query(
    `insert into petition (home_agency_id, id, code, request_key, received_at, recorded_at, ended_at, published_at, channel,
       kind, state, agency_id, officer, dossier_code, handling_agency_id, accused_agency_ids, version, search_key, hash)
     select "homeAgencyId", id, code, "requestKey", received, recorded, ended, published, channel, kind, state, agency,
       officer, dossier, handling, array(select json_array_elements_text(accused)), version, search, decode(hash, 'hex')
     from json_to_recordset($1::json) x ("homeAgencyId" text, id uuid, code text, "requestKey" text, received timestamptz,
       recorded timestamptz, ended timestamptz, published timestamptz, channel text, kind text, state text, agency text,
       officer text, dossier text, handling text, accused json, version int, search text, hash text)`,
    [storableJson(rows)],
  );
  await tx.query(
    `insert into petition_sender (home_agency_id, petition_id, name, contact, content)
     select "homeAgencyId", id, sender ->> 'name', sender ->> 'contact', sender ->> 'content'
     from json_to_recordset($1::json) x ("homeAgencyId" text, id uuid, sender json)`,
    [JSON.stringify(rows)],
  );
  const events = all.flatMap(({ homeAgencyId, id, events: own }) => {
    const hashes = hashPetitionEvents({ homeAgencyId, id }, own);
    return own.map(({ seq, type, occurredAt, recordedAt, actorId, actorName, ...data }, place) => {
      return {
        homeAgencyId,
        id,
        seq,
        type,
        data,
        at: stamp(occurredAt),
        recorded: stamp(recordedAt),
        actorId,
        actorName,
        hash: hashes[place],
      };
    });
  });
  await tx.query(
    `insert into petition_event (home_agency_id, petition_id, seq, type, data, occurred_at, recorded_at, actor_id, actor_name, hash)
     select "homeAgencyId", id, seq, type, data, at, recorded, "actorId", "actorName", decode(hash, 'hex')
     from json_to_recordset($1::json) x ("homeAgencyId" text, id uuid, seq int, type text, data jsonb, at timestamptz,
       recorded timestamptz, "actorId" text, "actorName" text, hash text)`,
    [storableJson(events)],
  );
}
