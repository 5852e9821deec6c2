import type { DossierEventType } from '../dossier/index.ts';
import type { Instant } from '../time/index.ts';
import { isFacts } from './fact-shape.ts';

type Facts = Readonly<Record<string, unknown>>;

/**
 * What a command has to say (spec: commands), though a fact brought in from another system may lack it: each inner list
 * names fields of which one is enough. A correction may put it right and never take it out.
 */
const SAID: Partial<Record<DossierEventType, readonly (readonly string[])[]>> = {
  Refused: [['reason']],
  SupplementRequested: [['reason'], ['missing']],
  Suspended: [['decision'], ['expectedUntil']],
  Rescheduled: [['reason'], ['apologyLetter']],
  Completed: [['resultId', 'paperReason']],
  Rejected: [['reason'], ['letter']],
  Stopped: [['reason'], ['notice']],
  Reopened: [['reason']],
  ResultIssued: [
    ['file', 'paperReason'],
    ['signature', 'paperReason'],
  ],
};

/** The first field by which a corrected fact says less than it has to, or contradicts itself. */
export function findLoss(
  type: DossierEventType,
  current: Facts,
  corrected: Facts,
  occurredAt: Instant,
): string | undefined {
  for (const fields of SAID[type] ?? []) {
    const isLost = (facts: Facts): boolean => !fields.some((field) => isSaid(facts[field]));
    if (isLost(corrected) && !isLost(current)) return fields[0];
  }
  if (type === 'Suspended' && isNumber(corrected.expectedUntil) && corrected.expectedUntil <= occurredAt) {
    return 'expectedUntil';
  }
  return type === 'FeeAssessed' && exempts(corrected) ? 'exemption' : undefined;
}

/** More than is due. */
function exempts({ due, exemption }: Facts): boolean {
  return isFacts(exemption) && isNumber(exemption.amount) && isNumber(due) && exemption.amount > due;
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

function isSaid(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0 && value.every(isSaid);
  return value !== undefined && value !== null;
}
