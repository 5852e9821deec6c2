import { INDICATORS, scoreOf } from '@dunghen/domain/index-766';
import { percentOf } from '@dunghen/domain/text';
import type { Department } from './department.ts';
import type { Tally } from './tally.ts';

/** A department with what was counted for it; `dissatisfied` and `reported` are null where nobody told. */
export interface Counted {
  readonly department: Department;
  readonly tally: Tally;
  /** Persons who rated "chưa hài lòng", of the ratings that were sent. */
  readonly dissatisfied: number | null;
  /** Dossiers taken in within the period, of the monthly counts that were sent. */
  readonly reported: number | null;
}

const round2 = (value: number): number => Math.round((value + Number.EPSILON) * 100) / 100;

/** The portal itself answers 0 where nothing was received (spec: index-766); readers have to tell it from a real 0. */
const ratioOf = (numerator: number, denominator: number): number => percentOf(numerator, denominator, 2) ?? 0;

/** Points by the indicator's formula; null where the formula or what it needs is not known. */
function pointsOf(code: string, numerator: number, denominator: number): number | null {
  const indicator = INDICATORS.find((one) => one.code === code);
  const score = indicator === undefined ? undefined : scoreOf(indicator, { numerator, denominator });
  if (score === undefined || score.state === 'unresolved') return null;
  return 'value' in score ? round2(score.value) : 0;
}

/** What of a tally is judged at all. */
const judged = ({ received, unjudged }: Tally): number => received - unjudged;

const averageDays = ({ days, completed }: Tally): number | null => (completed === 0 ? null : round2(days / completed));

const head = ({ departmentId, departmentName, departmentCode }: Department) => ({
  departmentId,
  departmentName,
  departmentCode,
});

export function progressOf({ department, tally }: Counted) {
  const received = judged(tally);
  return {
    ...head(department),
    totalReceived: received,
    totalOnTime: tally.onTime,
    avgProcessingDays: averageDays(tally),
    ratio: ratioOf(tally.onTime, received),
    score: received === 0 ? 0 : (pointsOf('ON_TIME', tally.onTime, received) ?? 0),
    /** The stand-in's own field: sent without NgayHenTra, so in none of the others. */
    totalWithoutDueDate: tally.unjudged,
  };
}

export function progressParent(counted: Counted) {
  const { score, ...rest } = progressOf(counted);
  return { ...rest, totalCompleted: counted.tally.completed, totalScore: score, totalMaxScore: 20 };
}

export function progressChild(counted: Counted) {
  const { score, ...rest } = progressOf(counted);
  const totalOverdue = rest.totalReceived - rest.totalOnTime;
  return { ...rest, level: counted.department.level, totalOverdue, score, maxScore: 20, scoreDelta: null };
}

/** Points of the group's parts are not known one by one, so the group has none here. */
export function onlineOf({ department, tally }: Counted) {
  return {
    ...head(department),
    level: department.level,
    totalScore: null,
    totalMaxScore: 12,
    ratio: null,
    authorityCount: null,
    partialCount: null,
    fullCount: null,
    onlineDossierCount: tally.onlineProcedures.size,
    onlineServiceTotal: null,
    channelOnlineSum: tally.online,
    channelDirectSum: tally.direct,
    channelPostalSum: tally.post,
    channelTotalSum: tally.online + tally.direct + tally.post,
    onlineOnTimeSum: tally.onlineOnTime,
    onlineOverdueSum: tally.online - tally.onlineOnTime,
    scoreDelta: null,
  };
}

/** Which procedures can be paid for online is not in any message: without it there is no score. */
export function paymentOf({ department, tally }: Counted) {
  return {
    ...head(department),
    level: department.level,
    totalMaxScore: 10,
    ratio: null,
    totalScore: null,
    totalDossierOnlinePaymentSuccess: tally.paidOnline,
    totalDossierFinancialObligation: tally.withFee,
    totalDossierOnlineFormalityPaymentSuccess: tally.paidProcedures.size,
    totalFeeDossierFormalityDistinct: tally.feeProcedures.size,
    totalFeeDossierFormality: null,
    totalFeeFormality: tally.feeProcedures.size,
    scoreDelta: null,
  };
}

