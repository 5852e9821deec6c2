import { dayOf, findDay, formatDay, type Instant, MINUTE_MS, startOfDay } from '@dunghen/domain/time';
import { type Static, type TSchema, Type } from 'typebox';

/** A list that the reader does not change. */
export const list = <T extends TSchema>(items: T) => Type.Unsafe<readonly Static<T>[]>(Type.Array(items));

/** Every scalar of the protocol is text; a number in the same place is refused. */
export const text = (maxLength?: number, minLength = 0) =>
  Type.String({ minLength, ...(maxLength === undefined ? {} : { maxLength }) });

/** `yyyyMMddHHmmss` in local time (+07:00). */
export const PortalTime = Type.String({ pattern: '^[0-9]{14}$' });

/** As `PortalTime`; empty where it did not happen or is not known. Never a stand-in for a time. */
export const PortalTimeOrNone = Type.String({ pattern: '^([0-9]{14})?$' });

export type Flag = 'True' | 'False';

export const PortalFlag = Type.Unsafe<Flag>(Type.String({ enum: ['True', 'False'] }));

/** Empty where it is not known: that is another thing than `False`. */
export const PortalFlagOrUnknown = Type.Unsafe<Flag | ''>(Type.String({ enum: ['True', 'False', ''] }));

/** One of the codes 1 to 10 (reference: status model). */
export const PortalStatus = Type.String({ pattern: '^([1-9]|10)$' });

const pad = (value: number): string => String(value).padStart(2, '0');

/** `yyyyMMddHHmmss` at +07:00; what is finer than a second is cut off. */
export function portalTime(instant: Instant): string {
  const day = dayOf(instant);
  const seconds = Math.floor((instant - startOfDay(day)) / 1_000);
  const time = `${pad(Math.floor(seconds / 3_600))}${pad(Math.floor(seconds / 60) % 60)}${pad(seconds % 60)}`;
  return formatDay(day).replaceAll('-', '') + time;
}

/** The instant of a portal time, or undefined where the text is empty or no real time. */
export function findPortalTime(portalText: string): Instant | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(portalText);
  if (match === null) return undefined;
  const [, year, month, dayOfMonth, hour, minute, second] = match;
  const day = findDay(`${year}-${month}-${dayOfMonth}`);
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)];
  if (day === undefined || hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return startOfDay(day) + (hours * 60 + minutes) * MINUTE_MS + seconds * 1_000;
}

export const portalFlag = (is: boolean): Flag => (is ? 'True' : 'False');
