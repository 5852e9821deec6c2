import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Agency } from '@dunghen/domain/agency';
import { parseAgencies } from '@dunghen/domain/agency';
import type { CalendarException } from '@dunghen/domain/calendar';
import { parseHolidayRows } from '@dunghen/domain/calendar';
import type { SettingsRecord } from '@dunghen/domain/settings';
import { readSettings } from '@dunghen/domain/settings';

/** The catalogues that come with the program, read from `data/`. */
export interface ShippedCatalogue {
  readonly agencies: readonly Agency[];
  readonly exceptions: readonly CalendarException[];
  readonly settings: readonly SettingsRecord[];
  /** Hash of the files; equal as long as none of them changed. */
  readonly fingerprint: string;
}

const dataFolder = path.resolve(import.meta.dirname, '../../../../data');

const FILES = {
  agencies: ['agencies/provinces.json', 'agencies/dien-bien.json'],
  calendar: 'calendar/holidays-vn.csv',
  settings: 'settings/dien-bien.json',
} as const;

/** The path of a file under `data/`. */
export function dataFile(name: string): string {
  return path.join(dataFolder, name);
}

/** Reads the shipped catalogues. They are part of the program, so a fault in them is a bug and throws. */
export async function readShippedCatalogue(): Promise<ShippedCatalogue> {
  const read = (name: string) => readFile(dataFile(name), 'utf8');
  const agencyTexts = await Promise.all(FILES.agencies.map(read));
  const [calendarText, settingsText] = await Promise.all([read(FILES.calendar), read(FILES.settings)]);
  const agencies = parseAgencies(agencyTexts);
  if (!agencies.ok)
    throw new Error(`data/agencies: ${agencies.problems.map((p) => `${p.at}: ${p.message}`).join(' ')}`);
  const holidays = parseHolidayRows(calendarText);
  if (!holidays.ok) throw new Error(`data/${FILES.calendar}: ${holidays.message}`);
  const settings = readSettings(JSON.parse(settingsText));
  if (!settings.ok)
    throw new Error(`data/${FILES.settings}: ${settings.problems.map((p) => `${p.place}: ${p.message}`).join(' ')}`);
  const fingerprint = createHash('sha256')
    .update([...agencyTexts, calendarText, settingsText].join('\0'))
    .digest('hex');
  return { agencies: agencies.agencies, exceptions: holidays.exceptions, settings: settings.records, fingerprint };
}
