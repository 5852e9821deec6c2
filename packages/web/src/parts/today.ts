import { dayOf, findDay, formatDay } from '@dunghen/domain/time';

/** The day in Vietnam, `yyyy-MM-dd`, whatever zone the browser is set to. */
export const today = (): string => formatDay(dayOf(Date.now()));

/** So many days later. */
export const laterBy = (days: number): string => formatDay(dayOf(Date.now()) + days);

const moved = (day: string, by: number): string => {
  const found = findDay(day);
  return found === undefined ? day : formatDay(found + by);
};

export const dayAfter = (day: string): string => moved(day, 1);
export const dayBefore = (day: string): string => moved(day, -1);
