import type { Principal } from '@dunghen/domain/access';
import {
  type Agency,
  type AgencyChange,
  agenciesAfter,
  type ChangedAgencies,
  changeAgencies,
  findRegisterProblems,
  heirOf,
  type SuccessorShare,
} from '@dunghen/domain/agency';
import { type DayNumber, findDay, formatDay, type Instant } from '@dunghen/domain/time';
import { type HeldGrant, insertGrant, readGrantsAt } from '@dunghen/store/account';
import { recordAudit } from '@dunghen/store/audit';
import {
  type CatalogueRecord,
  findOpenCodes,
  lockCatalogueItem,
  openByAgency,
  openByField,
  readCatalogue,
  recordCatalogue,
} from '@dunghen/store/catalogue';
import { newId } from '@dunghen/store/dossier';
import type { Executor, Transaction } from '@dunghen/store/server';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { END_OF_TIME } from '../procedure/end-of-time.ts';
import { type RelatedAgency, relatedOf } from './detail.ts';

/** A decision that changes the agencies. */
export interface DecidedAgencyChange extends AgencyChange {
  /** The deciding document: number, date, issuing body. */
  readonly source: string;
  /** Officers keep their roles at the one agency that takes over: for another name, where nobody's task changes. */
  readonly carryRoles: boolean;
}

export interface EndedPreview {
  readonly agency: RelatedAgency;
  /** Takes over the open dossiers; absent where nobody does. */
  readonly heir?: RelatedAgency;
  /** Dossiers that its successors will have to resolve. */
  readonly open: number;
  /** Of a split with shares: how many each successor takes. */
  readonly parts: readonly { readonly agency: RelatedAgency; readonly open: number }[];
  /** Accounts that hold a role at it on the day. */
  readonly officers: number;
}

/** What a decision would do. */
export interface AgencyChangePreview {
  readonly from: string;
  readonly created: readonly RelatedAgency[];
  readonly ended: readonly EndedPreview[];
  readonly amended: readonly RelatedAgency[];
  /** Dossiers that move, of all ended agencies. */
  readonly open: number;
  /** Roles that go on at the heir. */
  readonly carried: number;
}

/** What a decision on the agencies would do: who begins, who ends, how many open dossiers and roles move; stores nothing. */
export async function previewAgencyChange(
  context: AppContext,
  principal: Principal,
  change: DecidedAgencyChange,
): Promise<Outcome<AgencyChangePreview>> {
  const refused = await refusePrincipal(context, principal);
  if (refused !== undefined) return refused;
  const planned = await planOf(context.db, change);
  return planned.ok ? { ok: true, value: planned.value.preview } : planned;
}

export interface RecordedAgencyChange {
  readonly id: string;
  readonly recordedAt: Instant;
  readonly preview: AgencyChangePreview;
}

/**
 * Records a decision on the agencies, whole or not at all. The open dossiers follow on its first day, each with an event
 * (`succeedDossiers`); ended dossiers stay with the agency that ended them.
 */
export async function recordAgencyChange(
  context: AppContext,
  principal: Principal,
  change: DecidedAgencyChange,
  request: RequestFacts,
): Promise<Outcome<RecordedAgencyChange>> {
  const refused = await refusePrincipal(context, principal);
  if (refused !== undefined) return refused;
  return context.db.transaction(async (tx): Promise<Outcome<RecordedAgencyChange>> => {
    await lockCatalogueItem(tx, 'agency-change', 'all');
    const planned = await planOf(tx, change);
    if (!planned.ok) return planned;
    const { plan, preview, grants } = planned.value;
    const id = newId();
    const recordedAt = context.now();
    await recordCatalogue(tx, recordsOf({ id, change, plan, recordedAt, principal }));
    await carryRoles(tx, { change, plan, grants, recordedAt, principal });
    const facts = { source: change.source, from: change.from, ended: change.ended.map((one) => one.id) };
    const subject = { kind: 'agency-change', id };
    await recordAudit(tx, actOf(principal, request, { action: 'agency:edit', subject, outcome: 'done', facts }));
    return { ok: true, value: { id, recordedAt, preview } };
  });
}

async function refusePrincipal(context: AppContext, principal: Principal): Promise<Refused | undefined> {
  const permission = allow(principal, 'agency:edit', NOWHERE, await accessWorld(context));
  return permission.ok ? undefined : notAllowed(permission);
}

interface Planned {
  readonly plan: ChangedAgencies;
  readonly preview: AgencyChangePreview;
  readonly grants: readonly HeldGrant[];
}

