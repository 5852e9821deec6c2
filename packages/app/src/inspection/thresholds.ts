import type { Principal } from '@dunghen/domain/access';
import {
  DEFAULT_INSPECTION_SETTINGS,
  type InspectionSettings,
  inspectionSettingsOn,
  readInspectionSettings,
  settingsOf,
  type Thresholds,
  thresholdsOf,
  wrongThresholds,
} from '@dunghen/domain/inspection';
import { dayText as dateText } from '@dunghen/domain/text';
import { dayOf, findDay, formatDay, type Instant } from '@dunghen/domain/time';
import { recordAudit } from '@dunghen/store/audit';
import { type CatalogueRecord, lockCatalogueItem, readCatalogue, recordCatalogue } from '@dunghen/store/catalogue';
import type { Executor } from '@dunghen/store/server';
import { type Action, accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import { actorOf, emptyText } from '../evaluation/actor.ts';
import type { Outcome, Refused } from '../outcome/index.ts';

/** Catalogue record of kind `setting` whose data are thresholds. */
export const SETTING_ID = 'inspection-thresholds';

export interface ThresholdRow {
  /** Local day from which it holds. */
  readonly from: string;
  readonly thresholds: Thresholds;
  /** Decision that set it. */
  readonly source: string;
  readonly recordedAt: Instant;
  readonly by?: string;
}

export interface ThresholdView {
  /** What holds today. */
  readonly standing: Thresholds;
  /** What the program ships, where nothing else was set. */
  readonly shipped: Thresholds;
  /** What the province set, newest day first. */
  readonly rows: readonly ThresholdRow[];
  readonly mayEdit: boolean;
}

/** The thresholds of the search, with who set them and by which decision; internal. */
export async function readThresholds(context: AppContext, principal: Principal): Promise<Outcome<ThresholdView>> {
  const refused = await refuse(context, principal, 'inspection:read');
  if (refused !== undefined) return refused;
  const now = context.now();
  const rows = await rowsAt(context.db, now);
  const settings = rows.map(({ from, thresholds }) => ({ validFrom: from, settings: settingsOf(thresholds) }));
  return {
    ok: true,
    value: {
      standing: thresholdsOf(inspectionSettingsOn(formatDay(dayOf(now)), settings)),
      shipped: thresholdsOf(DEFAULT_INSPECTION_SETTINGS),
      rows: rows.toReversed(),
      mayEdit: (await refuse(context, principal, 'inspection:work')) === undefined,
    },
  };
}

/** The thresholds of a local day `yyyy-MM-dd`, as known at an instant. */
export async function settingsOn(
  { db }: Pick<AppContext, 'db'>,
  day: string,
  knownAt: Instant,
): Promise<InspectionSettings> {
  const rows = await rowsAt(db, knownAt);
  return inspectionSettingsOn(
    day,
    rows.map(({ from, thresholds }) => ({ validFrom: from, settings: settingsOf(thresholds) })),
  );
}

export interface ThresholdInput {
  /** Local day `yyyy-MM-dd`. */
  readonly from: string;
  readonly thresholds: Thresholds;
  readonly source: string;
}

/** Sets all thresholds from a day on; cases that were found before stay as they are. */
export async function recordThresholds(
  context: AppContext,
  principal: Principal,
  { from, thresholds, source: said }: ThresholdInput,
  request: RequestFacts,
): Promise<Outcome<ThresholdView>> {
  const refused = await refuse(context, principal, 'inspection:work');
  if (refused !== undefined) return refused;
  const source = said.trim();
  if (source === '') return emptyText('source', 'Căn cứ còn trống. Ghi số, ngày, cơ quan ban hành văn bản đặt ngưỡng.');
  if (findDay(from) === undefined) return wrongDay(from);
  const wrong = wrongThresholds(thresholds);
  if (wrong.length > 0) return wrongValues(wrong);
  const done = await context.db.transaction(async (tx): Promise<Refused | undefined> => {
    await lockCatalogueItem(tx, 'setting', SETTING_ID);
    const recordedAt = context.now();
    const known = (await rowsAt(tx, recordedAt)).find((row) => row.from === from);
    if (known !== undefined && known.source === source && isSame(known.thresholds, thresholds)) return unchanged(from);
    const data = { ...settingsOf(thresholds), by: actorOf(principal).name };
    await recordCatalogue(tx, [{ kind: 'setting', id: SETTING_ID, validFrom: from, recordedAt, data, source }]);
    await recordAudit(tx, [actOfChange(principal, request, from, { from, source, ...thresholds })]);
    return undefined;
  });
  return done ?? readThresholds(context, principal);
}

/** Takes a row back: from now on it never held; runs that went by it keep what they went by. */
export async function revokeThresholds(
  context: AppContext,
  principal: Principal,
  { from }: { readonly from: string },
  request: RequestFacts,
): Promise<Outcome<ThresholdView>> {
  const refused = await refuse(context, principal, 'inspection:work');
  if (refused !== undefined) return refused;
  const done = await context.db.transaction(async (tx): Promise<Refused | undefined> => {
    await lockCatalogueItem(tx, 'setting', SETTING_ID);
    const recordedAt = context.now();
    const own = (await recordsAt(tx, recordedAt)).find(({ validFrom }) => validFrom === from);
    if (own === undefined) return unknownRow(from);
    await recordCatalogue(tx, [{ ...own, recordedAt, data: null, source: request.reason ?? 'Bỏ dòng ngưỡng' }]);
    await recordAudit(tx, [actOfChange(principal, request, from, { from, step: 'revoke' })]);
    return undefined;
  });
  return done ?? readThresholds(context, principal);
}

function actOfChange(
  principal: Principal,
  request: RequestFacts,
  from: string,
  facts: Readonly<Record<string, string | number>>,
) {
  const subject = { kind: 'setting', id: SETTING_ID, code: from };
  return actOf(principal, request, { action: 'inspection:thresholds', subject, outcome: 'done', facts });
}

async function recordsAt(db: Executor, knownAt: Instant): Promise<readonly CatalogueRecord[]> {
  const records = await readCatalogue(db, 'setting', knownAt);
  return records.filter(({ id, data }) => id === SETTING_ID && data !== null);
}

/** By day, the earliest first. */
async function rowsAt(db: Executor, knownAt: Instant): Promise<readonly ThresholdRow[]> {
  const records = await recordsAt(db, knownAt);
  return records
    .map(({ validFrom, data, source, recordedAt }): ThresholdRow => {
      const by = data?.by;
      const thresholds = thresholdsOf(readInspectionSettings(data));
      return { from: validFrom, thresholds, source, recordedAt, ...(typeof by === 'string' ? { by } : {}) };
    })
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

const isSame = (a: Thresholds, b: Thresholds): boolean =>
  JSON.stringify(settingsOf(a)) === JSON.stringify(settingsOf(b));

async function refuse(context: AppContext, principal: Principal, action: Action): Promise<Refused | undefined> {
  const permission = allow(principal, action, NOWHERE, await accessWorld(context));
  return permission.ok ? undefined : notAllowed(permission);
}

function wrongDay(from: string): Refused {
  const message = `“${from}” không phải một ngày. Chọn ngày bắt đầu áp dụng.`;
  return { ok: false, code: 'invalid-day', facts: { from }, message };
}

function wrongValues(places: readonly string[]): Refused {
  const message = 'Có ngưỡng nằm ngoài khoảng cho phép. Sửa các ô được đánh dấu.';
  return { ok: false, code: 'thresholds-invalid', facts: { places }, message };
}

function unchanged(from: string): Refused {
  const message = `Từ ngày ${dayText(from)} các ngưỡng đã đúng như vậy; không có gì để ghi.`;
  return { ok: false, code: 'settings-unchanged', facts: { from }, message };
}

function unknownRow(from: string): Refused {
  const message = `Không có ngưỡng do tỉnh đặt từ ngày ${dayText(from)}. Tải lại trang.`;
  return { ok: false, code: 'unknown-setting-row', facts: { from }, message };
}

function dayText(from: string): string {
  const day = findDay(from);
  return day === undefined ? from : dateText(day);
}