interface Metric {
  readonly code: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly ratio: number | null;
  readonly score: number | null;
  readonly maxScore: number;
  readonly dataQualityStatus?: string;
}

function known(code: string, numerator: number, denominator: number): Metric {
  return {
    code,
    numerator,
    denominator,
    ratio: ratioOf(numerator, denominator),
    score: pointsOf(code, numerator, denominator),
    maxScore: maxOf(code),
  };
}

/** What no message tells. */
const unknown = (code: string): Metric => ({
  code,
  numerator: null,
  denominator: null,
  ratio: null,
  score: null,
  maxScore: maxOf(code),
});

const maxOf = (code: string): number => INDICATORS.find((one) => one.code === code)?.max ?? 0;

/** A group is worth the sum of its parts, and nothing that can be told while one of them is not known. */
function overviewOf({ department }: Counted, totalMaxScore: number, metrics: readonly Metric[]) {
  const scores = metrics.map(({ score }) => score);
  const totalScore = scores.includes(null) ? null : round2(scores.reduce<number>((sum, one) => sum + (one ?? 0), 0));
  return {
    ...head(department),
    departmentLevel: department.level,
    totalScore,
    totalMaxScore,
    ratio: totalScore === null ? null : round2((100 * totalScore) / totalMaxScore),
    scoreDelta: null,
    metrics,
  };
}

export function transparencyOf(counted: Counted) {
  const { accepted, followed } = counted.tally;
  const denominator = Math.max(counted.reported ?? 0, accepted);
  const sync = known('DOSSIER_SYNC', followed, denominator);
  const metrics = [
    unknown('PUBLISH_ON_TIME'),
    unknown('PUBLIC_UPDATE_ON_TIME'),
    unknown('PUBLIC_CONTENT_FULL'),
    counted.reported === null ? { ...sync, dataQualityStatus: 'NO_NATIONAL_REPORT_DATA' } : sync,
  ];
  return overviewOf(counted, 18, metrics);
}

export function digitizedOf(counted: Counted) {
  const { received, digitalResult, digitalPapers, reused } = counted.tally;
  return overviewOf(counted, 22, [
    known('ORIGINAL_RESULT_AVAILABLE', digitalResult, received),
    known('SO_HOA_GIAY_TO_GIAI_QUYET', digitalPapers, received),
    known('REUSED_DIGITIZED_DATA', reused, received),
    unknown('SYNCED_WITH_DVCQG_PERSONAL_STORAGE'),
    unknown('CITIZEN_DATA_CONNECTED_DOSSIER'),
    unknown('CITIZEN_DATA_CONNECTED_FORMALITY'),
    unknown('ELECTRONIC_CERTIFIED_COPY'),
  ]);
}

/** Petitions do not come this way; receiving is judged by lateness and by ratings, where any were sent. */
export function satisfactionOf(counted: Counted) {
  const { tally, dissatisfied } = counted;
  const received = judged(tally);
  const receiving =
    dissatisfied === null
      ? unknown('DOSSIER_RECEIVING_SATISFACTION')
      : known('DOSSIER_RECEIVING_SATISFACTION', Math.max(0, tally.onTime - dissatisfied), received);
  return {
    ...overviewOf(counted, 18, [
      { ...unknown('PETITION_CLASSIFICATION_TTHC'), maxScore: 0 },
      receiving,
      unknown('PETITION_PROCESSING_ON_TIME'),
      unknown('PETITION_HANDLING_SATISFACTION'),
      { ...unknown('PETITION_CLASSIFICATION_STAFF'), maxScore: 0 },
    ]),
    totalPetitions: null,
    classifiedPetitions: null,
    totalDossiers: received,
  };
}
