import type { Principal } from '@dunghen/domain/access';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import {
  type AgencyLadder,
  beforeRungKind,
  findBeforeRung,
  ladderProblems,
  type RungKind,
  rungText,
} from '@dunghen/domain/rung';
import { dayOf, formatDay } from '@dunghen/domain/time';
import { recordAudit } from '@dunghen/store/audit';
import { lockCatalogueItem, recordCatalogue } from '@dunghen/store/catalogue';
import { keysOf } from '@dunghen/store/dossier';
import { readBeforeDue } from '@dunghen/store/job';
import { type Action, accessWorld, allow, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import { calendarOf, judgingOf, unknownAgency } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { type LadderRow, ladderOf, readLadderRows } from './ladders.ts';
import { problemOfDay } from './manage-templates.ts';

export interface LadderView {
  readonly agency: { readonly id: string; readonly name: string };
  /** What holds today. */
  readonly ladder: AgencyLadder;
  /** Whose row that is; absent: nobody above has set anything, and the province's common rungs hold alone. */
  readonly setBy?: { readonly id: string; readonly name: string; readonly from: string };
  /** The agency's own rows, the newest day first. */
  readonly rows: readonly LadderRow[];
  readonly mayEdit: boolean;
}

/** When an agency has its people reminded, as its own row or the nearest above it says. */
export async function showLadder(
  context: AppContext,
  principal: Principal,
  { agencyId }: { readonly agencyId: string },
): Promise<Outcome<LadderView>> {
  const world = await accessWorld(context);
  const permission = allow(principal, 'agency:read', { agencyIds: [agencyId] }, world);
  if (!permission.ok) return notAllowed(permission);
  const agency = world.register.findById(agencyId);
  if (agency === undefined) return unknownAgency(agencyId);
  const rows = await readLadderRows(context.db, context.now());
  const { ladder, of } = ladderOf(rows, world.register, agencyId, world.day);
  const nameOf = (id: string): string => world.register.findById(id)?.name ?? id;
  return {
    ok: true,
    value: {
      agency: { id: agency.id, name: agency.name },
      ladder,
      ...(of === undefined ? {} : { setBy: { id: of.agencyId, name: nameOf(of.agencyId), from: of.from } }),
      rows: rows.filter((row) => row.agencyId === agencyId).toSorted((a, b) => (a.from < b.from ? 1 : -1)),
      mayEdit: allow(principal, 'reminder:edit', { agencyIds: [agencyId] }, world).ok,
    },
  };
}

export interface LadderPreview {
  /** Open dossiers of the agency and of those below it that would stand on each rung now, and some of them. */
  readonly rungs: readonly {
    readonly kind: RungKind;
    readonly text: string;
    readonly to: 'officer' | 'head';
    readonly count: number;
    readonly codes: readonly string[];
  }[];
  readonly open: number;
}

export interface LadderInput extends AgencyLadder {
  readonly agencyId: string;
}

const SHOWN = 5;

/** Whom a ladder would remind now; records nothing. */
export async function previewLadder(
  context: AppContext,
  principal: Principal,
  input: LadderInput,
): Promise<Outcome<LadderPreview>> {
  const refused = (await refuse(context, principal, 'reminder:edit', input.agencyId)) ?? problemOf(input);
  if (refused !== undefined) return refused;
  const now = context.now();
  const catalogue = await context.catalogueAt(now);
  if (catalogue.register.findById(input.agencyId) === undefined) return unknownAgency(input.agencyId);
  const keys = keysOf(judgingOf(catalogue, PROVINCE_POLICY));
  const agencyIds = [input.agencyId, ...catalogue.register.subtreeOf(input.agencyId, dayOf(now)).map(({ id }) => id)];
  const open = await readBeforeDue(context.db, {
    agencyIds: [...new Set(agencyIds)],
    judgedBy: [keys.general, ...keys.byAgency.values()],
    now,
  });
  const byKind = Map.groupBy(open, ({ agencyId, acceptedAt, dueAt }) => {
    const rung = findBeforeRung(calendarOf(catalogue, agencyId), now, input, { acceptedAt, dueAt });
    return rung && beforeRungKind(rung);
  });
  const rungs = input.before.map((rung) => {
    const kind = beforeRungKind(rung);
    const rows = (byKind.get(kind) ?? []).toSorted((a, b) => a.dueAt - b.dueAt);
    const codes = rows.slice(0, SHOWN).map(({ code }) => code);
    return { kind, text: rungText(kind), to: rung.to, count: rows.length, codes };
  });
  return { ok: true, value: { rungs, open: open.length } };
}

export interface LadderChange extends LadderInput {
  /** First day, `yyyy-MM-dd`; today or later. */
  readonly from: string;
  readonly source: string;
}

/** Records what an agency sets, from a day on; it holds for those below it that have set nothing themselves. */
export async function recordLadder(
  context: AppContext,
  principal: Principal,
  change: LadderChange,
  request: RequestFacts,
): Promise<Outcome<LadderView>> {
  const { agencyId, before, headFrom, from, source } = change;
  const refused =
    (await refuse(context, principal, 'reminder:edit', agencyId)) ?? problemOf(change) ?? problemOfDay(context, from);
  if (refused !== undefined) return refused;
  const { register } = await context.catalogueAt(context.now());
  if (register.findById(agencyId) === undefined) return unknownAgency(agencyId);
  await context.db.transaction(async (tx) => {
    await lockCatalogueItem(tx, 'agency-ladder', agencyId);
    const by = principal.kind === 'anonymous' ? '' : principal.name;
    const row = { kind: 'agency-ladder', id: agencyId, validFrom: from, recordedAt: context.now(), source } as const;
    await recordCatalogue(tx, [{ ...row, data: { before, headFrom, by } }]);
    const subject = { kind: 'agency-ladder', id: agencyId, code: formatDay(dayOf(context.now())) };
    const facts = { from, before: before.map(beforeRungKind), headFrom };
    await recordAudit(tx, actOf(principal, request, { action: 'reminder:edit', subject, outcome: 'done', facts }));
  });
  return showLadder(context, principal, { agencyId });
}

function problemOf(ladder: AgencyLadder): Refused | undefined {
  const problems = ladderProblems(ladder);
  const [first] = problems;
  if (first === undefined) return undefined;
  const message = `Mốc thứ ${first.place + 1} chưa đúng. ${first.message}`;
  return { ok: false, code: 'ladder-invalid', facts: { problems }, message };
}

async function refuse(
  context: AppContext,
  principal: Principal,
  action: Action,
  agencyId: string,
): Promise<Refused | undefined> {
  const permission = allow(principal, action, { agencyIds: [agencyId] }, await accessWorld(context));
  return permission.ok ? undefined : notAllowed(permission);
}
