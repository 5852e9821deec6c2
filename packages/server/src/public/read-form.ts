import type { FormContent } from '@dunghen/app/publication';
import type { FormErrors, OfferedAgency } from './page/form.ts';
import { fieldOf } from './route/ask.ts';
import type { Texts } from './text/index.ts';

const MOST = 300;
const MOST_SUBJECT = 1_000;
const DELIVERIES = ['counter', 'post', 'online'] as const;

export interface ReadForm {
  /** As typed, wrong or right, so that nothing is lost. */
  readonly content: FormContent;
  readonly errors: FormErrors;
}

/** What somebody typed, and what of it is wrong, in words that say what would be right. */
export function readForm(body: unknown, agencies: readonly OfferedAgency[], say: Texts['form']['errors']): ReadForm {
  const text = (name: string, most = MOST): string => fieldOf(body, name, most + 1);
  const delivery = DELIVERIES.find((way) => way === text('delivery')) ?? 'counter';
  const content: FormContent = {
    agencyId: text('agencyId'),
    applicant: text('applicant'),
    phone: text('phone'),
    email: text('email'),
    address: text('address'),
    subject: text('subject', MOST_SUBJECT),
    delivery,
  };
  const checks: readonly (readonly [keyof FormContent, boolean, string])[] = [
    ['agencyId', !agencies.some(({ id }) => id === content.agencyId), say.agency],
    ['applicant', content.applicant === '', say.applicant],
    ['phone', !/^0\d{9}$/.test(content.phone.replace(/[\s.-]/g, '')), say.phone],
    ['email', content.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(content.email), say.email],
    ['address', content.address === '', say.address],
    ['subject', content.subject === '', say.subject],
    ['delivery', !DELIVERIES.some((way) => way === text('delivery')), say.delivery],
    ['applicant', content.applicant.length > MOST, say.long],
    ['address', content.address.length > MOST, say.long],
    ['subject', content.subject.length > MOST_SUBJECT, say.long],
  ];
  const errors: FormErrors = Object.fromEntries(
    checks.filter(([, wrong]) => wrong).map(([name, , words]) => [name, words]),
  );
  return { content, errors };
}
