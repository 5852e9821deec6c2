import type { Principal } from '@dunghen/domain/access';
import { dayOf, formatDay, type Instant } from '@dunghen/domain/time';
import { openByAgency, readCatalogue } from '@dunghen/store/catalogue';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { END_OF_TIME } from '../procedure/end-of-time.ts';
import type { StoredAgencyChange } from './change.ts';
import { type RelatedAgency, relatedOf } from './detail.ts';

/** A recorded decision and how far its dossiers have followed. */
export interface ListedAgencyChange {
  readonly id: string;
  readonly source: string;
  readonly from: string;
  readonly recordedAt: Instant;
  readonly by: string;
  readonly created: readonly RelatedAgency[];
  readonly ended: readonly { readonly agency: RelatedAgency; readonly heir?: RelatedAgency; readonly open: number }[];
  readonly amended: readonly RelatedAgency[];
  /** Open dossiers that have still to follow; before the first day all of them. */
  readonly waiting: number;
  readonly hasBegun: boolean;
}

/** The decisions on the agencies, the newest first. */
export async function listAgencyChanges(
  context: AppContext,
  principal: Principal,
): Promise<Outcome<readonly ListedAgencyChange[]>> {
  const world = await accessWorld(context);
  const permission = allow(principal, 'agency:read', NOWHERE, world);
  if (!permission.ok) return notAllowed(permission);
  const changes = await readAgencyChanges(context);
  const open = await openByAgency(
    context.db,
    changes.flatMap(({ ended }) => ended.map(({ id }) => id)),
  );
  const { register } = world;
  const named = (id: string): readonly RelatedAgency[] => {
    const found = register.findById(id);
    return found === undefined ? [] : [relatedOf(found)];
  };
  const today = formatDay(dayOf(context.now()));
  const rows = changes.map(({ ended, created, amended, ...rest }): ListedAgencyChange => {
    const endedRows = ended.flatMap(({ id, heir }) =>
      named(id).map((agency) => {
        const [next] = heir === undefined ? [] : named(heir);
        return { agency, ...(next === undefined ? {} : { heir: next }), open: open.get(id) ?? 0 };
      }),
    );
    return {
      ...rest,
      created: created.flatMap(named),
      amended: amended.flatMap(named),
      ended: endedRows,
      waiting: endedRows.reduce((sum, one) => sum + one.open, 0),
      hasBegun: rest.from <= today,
    };
  });
  return { ok: true, value: rows.toSorted((a, b) => b.recordedAt - a.recordedAt) };
}

export interface RecordedChange extends StoredAgencyChange {
  readonly id: string;
  readonly recordedAt: Instant;
}

/** Every recorded decision, in order of its id. */
export async function readAgencyChanges(context: Pick<AppContext, 'db'>): Promise<readonly RecordedChange[]> {
  const records = await readCatalogue(context.db, 'agency-change', END_OF_TIME);
  // Only this program writes the records.
  return records.map(({ id, recordedAt, data }) => ({ ...(data as unknown as StoredAgencyChange), id, recordedAt }));
}