async function planOf(db: Executor, change: DecidedAgencyChange): Promise<Outcome<Planned>> {
  if (change.source.trim() === '') {
    const message = 'Ghi căn cứ: số, ngày, cơ quan ban hành quyết định về tổ chức.';
    return { ok: false, code: 'agency-change-invalid', facts: { at: 'source' }, message };
  }
  const records = await readCatalogue(db, 'agency', END_OF_TIME);
  const agencies = records.map(({ data }) => data as unknown as Agency);
  const plan = changeAgencies(agencies, change);
  if (!plan.ok) return plan;
  const contradiction = newProblem(agencies, plan);
  if (contradiction !== undefined) return contradiction;
  const ids = plan.ended.map(({ id }) => id);
  const day = findDay(change.from) ?? 0;
  const [open, grants] = await Promise.all([openByAgency(db, ids), readGrantsAt(db, ids, dayBefore(day))]);
  const left = plan.ended.find(({ id, successorIds }) => successorIds.length === 0 && (open.get(id) ?? 0) > 0);
  if (left !== undefined) return nobodyTakesOver(left, open.get(left.id) ?? 0);
  const parts = await partsOf(db, change, plan);
  if (!parts.ok) return parts;
  const carried = change.carryRoles
    ? grants.filter(({ agencyId }) => soleHeir(plan, agencyId) !== undefined).length
    : 0;
  return {
    ok: true,
    value: { plan, grants, preview: previewOf(agencies, { change, plan, open, grants, carried, parts: parts.value }) },
  };
}

/** The shares of an ended agency, by the ids of its successors. */
function sharesOf(change: DecidedAgencyChange, { id, successorIds }: Agency): readonly SuccessorShare[] {
  const typed = change.ended.find((one) => one.id === id);
  return (typed?.shares ?? []).map((share) => ({
    ...share,
    successorId: successorIds[typed?.successorIds.indexOf(share.successorId) ?? 0] ?? share.successorId,
  }));
}

type Parts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** How many open dossiers each successor takes, by ended agency; refused where a dossier that is named is not among them. */
async function partsOf(db: Executor, change: DecidedAgencyChange, plan: ChangedAgencies): Promise<Outcome<Parts>> {
  const all = new Map<string, ReadonlyMap<string, number>>();
  for (const agency of plan.ended) {
    const shares = sharesOf(change, agency);
    if (shares.length === 0) continue;
    const codes = shares.flatMap((share) => share.codes);
    const [fields, found] = await Promise.all([openByField(db, agency.id), findOpenCodes(db, agency.id, codes)]);
    const strange = codes.find((code) => !found.some((one) => one.code === code));
    if (strange !== undefined) return notOpenThere(agency, strange);
    const counts = new Map<string, number>();
    const add = (dossier: { readonly code: string; readonly field: string | null }, by: number): void => {
      const { code, field } = dossier;
      const heir = heirOf(field === null ? { code } : { code, field }, agency.successorIds, shares);
      if (heir !== undefined) counts.set(heir, (counts.get(heir) ?? 0) + by);
    };
    for (const { field, open } of fields) add({ code: '', field }, open);
    for (const one of found) {
      add({ code: '', field: one.field }, -1);
      add(one, 1);
    }
    all.set(agency.id, counts);
  }
  return { ok: true, value: all };
}

function notOpenThere({ id, name }: Agency, code: string): Refused {
  const message = `Hồ sơ ${code} không phải hồ sơ đang giải quyết của ${name}. Kiểm tra lại mã hồ sơ.`;
  return { ok: false, code: 'agency-change-invalid', facts: { at: 'ended', agencyId: id, dossier: code }, message };
}

const dayBefore = (day: DayNumber): string => formatDay(day - 1);

function newProblem(agencies: readonly Agency[], plan: ChangedAgencies): Refused | undefined {
  const known = new Set(findRegisterProblems(agencies).map((problem) => JSON.stringify(problem)));
  const found = findRegisterProblems(agenciesAfter(agencies, plan)).find((one) => !known.has(JSON.stringify(one)));
  if (found === undefined) return undefined;
  const message = `Thay đổi này làm danh mục cơ quan mâu thuẫn (${found.kind}: ${found.ids.join(', ')}). Kiểm tra lại ngày và cơ quan kế thừa.`;
  return { ok: false, code: 'agency-change-invalid', facts: { at: 'created', problem: found.kind }, message };
}

function nobodyTakesOver({ id, name }: Agency, open: number): Refused {
  const message = `${name} còn ${open} hồ sơ đang giải quyết. Chọn cơ quan kế thừa để hồ sơ không bị bỏ lại.`;
  return { ok: false, code: 'agency-change-invalid', facts: { at: 'ended', agencyId: id, open }, message };
}

