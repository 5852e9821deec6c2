import type { Principal } from '@dunghen/domain/access';
import type { Instant } from '@dunghen/domain/time';
import { deleteDraft, findDraft, listDrafts, type SealedDraft, saveDraft } from '@dunghen/store/intake';
import { accessWorld, allow, type NotAllowed, notAllowed } from '../access/index.ts';
import type { InstallationKey } from '../account/index.ts';
import { type RequestFacts, recordAct } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import * as refusals from './refusals.ts';

/** What the use cases of the counter work with; without a key nothing typed is kept on the server. */
export interface IntakeContext extends AppContext {
  readonly key?: InstallationKey;
}

/** What was typed, as the page that typed it understands it. */
export type DraftContent = Readonly<Record<string, unknown>>;

export interface IntakeDraft {
  readonly id: string;
  readonly agencyId: string;
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly content: DraftContent;
}

export interface DraftInput {
  readonly id: string;
  /** The counter at which it is typed. */
  readonly agencyId: string;
  /** The version that was seen; 0 for a new one. */
  readonly version: number;
  readonly content: DraftContent;
}

/** Days that a draft is kept after its last saving (decision 0151). */
export const DRAFT_DAYS = 30;
const DAY_MS = 86_400_000;
/** Drafts of one officer; more are a heap that nobody looks through. */
const MOST_DRAFTS = 50;
const PURPOSE = 'intake-draft';

const sinceOf = ({ now }: Pick<AppContext, 'now'>): Instant => now() - DRAFT_DAYS * DAY_MS;

/** The officer's own drafts, of the counters at which they may still take in. Each listing is written down. */
export async function listIntakeDrafts(
  context: IntakeContext,
  principal: Principal,
  request: RequestFacts,
): Promise<Outcome<readonly IntakeDraft[]>> {
  const permitted = await permittedFor(context, principal);
  if (!permitted.ok) return permitted;
  const { ownerId, mayAt, key } = permitted.value;
  const rows = await listDrafts(context.db, ownerId, sinceOf(context));
  const drafts = rows.filter(({ agencyId }) => mayAt(agencyId)).flatMap((row) => opened(key, ownerId, row) ?? []);
  if (drafts.length > 0) await noteAct(context, principal, 'intake-draft:list', ownerId, request);
  return { ok: true, value: drafts };
}

/** Saves a draft over the version that was seen. A draft of this id that somebody else has is not touched: each has their own. */
export async function saveIntakeDraft(
  context: IntakeContext,
  principal: Principal,
  input: DraftInput,
  request: RequestFacts,
): Promise<Outcome<IntakeDraft>> {
  const permitted = await permittedFor(context, principal);
  if (!permitted.ok) return permitted;
  const { ownerId, mayAt, key } = permitted.value;
  if (!mayAt(input.agencyId)) return notAllowed(NOT_HERE);
  const { id, agencyId, version, content } = input;
  const since = sinceOf(context);
  if (version === 0 && (await listDrafts(context.db, ownerId, since)).length >= MOST_DRAFTS)
    return refusals.tooManyDrafts(MOST_DRAFTS);
  const sealed = key.seal(purposeOf(ownerId), JSON.stringify(content));
  const saving = { ownerId, id, agencyId, sealed, expected: version, at: context.now(), since };
  const row = await saveDraft(context.db, saving);
  if (row === undefined) return conflict(context, { ownerId, id, key });
  // Each letter typed is no act of its own; that there is a draft, is.
  if (version === 0) await noteAct(context, principal, 'intake-draft:begin', id, request);
  return { ok: true, value: { ...plain(row), content } };
}

/** The draft as it is by now, so that both can be looked at. */
async function conflict(
  context: IntakeContext,
  { ownerId, id, key }: { readonly ownerId: string; readonly id: string; readonly key: InstallationKey },
): Promise<Outcome<never>> {
  const row = await findDraft(context.db, { ownerId, id }, sinceOf(context));
  const current = row === undefined ? undefined : opened(key, ownerId, row);
  return refusals.draftChanged(current);
}

/** Throws a draft away; done too where there is none any more. */
export async function discardIntakeDraft(
  context: IntakeContext,
  principal: Principal,
  id: string,
  request: RequestFacts,
): Promise<Outcome<{ readonly discarded: boolean }>> {
  const permitted = await permittedFor(context, principal);
  if (!permitted.ok) return permitted;
  const discarded = await deleteDraft(context.db, { ownerId: permitted.value.ownerId, id });
  if (discarded) await noteAct(context, principal, 'intake-draft:discard', id, request);
  return { ok: true, value: { discarded } };
}

const NOT_HERE: NotAllowed = { ok: false, code: 'not-allowed', facts: { action: 'dossier:draft' } };

interface Permitted {
  readonly ownerId: string;
  readonly mayAt: (agencyId: string) => boolean;
  readonly key: InstallationKey;
}

/** Drafts are of persons who take in somewhere: no machine types, and a citizen's are on the portal. */
async function permittedFor(context: IntakeContext, principal: Principal): Promise<Outcome<Permitted>> {
  const world = await accessWorld(context);
  const mayAt = (agencyId: string) => allow(principal, 'dossier:draft', { agencyIds: [agencyId] }, world).ok;
  const somewhere = principal.kind === 'officer' && principal.grants.some(({ agencyId }) => mayAt(agencyId));
  if (!somewhere) return notAllowed(NOT_HERE);
  if (context.key === undefined) return refusals.keyMissing();
  return { ok: true, value: { ownerId: principal.id, mayAt, key: context.key } };
}

/** One officer's seal does not open another's draft, even where a row was moved. */
const purposeOf = (ownerId: string): string => `${PURPOSE}/${ownerId}`;

/** Undefined where it was sealed with another key: then nobody can read it any more. */
function opened(key: InstallationKey, ownerId: string, row: SealedDraft): IntakeDraft | undefined {
  const text = key.open(purposeOf(ownerId), row.sealed);
  if (text === undefined) return undefined;
  const content: DraftContent = JSON.parse(text);
  return { ...plain(row), content };
}

function plain({ id, agencyId, version, createdAt, updatedAt }: SealedDraft): Omit<IntakeDraft, 'content'> {
  return { id, agencyId, version, createdAt, updatedAt };
}

function noteAct(
  context: AppContext,
  principal: Principal,
  action: string,
  id: string,
  request: RequestFacts,
): Promise<void> {
  const subject = { kind: 'intake-draft', id };
  return recordAct(context, principal, { action, subject, outcome: 'done' }, request);
}
