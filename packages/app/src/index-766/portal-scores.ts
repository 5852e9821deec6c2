import type { AgencyRegister } from '@dunghen/domain/agency';
import {
  GROUPS,
  type GroupKey,
  meanOf,
  type PortalScore,
  type PortalScores,
  type PortalUnit,
} from '@dunghen/domain/index-766';
import { type IndexFacts, type IndexGroup, lastDayOf, periodKey } from '@dunghen/domain/report';
import type { DayNumber, Instant } from '@dunghen/domain/time';
import type { Catalogue } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { type KnownEvaluation, maxOf, standingEvaluations } from './evaluations.ts';

/** The portal's figures of a period, of the province and of each agency. */
export interface PeriodScores {
  readonly province: PortalScores;
  readonly ofAgency: (agencyId: string) => PortalScores;
}

export async function readPortalScores(
  context: Pick<AppContext, 'db'>,
  catalogue: Catalogue,
  period: { readonly key: string; readonly day: DayNumber },
  knownAt: Instant,
): Promise<PeriodScores> {
  const evaluations = await standingEvaluations(context.db, period.key, knownAt);
  const byAgency = unitsByAgency(evaluations, catalogue.register, period.day);
  return {
    province: provinceScores(evaluations, catalogue, period.key),
    ofAgency: (agencyId) => byAgency.get(agencyId) ?? {},
  };
}

/**
 * Of each group the newest figure that has one. The progress score is the catalogue's own record of it, which the
 * quarterly report prints: one number for one question.
 */
function provinceScores(evaluations: readonly KnownEvaluation[], catalogue: Catalogue, period: string): PortalScores {
  const scores: Partial<Record<GroupKey | 'total', PortalScore>> = {};
  for (const group of [...GROUPS.map(({ key }) => key), 'total' as const]) {
    const own = evaluations.filter((one) => one.group === group);
    const found = own.flatMap((one) =>
      one.units.filter(({ isWhole }) => isWhole).flatMap((unit) => scoreOf(one, unit)),
    );
    const [newest] = found;
    if (newest !== undefined) scores[group] = withMean(newest, own);
  }
  const progress = catalogue.findPortalFact(period);
  if (progress !== undefined) {
    const { score, max, nationalMean, source, capturedAt } = progress;
    const known = scores.TDGQ;
    const isSame = known?.score === score && known.capturedAt === capturedAt;
    scores.TDGQ = {
      ...(isSame ? known : { origin: 'typed-in', metrics: [{ code: 'ON_TIME', score, max }] }),
      score,
      max,
      source,
      capturedAt,
      ...(nationalMean === undefined ? {} : { nationalMean }),
    };
  }
  return scores;
}

/** The newest national mean that was given for the group, else of the answer that has all provinces. */
function withMean(score: PortalScore, evaluations: readonly KnownEvaluation[]): PortalScore {
  if (score.nationalMean !== undefined) return score;
  const means = evaluations.flatMap((one) => one.typed?.nationalMean ?? provincesMean(one) ?? []);
  return means[0] === undefined ? score : { ...score, nationalMean: means[0] };
}

/** `service-results` lists the provinces; those without a figure are not averaged in as 0. */
function provincesMean({ group, units }: KnownEvaluation): number | undefined {
  if (group !== 'total') return undefined;
  const listed = units.filter(({ isWhole }) => !isWhole);
  return listed.length < 2 ? undefined : meanOf(listed.map(({ score, isEmpty }) => (isEmpty ? undefined : score)));
}

/** A figure of the portal; none where it is null, or stands for nothing received. */
function scoreOf(evaluation: KnownEvaluation, unit: PortalUnit): readonly PortalScore[] {
  const { group, source, capturedAt, origin, typed } = evaluation;
  if (unit.score === undefined || unit.isEmpty) return [];
  return [
    {
      score: unit.score,
      max: unit.max ?? maxOf(group),
      source,
      capturedAt,
      origin,
      metrics: unit.metrics,
      ...(unit.rank === undefined ? {} : { rank: unit.rank }),
      ...(unit.averageDays === undefined ? {} : { averageDays: unit.averageDays }),
      ...(typed?.nationalMean === undefined ? {} : { nationalMean: typed.nationalMean }),
    },
  ];
}

type Writable = Partial<Record<GroupKey | 'total', PortalScore>>;

/** Units are known by their agency code, else by their name without the province's ("Sở Y tế - Tỉnh Phú Thọ"). */
function unitsByAgency(
  evaluations: readonly KnownEvaluation[],
  register: AgencyRegister,
  day: DayNumber,
): ReadonlyMap<string, PortalScores> {
  const scores = new Map<string, Writable>();
  const empty = new Map<string, boolean>();
  for (const evaluation of evaluations) {
    for (const unit of evaluation.units) {
      const agencyId = unit.isWhole ? undefined : findAgency(register, unit, day);
      if (agencyId === undefined) continue;
      const own = scores.get(agencyId) ?? {};
      scores.set(agencyId, own);
      // The newest answer that names it tells; the portal may have answered early, when there was nothing yet.
      if (evaluation.group === 'TDGQ' && !empty.has(agencyId)) empty.set(agencyId, unit.isEmpty);
      const [score] = scoreOf(evaluation, unit);
      if (score !== undefined) own[evaluation.group] ??= score;
    }
  }
  // Who received nothing has nothing to be scored, whatever the portal answers in the other groups.
  for (const [agencyId, isEmpty] of empty) if (isEmpty) scores.delete(agencyId);
  return scores;
}

export function findAgency(register: AgencyRegister, unit: PortalUnit, day: DayNumber): string | undefined {
  const byCode = unit.code === undefined ? undefined : register.findByCode(unit.code, day, 'agency');
  if (byCode !== undefined) return byCode.id;
  const match = register.matchName(unit.name.replace(/\s+-\s+(Tỉnh|Thành phố)\s.*$/u, ''), day);
  return match.kind === 'found' ? match.agency.id : undefined;
}

const BULLETIN_GROUPS: readonly (readonly [group: GroupKey, id: IndexGroup])[] = [
  ['CKMB', 'transparency'],
  ['TDGQ', 'progress'],
  ['CLGQ', 'online-service'],
  ['TTTT', 'online-payment'],
  ['MDSH', 'digitisation'],
  ['MDHL', 'satisfaction'],
];

/** What the report's annex "index" prints: the portal's own scores of the province, groups without one left out. */
export async function indexFactsOf(
  context: Pick<AppContext, 'db'>,
  catalogue: Catalogue,
  period: Parameters<typeof periodKey>[0],
  knownAt: Instant,
): Promise<IndexFacts> {
  const { province } = await readPortalScores(
    context,
    catalogue,
    { key: periodKey(period), day: lastDayOf(period) },
    knownAt,
  );
  const scores = BULLETIN_GROUPS.flatMap(([group, id]) => {
    const score = province[group]?.score;
    return score === undefined ? [] : [[id, score] as const];
  });
  return { scores: Object.fromEntries(scores) };
}
