import type { Principal } from '@dunghen/domain/access';
import { letterheadOf } from '@dunghen/domain/report';
import {
  DEFAULT_CHANGES,
  DEFAULT_SETTINGS,
  type ReportSettings,
  readSettings,
  type SettingsPatch,
  type SettingsRecord,
  settingsAt,
} from '@dunghen/domain/settings';
import { type DayNumber, dayOf, findDay, formatDay, type Instant } from '@dunghen/domain/time';
import { recordAudit } from '@dunghen/store/audit';
import { type CatalogueRecord, lockCatalogueItem, readCatalogue, recordCatalogue } from '@dunghen/store/catalogue';
import { type Action, accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import { OWN_SETTINGS } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { differencesOf, type SettingDifference } from './difference.ts';

/** One dated row of the settings. `law`: comes with the rules; `shipped`: with the program; `own`: recorded here. */
export interface SettingsRow {
  readonly origin: 'law' | 'shipped' | 'own';
  /** Local dates, `to` exclusive. */
  readonly from: string;
  readonly to?: string;
  readonly settings: SettingsPatch;
  /** Legal basis, or where it comes from. */
  readonly source: string;
  readonly recordedAt?: Instant;
  readonly by?: string;
  readonly reason?: string;
}

export interface SettingsView {
  readonly day: string;
  /** In force on the day, as known now. */
  readonly settings: ReportSettings;
  /** Every row, in the order in which they are laid over each other. */
  readonly rows: readonly SettingsRow[];
}

const LAW = 'Mặc định theo quy định';

/** The province's settings on a day, and the rows that make them. */
export async function readReportSettings(
  context: AppContext,
  principal: Principal,
  { day: asked }: { readonly day?: DayNumber },
): Promise<Outcome<SettingsView>> {
  const refused = await refuse(context, principal, 'setting:read');
  if (refused !== undefined) return refused;
  const day = asked ?? dayOf(context.now());
  const rows = await rowsAt(context, context.now());
  const laws: readonly SettingsRow[] = [
    { origin: 'law', from: '1970-01-01', settings: DEFAULT_SETTINGS, source: LAW },
    ...DEFAULT_CHANGES.map((row): SettingsRow => ({ ...row, origin: 'law', source: LAW })),
  ];
  const ordered = [...laws, ...rows.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))];
  return { ok: true, value: { day: formatDay(day), settings: settingsAt(rows, day), rows: ordered } };
}

/** A change of settings from a day on. */
export interface SettingsChange {
  /** Local date `yyyy-MM-dd`. */
  readonly from: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Legal basis: number, date and issuer of the decision. */
  readonly source: string;
  readonly reason?: string;
}

export interface SettingsPreview {
  /** What is other on the first day. */
  readonly differences: readonly SettingDifference[];
  /** Of those, what a later row takes back, and from when. */
  readonly overlaid: readonly { readonly place: string; readonly from: string }[];
  /** What a report of the first day would begin and end with; absent where the change touches none of it. */
  readonly sheet?: SettingsSheet;
}

/** First and last lines of a report, as the settings of a day print them. */
export interface SettingsSheet {
  readonly superior?: string;
  readonly issuer: string;
  readonly numberLine: string;
  readonly placeAndDate: string;
  readonly addressees: readonly string[];
  readonly legalBases: readonly string[];
  readonly recipients: readonly string[];
  readonly signature: { readonly capacity: readonly string[]; readonly signer: string };
}

/** What a change would do; records nothing. */
export async function previewSettings(
  context: AppContext,
  principal: Principal,
  change: SettingsChange,
): Promise<Outcome<SettingsPreview>> {
  const opened = await open(context, principal, change);
  return opened.ok ? { ok: true, value: opened.value.preview } : opened;
}

/** Records a change as a row of its own; what was recorded before stays, and what was issued stays as it is. */
export async function recordSettings(
  context: AppContext,
  principal: Principal,
  change: SettingsChange,
  request: RequestFacts,
): Promise<Outcome<SettingsPreview>> {
  const opened = await open(context, principal, change);
  if (!opened.ok) return opened;
  const { preview, patch } = opened.value;
  if (preview.differences.length === 0) return nothingNew(change.from);
  const { from, source, reason } = change;
  await context.db.transaction(async (tx) => {
    await lockCatalogueItem(tx, 'setting', OWN_SETTINGS);
    const recordedAt = context.now();
    const own = (await readCatalogue(tx, 'setting', recordedAt)).find(
      ({ id, validFrom }) => id === OWN_SETTINGS && validFrom === from,
    );
    const before = own === undefined ? {} : rowOf(own).settings;
    const by = principal.kind === 'anonymous' ? '' : principal.name;
    const data = { from, settings: mergePatches(before, patch), by, ...(reason === undefined ? {} : { reason }) };
    await recordCatalogue(tx, [{ kind: 'setting', id: OWN_SETTINGS, validFrom: from, recordedAt, data, source }]);
    const facts = { from, source, places: preview.differences.map(({ place }) => place) };
    const subject = { kind: 'setting', id: OWN_SETTINGS, code: from };
    await recordAudit(tx, [actOf(principal, request, { action: 'setting:edit', subject, outcome: 'done', facts })]);
  });
  return { ok: true, value: preview };
}

