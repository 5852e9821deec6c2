import type { Principal } from '@dunghen/domain/access';
import type { AgencyRegister } from '@dunghen/domain/agency';
import {
  abolish,
  type EditOutcome,
  findProcedureProblems,
  firstVersion,
  latestOf,
  newVersion,
  type ProcedureProblem,
  type ProcedureVersion,
} from '@dunghen/domain/procedure';
import { type DayNumber, dayOf, findDay, type Instant } from '@dunghen/domain/time';
import { recordAudit } from '@dunghen/store/audit';
import { lockCatalogueItem, readCatalogueItem, recordCatalogue } from '@dunghen/store/catalogue';
import type { Transaction } from '@dunghen/store/server';
import { type Act, actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { forgetProcedures } from './catalogue.ts';
import { END_OF_TIME } from './end-of-time.ts';
import { refusePrincipal } from './permission.ts';

/** A version as somebody writes it: number and first day are given by the system and the day asked for. */
export type ProcedureContent = Omit<ProcedureVersion, 'version' | 'validFrom' | 'validTo' | 'abolition'>;

export interface SaveProcedure {
  readonly content: ProcedureContent;
  /** Local date from which it holds; not before today. */
  readonly from: string;
  /** Number of the latest version that the editor saw; 0 for a procedure that is new here. */
  readonly basedOn: number;
}

export interface SavedProcedure {
  readonly version: ProcedureVersion;
  /** What keeps the version from coming into force, such as a missing approval. */
  readonly hindrances: readonly ProcedureProblem[];
}

/**
 * Records a new version of a procedure, or its first. Refuses versions with problems, those that begin in the past or
 * overlap, and edits of something that has changed meanwhile. Running dossiers keep the version they have.
 */
export async function saveProcedureVersion(
  context: AppContext,
  principal: Principal,
  input: SaveProcedure,
  request: RequestFacts,
): Promise<Outcome<SavedProcedure>> {
  const refused = await refusePrincipal(context, principal, 'procedure:edit');
  if (refused !== undefined) return refused;
  const { content, from } = input;
  return edit(context, { principal, request, code: content.code, basedOn: input.basedOn }, (versions, today) => {
    const { code: _code, ...changes } = content;
    if (versions.length === 0) return firstVersion(content, { from, today });
    // What the content leaves out is taken away, not kept from the version before.
    const latest = latestOf(versions);
    const bare = latest === undefined ? [] : [onlyIdentity(latest, content)];
    return newVersion(bare, changes, { from, today });
  });
}

function onlyIdentity({ version, validFrom, approval }: ProcedureVersion, content: ProcedureContent): ProcedureVersion {
  const { approval: _new, ...rest } = content;
  return { ...rest, version, validFrom, ...(approval === undefined ? {} : { approval }) };
}

export interface AbolishProcedure {
  readonly code: string;
  readonly decision: NonNullable<ProcedureVersion['abolition']>;
  /** Local date from which it holds no more. */
  readonly from: string;
  readonly basedOn: number;
}

/** Ends a procedure by a decision. Running dossiers go on under the version they have. */
export async function abolishProcedure(
  context: AppContext,
  principal: Principal,
  input: AbolishProcedure,
  request: RequestFacts,
): Promise<Outcome<SavedProcedure>> {
  const refused = await refusePrincipal(context, principal, 'procedure:edit');
  if (refused !== undefined) return refused;
  const { code, decision, from, basedOn } = input;
  return edit(context, { principal, request, code, basedOn }, (versions, today) =>
    abolish(versions, decision, { from, today }),
  );
}

type MakeVersion = (versions: readonly ProcedureVersion[], today: DayNumber) => EditOutcome;

interface Edited {
  readonly principal: Principal;
  readonly request: RequestFacts;
  readonly code: string;
  readonly basedOn: number;
}

async function edit(
  context: AppContext,
  { principal, request, code, basedOn }: Edited,
  make: MakeVersion,
): Promise<Outcome<SavedProcedure>> {
  const { register } = await context.catalogueAt(context.now());
  const outcome = await context.db.transaction(async (tx): Promise<Outcome<SavedProcedure>> => {
    await lockCatalogueItem(tx, 'procedure', code);
    const now = context.now();
    const records = await readCatalogueItem(tx, 'procedure', code, END_OF_TIME);
    const versions = records.map(({ data }) => data as unknown as ProcedureVersion);
    const latest = latestOf(versions)?.version ?? 0;
    if (latest !== basedOn) return changedMeanwhile(code, basedOn, latest);
    const made = make(versions, dayOf(now));
    if (!made.ok) return made;
    const problems = [...findProcedureProblems(made.version), ...agencyProblems(made.version, register)];
    const errors = problems.filter(({ weight }) => weight === 'error');
    if (errors.length > 0) return refuseProblems(code, errors);
    // Later than everything of this procedure, also where another machine's clock is ahead: the newest record counts.
    const recordedAt = Math.max(now, ...records.map((record) => record.recordedAt + 1));
    await recordVersion(tx, made.version, { recordedAt, principal });
    await recordAudit(tx, actOf(principal, request, actOn(made.version)));
    return { ok: true, value: { version: made.version, hindrances: problems } };
  });
  if (outcome.ok) forgetProcedures(context);
  return outcome;
}

function actOn({ code, version, validFrom, validTo }: ProcedureVersion): Act {
  const facts = { version, validFrom, ...(validTo === undefined ? {} : { validTo }) };
  return { action: 'procedure:edit', subject: { kind: 'procedure', id: code, code }, outcome: 'done', facts };
}

async function recordVersion(
  tx: Transaction,
  version: ProcedureVersion,
  { recordedAt, principal }: { readonly recordedAt: Instant; readonly principal: Principal },
): Promise<void> {
  const by = principal.kind === 'anonymous' ? '' : principal.name;
  await recordCatalogue(tx, [
    {
      kind: 'procedure',
      id: version.code,
      validFrom: version.validFrom,
      recordedAt,
      data: { ...version },
      source: `${version.abolition?.decision ?? version.approval?.number ?? 'chưa phê duyệt'} (${by})`,
    },
  ]);
}

/** Agencies that a version names exist on its first day. */
function agencyProblems(version: ProcedureVersion, register: AgencyRegister): readonly ProcedureProblem[] {
  const day = findDay(version.validFrom);
  if (day === undefined) return [];
  const named = [
    ...(version.agencyIds ?? []).map((id, index) => [`agencyIds[${index}]`, id] as const),
    ...version.process.flatMap((step, index) =>
      step.agencyId === undefined ? [] : [[`process[${index}].agencyId`, step.agencyId] as const],
    ),
  ];
  const existing = new Set(register.atDate(day).map(({ id }) => id));
  return named
    .filter(([, id]) => !existing.has(id))
    .map(([at, id]) => ({
      code: 'unknown-agency',
      at,
      weight: 'error',
      message: `Không có cơ quan "${id}" vào ngày ${version.validFrom}. Kiểm tra lại mã trong danh mục cơ quan.`,
    }));
}

function refuseProblems(code: string, problems: readonly ProcedureProblem[]): Refused {
  const list = problems.map(({ at, message }) => `${at}: ${message}`).join(' ');
  const message = `Phiên bản của thủ tục ${code} chưa lưu được, có ${problems.length} chỗ cần sửa. ${list}`;
  return { ok: false, code: 'procedure-problems', facts: { procedure: code, problems }, message };
}

function changedMeanwhile(code: string, seen: number, latest: number): Refused {
  const message =
    latest === 0
      ? `Chưa có thủ tục mã "${code}" trong danh mục để sửa. Phiên bản đầu tiên ghi dựa trên số 0.`
      : `Thủ tục ${code} nay ở phiên bản ${latest}, không phải ${seen} như khi mở ra. Xem lại rồi sửa tiếp.`;
  return { ok: false, code: 'version-conflict', facts: { procedure: code, seen, latest }, message };
}