interface Counted {
  readonly change: DecidedAgencyChange;
  readonly plan: ChangedAgencies;
  readonly open: ReadonlyMap<string, number>;
  readonly grants: readonly HeldGrant[];
  readonly carried: number;
  readonly parts: Parts;
}

function previewOf(
  agencies: readonly Agency[],
  { change, plan, open, grants, carried, parts }: Counted,
): AgencyChangePreview {
  const after = new Map(agenciesAfter(agencies, plan).map((agency) => [agency.id, agency] as const));
  const ended = plan.ended.map((agency): EndedPreview => {
    const heir = after.get(agency.successorIds[0] ?? '');
    const holders = new Set(grants.filter(({ agencyId }) => agencyId === agency.id).map((grant) => grant.accountId));
    return {
      agency: relatedOf(agency),
      ...(heir === undefined ? {} : { heir: relatedOf(heir) }),
      open: open.get(agency.id) ?? 0,
      officers: holders.size,
      parts: [...(parts.get(agency.id) ?? [])].flatMap(([heirId, count]) => {
        const part = after.get(heirId);
        return part === undefined ? [] : [{ agency: relatedOf(part), open: count }];
      }),
    };
  });
  return {
    from: change.from,
    created: plan.created.map(relatedOf),
    ended,
    amended: plan.amended.map(relatedOf),
    open: ended.reduce((sum, one) => sum + one.open, 0),
    carried,
  };
}

interface Recording {
  readonly id: string;
  readonly change: DecidedAgencyChange;
  readonly plan: ChangedAgencies;
  readonly recordedAt: Instant;
  readonly principal: Principal;
}

/** What is kept of a decision, beside the agencies themselves. */
export interface StoredAgencyChange {
  readonly source: string;
  readonly from: string;
  readonly created: readonly string[];
  /** The heir takes over the open dossiers. */
  readonly ended: readonly {
    readonly id: string;
    readonly heir?: string;
    readonly successorIds: readonly string[];
    /** What goes to another than the heir. */
    readonly shares?: readonly SuccessorShare[];
  }[];
  readonly amended: readonly string[];
  readonly by: string;
}

function recordsOf({ id, change, plan, recordedAt, principal }: Recording): readonly CatalogueRecord[] {
  const { source, from } = change;
  const agencies = [...plan.created, ...plan.ended, ...plan.amended];
  const stored: StoredAgencyChange = {
    source,
    from,
    created: plan.created.map((agency) => agency.id),
    ended: plan.ended.map((agency) => {
      const { id: endedId, successorIds } = agency;
      const [heir] = successorIds;
      const shares = sharesOf(change, agency);
      return {
        id: endedId,
        successorIds,
        ...(heir === undefined ? {} : { heir }),
        ...(shares.length === 0 ? {} : { shares }),
      };
    }),
    amended: plan.amended.map((agency) => agency.id),
    by: principal.kind === 'anonymous' ? '' : principal.name,
  };
  return [
    ...agencies.map(
      (agency): CatalogueRecord => ({
        kind: 'agency',
        id: agency.id,
        validFrom: agency.validFrom,
        recordedAt,
        data: { ...agency },
        source,
      }),
    ),
    { kind: 'agency-change', id, validFrom: from, recordedAt, data: { ...stored }, source },
  ];
}

/** The one new agency that succeeds this agency alone and is its only successor: the same agency under another name. */
function soleHeir({ created, ended }: ChangedAgencies, agencyId: string): Agency | undefined {
  const agency = ended.find(({ id }) => id === agencyId);
  const [only, second] = agency?.successorIds ?? [];
  if (only === undefined || second !== undefined) return undefined;
  return created.find(({ id, predecessorIds }) => id === only && predecessorIds.length === 1);
}

interface Carrying extends Omit<Recording, 'id'> {
  readonly grants: readonly HeldGrant[];
}

async function carryRoles(tx: Transaction, { change, plan, grants, recordedAt, principal }: Carrying): Promise<void> {
  if (!change.carryRoles) return;
  const by = principal.kind === 'anonymous' ? '' : principal.id;
  for (const { accountId, role, agencyId, validTo } of grants) {
    const heir = soleHeir(plan, agencyId);
    if (heir === undefined) continue;
    const until = validTo === null ? {} : { validTo };
    const grant = { id: newId(), role, agencyId: heir.id, validFrom: change.from, ...until };
    await insertGrant(tx, accountId, grant, { at: recordedAt, by, reason: change.source });
  }
}
