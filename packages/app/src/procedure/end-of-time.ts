import type { Instant } from '@dunghen/domain/time';

/** An edit sees whatever is recorded, also by a machine whose clock is ahead: 9999-12-31T23:59:59Z. */
export const END_OF_TIME: Instant = 253_402_300_799_000;
