export * from './agency-ladder.ts';
export * from './answer.ts';
export * from './bands.ts';
export { isOfficeTime } from './office-hours.ts';
export * from './rung.ts';
