import { signingLines } from '../agency/index.ts';
import { longDateText } from '../text/index.ts';
import { dayOf, type Instant } from '../time/index.ts';
import type { FormSet } from './form-set.ts';
import type { FormInput, FormOffice } from './input.ts';
import type { FormHead, FormSignature } from './printed.ts';
import { issuerName, superiorName } from './text.ts';

/** The head of a form that the counter gives out: the counter under the agency to which it belongs. */
export function counterHead(set: FormSet, input: FormInput, at: Instant, symbol = set.counterSymbol): FormHead {
  const { receiving } = input;
  const central = set.ruleSetId !== 'nd61-2018' && receiving.kind !== 'commune';
  return {
    superior: superiorName(central ? (receiving.superior ?? receiving.name) : receiving.name),
    issuer: set.counter.toUpperCase(),
    ...numberOf(input.number, `/${symbol}`),
    placeAndDate: dateLine(receiving, at),
  };
}

/** The head of a letter of the resolving agency. */
export function agencyHead(input: FormInput, at: Instant, letter: string | undefined, symbol: string): FormHead {
  const { resolving } = input;
  return {
    ...(resolving.superior === undefined ? {} : { superior: superiorName(resolving.superior) }),
    issuer: issuerName(resolving.name),
    ...numberOf(input.number ?? letter, symbol),
    placeAndDate: dateLine(resolving, at),
  };
}

/** A number that was recorded whole ("12/PXL-SNV") is printed as it is. */
function numberOf(number: string | undefined, symbol: string): Pick<FormHead, 'number' | 'numberSymbol'> {
  if (number === undefined || number === '') return { numberSymbol: symbol };
  return { number, numberSymbol: number.includes('/') ? '' : symbol };
}

export function dateLine(office: FormOffice, at: Instant): string {
  return `${office.place}, ${longDateText(dayOf(at))}`;
}

const BY_HAND = '(Ký và ghi rõ họ tên)';

export function handSignature(capacity: string, signer: string | undefined): FormSignature {
  return { capacity: [capacity], note: BY_HAND, ...(signer === undefined ? {} : { signer }) };
}

/** Of letters: the head of the agency, or who signs for them. Before it is signed, the title of the head without a name. */
export function headSignature({ signature, resolving }: FormInput): FormSignature {
  const note = '(Ký, ghi rõ họ tên, đóng dấu hoặc ký số)';
  if (signature === undefined) return { capacity: signingLines(resolving.name, 'head'), note };
  return { capacity: signature.capacity, note, signer: signature.signer };
}
