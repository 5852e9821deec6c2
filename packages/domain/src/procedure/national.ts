import type { TimeLimit } from '../deadline/index.ts';
import type { Channel } from '../dossier/index.ts';
import type { ProcedureLevel } from './procedure.ts';

/** Who carries a procedure out, as the national database has it. Only those of the province are localised. */
export type NationalLevel = ProcedureLevel | 'ministry' | 'other';

/** A limit as the national database words it; `limit` where the clock can count it. */
export interface NationalLimit {
  readonly text: string;
  readonly limit?: TimeLimit;
  readonly channel?: Channel;
}

/** A decision of a ministry on a procedure. Local dates; `receivedOn` is the day on which the province received it. */
export interface NationalDecision {
  readonly decision: string;
  readonly date: string;
  readonly effectiveFrom: string;
  readonly receivedOn?: string;
}

/** A procedure as the national database has it (Cơ sở dữ liệu quốc gia về TTHC). Words are kept as they are written. */
export interface NationalProcedure {
  /** The national part of the code, "1.001193". */
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly fieldCode?: string;
  readonly levels: readonly NationalLevel[];
  readonly limits: readonly NationalLimit[];
  readonly documents: readonly string[];
  /** Amounts are whole đồng, where the text names one. */
  readonly fees: readonly { readonly text: string; readonly amount?: number }[];
  readonly results: readonly string[];
  readonly basis?: string;
  /** Of an abolished procedure it may be missing. */
  readonly announcement?: NationalDecision;
  readonly abolition?: NationalDecision;
}

/** The decision by which the province has to act now: the abolition, else the announcement. */
export function decisionOf({ abolition, announcement }: NationalProcedure): NationalDecision | undefined {
  return abolition ?? announcement;
}

/** Whether the province has to put it into effect. */
export function isForProvince({ levels }: Pick<NationalProcedure, 'levels'>): boolean {
  return levels.some((level) => level === 'province' || level === 'district' || level === 'commune');
}
