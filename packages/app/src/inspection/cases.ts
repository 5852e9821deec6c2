import type { Principal } from '@dunghen/domain/access';
import {
  INSPECTION_KINDS,
  INSPECTION_TEXTS,
  type InspectionFinding,
  type InspectionKind,
} from '@dunghen/domain/inspection';
import { parsePeriod, periodHeadingText } from '@dunghen/domain/report';
import { compareVietnamese } from '@dunghen/domain/text';
import { recordAudit } from '@dunghen/store/audit';
import {
  type CaseCount,
  type CaseOrder,
  type Conclusion,
  countCases,
  insertConclusion,
  readCases,
  type StoredCase,
  type StoredConclusion,
} from '@dunghen/store/inspection';
import { type AccessWorld, accessWorld, allow, NOWHERE, notAllowed, scopeOf } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import { officerNames } from '../dossier/names.ts';
import { actorOf, emptyText } from '../evaluation/actor.ts';
import { subjectKey } from '../evaluation/evaluate.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { noQuarter, type SearchState, searchState } from './run.ts';

export interface CaseView extends Omit<StoredCase, 'homeAgencyId' | 'finding'> {
  readonly kind: InspectionKind;
  readonly kindName: string;
  /** Legal source of the rule, or that the province set it. */
  readonly source: string;
  readonly agencyName: string;
  readonly finding: Omit<InspectionFinding, 'officer'>;
  readonly officerName?: string;
  readonly state: 'open' | Conclusion;
  readonly mayConclude: boolean;
}

export interface CountLine extends Omit<CaseCount, 'officer'> {
  /** Stands for the official in addresses, where no name belongs. */
  readonly officerKey: string;
  readonly agencyName: string;
  readonly officerName?: string;
}

export interface CaseList {
  readonly quarter: string;
  readonly title: string;
  readonly rows: readonly CaseView[];
  readonly next?: string;
  /** By agency, officer and kind, of all that match. */
  readonly counts: readonly CountLine[];
  readonly maySearch: boolean;
  /** How the quarter was looked through; only for those who see all cases. */
  readonly search?: SearchState;
}

export interface CaseListQuestion {
  readonly quarter: string;
  readonly kind?: InspectionKind;
  readonly state?: 'open' | Conclusion;
  readonly agencyId?: string;
  readonly officerKey?: string;
  readonly sort?: CaseSort;
  readonly desc?: boolean;
  readonly after?: string;
  readonly limit: number;
}

export type CaseSort = CaseOrder['by'];

/** What somebody may see: all; or, as the head of an agency, what was concluded about it (decision 0234). */
type Sight = { readonly agencyIds?: readonly string[]; readonly isConcluded?: true };

function sightOf(principal: Principal, world: AccessWorld): Outcome<Sight> {
  const whole = allow(principal, 'inspection:read', NOWHERE, world);
  if (whole.ok) return { ok: true, value: {} };
  const own = scopeOf(principal, 'inspection:read-concluded', world);
  if (own.kind !== 'agencies') return notAllowed(whole);
  return { ok: true, value: { agencyIds: own.ids, isConcluded: true } };
}

/** Cases of a quarter with their counts. Internal, never published. */
export async function listCases(
  context: AppContext,
  principal: Principal,
  question: CaseListQuestion,
): Promise<Outcome<CaseList>> {
  const world = await accessWorld(context);
  const sight = sightOf(principal, world);
  if (!sight.ok) return sight;
  const period = parsePeriod(question.quarter);
  if (period?.kind !== 'quarter') return noQuarter(question.quarter);
  const { agencyId, officerKey, after, limit, sort, desc = false, ...filter } = question;
  const agencyIds = idsWithin(agencyId, sight.value.agencyIds);
  const wide = { ...filter, ...sight.value, ...(agencyIds === undefined ? {} : { agencyIds }) };
  const wideCounts = await countCases(context.db, wide);
  const who = officerKey === undefined ? undefined : wideCounts.find((count) => subjectKey(count) === officerKey);
  // A key of nobody finds nobody: not everybody.
  const officer = who === undefined ? { agencyIds: [] } : { agencyIds: [who.agencyId], officer: who.officer };
  const query = officerKey === undefined ? wide : { ...wide, ...officer };
  const mine = officerKey === undefined ? wideCounts : await countCases(context.db, query);
  const counts = await countLines(context, world, mine);
  const found = await readCases(context.db, {
    ...query,
    ...(after === undefined ? {} : { after }),
    ...(sort === undefined ? {} : { order: orderBy(sort, desc, counts, mine) }),
    limit: limit + 1,
  });
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const maySearch = allow(principal, 'inspection:work', NOWHERE, world).ok;
  return {
    ok: true,
    value: {
      quarter: question.quarter,
      title: periodHeadingText(period),
      rows: await viewsOf(context, principal, world, shown),
      ...(found.length > limit && last ? { next: last.id } : {}),
      counts,
      maySearch,
      ...(sight.value.isConcluded === true ? {} : { search: await searchState(context, question.quarter) }),
    },
  };
}

