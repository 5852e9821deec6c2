import type { DossierEvent, DossierHistory } from '../dossier/index.ts';
import type { Contribution } from '../report/contribution.ts';

/**
 * The named queries over dossiers, by which indicators name their numerators and denominators. Each is a set of dossiers
 * of one period and of one agency, so that every number has its list.
 */
export const DOSSIER_COUNTS = [
  /** Open at the period's start or accepted in it (spec: index-766, progress). */
  'dossiers-received',
  /** Ended on time, or still open in time at the period's end. */
  'dossiers-on-time',
  'dossiers-without-complaint',
  /** Worked on here: of dossiers that came from another system's file nobody recorded papers, fees and results. */
  'dossiers-recorded',
  'dossiers-online',
  'dossiers-with-fee',
  'dossiers-paid-online',
  'dossiers-with-electronic-result',
  'dossiers-digitised',
  'dossiers-reusing-data',
  'dossiers-in-citizen-store',
  /** Every message about it that the portal was to get, it has taken (decision 0203). */
  'dossiers-synchronised',
] as const;

export type DossierCount = (typeof DOSSIER_COUNTS)[number];

export function isDossierCount(name: string): name is DossierCount {
  return DOSSIER_COUNTS.some((count) => count === name);
}

/** The sets that one dossier is in: one bit each, in the order of `DOSSIER_COUNTS`. */
export type DossierMarks = number;

export function hasMark(marks: DossierMarks, count: DossierCount): boolean {
  return (marks & (1 << DOSSIER_COUNTS.indexOf(count))) !== 0;
}

/** A rating of at most this many of 5 is one of somebody who was not content (decision 0201). */
export const DISSATISFIED_UP_TO = 2;

/**
 * The sets of a dossier that counts in a period, undefined for one that does not. `facts` are its events as of the
 * period's end and as known (`effectiveEvents`); `contribution` is its verdict by the policy `portal766`.
 */
export function marksOf(
  facts: readonly DossierEvent[],
  history: Pick<DossierHistory, 'channel'>,
  contribution: Contribution,
  isSynchronised = false,
): DossierMarks | undefined {
  // Reopened in the period: neither open at its start nor accepted in it (decision 0200).
  if (contribution.entry === 'reopened') return undefined;
  const isOnTime = !isLate(contribution);
  const record = recordOf(facts);
  const isIn: Readonly<Record<DossierCount, boolean>> = {
    'dossiers-received': true,
    'dossiers-on-time': isOnTime,
    'dossiers-without-complaint': isOnTime && !record.isDissatisfied,
    'dossiers-recorded': record.isRecorded,
    'dossiers-online': history.channel === 'online',
    'dossiers-with-fee': record.owes,
    'dossiers-paid-online': record.owes && record.isPaidOnline,
    'dossiers-with-electronic-result': record.isRecorded && record.electronicResults > 0,
    'dossiers-digitised': record.isRecorded && isDigitised(record),
    'dossiers-reusing-data': record.isRecorded && record.reuses,
    'dossiers-in-citizen-store': record.isRecorded && record.isInCitizenStore,
    'dossiers-synchronised': isSynchronised,
  };
  return DOSSIER_COUNTS.reduce((marks, count, index) => (isIn[count] ? marks | (1 << index) : marks), 0);
}

/** Ended late, or open and overdue at the period's end. Without any limit nothing is late (decision 0200). */
function isLate({ exit, timeliness }: Contribution): boolean {
  return timeliness === 'late' || exit === 'open-overdue';
}

interface DossierRecord {
  readonly isRecorded: boolean;
  readonly owes: boolean;
  readonly isPaidOnline: boolean;
  readonly papers: number;
  readonly digitalPapers: number;
  readonly results: number;
  readonly electronicResults: number;
  readonly reuses: boolean;
  readonly isInCitizenStore: boolean;
  readonly isDissatisfied: boolean;
}

/** All papers and all results are electronic or have been digitised; a dossier without papers is not (decision 0201). */
function isDigitised({ papers, digitalPapers, results, electronicResults }: DossierRecord): boolean {
  return papers > 0 && digitalPapers === papers && electronicResults === results;
}

function recordOf(facts: readonly DossierEvent[]): DossierRecord {
  const papers = new Map<string, { readonly isDigital: boolean; readonly isReused: boolean }>();
  const fees = new Map<string, number>();
  const results = new Map<string, { readonly isElectronic: boolean; readonly isStored: boolean }>();
  let isRecorded = false;
  let isPaidOnline = false;
  let isDissatisfied = false;
  for (const event of facts) {
    switch (event.type) {
      case 'Accepted':
        // Taken in here runs under a version of its procedure; what the file of another system brought does not.
        isRecorded ||= event.data.procedure !== undefined;
        break;
      case 'DocumentRecorded': {
        isRecorded = true;
        const { id, form, digitised, reused, fromCitizenStore } = event.data;
        const isReused = reused === true || fromCitizenStore === true;
        papers.set(id, { isDigital: form === 'electronic' || digitised !== undefined, isReused });
        break;
      }
      case 'FeeAssessed':
        isRecorded = true;
        fees.set(event.data.id, event.data.due - (event.data.exemption?.amount ?? 0));
        break;
      case 'FeePaid':
        isPaidOnline ||= event.data.channel !== 'counter';
        break;
      case 'ResultIssued': {
        isRecorded = true;
        const { id, file, signature, sentToCitizenStore } = event.data;
        const isElectronic = file !== undefined && signature !== undefined;
        results.set(id, { isElectronic, isStored: sentToCitizenStore === true });
        break;
      }
      case 'ResultRevoked':
        results.delete(event.data.resultId);
        break;
      case 'Rated':
        isDissatisfied = event.data.score <= DISSATISFIED_UP_TO;
        break;
      default:
    }
  }
  const papersNow = [...papers.values()];
  const resultsNow = [...results.values()];
  return {
    isRecorded,
    owes: [...fees.values()].some((due) => due > 0),
    isPaidOnline,
    papers: papersNow.length,
    digitalPapers: papersNow.filter(({ isDigital }) => isDigital).length,
    results: resultsNow.length,
    electronicResults: resultsNow.filter(({ isElectronic }) => isElectronic).length,
    reuses: papersNow.some(({ isReused }) => isReused),
    isInCitizenStore: resultsNow.some(({ isStored }) => isStored),
    isDissatisfied,
  };
}
