import type { NationalDecision, NationalProcedure } from './national.ts';
import { type NationalField, nationalColumnName } from './national-columns.ts';
import { limitText } from './national-text.ts';

/** What loading a row would do to the catalogue. */
export type NationalChangeKind = 'new' | 'changed' | 'abolished' | 'same';

export interface NationalDifference {
  /** Name of the column. */
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

export interface NationalChange {
  readonly row: number;
  readonly kind: NationalChangeKind;
  readonly procedure: NationalProcedure;
  /** What differs from what is recorded; empty for new and same ones. */
  readonly differences: readonly NationalDifference[];
}

/** A row against the newest record of the same code. */
export function compareNational(
  row: number,
  procedure: NationalProcedure,
  known: NationalProcedure | undefined,
): NationalChange {
  const differences = known === undefined ? [] : differencesOf(known, procedure);
  return { row, kind: kindOf(procedure, known, differences), procedure, differences };
}

function kindOf(
  procedure: NationalProcedure,
  known: NationalProcedure | undefined,
  differences: readonly NationalDifference[],
): NationalChangeKind {
  if (known !== undefined && differences.length === 0) return 'same';
  if (procedure.abolition !== undefined && known?.abolition === undefined) return 'abolished';
  return known === undefined ? 'new' : 'changed';
}

const PARTS: readonly (readonly [NationalField, (procedure: NationalProcedure) => string])[] = [
  ['name', ({ name }) => name],
  ['field', ({ field }) => field],
  ['fieldCode', ({ fieldCode }) => fieldCode ?? ''],
  ['level', ({ levels }) => levels.map((level) => LEVEL_NAMES[level]).join(', ')],
  ['limits', ({ limits }) => limits.map(limitText).join('; ')],
  ['documents', ({ documents }) => documents.join('; ')],
  ['fees', ({ fees }) => fees.map(({ text }) => text).join('; ')],
  ['results', ({ results }) => results.join('; ')],
  ['basis', ({ basis }) => basis ?? ''],
  ['decision', ({ announcement }) => decisionText(announcement)],
  ['abolition', ({ abolition }) => decisionText(abolition)],
];

export const LEVEL_NAMES = {
  ministry: 'Cấp Bộ',
  province: 'Cấp Tỉnh',
  district: 'Cấp Huyện',
  commune: 'Cấp Xã',
  other: 'Cơ quan khác',
} as const;

function decisionText(decision: NationalDecision | undefined): string {
  if (decision === undefined) return '';
  const { date, effectiveFrom, receivedOn } = decision;
  const received = receivedOn === undefined ? '' : `, nhận ${receivedOn}`;
  return `${decision.decision} ngày ${date}, hiệu lực ${effectiveFrom}${received}`;
}

function differencesOf(known: NationalProcedure, procedure: NationalProcedure): readonly NationalDifference[] {
  return PARTS.flatMap(([field, textOf]): readonly NationalDifference[] => {
    const [before, after] = [textOf(known), textOf(procedure)];
    return before === after ? [] : [{ column: nationalColumnName(field), before, after }];
  });
}
