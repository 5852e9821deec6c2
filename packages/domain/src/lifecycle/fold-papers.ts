import type { DocumentPart, FeeLine } from '../dossier/index.ts';
import type { EventOf } from './events.ts';
import type { DossierRecord, FeeRecord, ResultRecord } from './record.ts';

/** Documents, fees and results by their id, gathered while events are read. */
export interface PaperParts {
  readonly documents: Map<string, DocumentPart>;
  readonly fees: Map<string, FeeParts>;
  readonly results: Map<string, ResultRecord>;
}

interface FeeParts {
  line: FeeLine;
  readonly payments: FeeRecord['payments'][number][];
  readonly refunds: FeeRecord['refunds'][number][];
}

export function startPapers(): PaperParts {
  return { documents: new Map(), fees: new Map(), results: new Map() };
}

type PaperEvent = EventOf<
  'DocumentRecorded' | 'FeeAssessed' | 'FeePaid' | 'FeeRefunded' | 'ResultIssued' | 'ResultRevoked'
>;

export function gatherPapers({ documents, fees, results }: PaperParts, event: PaperEvent): void {
  const at = event.occurredAt;
  switch (event.type) {
    case 'DocumentRecorded':
      documents.set(event.data.id, event.data);
      return;
    case 'FeeAssessed': {
      const known = fees.get(event.data.id);
      if (known === undefined) fees.set(event.data.id, { line: event.data, payments: [], refunds: [] });
      else known.line = event.data;
      return;
    }
    case 'FeePaid':
      fees.get(event.data.feeId)?.payments.push({ ...event.data, at });
      return;
    case 'FeeRefunded': {
      const { amount, reason } = event.data;
      fees.get(event.data.feeId)?.refunds.push({ amount, reason, at });
      return;
    }
    case 'ResultIssued':
      results.set(event.data.id, { ...event.data, issuedAt: at });
      return;
    case 'ResultRevoked': {
      const { resultId, ...revoked } = event.data;
      const result = results.get(resultId);
      if (result !== undefined) results.set(resultId, { ...result, revoked: { at, ...revoked } });
    }
  }
}

export function papersOf({
  documents,
  fees,
  results,
}: PaperParts): Pick<DossierRecord, 'documents' | 'fees' | 'results'> {
  return { documents: [...documents.values()], fees: [...fees.values()].map(feeOf), results: [...results.values()] };
}

function feeOf({ line, payments, refunds }: FeeParts): FeeRecord {
  const sum = (amounts: readonly { readonly amount: number }[]): number =>
    amounts.reduce((total, { amount }) => total + amount, 0);
  const paid = sum(payments);
  const refunded = sum(refunds);
  const open = line.due - (line.exemption?.amount ?? 0) - paid + refunded;
  return { ...line, payments, refunds, paid, refunded, open };
}
