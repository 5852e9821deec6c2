import type { Principal } from '@dunghen/domain/access';
import type { PetitionKind, PetitionState } from '@dunghen/domain/petition';
import { compareVietnamese } from '@dunghen/domain/text';
import { findDay, type Instant, startOfDay } from '@dunghen/domain/time';
import { type PetitionSender, readPetitions, readSender, type StoredPetition } from '@dunghen/store/petition';
import { type AccessWorld, accessWorld, allow, notAllowed, scopeOf } from '../access/index.ts';
import { type RequestFacts, recordAct } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import { officerNames } from '../dossier/names.ts';
import { receiptCodeOf } from '../dossier/receipt-code.ts';
import type { Outcome } from '../outcome/index.ts';
import { whereOfPetition, whereOfSender } from './place.ts';
import { unknownPetition, wrongField } from './refusals.ts';
import { type PetitionView, petitionView } from './view.ts';

/** How a petition stands as a whole, for the filter of lists. */
export type PetitionStandingName = 'open' | 'due-soon' | 'late' | 'ended';

export const PETITION_SORTS = ['code', 'received', 'kind', 'agency', 'state', 'due'] as const;
export type PetitionSort = (typeof PETITION_SORTS)[number];

export interface PetitionListQuestion {
  readonly state?: PetitionState;
  readonly kind?: PetitionKind;
  readonly agencyId?: string;
  readonly standing?: PetitionStandingName;
  /** Within the number and the words that an agency reads; never in those of the sender. */
  readonly text?: string;
  /** Received on these local days, `yyyy-MM-dd`, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  readonly sort?: PetitionSort;
  readonly desc?: boolean;
  /** How many rows to leave out. */
  readonly skip?: number;
  readonly limit: number;
}

export interface PetitionList {
  readonly rows: readonly PetitionView[];
  readonly total: number;
  readonly next?: number;
  /** More match than are looked through; narrow the days. */
  readonly isCut: boolean;
  readonly mayReceive: boolean;
}

/** A province has some hundreds a quarter; the newest are looked through. */
const MOST = 2_000;

/** Petitions within reach, received last first unless sorted otherwise. */
export async function listPetitions(
  context: AppContext,
  principal: Principal,
  question: PetitionListQuestion,
): Promise<Outcome<PetitionList>> {
  const world = await accessWorld(context);
  const scope = scopeOf(principal, 'petition:read', world);
  if (scope.kind === 'none') return notAllowed({ ok: false, code: 'not-allowed', facts: { action: 'petition:read' } });
  const {
    state,
    kind,
    agencyId,
    standing,
    text,
    sort = 'received',
    desc = sort === 'received',
    skip = 0,
    limit,
  } = question;
  const days = readDays(question);
  if (!days.ok) return days;
  const found = await readPetitions(context.db, scope, {
    ...(state === undefined ? {} : { states: [state] }),
    ...(kind === undefined ? {} : { kind }),
    ...(agencyId === undefined ? {} : { agencyId }),
    ...(text === undefined || text.trim() === '' ? {} : { text }),
    ...days.value,
    limit: MOST + 1,
  });
  const seen = found
    .slice(0, MOST)
    .filter((one) => allow(principal, 'petition:read', whereOfPetition(one, world), world).ok);
  const views = await viewsOf(context, principal, world, seen);
  const wanted = views.filter((view) => standing === undefined || standingOf(view) === standing);
  const sorted = wanted.toSorted((a, b) => (desc ? -1 : 1) * compareBy(sort, a, b) || (a.code < b.code ? 1 : -1));
  const rows = sorted.slice(skip, skip + limit);
  return {
    ok: true,
    value: {
      rows,
      total: wanted.length,
      ...(skip + limit < wanted.length ? { next: skip + limit } : {}),
      isCut: found.length > MOST,
      mayReceive: scopeOf(principal, 'petition:receive', world).kind !== 'none',
    },
  };
}

export function standingOf({ clock, state, rung }: PetitionView): PetitionStandingName {
  if (state === 'refused' || state === 'answered' || state === 'published') return 'ended';
  if (clock.verdict === 'open-overdue') return 'late';
  return rung === undefined ? 'open' : 'due-soon';
}