/** Takes a row of the province back: from now on it never held, but what was known until now stays known. */
export async function revokeSettings(
  context: AppContext,
  principal: Principal,
  { from }: { readonly from: string },
  request: RequestFacts,
): Promise<Outcome<{ readonly from: string }>> {
  const refused = await refuse(context, principal, 'setting:edit');
  if (refused !== undefined) return refused;
  return context.db.transaction(async (tx): Promise<Outcome<{ readonly from: string }>> => {
    await lockCatalogueItem(tx, 'setting', OWN_SETTINGS);
    const recordedAt = context.now();
    const rows = await readCatalogue(tx, 'setting', recordedAt);
    const own = rows.find(({ id, validFrom }) => id === OWN_SETTINGS && validFrom === from);
    if (own === undefined) {
      const message = `Không có dòng thiết lập của tỉnh từ ngày ${from}. Dòng kèm theo chương trình không bỏ được, chỉ ghi dòng mới đè lên.`;
      return { ok: false, code: 'unknown-setting-row', facts: { from }, message };
    }
    await recordCatalogue(tx, [{ ...own, recordedAt, data: null, source: request.reason ?? 'Bỏ dòng thiết lập' }]);
    const subject = { kind: 'setting', id: OWN_SETTINGS, code: from };
    const facts = { from, step: 'revoke' };
    await recordAudit(tx, [actOf(principal, request, { action: 'setting:edit', subject, outcome: 'done', facts })]);
    return { ok: true, value: { from } };
  });
}

interface Opened {
  readonly patch: SettingsPatch;
  readonly preview: SettingsPreview;
}

async function open(context: AppContext, principal: Principal, change: SettingsChange): Promise<Outcome<Opened>> {
  const refused = await refuse(context, principal, 'setting:edit');
  if (refused !== undefined) return refused;
  const { from } = change;
  const read = readSettings({ records: [{ from, settings: change.settings }] });
  const [patch] = read.ok ? read.records.map(({ settings }) => settings) : [];
  const day = findDay(from);
  if (!read.ok || patch === undefined || day === undefined) return invalid(read.ok ? [] : read.problems);
  const rows = await rowsAt(context, context.now());
  const mine: SettingsRow = { origin: 'own', from, settings: patch, source: change.source };
  const changed = [...rows, mine];
  const after = settingsAt(changed, day);
  const differences = differencesOf(settingsAt(rows, day), after);
  const sheet = differences.some(({ place }) => ON_SHEET.test(place)) ? { sheet: sheetOf(after, day) } : {};
  return {
    ok: true,
    value: { patch, preview: { differences, overlaid: overlaidBy(rows, mine, differences), ...sheet } },
  };
}

/** Settings that the first and last lines of a report show. */
const ON_SHEET = /^(letterhead|addressees|legalBases|recipients|signatures?)\b/;

function sheetOf(settings: ReportSettings, day: DayNumber): SettingsSheet {
  const { kind: _kind, mark: _mark, ...sheet } = letterheadOf(settings, { draftedOn: day });
  return sheet;
}

/** Places of the change that a later row sets anew, with the first day on which it does. */
function overlaidBy(
  rows: readonly SettingsRow[],
  mine: SettingsRow,
  differences: readonly SettingDifference[],
): SettingsPreview['overlaid'] {
  const later = [...new Set(rows.filter(({ from }) => from > mine.from).map(({ from }) => from))].toSorted();
  return differences.flatMap(({ place }) => {
    const first = later.find((from) => {
      const day = findDay(from);
      if (day === undefined) return false;
      const told = differencesOf(settingsAt(rows, day), settingsAt([...rows, mine], day));
      return !told.some((one) => one.place === place);
    });
    return first === undefined ? [] : [{ place, from: first }];
  });
}

async function rowsAt({ db }: AppContext, knownAt: Instant): Promise<readonly SettingsRow[]> {
  const records = await readCatalogue(db, 'setting', knownAt);
  const of = (wanted: string) => records.filter(({ id }) => id === wanted).map(rowOf);
  // In the order in which the catalogue lays them over each other: of one day the province's own last.
  return [...of('report'), ...of(OWN_SETTINGS)];
}

/** Only this program writes the rows, after checking them. */
function rowOf({ id, data, source, recordedAt }: CatalogueRecord): SettingsRow {
  const row = data as unknown as SettingsRecord & { readonly by?: string; readonly reason?: string };
  const { from, to, settings, by, reason } = row;
  return {
    origin: id === OWN_SETTINGS ? 'own' : 'shipped',
    from,
    settings,
    source,
    ...(to === undefined ? {} : { to }),
    ...(recordedAt === 0 ? {} : { recordedAt }),
    ...(by === undefined ? {} : { by }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** Two changes from one day are one row: members of the later over those of the earlier. */
function mergePatches(before: SettingsPatch, after: SettingsPatch): SettingsPatch {
  const merged: Record<string, unknown> = { ...before };
  for (const [key, value] of Object.entries(after)) {
    const known = merged[key];
    merged[key] = isGroup(known) && isGroup(value) ? { ...known, ...value } : value;
  }
  // Both were read as patches, and members were put over members.
  return merged as SettingsPatch;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function invalid(problems: readonly { readonly place: string; readonly message: string }[]): Refused {
  const [first] = problems;
  const told = problems.map(({ place, message }) => ({
    place: place.replace(/^records\[0\]\.(settings\.)?/, ''),
    message,
  }));
  const message =
    first === undefined ? 'Thiết lập chưa đúng.' : `Thiết lập chưa đúng: ${told[0]?.place ?? ''}: ${first.message}`;
  return { ok: false, code: 'settings-invalid', facts: { problems: told }, message };
}

function nothingNew(from: string): Refused {
  const message = `Từ ngày ${from} thiết lập đã đúng như vậy rồi; không có gì để ghi.`;
  return { ok: false, code: 'settings-unchanged', facts: { from }, message };
}

async function refuse(context: AppContext, principal: Principal, action: Action): Promise<Refused | undefined> {
  const permission = allow(principal, action, NOWHERE, await accessWorld(context));
  return permission.ok ? undefined : notAllowed(permission);
}
