import type { ExplainedFinding, FindingKind, KindCount } from '@dunghen/domain/reconciliation';
import { copyLines } from '../dossier/copy-target.ts';
import { copyField } from '../dossier/copy-text.ts';
import type { DossierKey } from '../dossier/record.ts';
import type { Transaction } from '../server/index.ts';

/** Values of one side as they were at the run; instants in ms. No personal data. */
export interface CaseSide {
  readonly agencyId?: string;
  readonly agencyText?: string;
  readonly procedureCode?: string;
  readonly status?: number;
  readonly due?: { readonly at: number; readonly dateOnly: boolean };
  readonly finish?: { readonly at: number; readonly dateOnly: boolean };
  /** Absent where the portal's list does not tell. */
  readonly late?: boolean;
  readonly supplementRequests?: number;
  readonly copies?: number;
  readonly inPeriod?: boolean;
}

export interface NewCase {
  readonly code: string;
  readonly agencyId?: string;
  readonly dossier?: DossierKey;
  readonly findings: readonly ExplainedFinding[];
  readonly here?: CaseSide;
  readonly there?: CaseSide;
}

const COLUMNS = [
  'run_id',
  'code',
  'agency_id',
  'home_agency_id',
  'intake_month',
  'dossier_id',
  'kinds',
  'causes',
  'gaps',
  'behind',
  'here',
  'there',
] as const;

/** Stores cases of a run, in the run's own transaction. */
export async function writeCases(tx: Transaction, runId: string, cases: readonly NewCase[]): Promise<void> {
  const lines = cases.map((one) => lineOf(runId, one));
  await copyLines(tx.client, 'reconciliation_case', COLUMNS, lines);
}

function lineOf(runId: string, { code, agencyId, dossier, findings, here, there }: NewCase): string {
  const behind = findings.find((finding) => finding.behind !== undefined)?.behind;
  const kinds = `{${findings.map(({ kind }) => kind).join(',')}}`;
  const causes = `{${findings.map(({ cause }) => cause).join(',')}}`;
  const gaps = `{${findings.map(({ gap }) => gap).join(',')}}`;
  return `${runId}\t${copyField(code)}\t${copyField(agencyId)}\t${copyField(dossier?.homeAgencyId)}\t${copyField(dossier?.intakeMonth)}\t${copyField(dossier?.dossierId)}\t${kinds}\t${causes}\t${gaps}\t${copyField(behind)}\t${jsonField(here)}\t${jsonField(there)}\n`;
}

function jsonField(side: CaseSide | undefined): string {
  return side === undefined ? '\\N' : copyField(JSON.stringify(side));
}

/** Adds up what was found, kind by kind. */
export function createKindCounter() {
  const counts = new Map<FindingKind, { cases: number; gap: number }>();
  return {
    add(findings: readonly ExplainedFinding[]): void {
      for (const { kind, gap } of findings) {
        const count = counts.get(kind) ?? { cases: 0, gap: 0 };
        count.cases += 1;
        count.gap += gap;
        counts.set(kind, count);
      }
    },
    counts: (): readonly KindCount[] => [...counts].map(([kind, count]) => ({ kind, ...count })),
  };
}
