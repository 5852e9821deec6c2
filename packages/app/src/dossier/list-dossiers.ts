import type { Principal } from '@dunghen/domain/access';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { type DayNumber, dayOf, type Instant } from '@dunghen/domain/time';
import {
  type FoundDossier,
  type SearchFilter,
  type SearchSort,
  type SearchVerdict,
  searchDossiers,
} from '@dunghen/store/dossier';
import type { Database } from '@dunghen/store/server';
import { type AccessWorld, type Action, allow, notAllowed, type Scope, scopeOf, whereOf } from '../access/index.ts';
import { type RequestFacts, recordReading } from '../audit/index.ts';
import { unknownAgency } from '../catalogue/index.ts';
import { type Pieces, piecesOf } from '../command/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { listItem } from './describe.ts';
import { namesFor } from './names.ts';
import { type StepName, stepNames } from './step-names.ts';
import { stepsOfRole } from './steps-of-role.ts';
import type { DossierListItem } from './view.ts';

/** Which dossiers; absent fields do not narrow. */
/** `signature`: for the head of the agency to sign or approve; `division`: at a step that is the head of a division's. */
export type WaitingFor = 'signature' | 'division';

export interface DossierListFilter extends Omit<SearchFilter, 'agencyIds' | 'signedInSteps' | 'atSteps'> {
  /** `signature`: a step at which the head signs is under way, or a new due date was asked for. */
  readonly waitingFor?: WaitingFor;
  /** Resolving agency. */
  readonly agencyId?: string;
  /** With `agencyId`: the agencies that stand under it today, too. */
  readonly includeChildren?: boolean;
}

export interface DossierListInput {
  readonly filter: DossierListFilter;
  readonly sort: SearchSort;
  readonly after?: string;
  /** 1 to 500. */
  readonly limit: number;
  /** Show names of applicants where the caller may read them; each such reading is written down. */
  readonly personal?: boolean;
}

/** One dossier of a queue. `applicant` only where it was asked for and may be read. */
export interface QueueItem extends DossierListItem {
  /** What a command says it saw. */
  readonly version: number;
  readonly field?: string;
  readonly submittedAt?: Instant;
  /** The agency that took it in, or that holds it, where another one. */
  readonly receiving?: { readonly id: string; readonly name: string };
  readonly holding?: { readonly id: string; readonly name: string };
  readonly step?: string;
  /** Its name in the newest version of the procedure that has it. */
  readonly stepName?: string;
  readonly stepDueAt?: Instant;
  readonly applicant?: string;
}

export interface DossierQueue {
  readonly rows: readonly QueueItem[];
  /** Key of the next page; absent on the last. */
  readonly next?: string;
  /** The verdicts are of this instant. */
  readonly asOf: Instant;
}

/** The dossiers that the caller may see, a page of them, judged as of now. */
export async function listDossiers(
  context: AppContext,
  principal: Principal,
  input: DossierListInput,
  request: RequestFacts,
): Promise<Outcome<DossierQueue>> {
  const pieces = await piecesOf(context);
  const now = context.now();
  const world: AccessWorld = { register: pieces.catalogue.register, day: dayOf(now) };
  const scope = findScope(principal, 'dossier:list', input.filter.verdicts, world);
  if (!scope.ok) return scope;
  const found = await findPage(context, pieces, scope.value, input, now);
  if (!found.ok) return found;
  const { rows, next } = found.value;
  const shown = input.personal === true ? rows.filter((row) => mayReadPersonal(principal, row, world)) : [];
  if (shown.length > 0) await recordReading(context, principal, shown, request, { what: 'list' });
  const nameOf = await namesFor(
    context,
    principal,
    rows.map((row) => row.officer),
  );
  const stepOf = await stepNames(context, rows);
  const withNames = new Set(shown);
  const value: DossierQueue = {
    rows: rows.map((row) => named(queueItem(row, pieces, now, nameOf, withNames.has(row)), stepOf)),
    asOf: now,
    ...(next === undefined ? {} : { next }),
  };
  return { ok: true, value };
}

function named(item: QueueItem, stepOf: StepName): QueueItem {
  const stepName = stepOf(item);
  return stepName === undefined ? item : { ...item, stepName };
}

/** Verdicts for which the right to lists of late dossiers is enough (Department of Home Affairs). */
const OF_LATE_LISTS: ReadonlySet<SearchVerdict> = new Set<SearchVerdict>(['late', 'open-overdue']);

