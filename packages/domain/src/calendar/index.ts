export * from './calendar.ts';
export { findFirstDifference } from './difference.ts';
export * from './exception.ts';
export * from './parse.ts';
export { DEFAULT_OFFICE_HOURS, type WeekdayPattern, type WeeklyPattern, weeklyPattern } from './pattern.ts';
export * from './provisional.ts';
export { type DayReason, type DayReasonKind, reasonOf, weekdayName } from './reason.ts';
