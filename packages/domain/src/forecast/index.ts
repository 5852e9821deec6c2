export * from './annex.ts';
export * from './calibration.ts';
export * from './forecast.ts';
export * from './history.ts';
