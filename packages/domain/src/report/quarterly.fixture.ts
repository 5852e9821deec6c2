import { readFileSync } from 'node:fs';
import { readRegister } from '../agency/dien-bien.fixture.ts';
import { PROVINCE_POLICY } from '../judgement/index.ts';
import { readSettings, settingsAt } from '../settings/index.ts';
import { getDay, getLocal } from '../time/index.ts';
import { parseAnnex } from './annex.ts';
import { placeRows } from './check-agencies.ts';
import { countOf } from './check-numbers.ts';
import type { AgencyFigures } from './figures.ts';
import { type Period, parsePeriod } from './period.ts';
import { readPublishedTable } from './published.fixture.ts';
import { buildQuarterlyReport, type QuarterlyInput } from './quarterly.ts';
import { emptyFigures } from './sum.ts';

export function periodOf(text: string): Period {
  const period = parsePeriod(text);
  if (period === undefined) throw new Error(`not a period: ${text}`);
  return period;
}

export function readProvinceSettings(day: string) {
  const file = readFileSync(new URL('../../../../data/settings/dien-bien.json', import.meta.url), 'utf8');
  const result = readSettings(JSON.parse(file));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return settingsAt(result.records, getDay(day));
}

/** Figures that say what the published annex says, each unit's own; all of "đúng hạn" counted as on time. */
function publishedFigures(agencies: typeof register): ReadonlyMap<string, AgencyFigures> {
  const annex = parseAnnex(readPublishedTable());
  if (!annex.ok) throw new Error(annex.code);
  const rows = placeRows(annex.rows, agencies, getDay('2024-03-31')).filter((row) => row.source.kind === 'unit');
  return new Map(
    rows.map(({ source, agency }) => {
      if (agency === undefined) throw new Error(`unknown: ${source.name}`);
      const own = figuresOf(agency.id, {
        onTime: countOf(source.onTime) ?? 0,
        late: countOf(source.late) ?? 0,
        openOverdue: source.openOverdue,
      });
      return [agency.id, own] as const;
    }),
  );
}

export interface PlainFigures {
  readonly early?: number;
  readonly onTime?: number;
  readonly late?: number;
  readonly openOverdue?: number;
}

/** Figures with these columns, everything received directly in the period. */
export function figuresOf(agencyId: string, plain: PlainFigures): AgencyFigures {
  const { early = 0, onTime = 0, late = 0, openOverdue = 0 } = plain;
  const empty = emptyFigures(agencyId);
  const direct = early + onTime + late + openOverdue;
  return {
    ...empty,
    received: { ...empty.received, direct },
    early,
    onTime,
    late,
    open: { ...empty.open, overdue: openOverdue },
    form06aEntries: { ...empty.form06aEntries, direct },
  };
}

const register = readRegister();

export const PUBLISHED_INPUT: QuarterlyInput = {
  period: periodOf('2024-Q1'),
  figures: publishedFigures(register),
  register,
  settings: readProvinceSettings('2024-04-05'),
  policy: PROVINCE_POLICY,
  asOf: getLocal('2024-04-01T00:00'),
  knownAt: getLocal('2024-04-05T08:00'),
};

export function publishedReport(change: Partial<QuarterlyInput> = {}) {
  return buildQuarterlyReport({ ...PUBLISHED_INPUT, ...change });
}
