import { getDay } from '@dunghen/domain/time';

/** What a simulated quarter is made from: the same question always comes to the same quarter. */
export interface StoryQuestion {
  readonly seed: number;
  readonly dossiers: number;
  /** Agencies that take part, departments and communes in turn. */
  readonly agencies: number;
  /** First local day on which dossiers are handed in, `yyyy-MM-dd`; the last is that of the quarter. */
  readonly intakeFrom: string;
  /** Last local day of the story: the quarter's answers come after it. */
  readonly until: string;
}

/** The quarter that is lived through, and its year (keys of periods). */
export const QUARTER = '2025-Q4';
export const YEAR = '2025';
export const QUARTER_FROM = getDay('2025-10-01');
/** Exclusive. */
export const QUARTER_TO = getDay('2026-01-01');

export const DEFAULT_QUESTION: Omit<StoryQuestion, 'seed'> = {
  dossiers: 300,
  agencies: 12,
  intakeFrom: '2025-10-01',
  until: '2026-02-03',
};

/** Some days of it, for the tests. */
export const SMALL_QUESTION: StoryQuestion = {
  seed: 7,
  dossiers: 40,
  agencies: 4,
  intakeFrom: '2025-12-18',
  until: '2026-01-19',
};