/** Agencies and officials stand in the order of the Vietnamese alphabet, which the database does not know. */
function orderBy(by: CaseSort, desc: boolean, lines: readonly CountLine[], counts: readonly CaseCount[]): CaseOrder {
  const named = lines.map(({ agencyId, agencyName, officerName = '' }, index) => ({
    agencyId,
    agencyName,
    officerName,
    officer: counts[index]?.officer ?? '',
  }));
  switch (by) {
    case 'kind':
      return { by, desc, places: INSPECTION_KINDS };
    case 'agency':
      return {
        by,
        desc,
        places: placesOf(
          named,
          ({ agencyName }) => agencyName,
          ({ agencyId }) => agencyId,
        ),
      };
    case 'officer':
      return {
        by,
        desc,
        places: placesOf(
          named,
          ({ officerName }) => officerName,
          ({ officer }) => officer,
        ),
      };
    case 'dossier':
    case 'happened':
    case 'state':
      return { by, desc };
  }
}

function placesOf<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  keyOf: (item: Item) => string,
): readonly string[] {
  return [...new Set(items.toSorted((a, b) => compareVietnamese(nameOf(a), nameOf(b))).map(keyOf))];
}

function idsWithin(asked: string | undefined, within: readonly string[] | undefined): readonly string[] | undefined {
  if (asked === undefined) return within;
  return within === undefined || within.includes(asked) ? [asked] : [];
}

async function countLines(
  context: AppContext,
  { register }: AccessWorld,
  counts: readonly CaseCount[],
): Promise<readonly CountLine[]> {
  const nameOf = await officerNames(
    context,
    counts.map(({ officer }) => (officer === '' ? undefined : officer)),
  );
  return counts.map(({ officer, ...count }) => ({
    ...count,
    officerKey: subjectKey({ agencyId: count.agencyId, officer }),
    agencyName: register.findById(count.agencyId)?.name ?? count.agencyId,
    ...(officer === '' ? {} : { officerName: nameOf(officer) }),
  }));
}

export async function readCase(
  context: AppContext,
  principal: Principal,
  input: { readonly id: string },
): Promise<Outcome<CaseView>> {
  const world = await accessWorld(context);
  const found = await findSeen(context, principal, world, input.id);
  if (!found.ok) return found;
  return { ok: true, value: await viewOf(context, principal, world, found.value) };
}

async function findSeen(
  { db }: AppContext,
  principal: Principal,
  world: AccessWorld,
  id: string,
): Promise<Outcome<StoredCase>> {
  const sight = sightOf(principal, world);
  if (!sight.ok) return sight;
  const [found] = await readCases(db, { id, ...sight.value, limit: 1 });
  return found === undefined ? unknownCase() : { ok: true, value: found };
}

export interface ConclusionInput {
  readonly id: string;
  readonly conclusion: Conclusion;
  readonly note: string;
  /** How many conclusions the caller saw. */
  readonly version: number;
}

