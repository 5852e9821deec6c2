import type { TimeLimit } from '../deadline/index.ts';
import type { Channel } from '../dossier/index.ts';
import { findLimit, type LimitQuestion, promisedLimitOf } from './find-limit.ts';
import type { Area, ProcedureLimit, ProcedureVersion } from './procedure.ts';

/** Working hours of an ordinary day, in which the shares of a same-day limit are written. */
export const HOURS_OF_A_DAY = 8;

export const CHANNELS: readonly Channel[] = ['direct', 'online', 'postal'];
export const AREAS: readonly Area[] = ['ordinary', 'difficult'];

/** Whether a way through the process is open to dossiers with this value of a field. */
export type Admits = (field: string, value: string) => boolean;

const ALL: Admits = () => true;

/** Every case, channel and area that a dossier of this version may have, as far as `admits` lets it. */
export function limitQuestions(version: ProcedureVersion, admits: Admits = ALL): readonly LimitQuestion[] {
  const cases = version.cases.length === 0 ? [undefined] : version.cases.map(({ key }) => key);
  return cases
    .filter((caseKey) => caseKey === undefined || admits('case', caseKey))
    .flatMap((caseKey) =>
      AREAS.filter((area) => admits('area', area)).flatMap((area) =>
        CHANNELS.filter((channel) => admits('channel', channel)).map((channel) => ({
          ...(caseKey === undefined ? {} : { caseKey }),
          channel,
          area,
        })),
      ),
    );
}

/**
 * The limit that the shares of a way through the process are written for: of the lines that may hold on this way (`admits`
 * tells which values it branched on) the first in the version's list. Under every other line the shares grow
 * or shrink alike (`stepLimits`). Undefined where no line holds or the line gives no limit.
 */
export function referenceLimit(version: ProcedureVersion, admits: Admits = ALL): TimeLimit | undefined {
  const holding = new Set<ProcedureLimit | undefined>(
    limitQuestions(version, admits).map((question) => findLimit(version, question)),
  );
  const first = version.limits.find((limit) => holding.has(limit));
  return first === undefined ? undefined : promisedLimitOf(first);
}

/** What the shares of a way have to add up to: the amount of the limit, of a same-day one the hours of a day. */
export function wholeOf(limit: TimeLimit): number {
  return limit.unit === 'same-day' ? HOURS_OF_A_DAY : limit.amount;
}
