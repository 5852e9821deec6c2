import type { forecastVi } from './forecast-vi.ts';

/** Texts of `forecast` in English. */
export const forecastEn: typeof forecastVi = {
  command: 'open dossiers that will probably be late, and why; --calibrate: how the forecasts of a past period did',
  from: 'risk from so many per cent on; 0 is every dossier in time',
  limit: 'at most so many dossiers',
  format: 'write a file instead of printing',
  calibrate:
    'learn from before this period, ask on each of its working days, compare with what came; 2024-Q1, 2024-01, 2024-H1, 2024',
  head: 'At {at}: {open} dossiers in time; {risk} at risk, {likely} of them likely late; of {unknown} too little is known. Learnt from {learnt} ended dossiers.',
  cut: 'Shows {shown} of {all} dossiers; --limit shows more.',
  badWhole: 'Option {option} wants a whole number from {least} to {most}, not “{value}”.',
  badPeriod: 'Option --calibrate: “{value}” is no period; write 2024-Q1, 2024-01 or 2024.',
  calibration:
    'Calibration on {period}: learnt from {learnt} dossiers that ended before, asked on {days} working days.',
  told: 'Told',
  times: 'times',
  dossiers: 'dossiers',
  mean: 'mean',
  came: 'came late',
  brier: 'Brier score {brier}; telling everybody the share of late ones: {share} (less is better).',
};
