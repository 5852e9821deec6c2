import {
  type Completion,
  type InspectionFinding,
  type InspectionSettings,
  inspectCompletions,
  inspectDossier,
} from '@dunghen/domain/inspection';
import { lastDayOf, periodBounds, periodKey } from '@dunghen/domain/report';
import { dayOf, formatDay } from '@dunghen/domain/time';
import { newId } from '@dunghen/store/dossier';
import {
  insertCases,
  type NewCase,
  type OnLooked,
  passOverInspected,
  portalDifferences,
} from '@dunghen/store/inspection';
import { calendarOf, judgingOf } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import type { ReportRequest } from '../report/request.ts';
import { settingsOn } from './thresholds.ts';

export interface SearchResult {
  readonly quarter: string;
  /** Dossiers that were looked at. */
  readonly dossiers: number;
  /** What the rules found, new or not. */
  readonly found: number;
  /** Of these, what nobody had found before. */
  readonly added: number;
  readonly settings: InspectionSettings;
}

const AT_ONCE = 1_000;

/** Looks a quarter through for cases; what was found before stays as it is, so that done twice it changes nothing. */
export async function searchQuarter(
  context: AppContext,
  request: ReportRequest,
  onLooked?: OnLooked,
): Promise<SearchResult> {
  const { period, knownAt } = request;
  const settings = await settingsOn(context, formatDay(lastDayOf(period)), knownAt);
  const { dossiers, found } = await findAll(context, request, settings, onLooked);
  const foundAt = context.now();
  const quarter = periodKey(period);
  const rows = found
    .toSorted((a, b) => a.finding.at - b.finding.at || (a.subjectKey < b.subjectKey ? -1 : 1))
    .map((one): NewCase => ({ ...one, id: newId(), quarter, foundAt }));
  let added = 0;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE);
    added += await context.db.transaction((tx) => insertCases(tx, part));
  }
  return { quarter, dossiers, found: found.length, added, settings };
}

type Found = Pick<NewCase, 'homeAgencyId' | 'subjectKey' | 'finding'>;

async function findAll(
  context: AppContext,
  { period, policy, asOf, knownAt }: ReportRequest,
  settings: InspectionSettings,
  onLooked: OnLooked | undefined,
): Promise<{ readonly dossiers: number; readonly found: readonly Found[] }> {
  const catalogue = await context.catalogueAt(knownAt);
  const bounds = periodBounds(period);
  const query = { ...judgingOf(catalogue, policy), window: { ...bounds, asOf }, knownAt };
  const span = { ...bounds, asOf: context.now(), knownAt };
  const days = { from: dayOf(bounds.from), to: dayOf(bounds.to) };
  return context.db.snapshot(async (tx) => {
    // Within, so that a snapshot that is begun again begins with nothing.
    const found: Found[] = [];
    const completions: Completion[] = [];
    const take: Parameters<typeof passOverInspected>[3] = ({ homeAgencyId, dossierId, ...dossier }, completion) => {
      for (const finding of inspectDossier(dossier, span, settings))
        found.push({ homeAgencyId, subjectKey: `${dossierId}/${finding.key}`, finding });
      if (completion !== undefined) completions.push(completion);
    };
    const dossiers = await passOverInspected(tx, query, span, take, onLooked);
    found.push(...(await portalDifferences(tx, periodKey(period))));
    const ofGroups = inspectCompletions(completions, (agencyId) => calendarOf(catalogue, agencyId), days, settings);
    return { dossiers, found: [...found, ...ofGroups.map(groupCase)] };
  }, 'long');
}

/** Of many dossiers the agency that resolves them keeps the case. */
function groupCase(finding: InspectionFinding): Found {
  const { agencyId, officer = '', key } = finding;
  return { homeAgencyId: agencyId, subjectKey: `${officer}/${key}`, finding };
}