/** Concludes about a case; after it was passed on to somebody else, once more. Never by the one whom it is about. */
export async function concludeCase(
  context: AppContext,
  principal: Principal,
  input: ConclusionInput,
  request: RequestFacts,
): Promise<Outcome<CaseView>> {
  const world = await accessWorld(context);
  const found = await findSeen(context, principal, world, input.id);
  if (!found.ok) return found;
  const { agencyId, officer, kind } = found.value.finding;
  const where = { agencyIds: [agencyId], ...(officer === undefined ? {} : { accountId: officer }) };
  const permission = allow(principal, 'inspection:work', where, world);
  if (!permission.ok) return notAllowed(permission);
  const note = input.note.trim();
  if (note === '') return emptyText('note', 'Nội dung kết luận còn trống. Ghi đã xem gì và vì sao kết luận như vậy.');
  const { conclusions } = found.value;
  const last = conclusions.at(-1);
  const isSame =
    conclusions.length === input.version + 1 && last?.note === note && last.conclusion === input.conclusion;
  if (isSame) return { ok: true, value: await viewOf(context, principal, world, found.value) };
  if (conclusions.length !== input.version) return changedBefore();
  if (last !== undefined && last.conclusion !== 'transferred') return concludedBefore();
  const step: StoredConclusion = { conclusion: input.conclusion, note, at: context.now(), by: actorOf(principal) };
  const done = await context.db.transaction(async (tx) => {
    if (!(await insertConclusion(tx, found.value, input.version + 1, step))) return false;
    const subject = { kind: 'inspection', id: input.id, code: found.value.finding.codes[0] ?? '' };
    const facts = { kind, conclusion: input.conclusion };
    await recordAudit(
      tx,
      actOf(principal, request, { action: 'inspection:conclude', subject, outcome: 'done', facts, reason: note }),
    );
    return true;
  });
  if (!done) return changedBefore();
  const standing = await findSeen(context, principal, world, input.id);
  return standing.ok ? { ok: true, value: await viewOf(context, principal, world, standing.value) } : standing;
}

async function viewOf(context: AppContext, principal: Principal, world: AccessWorld, one: StoredCase) {
  const [view] = await viewsOf(context, principal, world, [one]);
  if (view === undefined) throw new Error('no view of a case');
  return view;
}

async function viewsOf(
  context: AppContext,
  principal: Principal,
  world: AccessWorld,
  cases: readonly StoredCase[],
): Promise<readonly CaseView[]> {
  const actors = cases.flatMap(({ finding }) => finding.evidence.map(({ actor }) => actor));
  const nameOf = await officerNames(context, [...cases.map(({ finding }) => finding.officer), ...actors]);
  return cases.map(({ homeAgencyId: _home, finding: { officer, ...finding }, ...one }): CaseView => {
    const last = one.conclusions.at(-1);
    const where = { agencyIds: [finding.agencyId], ...(officer === undefined ? {} : { accountId: officer }) };
    const isOpen = last === undefined || last.conclusion === 'transferred';
    return {
      ...one,
      kind: finding.kind,
      kindName: INSPECTION_TEXTS[finding.kind].name,
      source: INSPECTION_TEXTS[finding.kind].source,
      agencyName: world.register.findById(finding.agencyId)?.name ?? finding.agencyId,
      finding: {
        ...finding,
        evidence: finding.evidence.map(({ actor, ...event }) => ({
          ...event,
          ...(actor === undefined ? {} : { actor: nameOf(actor) }),
        })),
      },
      ...(officer === undefined ? {} : { officerName: nameOf(officer) }),
      state: last?.conclusion ?? 'open',
      mayConclude: isOpen && allow(principal, 'inspection:work', where, world).ok,
    };
  });
}

function unknownCase(): Refused {
  const message = 'Không có hồ sơ cần kiểm tra này, hoặc anh/chị không được xem. Mở lại từ danh sách.';
  return { ok: false, code: 'unknown-case', facts: {}, message };
}

function concludedBefore(): Refused {
  const message = 'Hồ sơ cần kiểm tra này đã có kết luận cuối cùng. Tải lại trang để xem.';
  return { ok: false, code: 'concluded-before', facts: {}, message };
}

function changedBefore(): Refused {
  const message = 'Người khác vừa ghi kết luận. Tải lại trang để xem rồi ghi tiếp nếu cần.';
  return { ok: false, code: 'concluded-before', facts: {}, message };
}
