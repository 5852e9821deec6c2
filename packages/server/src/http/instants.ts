import { findLocal, type Instant } from '@dunghen/domain/time';

/** The instant of a local time, with or without seconds and "+07:00"; undefined where it is no real time. */
export function findTimestamp(text: string): Instant | undefined {
  return findLocal(text.replace(/\+07:00$/, ''));
}
