import type { AgencyRegister } from '../agency/index.ts';
import type { DayNumber } from '../time/index.ts';
import type { AnnexRow } from './annex.ts';
import { type PlacedRow, placeRows } from './check-agencies.ts';
import { findFigureFaults } from './check-figures.ts';
import { findNumberFaults, findUniformityFaults } from './check-numbers.ts';
import { findSumFaults } from './check-sums.ts';
import { findTextFaults } from './check-text.ts';
import type { AgencyFigures } from './figures.ts';
import type { Finding } from './finding.ts';

export interface CheckOptions {
  readonly register: AgencyRegister;
  /** The day whose agency tree the annex should follow: the last of its period. */
  readonly day: DayNumber;
  /** The report's text, where it is given too. */
  readonly text?: string;
  /** Each agency's own figures, where dossiers are loaded. */
  readonly figures?: ReadonlyMap<string, AgencyFigures>;
}

/**
 * Verifies a published annex: arithmetic, rates at the decimals that they are printed with, the place of each unit in the
 * register, uniformity, and where given its text and the loaded dossiers (spec: check). An alias is no finding. Findings
 * come in the order of the rows, those about the whole last.
 */
export function checkAnnex(rows: readonly AnnexRow[], options: CheckOptions): readonly Finding[] {
  const placed: readonly PlacedRow[] = placeRows(rows, options.register, options.day);
  const aboutRows = [
    ...placed.flatMap((row) => row.findings),
    ...findNumberFaults(rows),
    ...findSumFaults(rows),
    ...(options.figures === undefined ? [] : findFigureFaults(placed, options.figures, options.register)),
  ];
  const aboutWhole = [
    ...findUniformityFaults(rows),
    ...(options.text === undefined ? [] : findTextFaults(rows, options.text)),
  ];
  const named = aboutRows.map((finding) => withRegisterName(finding, placed));
  return [...named.toSorted((a, b) => (a.row ?? Infinity) - (b.row ?? Infinity)), ...aboutWhole];
}

/** Findings name the agency as the register does, where it is known. */
function withRegisterName(finding: Finding, placed: readonly PlacedRow[]): Finding {
  const found = placed.find((row) => row.source.row === finding.row)?.agency;
  return found === undefined ? finding : { ...finding, agency: found.name };
}
