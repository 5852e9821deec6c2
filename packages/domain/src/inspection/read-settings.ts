import { DEFAULT_INSPECTION_SETTINGS, type InspectionSettings } from './settings.ts';

/** The thresholds as one list: by place, with the least and the greatest that make sense. */
export const THRESHOLDS = [
  { place: 'bulk.completions', least: 2, most: 1_000, decimals: 0 },
  { place: 'bulk.seconds', least: 1, most: 3_600, decimals: 0 },
  { place: 'quarterEnd.completions', least: 2, most: 10_000, decimals: 0 },
  { place: 'quarterEnd.timesMean', least: 1, most: 100, decimals: 1 },
  { place: 'returnDays', least: 0, most: 365, decimals: 0 },
] as const;

export type ThresholdPlace = (typeof THRESHOLDS)[number]['place'];
export type Thresholds = Readonly<Record<ThresholdPlace, number>>;

export function thresholdsOf({ bulk, quarterEnd, returnDays }: InspectionSettings): Thresholds {
  return {
    'bulk.completions': bulk.completions,
    'bulk.seconds': bulk.seconds,
    'quarterEnd.completions': quarterEnd.completions,
    'quarterEnd.timesMean': quarterEnd.timesMean,
    returnDays,
  };
}

export function settingsOf(thresholds: Thresholds): InspectionSettings {
  return {
    bulk: { completions: thresholds['bulk.completions'], seconds: thresholds['bulk.seconds'] },
    quarterEnd: {
      completions: thresholds['quarterEnd.completions'],
      timesMean: thresholds['quarterEnd.timesMean'],
    },
    returnDays: thresholds.returnDays,
  };
}

/** Places whose value is no number within its bounds; empty: all are sound. */
export function wrongThresholds(thresholds: Thresholds): readonly ThresholdPlace[] {
  return THRESHOLDS.filter(({ place, least, most, decimals }) => {
    const value = thresholds[place];
    return !(value >= least && value <= most) || !isWhole(value * 10 ** decimals);
  }).map(({ place }) => place);
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9;

/** What a record of the catalogue says, over what is shipped: an older record may say less, a foreign one nothing. */
export function readInspectionSettings(data: unknown): InspectionSettings {
  const said = membersOf(data);
  const shipped = thresholdsOf(DEFAULT_INSPECTION_SETTINGS);
  const find = (place: ThresholdPlace): number => {
    const [group = '', member] = place.split('.');
    const value = member === undefined ? said[group] : membersOf(said[group])[member];
    return typeof value === 'number' ? value : shipped[place];
  };
  return settingsOf({
    'bulk.completions': find('bulk.completions'),
    'bulk.seconds': find('bulk.seconds'),
    'quarterEnd.completions': find('quarterEnd.completions'),
    'quarterEnd.timesMean': find('quarterEnd.timesMean'),
    returnDays: find('returnDays'),
  });
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
