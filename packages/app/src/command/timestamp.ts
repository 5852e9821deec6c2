import type { Instant } from '@dunghen/domain/time';

/** ISO 8601 in UTC, as other systems read it. */
export function timestamp(instant: Instant): string {
  return new Date(instant).toISOString();
}