/** The caller's scope; refused where it is nothing at all, so that an empty list means that there are none. */
export function findScope(
  principal: Principal,
  action: Action,
  verdicts: readonly SearchVerdict[] | undefined,
  world: AccessWorld,
): Outcome<Exclude<Scope, { readonly kind: 'none' }>> {
  const scope = scopeOf(principal, action, world);
  if (scope.kind !== 'none') return { ok: true, value: scope };
  const late = verdicts?.every((verdict) => OF_LATE_LISTS.has(verdict)) ?? false;
  const ofLate = late ? scopeOf(principal, 'late-list:read', world) : scope;
  if (ofLate.kind !== 'none') return { ok: true, value: ofLate };
  return notAllowed({ ok: false, code: 'not-allowed', facts: { action } });
}

export async function findPage(
  { db }: AppContext,
  pieces: Pieces,
  scope: Scope,
  { filter, sort, after, limit }: DossierListInput,
  now: Instant,
): Promise<Outcome<{ readonly rows: readonly FoundDossier[]; readonly next?: string }>> {
  const narrowed = await narrow(db, filter, sort, pieces, dayOf(now));
  if (!narrowed.ok) return narrowed;
  const page = await searchDossiers(db, pieces.judging, {
    scope,
    filter: narrowed.value,
    sort,
    limit,
    now,
    ...(after === undefined ? {} : { after }),
  });
  return page.ok ? { ok: true, value: page } : unknownPage();
}

/** The agencies of the filter; refuses what contradicts itself, which would look like "there are none". */
export async function narrow(
  db: Database,
  { agencyId, includeChildren, waitingFor, ...rest }: DossierListFilter,
  sort: SearchSort,
  { catalogue: { register } }: Pieces,
  day: DayNumber,
): Promise<Outcome<SearchFilter>> {
  if (sort === 'due' && rest.open === false) return sortNeedsOpen();
  const filter = { ...rest, ...(await waitingSteps(db, waitingFor)) };
  if (agencyId === undefined) return { ok: true, value: filter };
  if (register.findById(agencyId) === undefined) return unknownAgency(agencyId);
  const under = includeChildren === true ? register.subtreeOf(agencyId, day).map(({ id }) => id) : [];
  return { ok: true, value: { ...filter, agencyIds: [...new Set([agencyId, ...under])] } };
}

/** The steps by which it is known that a dossier waits for the head of the agency, or of the division. */
async function waitingSteps(
  db: Database,
  waitingFor: WaitingFor | undefined,
): Promise<Pick<SearchFilter, 'signedInSteps' | 'atSteps'>> {
  switch (waitingFor) {
    case undefined:
      return {};
    case 'signature':
      return { signedInSteps: await stepsOfRole(db, 'head-of-agency') };
    case 'division':
      return { atSteps: await stepsOfRole(db, 'head-of-division') };
  }
}

export function mayReadPersonal(principal: Principal, row: FoundDossier, world: AccessWorld): boolean {
  const { applicantIdentity: identity, officer } = row;
  const where = whereOf({
    resolvingAgencyId: row.agencyId,
    receivingAgencyId: row.receivingAgencyId,
    holdingAgencyId: row.holdingAgencyId,
    ...(officer === undefined ? {} : { officer }),
    ...(identity === undefined ? {} : { intake: { identity } }),
  });
  return allow(principal, 'dossier:read-personal', where, world).ok;
}

export function queueItem(
  row: FoundDossier,
  { catalogue }: Pieces,
  now: Instant,
  nameOf: (officer: string) => string,
  personal: boolean,
): QueueItem {
  const { field, submittedAt, step, stepDueAt, receivingAgencyId, holdingAgencyId, officer, applicant } = row;
  const other = (id: string) => ({ id, name: catalogue.register.findById(id)?.name ?? id });
  return {
    ...listItem(row, catalogue, now, PROVINCE_POLICY),
    version: row.version,
    ...(officer === undefined ? {} : { officer: nameOf(officer) }),
    ...(field === undefined ? {} : { field }),
    ...(submittedAt === undefined ? {} : { submittedAt }),
    ...(receivingAgencyId === row.agencyId ? {} : { receiving: other(receivingAgencyId) }),
    ...(holdingAgencyId === row.agencyId ? {} : { holding: other(holdingAgencyId) }),
    ...(step === undefined ? {} : { step }),
    ...(stepDueAt === undefined ? {} : { stepDueAt }),
    ...(personal && applicant !== undefined ? { applicant } : {}),
  };
}

function unknownPage(): Refused {
  const message = 'Không có trang này: khóa trang không thuộc danh sách theo thứ tự đang xem. Xem lại từ trang đầu.';
  return { ok: false, code: 'unknown-page', facts: {}, message };
}

function sortNeedsOpen(): Refused {
  const message =
    'Thứ tự theo thời gian còn lại chỉ có với hồ sơ đang giải quyết. Bỏ điều kiện đã kết thúc, hoặc sắp theo ngày tiếp nhận.';
  return { ok: false, code: 'sort-needs-open', facts: { sort: 'due' }, message };
}
