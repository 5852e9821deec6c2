import { fillPhrase, type ReportSettings } from '../settings/index.ts';
import { dayText, padCount } from '../text/index.ts';
import { type DayNumber, dayOf, type Instant, weekdayOf } from '../time/index.ts';
import type { ReportFacts } from './quarterly.ts';
import type { WordingPart } from './wording.ts';
import { isClean, lettered } from './wording-units.ts';

/** The four groups of proposals (spec: report, content 4). */
export type ProposalId = 'apologise' | 'compare' | 'clear' | 'system';

/** What an official changed in the draft: another date, or another text altogether. */
export interface ProposalEdits {
  readonly dates?: Readonly<Partial<Record<ProposalId, DayNumber>>>;
  readonly texts?: Readonly<Partial<Record<ProposalId, string>>>;
}

/** Part 4: each proposal with whom it addresses and by when. */
export function proposalsPart(facts: ReportFacts, settings: ReportSettings, edits: ProposalEdits): WordingPart {
  const { phrases, system, province } = settings;
  const textOf = (id: ProposalId, phrase: string): string => {
    const date = edits.dates?.[id] ?? defaultDay(facts.asOf, settings.proposalDays[id]);
    const filled = fillPhrase(phrase, {
      leaders: leadersText(facts, settings),
      committee: province.committee,
      chairman: province.chairman,
      emulation: system.emulationDepartment,
      system: system.name,
      department: system.department,
      count: padCount(facts.totals.openOverdue),
      date: dayText(date),
    });
    return edits.texts?.[id] ?? filled;
  };
  return {
    id: 'proposals',
    heading: `4. ${phrases.proposalsHeading}`,
    paragraphs: [],
    items: lettered([
      textOf('apologise', phrases.proposalApologise),
      textOf('compare', phrases.proposalCompare),
      textOf('clear', facts.totals.openOverdue === 0 ? phrases.proposalClearNone : phrases.proposalClear),
      textOf('system', phrases.proposalSystem),
    ]),
  };
}

function leadersText({ units }: ReportFacts, { phrases }: ReportSettings): string {
  if (isClean(units)) return phrases.leadersNone;
  return units.districts === undefined ? phrases.leadersWithCommunes : phrases.leadersWithDistricts;
}

/** So many days after the time of the figures; a Saturday or Sunday moves to Monday. */
function defaultDay(asOf: Instant, days: number): DayNumber {
  const day = dayOf(asOf) + days;
  const weekday = weekdayOf(day);
  return weekday < 6 ? day : day + 8 - weekday;
}
