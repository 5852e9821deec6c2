import { type DossierEvent, effectiveEvents } from '@dunghen/domain/dossier';
import { findCorrectedFact } from '@dunghen/domain/lifecycle';
import type { Instant } from '@dunghen/domain/time';

type Fact = Pick<DossierEvent, 'occurredAt'> & { readonly dateOnly: boolean };

/** What a correction changed: before and after, each as it was held for true. */
export interface CorrectionView {
  /** Number and type of the fact that is put right. */
  readonly seq: number;
  readonly type: DossierEvent['type'];
  readonly before?: Fact;
  /** Absent where it turned out never to have happened. */
  readonly after?: Fact;
  readonly changes: readonly FieldChange[];
  /** Only for whoever reads personal data. */
  readonly reason?: string;
}

/** A field of the fact's data that changed; its values only for whoever reads personal data. */
export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Undefined of what is no correction. `open`: with values and reason, which may tell of persons. */
export function correctionOf(
  events: readonly DossierEvent[],
  event: DossierEvent,
  open: boolean,
): CorrectionView | undefined {
  if (event.type !== 'Corrected') return undefined;
  const fact = findCorrectedFact(events, event.seq);
  if (fact === undefined) return undefined;
  const before = factUntil(events, fact.seq, event.seq - 1);
  const after = factUntil(events, fact.seq, event.seq);
  return {
    seq: fact.seq,
    type: fact.type,
    changes: changesOf(before, after, open),
    ...(before === undefined ? {} : { before: timeOf(before) }),
    ...(after === undefined ? {} : { after: timeOf(after) }),
    ...(open ? { reason: event.data.reason } : {}),
  };
}

/** The fact with this number as it stood when `last` was the last entry; undefined where it was taken back. */
function factUntil(events: readonly DossierEvent[], seq: number, last: number): DossierEvent | undefined {
  return effectiveEvents(events.filter((event) => event.seq <= last)).find((event) => event.seq === seq);
}

const timeOf = ({ occurredAt, dateOnly = false }: DossierEvent): { occurredAt: Instant; dateOnly: boolean } => ({
  occurredAt,
  dateOnly,
});

function changesOf(
  before: DossierEvent | undefined,
  after: DossierEvent | undefined,
  open: boolean,
): readonly FieldChange[] {
  if (before === undefined || after === undefined) return [];
  const old: Readonly<Record<string, unknown>> = { ...before.data };
  const now: Readonly<Record<string, unknown>> = { ...after.data };
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return fields
    .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]))
    .map((field) => ({ field, ...(open ? valuesOf(old[field], now[field]) : {}) }));
}

const valuesOf = (before: unknown, after: unknown): Pick<FieldChange, 'before' | 'after'> => ({
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});
