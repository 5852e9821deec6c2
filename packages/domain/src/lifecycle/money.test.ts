import { expect, test } from 'vitest';
import type { DossierCommand } from './command.ts';
import { ACCEPT, type Act, answer, answerOf, FEE, live, PAYMENT } from './lifecycle.fixture.ts';

/** Fees (spec: what a dossier records besides). Amounts are whole đồng. */
const FEES: readonly Act[] = [
  ['2024-01-15T08:00', { ...ACCEPT, fees: [FEE] }],
  ['2024-01-15T08:30', { type: 'pay-fee', payment: PAYMENT }],
];

const pay = (facts: Partial<typeof PAYMENT>): DossierCommand => ({
  type: 'pay-fee',
  payment: { ...PAYMENT, ...facts },
});
const refund = (amount: number, feeId = 'f1'): DossierCommand => ({
  type: 'refund-fee',
  feeId,
  amount,
  reason: 'Thừa',
});
const assess = (facts: Partial<typeof FEE>): DossierCommand => ({ type: 'assess-fee', fee: { ...FEE, ...facts } });

test.each([
  ['the rest', pay({ amount: 30_000 }), 'ok'],
  ['more than the rest', pay({ amount: 30_001 }), 'fee-overpaid'],
  ['nothing', pay({ amount: 0 }), 'field-invalid'],
  ['less than nothing', pay({ amount: -1 }), 'field-invalid'],
  ['a part of a đồng', pay({ amount: 0.5 }), 'field-invalid'],
  ['without a receipt', pay({ receiptNumber: ' ' }), 'field-missing'],
  ['another line', pay({ feeId: 'f9' }), 'fee-unknown'],
  ['back all that was paid', refund(20_000), 'ok'],
  ['back more than was paid', refund(20_001), 'fee-refund-too-high'],
  ['back of another line', refund(1, 'f9'), 'fee-unknown'],
  ['an exemption of more than is due', assess({ exemption: { amount: 50_001, basis: 'Hộ nghèo' } }), 'field-invalid'],
  ['an exemption without basis', assess({ exemption: { amount: 1, basis: '' } }), 'field-missing'],
  ['an exemption', assess({ exemption: { amount: 50_000, basis: 'Hộ nghèo' } }), 'ok'],
])('%s', (_, command, expected) => {
  expect(answerOf(answer(live(...FEES), '2024-01-15T09:00', command))).toBe(expected);
});

test('an exemption after the payment leaves the overpaid amount to be given back', () => {
  const exempt = live(...FEES, ['2024-01-15T09:00', assess({ exemption: { amount: 40_000, basis: 'Hộ nghèo' } })]);
  expect(exempt.fees).toMatchObject([{ paid: 20_000, open: -10_000 }]);
  const even = live(
    ...FEES,
    ['2024-01-15T09:00', assess({ exemption: { amount: 40_000, basis: 'Hộ nghèo' } })],
    ['2024-01-15T09:30', refund(10_000)],
  );
  expect(even.fees).toMatchObject([{ paid: 20_000, refunded: 10_000, open: 0 }]);
});

test('payments of one command are taken together', () => {
  const waiting = live(...FEES, ['2024-01-15T09:00', { type: 'request-payment' }]);
  const both = { type: 'receive-payment', payments: [PAYMENT, { ...PAYMENT, amount: 10_001 }] } as const;
  expect(answerOf(answer(waiting, '2024-01-15T10:00', both))).toBe('fee-overpaid');
  const right = { type: 'receive-payment', payments: [PAYMENT, { ...PAYMENT, amount: 10_000 }] } as const;
  const decision = answer(waiting, '2024-01-15T10:00', right);
  expect(decision.ok && decision.events.map(({ type }) => type)).toEqual(['FeePaid', 'FeePaid', 'PaymentReceived']);
});
