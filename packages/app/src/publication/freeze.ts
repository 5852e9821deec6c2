import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { type PublicationKind, rank } from '@dunghen/domain/publication';
import { type Period, periodBounds, periodKey } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import { settledNow } from '@dunghen/store/figures';
import { listApologies } from '@dunghen/store/publication';
import type { AppContext } from '../context/index.ts';
import { countReport, type ReportIssue } from '../report/index.ts';
import { quarterFigures, type WorkspaceLevel } from '../workspace/quarter-figures.ts';
import { REST_FIELDS } from './columns.ts';
import type {
  ApologiesContent,
  FigureStanding,
  FiguresContent,
  PublicApology,
  PublicationContent,
  PublishedQuarter,
  RankedAgency,
  RankingContent,
} from './content.ts';
import { countFieldsByAgency } from './fields.ts';
import { protectProvince } from './province-fields.ts';
import { asSigned } from './signed.ts';
import { protectSmall } from './small-counts.ts';

/** Contents with the two times that they were counted at. */
export interface FrozenContent {
  readonly content: PublicationContent;
  readonly asOf: Instant;
  readonly knownAt: Instant;
}

export interface FreezeQuestion {
  readonly kind: PublicationKind;
  readonly period: Period;
  /** The report whose figures are published; absent: counted now (the demonstration, the register of apologies). */
  readonly issue?: ReportIssue;
}

/** Counts what is to be published, at the two times of its report. From then on nobody counts it again. */
export async function freezeContent(context: AppContext, question: FreezeQuestion): Promise<FrozenContent> {
  const { period, issue } = question;
  const knownAt = issue?.knownAt ?? (await settledNow(context.db));
  const asOf = issue?.asOf ?? periodBounds(period).to;
  const times = { asOf, knownAt };
  switch (question.kind) {
    case 'figures':
      return { ...times, content: await figuresContent(context, question, times) };
    case 'ranking':
      return { ...times, content: await rankingContent(context, question, times) };
    case 'apologies':
      return { ...times, content: await apologiesContent(context, period, knownAt) };
  }
}

type Times = Pick<FrozenContent, 'asOf' | 'knownAt'>;

async function figuresContent(context: AppContext, question: FreezeQuestion, times: Times): Promise<FiguresContent> {
  const window = { ...periodBounds(question.period), asOf: times.asOf };
  const quarter = await countQuarter(context, question, times);
  const counted = await countFieldsByAgency(context, { window, knownAt: times.knownAt });
  const fields = [...counted].map(([id, parts]) => [id, protectSmall(parts, REST_FIELDS.vi)] as const);
  return {
    kind: 'figures',
    quarter,
    fields: Object.fromEntries(fields),
    provinceFields: protectProvince(counted, REST_FIELDS.vi),
  };
}

/** Counted at the two times of the report, so that each agency has the figures that were frozen. */
async function countQuarter(
  context: AppContext,
  { period, issue }: FreezeQuestion,
  times: Times,
): Promise<PublishedQuarter> {
  const request = { period, policy: PROVINCE_POLICY, ...times };
  const { report, settings } = await countReport(context, request, { inclusion: 'all' });
  const stands = issue === undefined ? report : asSigned(report, issue.model);
  return {
    key: periodKey(period),
    standing: standingOf(issue, times.knownAt),
    figures: quarterFigures(stands, settings.table.rateDecimals),
  };
}

function standingOf(issue: ReportIssue | undefined, knownAt: Instant): FigureStanding {
  if (issue === undefined) return { kind: 'provisional', knownAt };
  const { number, issuedOn } = issue;
  return number === undefined || issuedOn === undefined
    ? { kind: 'frozen', knownAt }
    : { kind: 'issued', number, issuedOn };
}

const LEVELS: readonly WorkspaceLevel[] = ['department', 'district', 'commune', 'sector'];

async function rankingContent(context: AppContext, question: FreezeQuestion, times: Times): Promise<RankingContent> {
  const { key, standing, figures } = await countQuarter(context, question, times);
  const levels = LEVELS.map((level) => {
    const agencies = figures.rows
      .filter((row) => row.level === level)
      .map(({ agency, own }): RankedAgency => {
        const { resolved, early, late, latePercent } = own;
        return { code: agency.code, name: agency.name, resolved, onTime: early + own.onTime, late, latePercent };
      });
    return { level, agencies: rank(agencies) };
  });
  return {
    kind: 'ranking',
    key,
    standing,
    ruleText: figures.counting.ruleText,
    levels: levels.filter(({ agencies }) => agencies.length > 0),
  };
}

const CHUNK = 2_000;

async function apologiesContent(context: AppContext, period: Period, knownAt: Instant): Promise<ApologiesContent> {
  const { from, to } = periodBounds(period);
  const { register } = await context.catalogueAt(knownAt);
  const rows: PublicApology[] = [];
  for (let after: Parameters<typeof listApologies>[1]['after']; ; ) {
    const found = await listApologies(context.db, { from, to, limit: CHUNK, ...(after && { after }) });
    for (const { agencyId, occurredAt, dueAt, procedureName, letter } of found) {
      rows.push({
        agencyName: register.findById(agencyId)?.name ?? '',
        apologisedAt: occurredAt,
        newDueAt: dueAt,
        ...(procedureName === null ? {} : { procedureName }),
        ...(letter === null || letter === '' ? {} : { letter }),
      });
    }
    after = found.at(-1);
    if (found.length < CHUNK || after === undefined) break;
  }
  return { kind: 'apologies', key: periodKey(period), knownAt, rows };
}
