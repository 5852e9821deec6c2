import type { DossierEventType } from '../dossier/index.ts';
import type { Moment } from '../time/index.ts';
import { dayOf } from '../time/index.ts';

/** Steps whose instants a verdict stands on; the clerk's clock of the others gives way to them within a day. */
const ANCHORS: ReadonlySet<DossierEventType> = new Set<DossierEventType>([
  'Accepted',
  'Refused',
  'Completed',
  'Rejected',
  'Stopped',
  'Withdrawn',
]);

/**
 * The moments of steps in the order of the lifecycle, where an instant that a clock some minutes off has put on the
 * wrong side of an acceptance or an end of the same day is taken by its date only, at that instant (spec: events of one
 * day order as in the lifecycle). A supplement noted after the completion was received for it, and not never.
 */
export function yieldToAnchors(
  steps: readonly { readonly type: DossierEventType; readonly moment: Moment }[],
): readonly Moment[] {
  return steps.map(({ type, moment }, index) => {
    if (moment.dateOnly || ANCHORS.has(type)) return moment;
    let { at } = moment;
    for (const [other, step] of steps.entries()) {
      if (!ANCHORS.has(step.type) || step.moment.dateOnly || dayOf(step.moment.at) !== dayOf(at)) continue;
      at = other > index ? Math.min(at, step.moment.at) : Math.max(at, step.moment.at);
    }
    return at === moment.at ? moment : { at, dateOnly: true };
  });
}

/**
 * Moments known as dates only, put between the timed ones of the same day, so that the order of the events is also the
 * order of their instants wherever the file leaves that open.
 */
export function settle(moments: readonly Moment[]): readonly Moment[] {
  const settled = [...moments];
  for (let index = settled.length - 2; index >= 0; index -= 1) clamp(settled, index, index + 1, Math.min);
  for (let index = 1; index < settled.length; index += 1) clamp(settled, index, index - 1, Math.max);
  return settled;
}

function clamp(moments: Moment[], index: number, beside: number, choose: (a: number, b: number) => number): void {
  const own = moments[index];
  const other = moments[beside];
  if (own === undefined || other === undefined || !own.dateOnly || dayOf(own.at) !== dayOf(other.at)) return;
  const at = choose(own.at, other.at);
  if (at !== own.at) moments[index] = { at, dateOnly: true };
}
