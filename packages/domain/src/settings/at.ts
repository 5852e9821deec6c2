import type { DayNumber } from '../time/index.ts';
import { findDay } from '../time/index.ts';
import { DEFAULT_CHANGES, DEFAULT_SETTINGS } from './defaults.ts';
import type { ReportSettings, SettingsPatch, SettingsRecord } from './settings.ts';

/**
 * The settings of a day (local): the defaults of the law, then the province's records that hold on it, the later ones
 * over the earlier. A record with a date that is none holds never (`readSettings` refuses it).
 */
export function settingsAt(records: readonly SettingsRecord[], day: DayNumber): ReportSettings {
  const laws = holdingOn(DEFAULT_CHANGES, day);
  const own = holdingOn(records, day);
  return [...laws, ...own].reduce<ReportSettings>(
    (settings, record) => patch(settings, record.settings),
    DEFAULT_SETTINGS,
  );
}

function holdingOn(records: readonly SettingsRecord[], day: DayNumber): readonly SettingsRecord[] {
  return records
    .filter((record) => holdsOn(record, day))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function holdsOn(record: SettingsRecord, day: DayNumber): boolean {
  const from = findDay(record.from);
  if (from === undefined || day < from) return false;
  const to = record.to === undefined ? undefined : findDay(record.to);
  return to === undefined || day < to;
}

/** Objects are merged member by member, lists and texts replaced. */
function patch(base: ReportSettings, change: SettingsPatch): ReportSettings {
  return {
    province: { ...base.province, ...change.province },
    letterhead: { ...base.letterhead, ...change.letterhead },
    addressees: change.addressees ?? base.addressees,
    legalBases: change.legalBases ?? base.legalBases,
    recipients: change.recipients ?? base.recipients,
    signatures: mergeSignatures(base.signatures, change.signatures),
    signature: change.signature ?? base.signature,
    system: { ...base.system, ...change.system },
    sections: { ...base.sections, ...change.sections },
    table: { ...base.table, ...change.table },
    levels: change.levels ?? base.levels,
    proposalDays: { ...base.proposalDays, ...change.proposalDays },
    reminders: { ...base.reminders, ...change.reminders },
    excludedSources: change.excludedSources ?? base.excludedSources,
    phrases: { ...base.phrases, ...change.phrases },
  };
}

function mergeSignatures(
  base: ReportSettings['signatures'],
  change: SettingsPatch['signatures'],
): ReportSettings['signatures'] {
  const merged = { ...base };
  for (const [key, signature] of Object.entries(change ?? {})) if (signature !== undefined) merged[key] = signature;
  return merged;
}
