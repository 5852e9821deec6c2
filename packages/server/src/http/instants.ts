import { isoText } from '@dunghen/domain/text';
import { findLocal, type Instant } from '@dunghen/domain/time';

/** The instant of a local time, with or without seconds, milliseconds and "+07:00"; undefined where it is no real time. */
export function findTimestamp(text: string): Instant | undefined {
  const match = /^([^.]*?)(?:\.(\d{3}))?(?:\+07:00)?$/.exec(text);
  const instant = findLocal(match?.[1] ?? '');
  return instant === undefined ? undefined : instant + Number(match?.[2] ?? 0);
}

/** As `isoText`, with milliseconds where there are some: a `knownAt` cut to seconds would not know what it knew. */
export function exactText(instant: Instant): string {
  const milliseconds = ((instant % 1_000) + 1_000) % 1_000;
  if (milliseconds === 0) return isoText(instant);
  return isoText(instant).replace('+07:00', `.${String(milliseconds).padStart(3, '0')}+07:00`);
}

/** As `findTimestamp`, of any zone: `2024-01-18T10:30:00Z` is half past five in the afternoon here. */
export function findInstant(text: string): Instant | undefined {
  const match = /^(.*?)(?:Z|([+-])(\d\d):(\d\d))$/i.exec(text);
  if (match === null) return findTimestamp(text);
  const [, wall = '', sign, hours = '0', minutes = '0'] = match;
  const local = findTimestamp(wall);
  const east = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return local === undefined ? undefined : local + (LOCAL_MINUTES_EAST - east) * 60_000;
}

/** Vietnam is at UTC+7 the whole year. */
const LOCAL_MINUTES_EAST = 7 * 60;
