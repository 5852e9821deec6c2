import type { Principal } from '@dunghen/domain/access';
import { dayOf, formatDay } from '@dunghen/domain/time';
import { findMapping, versionName } from '@dunghen/portal/mapping';
import type { Page, PageRequest } from '@dunghen/store/dossier';
import {
  type Connection,
  countIntakes,
  countQueue,
  countRefusals,
  type MessageQuery,
  type PortalIntake,
  type PortalMessage,
  portalMessagesOfDossier,
  type QueueCounts,
  type RefusalKind,
  readConnection,
  readIntakes,
  searchPortalMessages,
  UNUSED,
} from '@dunghen/store/portal-delivery';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import type { RequestFacts } from '../audit/index.ts';
import { findSeen, unknownDossier } from '../dossier/get-dossier.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import type { PortalContext } from './line.ts';

export interface PortalStanding {
  /** Absent where no portal is connected. */
  readonly line?: {
    readonly endpoint: string;
    /** Version of the mapping in force today. */
    readonly mapping: string;
    readonly batch: number;
    readonly parallel: number;
    readonly timeoutMs: number;
  };
  readonly connection: Connection;
  readonly queue: QueueCounts;
  /** What was refused, by the words of it, most frequent first. */
  readonly refusals: readonly RefusalKind[];
  readonly intakes: { readonly received: number; readonly refused: number };
}

const MOST_KINDS = 50;

/** How it stands between the province and the portal. */
export async function getPortalStanding(
  context: PortalContext,
  principal: Principal,
  _input: Readonly<Record<string, never>>,
  _request: RequestFacts,
): Promise<Outcome<PortalStanding>> {
  const refused = await refusePortal(context, principal, 'portal:read');
  return refused ?? { ok: true, value: await portalStanding(context) };
}

/** The same for who runs the machine. */
export async function portalStanding({ db, now, portal }: PortalContext): Promise<PortalStanding> {
  const at = now();
  const [connection, queue, refusals, intakes] = await Promise.all([
    portal === undefined ? UNUSED : readConnection(db, portal.endpoint),
    countQueue(db, at),
    countRefusals(db, MOST_KINDS),
    countIntakes(db),
  ]);
  const standing = { connection, queue, refusals, intakes };
  if (portal === undefined) return standing;
  const { endpoint, batch, parallel, timeoutMs } = portal;
  const mapping = findMapping(portal.mappings, formatDay(dayOf(at)));
  const name = mapping === undefined ? '' : versionName(mapping);
  return { ...standing, line: { endpoint, mapping: name, batch, parallel, timeoutMs } };
}

/** Messages that wait, were sent, were refused; never what they say of persons. */
export async function listPortalMessages(
  context: PortalContext,
  principal: Principal,
  { page, ...query }: MessageQuery & { readonly page?: PageRequest },
  _request: RequestFacts,
): Promise<Outcome<Page<PortalMessage>>> {
  const refused = await refusePortal(context, principal, 'portal:read');
  return refused ?? { ok: true, value: await searchPortalMessages(context.db, query, page) };
}

const MOST_INTAKES = 200;

/** Dossiers that were handed in on the portal: those that came in and those that could not. */
export async function listPortalIntakes(
  context: PortalContext,
  principal: Principal,
  query: { readonly state?: PortalIntake['state'] },
  _request: RequestFacts,
): Promise<Outcome<readonly PortalIntake[]>> {
  const refused = await refusePortal(context, principal, 'portal:read');
  return refused ?? { ok: true, value: await readIntakes(context.db, { ...query, limit: MOST_INTAKES }) };
}

const MOST_OF_DOSSIER = 200;

/** What went or is to go to the portal about one dossier, newest first, for who may see the dossier at work. */
export async function listPortalMessagesOfDossier(
  context: PortalContext,
  principal: Principal,
  { code }: { readonly code: string },
): Promise<Outcome<{ readonly connected: boolean; readonly rows: readonly PortalMessage[] }>> {
  const seen = await findSeen(context, principal, code);
  if (!seen.ok) return seen;
  if (principal.kind === 'anonymous' || principal.kind === 'citizen') return unknownDossier(code);
  const rows = await portalMessagesOfDossier(context.db, seen.value.head, MOST_OF_DOSSIER);
  return { ok: true, value: { connected: context.portal !== undefined, rows } };
}

export async function refusePortal(
  context: PortalContext,
  principal: Principal,
  action: 'portal:read' | 'portal:send-again',
): Promise<Refused | undefined> {
  const permission = allow(principal, action, NOWHERE, await accessWorld(context));
  return permission.ok ? undefined : notAllowed(permission);
}
