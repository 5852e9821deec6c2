import type { IntakeForm } from './form.ts';

/** What is wrong with a field; the words are the catalogue's (`text.intake.faults`). */
export type Fault =
  | 'applicant-missing'
  | 'identity-missing'
  | 'identity-shape'
  | 'identity-province'
  | 'tax-shape'
  | 'phone-shape'
  | 'email-shape'
  | 'email-missing'
  | 'phone-missing'
  | 'submitter-missing'
  | 'authorisation-missing'
  | 'case-missing'
  | 'agency-missing'
  | 'address-missing'
  | 'exemption-basis'
  | 'receipt-missing';

/** By the id of the field it belongs to. */
export type Faults = Readonly<Record<string, Fault>>;

/** Weights of the first nine digits of a tax code; the tenth is 10 less the sum's rest by 11 (Circular 105/2020/TT-BTC). */
const TAX_WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** Provinces in identity numbers (Decree 137/2015/NĐ-CP, Circular 59/2021/TT-BCA): 001 to 096. */
const LAST_PROVINCE = 96;

/**
 * A citizen's identity number has 12 digits, the first three of them the province of birth registration; identity cards
 * of before have 9; an organisation has its tax code of 10 digits, or 13 of a branch.
 */
export function identityFault(text: string): Fault | undefined {
  const digits = text.replaceAll(/[\s.]/g, '');
  if (/^\d{12}$/.test(digits)) {
    const province = Number(digits.slice(0, 3));
    return province >= 1 && province <= LAST_PROVINCE ? undefined : 'identity-province';
  }
  if (/^\d{9}$/.test(digits)) return undefined;
  if (/^\d{10}(-\d{3})?$/.test(digits)) return isTaxCode(digits.slice(0, 10)) ? undefined : 'tax-shape';
  return 'identity-shape';
}

function isTaxCode(digits: string): boolean {
  const sum = TAX_WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return 10 - (sum % 11) === Number(digits[9]);
}

/** Mobile and fixed numbers as dialled in the country, or with +84. */
export function phoneFault(text: string): Fault | undefined {
  const digits = text.replaceAll(/[\s.()-]/g, '').replace(/^\+84/, '0');
  return /^0(?:[35789]\d{8}|2\d{9})$/.test(digits) ? undefined : 'phone-shape';
}

export function emailFault(text: string): Fault | undefined {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(text.trim()) ? undefined : 'email-shape';
}

/** What stands in the way of an acceptance, by field, in the order of the form. `cases`: whether the procedure has any. */
export function faultsOf(form: IntakeForm, cases: boolean): Faults {
  const blank = (text: string) => text.trim() === '';
  const found: [field: string, fault: Fault | undefined][] = [
    ['agencyId', form.agencyId === '' ? 'agency-missing' : undefined],
    ['caseKey', cases && form.caseKey === '' ? 'case-missing' : undefined],
    ['identity', blank(form.identity) ? 'identity-missing' : identityFault(form.identity)],
    ['applicant', blank(form.applicant) ? 'applicant-missing' : undefined],
    ['phone', blank(form.phone) ? missingPhone(form) : phoneFault(form.phone)],
    ['email', blank(form.email) ? missingEmail(form) : emailFault(form.email)],
    ['address', blank(form.address) && form.delivery === 'post' ? 'address-missing' : undefined],
    ['submitter', form.forAnother && blank(form.submitter) ? 'submitter-missing' : undefined],
    ['authorisation', form.forAnother && blank(form.authorisation) ? 'authorisation-missing' : undefined],
    ...Object.entries(form.fees).flatMap(([key, fee]): [string, Fault | undefined][] => [
      [`fee-${key}-basis`, fee.exempt > 0 && blank(fee.basis) ? 'exemption-basis' : undefined],
      [`fee-${key}-receipt`, fee.paid && blank(fee.receipt) ? 'receipt-missing' : undefined],
    ]),
  ];
  return Object.fromEntries(found.flatMap(([field, fault]) => (fault === undefined ? [] : [[field, fault]])));
}

const missingPhone = ({ receipt }: IntakeForm): Fault | undefined =>
  receipt === 'phone' ? 'phone-missing' : undefined;
const missingEmail = ({ receipt, delivery }: IntakeForm): Fault | undefined =>
  receipt === 'email' || delivery === 'online' ? 'email-missing' : undefined;
