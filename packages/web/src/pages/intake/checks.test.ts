import { describe, expect, it } from 'vitest';
import { emailFault, faultsOf, identityFault, phoneFault } from './checks.ts';
import { EMPTY_FORM } from './form.ts';

describe('identity numbers', () => {
  it.each([
    ['011090000123', undefined],
    ['011 090 000 123', undefined],
    ['000090000123', 'identity-province'],
    ['097090000123', 'identity-province'],
    ['040123456', undefined],
    ['0100109106', undefined],
    ['0100109106-001', undefined],
    ['0100109107', 'tax-shape'],
    ['12345', 'identity-shape'],
    ['01109000012A', 'identity-shape'],
  ])('%s', (text, fault) => expect(identityFault(text)).toBe(fault));
});

describe('telephone numbers', () => {
  it.each([
    ['0912000111', undefined],
    ['+84 912 000 111', undefined],
    ['0215 3825 123', undefined],
    ['0112000111', 'phone-shape'],
    ['912000111', 'phone-shape'],
    ['09120001112', 'phone-shape'],
  ])('%s', (text, fault) => expect(phoneFault(text)).toBe(fault));
});

describe('e-mail addresses', () => {
  it.each([
    ['nguoi.nop@example.vn', undefined],
    ['nguoi.nop@example', 'email-shape'],
    ['nguoi nop@example.vn', 'email-shape'],
  ])('%s', (text, fault) => expect(emailFault(text)).toBe(fault));
});

describe('what stands in the way', () => {
  const good = { ...EMPTY_FORM, agencyId: 'a', identity: '011090000123', applicant: 'Lò Thị Thử (giả định)' };
  it.each([
    ['nothing', {}, false, []],
    ['a case that is not chosen', {}, true, ['caseKey']],
    ['a message to an unknown number', { receipt: 'phone' as const }, false, ['phone']],
    ['an online result without an address', { delivery: 'online' as const }, false, ['email']],
    ['a posted result without an address', { delivery: 'post' as const }, false, ['address']],
    ['somebody else without authorisation', { forAnother: true, submitter: 'x' }, false, ['authorisation']],
    [
      'an exemption without its basis',
      { fees: { f: { exempt: 8_000, basis: '', paid: false, receipt: '' } } },
      false,
      ['fee-f-basis'],
    ],
    [
      'a payment without its receipt',
      { fees: { f: { exempt: 0, basis: '', paid: true, receipt: ' ' } } },
      false,
      ['fee-f-receipt'],
    ],
  ])('%s', (_, parts, cases, fields) => {
    expect(Object.keys(faultsOf({ ...good, ...parts }, cases))).toEqual(fields);
  });
});
