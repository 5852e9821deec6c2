import type { FigureKey, FileFormat, Layout, Level, PeriodKind, Policy, Scheme } from './types.ts';

/** The values of the API's enumerations; a record makes a forgotten one an error. */
const keysOf = <K extends string>(record: Readonly<Record<K, true>>): readonly K[] => {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys;
};

export const FIGURE_KEYS = keysOf<FigureKey>({
  'carried-over': true,
  reopened: true,
  received: true,
  'received-online': true,
  'received-direct': true,
  'received-postal': true,
  resolved: true,
  early: true,
  'on-time': true,
  late: true,
  'no-due-date': true,
  withdrawn: true,
  stopped: true,
  open: true,
  'open-in-time': true,
  'open-paused': true,
  'open-overdue': true,
});

export const LEVELS = keysOf<Level>({ department: true, district: true, commune: true, sector: true });

export const SCHEMES = keysOf<Scheme>({ calendar: true, day15: true, tt02: true });

export const POLICIES = keysOf<Policy>({ province: true, portal766: true });

export const PERIOD_KINDS = keysOf<PeriodKind>({
  month: true,
  quarter: true,
  'half-year': true,
  'nine-months': true,
  year: true,
});

export const FORMATS = keysOf<FileFormat>({ docx: true, pdf: true, xlsx: true, html: true, csv: true, json: true });

/** Layouts that the first page offers; the bulletin of index 766 has a page of its own. */
export const LAYOUTS = keysOf<Exclude<Layout, 'index'>>({
  'late-only': true,
  'early-apart': true,
  'all-units': true,
  dossiers: true,
  '06a': true,
});
