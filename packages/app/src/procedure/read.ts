import type { Principal } from '@dunghen/domain/access';
import { findVersionAt, type ProcedureLevel, type ProcedureVersion } from '@dunghen/domain/procedure';
import { searchKey } from '@dunghen/domain/text';
import { type DayNumber, dayOf, type Instant } from '@dunghen/domain/time';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { type ProcedureStanding, type ProcedureSummary, procedureCatalogueAt, summaryOf } from './catalogue.ts';
import { refusePrincipal } from './permission.ts';

export interface ProcedureQuery {
  /** Words of code, name or field, diacritics aside; every one begins some word. */
  readonly words?: string;
  /** Name of the field (lĩnh vực), diacritics aside. */
  readonly field?: string;
  readonly level?: ProcedureLevel;
  readonly standing?: ProcedureStanding;
  /** May be taken in by any centre of the province. */
  readonly acceptedAnywhere?: boolean;
  /** Default: today. */
  readonly day?: DayNumber;
  /** Default: all that is recorded. */
  readonly knownAt?: Instant;
  /** The last code of the page before. */
  readonly after?: string;
  readonly limit: number;
}

export interface ProcedurePage {
  readonly rows: readonly ProcedureSummary[];
  /** Key of the next page; absent on the last. */
  readonly next?: string;
  readonly total: number;
}

/** The procedures in order of field and name, a page of them. */
export async function listProcedures(
  context: AppContext,
  principal: Principal,
  query: ProcedureQuery,
): Promise<Outcome<ProcedurePage>> {
  const refused = await refusePrincipal(context, principal, 'procedure:read');
  if (refused !== undefined) return refused;
  const now = context.now();
  const heads = await (await procedureCatalogueAt(context, query.knownAt ?? now)).list();
  const isNamed = query.words === undefined ? undefined : heads.matching(query.words);
  const rows = heads
    .summariesOn(query.day ?? dayOf(now))
    .filter((summary) => isNamed?.(summary.code) !== false && answers(summary, query));
  const start = query.after === undefined ? 0 : rows.findIndex(({ code }) => code === query.after) + 1;
  if (query.after !== undefined && start === 0) return unknownKey(query.after);
  const page = rows.slice(start, start + query.limit);
  const last = page.at(-1);
  const isLast = last === undefined || start + page.length >= rows.length;
  return { ok: true, value: { rows: page, total: rows.length, ...(isLast ? {} : { next: last.code }) } };
}

function answers(summary: ProcedureSummary, query: ProcedureQuery): boolean {
  return (
    (query.level === undefined || summary.level === query.level) &&
    (query.standing === undefined || summary.standing === query.standing) &&
    (query.acceptedAnywhere === undefined || summary.acceptedAnywhere === query.acceptedAnywhere) &&
    (query.field === undefined || searchKey(summary.field) === searchKey(query.field))
  );
}

function unknownKey(after: string): Refused {
  const message = `Không có trang sau "${after}": danh sách đã đổi. Xem lại từ trang đầu.`;
  return { ok: false, code: 'unknown-page', facts: { after }, message };
}

/** The procedures in use on a day in which every word begins some word, diacritics aside: for a field that completes. */
export async function searchProcedures(
  context: AppContext,
  principal: Principal,
  words: string,
  limit = 20,
): Promise<Outcome<readonly ProcedureSummary[]>> {
  const outcome = await listProcedures(context, principal, { words, standing: 'active', limit });
  return outcome.ok ? { ok: true, value: outcome.value.rows } : outcome;
}

/**
 * The version under which a dossier is taken in on a local day, as known at an instant; undefined where no approved one
 * is in force. For use cases: it asks nobody's permission, theirs do.
 */
export async function findProcedureVersion(
  context: Pick<AppContext, 'db' | 'now'>,
  code: string,
  day: DayNumber,
  knownAt: Instant,
): Promise<ProcedureVersion | undefined> {
  const catalogue = await procedureCatalogueAt(context, knownAt);
  return findVersionAt(await catalogue.versionsOf(code), code, day);
}

/** The version that a dossier keeps, by its number, whatever was published since; undefined where there is none. */
export async function findVersionByNumber(
  context: Pick<AppContext, 'db' | 'now'>,
  ref: { readonly code: string; readonly version: number },
  knownAt: Instant,
): Promise<ProcedureVersion | undefined> {
  const catalogue = await procedureCatalogueAt(context, knownAt);
  return (await catalogue.versionsOf(ref.code)).find(({ version }) => version === ref.version);
}

export interface ProcedureDetail {
  /** The version in use on the day or, where none is, the newest that has begun, or the first to come. */
  readonly version: ProcedureVersion;
  readonly standing: ProcedureStanding;
  /** The highest number recorded: what an edit is based on. */
  readonly latest: number;
}

/** One procedure on a day; refused where there is none of this code. */
export async function getProcedure(
  context: AppContext,
  principal: Principal,
  query: { readonly code: string; readonly day?: DayNumber; readonly knownAt?: Instant },
): Promise<Outcome<ProcedureDetail>> {
  const refused = await refusePrincipal(context, principal, 'procedure:read');
  if (refused !== undefined) return refused;
  const now = context.now();
  const catalogue = await procedureCatalogueAt(context, query.knownAt ?? now);
  const heads = (await catalogue.list()).headsOf(query.code);
  const summary = summaryOf(heads, query.day ?? dayOf(now));
  const versions = await catalogue.versionsOf(query.code);
  const version = versions.find((own) => own.version === summary?.version);
  if (summary === undefined || version === undefined) return unknownProcedure(query.code);
  const latest = Math.max(...heads.map((head) => head.version));
  return { ok: true, value: { version, standing: summary.standing, latest } };
}

/** Every version of one procedure, the newest first. */
export async function listProcedureVersions(
  context: AppContext,
  principal: Principal,
  query: { readonly code: string; readonly knownAt?: Instant },
): Promise<Outcome<readonly ProcedureVersion[]>> {
  const refused = await refusePrincipal(context, principal, 'procedure:read');
  if (refused !== undefined) return refused;
  const catalogue = await procedureCatalogueAt(context, query.knownAt ?? context.now());
  const versions = await catalogue.versionsOf(query.code);
  if (versions.length === 0) return unknownProcedure(query.code);
  return { ok: true, value: versions.toSorted((a, b) => b.version - a.version) };
}

export function unknownProcedure(code: string): Refused {
  const message = `Không có thủ tục mã "${code}" trong danh mục. Kiểm tra lại mã, hoặc tìm theo tên.`;
  return { ok: false, code: 'unknown-procedure', facts: { procedure: code }, message };
}
