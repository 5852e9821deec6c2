import type { Principal } from '@dunghen/domain/access';
import {
  type Completion,
  type DatedInspectionSettings,
  DEFAULT_INSPECTION_SETTINGS,
  type InspectionFinding,
  type InspectionSettings,
  inspectCompletions,
  inspectDossier,
  inspectionSettingsOn,
} from '@dunghen/domain/inspection';
import { lastDayOf, type Period, parsePeriod, periodBounds, periodKey } from '@dunghen/domain/report';
import { dayOf, formatDay, type Instant } from '@dunghen/domain/time';
import { recordAudit } from '@dunghen/store/audit';
import { readCatalogue } from '@dunghen/store/catalogue';
import { newId } from '@dunghen/store/dossier';
import { insertCases, type NewCase, passOverInspected, portalDifferences } from '@dunghen/store/inspection';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import { type Catalogue, calendarOf, judgingOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { type ReportRequest, readReportQuestion } from '../report/request.ts';

export interface SearchResult {
  readonly quarter: string;
  /** What the rules found, new or not. */
  readonly found: number;
  /** Of these, what nobody had found before. */
  readonly added: number;
  readonly settings: InspectionSettings;
}

/** Looks a quarter through for cases; what was found before stays as it is. */
export async function searchCases(
  context: AppContext,
  principal: Principal,
  input: { readonly quarter: string },
  request: RequestFacts,
): Promise<Outcome<SearchResult>> {
  const permission = allow(principal, 'inspection:work', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const period = parsePeriod(input.quarter);
  if (period?.kind !== 'quarter') return noQuarter(input.quarter);
  const read = await readReportQuestion(context, { period: input.quarter });
  if (!read.ok) return read;
  const result = await searchQuarter(context, read.value);
  const subject = { kind: 'inspection', id: result.quarter, code: result.quarter };
  const facts = { found: result.found, added: result.added };
  await recordAudit(
    context.db,
    actOf(principal, request, { action: 'inspection:search', subject, outcome: 'done', facts }),
  );
  return { ok: true, value: result };
}

export function noQuarter(text: string): Refused {
  const message = `Hồ sơ cần kiểm tra được rà soát theo quý; “${text}” không phải. Hãy viết 2024-Q1.`;
  return { ok: false, code: 'unknown-period', facts: { period: text }, message };
}

async function searchQuarter(context: AppContext, request: ReportRequest): Promise<SearchResult> {
  const { period, knownAt } = request;
  const catalogue = await context.catalogueAt(knownAt);
  const settings = await settingsOn(context, period, knownAt);
  const cases = await findAll(context, request, catalogue, settings);
  const foundAt = context.now();
  const quarter = periodKey(period);
  const rows = cases
    .toSorted((a, b) => a.finding.at - b.finding.at || (a.subjectKey < b.subjectKey ? -1 : 1))
    .map((one): NewCase => ({ ...one, id: newId(), quarter, foundAt }));
  let added = 0;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE);
    added += await context.db.transaction((tx) => insertCases(tx, part));
  }
  return { quarter, found: cases.length, added, settings };
}

const AT_ONCE = 1_000;

/** The province's thresholds on the last day of the quarter: a dated setting, else what is shipped. */
async function settingsOn(context: AppContext, period: Period, knownAt: Instant): Promise<InspectionSettings> {
  const records = await readCatalogue(context.db, 'setting', knownAt);
  const rows = records
    .filter(({ id, data }) => id === SETTING_ID && data !== null)
    .map(({ validFrom, data }): DatedInspectionSettings => ({ validFrom, settings: readThresholds(data) }));
  return inspectionSettingsOn(formatDay(lastDayOf(period)), rows);
}

/** Catalogue record of kind `setting` whose data are thresholds. */
export const SETTING_ID = 'inspection-thresholds';

function readThresholds(data: unknown): InspectionSettings {
  const said: Partial<InspectionSettings> = typeof data === 'object' && data !== null ? data : {};
  return { ...DEFAULT_INSPECTION_SETTINGS, ...said };
}

type Found = Pick<NewCase, 'homeAgencyId' | 'subjectKey' | 'finding'>;

async function findAll(
  context: AppContext,
  { period, policy, asOf, knownAt }: ReportRequest,
  catalogue: Catalogue,
  settings: InspectionSettings,
): Promise<readonly Found[]> {
  const bounds = periodBounds(period);
  const query = { ...judgingOf(catalogue, policy), window: { ...bounds, asOf }, knownAt };
  const span = { ...bounds, asOf: context.now(), knownAt };
  const found: Found[] = [];
  const completions: Completion[] = [];
  await context.db.snapshot(async (tx) => {
    await passOverInspected(tx, query, span, ({ homeAgencyId, dossierId, ...dossier }, completion) => {
      for (const finding of inspectDossier(dossier, span, settings))
        found.push({ homeAgencyId, subjectKey: `${dossierId}/${finding.key}`, finding });
      if (completion !== undefined) completions.push(completion);
    });
    found.push(...(await portalDifferences(tx, periodKey(period))));
  }, 'long');
  const days = { from: dayOf(bounds.from), to: dayOf(bounds.to) };
  const ofGroups = inspectCompletions(completions, (agencyId) => calendarOf(catalogue, agencyId), days, settings);
  return [...found, ...ofGroups.map(groupCase)];
}

/** Of many dossiers the agency that resolves them keeps the case. */
function groupCase(finding: InspectionFinding): Found {
  const { agencyId, officer = '', key } = finding;
  return { homeAgencyId: agencyId, subjectKey: `${officer}/${key}`, finding };
}
