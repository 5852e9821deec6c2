import type { Principal } from '@dunghen/domain/access';
import type { PaymentChannel } from '@dunghen/domain/dossier';
import { type DossierRecord, foldRecord } from '@dunghen/domain/lifecycle';
import { dayOf, type Instant } from '@dunghen/domain/time';
import { readEvents } from '@dunghen/store/dossier';
import { type FeeSum, findCorrectedFees, sumFees } from '@dunghen/store/result';
import { accessWorld, allow, notAllowed } from '../access/index.ts';
import { type RequestFacts, recordAct } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';

/** Fees that were taken and given back in [from, to) by dossiers of an agency and those under it. */
export interface FeeReportInput {
  readonly agencyId: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** Amounts are whole đồng. */
export interface FeeTotals {
  readonly paid: Readonly<Record<PaymentChannel, number>>;
  readonly receipts: number;
  readonly refunded: number;
  readonly refunds: number;
  /** Paid less refunded. */
  readonly net: number;
}

export interface FeeReport extends FeeReportInput {
  /** By resolving agency, in order of the register; without those that had nothing. */
  readonly rows: readonly (FeeTotals & { readonly agencyId: string; readonly agencyName: string })[];
  readonly total: FeeTotals;
}

const BATCH = 500;

/** What a period brought in, counted from the events each time: corrections of payments count as put right. */
export async function feeReport(
  context: AppContext,
  principal: Principal,
  input: FeeReportInput,
  request: RequestFacts,
): Promise<Outcome<FeeReport>> {
  const world = await accessWorld(context);
  const permission = allow(principal, 'report:read', { agencyIds: [input.agencyId] }, world);
  if (!permission.ok) return notAllowed(permission);
  // The last day of the period: its tree says who stands under whom.
  const agencies = world.register.subtreeOf(input.agencyId, dayOf(input.to - 1));
  const byAgency = await countFees(
    context,
    input,
    agencies.map(({ id }) => id),
  );
  const subject = { kind: 'report', id: 'fees', code: input.agencyId };
  await recordAct(context, principal, { action: 'report:read', subject, outcome: 'done' }, request);
  const rows = agencies.flatMap(({ id, name }) => {
    const totals = byAgency.get(id);
    return totals === undefined || isNothing(totals) ? [] : [{ agencyId: id, agencyName: name, ...totals }];
  });
  return { ok: true, value: { ...input, rows, total: rows.reduce<FeeTotals>(addTotals, NOTHING) } };
}

async function countFees(
  { db }: AppContext,
  { from, to }: FeeReportInput,
  agencyIds: readonly string[],
): Promise<ReadonlyMap<string, FeeTotals>> {
  const byAgency = new Map<string, FeeTotals>();
  const add = (agencyId: string, totals: FeeTotals) =>
    byAgency.set(agencyId, addTotals(byAgency.get(agencyId) ?? NOTHING, totals));
  for (const sum of await sumFees(db, { from, to, agencyIds })) add(sum.agencyId, totalsOf(sum));
  const corrected = await findCorrectedFees(db, agencyIds);
  for (let start = 0; start < corrected.length; start += BATCH) {
    const events = await readEvents(db, corrected.slice(start, start + BATCH));
    for (const list of events.values()) {
      const record = foldRecord(list);
      if (record !== undefined) add(record.resolvingAgencyId, feesOf(record, { from, to }));
    }
  }
  return byAgency;
}

function totalsOf({ channel, amount, count }: FeeSum): FeeTotals {
  if (channel === null) return { ...NOTHING, refunded: amount, refunds: count, net: -amount };
  return { ...NOTHING, paid: { ...NOTHING.paid, [channel]: amount }, receipts: count, net: amount };
}

const NOTHING: FeeTotals = Object.freeze({
  paid: { counter: 0, portal: 0, 'provincial-gateway': 0 },
  receipts: 0,
  refunded: 0,
  refunds: 0,
  net: 0,
});

const isNothing = ({ receipts, refunds }: FeeTotals): boolean => receipts === 0 && refunds === 0;

function feesOf({ fees }: DossierRecord, { from, to }: Pick<FeeReportInput, 'from' | 'to'>): FeeTotals {
  const inPeriod = ({ at }: { readonly at: Instant }): boolean => from <= at && at < to;
  const payments = fees.flatMap((fee) => fee.payments).filter(inPeriod);
  const refunds = fees.flatMap((fee) => fee.refunds).filter(inPeriod);
  const paidBy = (channel: PaymentChannel): number => sumOf(payments.filter((payment) => payment.channel === channel));
  const refunded = sumOf(refunds);
  return {
    paid: {
      counter: paidBy('counter'),
      portal: paidBy('portal'),
      'provincial-gateway': paidBy('provincial-gateway'),
    },
    receipts: payments.length,
    refunded,
    refunds: refunds.length,
    net: sumOf(payments) - refunded,
  };
}

const sumOf = (list: readonly { readonly amount: number }[]): number =>
  list.reduce((sum, { amount }) => sum + amount, 0);

function addTotals(a: FeeTotals, b: FeeTotals): FeeTotals {
  return {
    paid: {
      counter: a.paid.counter + b.paid.counter,
      portal: a.paid.portal + b.paid.portal,
      'provincial-gateway': a.paid['provincial-gateway'] + b.paid['provincial-gateway'],
    },
    receipts: a.receipts + b.receipts,
    refunded: a.refunded + b.refunded,
    refunds: a.refunds + b.refunds,
    net: a.net + b.net,
  };
}
