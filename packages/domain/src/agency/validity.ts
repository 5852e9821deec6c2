import type { DayNumber } from '../time/index.ts';
import { findDay } from '../time/index.ts';
import type { Agency } from './agency.ts';

type Validity = Pick<Agency, 'validFrom' | 'validTo'>;

/** Whether an agency exists on a local day: from `validFrom` to the day before `validTo`. */
export function isValidOn(agency: Validity, day: DayNumber): boolean {
  return isWithinSpan(spanOf(agency), day);
}

/** As `isValidOn` for the agencies of a register, whose dates are then read once. */
export function compileValidity(agencies: readonly Agency[]): (agency: Agency, day: DayNumber) => boolean {
  const spans = new Map(agencies.map((agency) => [agency, spanOf(agency)] as const));
  return (agency, day) => isWithinSpan(spans.get(agency) ?? spanOf(agency), day);
}

interface Span {
  readonly from: DayNumber;
  /** Exclusive. */
  readonly to: DayNumber;
}

/** A date that cannot be read makes an agency that never exists; the catalogue's reader refuses such dates. */
function spanOf({ validFrom, validTo }: Validity): Span {
  const to = validTo === undefined ? Number.POSITIVE_INFINITY : findDay(validTo);
  return { from: findDay(validFrom) ?? Number.POSITIVE_INFINITY, to: to ?? Number.NEGATIVE_INFINITY };
}

function isWithinSpan(span: Span, day: DayNumber): boolean {
  return span.from <= day && day < span.to;
}