function compareBy(sort: PetitionSort, a: PetitionView, b: PetitionView): number {
  switch (sort) {
    case 'code':
      return a.code < b.code ? -1 : 1;
    case 'received':
      return a.receivedAt - b.receivedAt;
    case 'kind':
      return compareVietnamese(a.kind, b.kind);
    case 'agency':
      return compareVietnamese(a.handlingAgency?.name ?? '', b.handlingAgency?.name ?? '');
    case 'state':
      return compareVietnamese(a.state, b.state);
    case 'due':
      return (a.clock.dueAt ?? Number.MAX_SAFE_INTEGER) - (b.clock.dueAt ?? Number.MAX_SAFE_INTEGER);
  }
}

function readDays({ from, to }: Pick<PetitionListQuestion, 'from' | 'to'>): Outcome<{ from?: Instant; to?: Instant }> {
  const [first, last] = [from, to].map((text) => (text === undefined ? undefined : findDay(text)));
  if (from !== undefined && first === undefined) return wrongField('from', 'Ngày bắt đầu không có trong lịch.');
  if (to !== undefined && last === undefined) return wrongField('to', 'Ngày kết thúc không có trong lịch.');
  return {
    ok: true,
    value: {
      ...(first === undefined ? {} : { from: startOfDay(first) }),
      ...(last === undefined ? {} : { to: startOfDay(last + 1) }),
    },
  };
}

export async function viewsOf(
  context: AppContext,
  principal: Principal,
  world: AccessWorld,
  found: readonly StoredPetition[],
): Promise<readonly PetitionView[]> {
  const now = context.now();
  const catalogue = await context.catalogueAt(now);
  const nameOf = await officerNames(
    context,
    found.map(({ petition }) => petition.officer),
  );
  return found.map((one) => petitionView(one, { principal, world, catalogue, now, nameOf }));
}

/** One that whoever asks may read; else unknown. */
export async function findPetition(
  { db }: AppContext,
  principal: Principal,
  world: AccessWorld,
  by: { readonly id: string } | { readonly code: string },
): Promise<Outcome<StoredPetition>> {
  const [found] = await readPetitions(db, { kind: 'all' }, { ...by, limit: 1 });
  if (found === undefined) return unknownPetition();
  return allow(principal, 'petition:read', whereOfPetition(found, world), world).ok
    ? { ok: true, value: found }
    : unknownPetition();
}

export async function readPetition(
  context: AppContext,
  principal: Principal,
  input: { readonly id: string },
): Promise<Outcome<PetitionView>> {
  const world = await accessWorld(context);
  if (scopeOf(principal, 'petition:read', world).kind === 'none') {
    return notAllowed({ ok: false, code: 'not-allowed', facts: { action: 'petition:read' } });
  }
  const found = await findPetition(context, principal, world, input);
  if (!found.ok) return found;
  const [view] = await viewsOf(context, principal, world, [found.value]);
  return view === undefined ? unknownPetition() : { ok: true, value: view };
}

export interface SenderView extends PetitionSender {
  /** Second factor of the sender's receipt; absent where this installation has no key. */
  readonly receiptCode?: string;
}

/** Who sent it and in which words; each reading, also a refused one, is written down first. */
export async function readPetitionSender(
  context: AppContext,
  principal: Principal,
  input: { readonly id: string },
  request: RequestFacts,
): Promise<Outcome<SenderView>> {
  const world = await accessWorld(context);
  const found = await findPetition(context, principal, world, input);
  if (!found.ok) return found;
  const stored = found.value;
  const permission = allow(principal, 'petition:read-sender', whereOfSender(stored, world), world);
  const act = {
    action: 'petition:read-sender',
    subject: { kind: 'petition', id: stored.id, code: stored.code },
    homeAgencyId: stored.homeAgencyId,
    outcome: permission.ok ? 'done' : 'refused',
  } as const;
  await recordAct(context, principal, act, request);
  if (!permission.ok) return notAllowed(permission);
  const sender = await readSender(context.db, stored);
  if (sender === undefined) return unknownPetition();
  const { key } = context;
  return {
    ok: true,
    value: { ...sender, ...(key === undefined ? {} : { receiptCode: receiptCodeOf(key, stored.code) }) },
  };
}
