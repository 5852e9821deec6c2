import type { Wording } from '../messages.ts';
import { formEn } from './form-en.ts';
import { queueEn } from './queue-en.ts';
import type { intakeVi } from './vi.ts';

export const intakeEn: Wording<typeof intakeVi> = {
  heading: 'Intake of dossiers',
  headingOf: (procedure) => `Intake: ${procedure}`,
  nobody: 'This page is for officers who take in dossiers at a one-stop counter or public service centre.',
  nobodyHint: 'The account in use does not hold this role. Ask the administrator of the system for it.',
  away: 'No connection to the server. Dossiers can still be recorded; they are sent when the connection is back.',
  awayStranger:
    'No connection to the server, and it is not known who uses this machine. Open the page again with a connection, or write on paper.',
  counter: 'Counter',
  find: {
    heading: 'Procedure',
    label: 'Find a procedure',
    hint: 'Name without diacritics, initials (dkks), code or field',
    keysHint: '↑ ↓ and Enter to choose',
    recent: 'Recent and most used ones come first.',
    found: (count) => (count === 1 ? '1 procedure' : `${count} procedures`),
    first: (shown, all) => `${shown} of ${all} are shown; type another word to narrow them.`,
    none: 'No procedure fits. Try fewer words, or search by field.',
    empty: 'No procedure is in use yet. Ask the procedure-control unit to publish procedures in the catalogue.',
    elsewhere: 'handed in where it is resolved, not here',
    anywhere: 'accepted irrespective of boundary',
    presumed: 'not compared with the decision of publication yet',
  },
  form: formEn,
  queue: queueEn,
  faults: {
    'applicant-missing': 'Enter the name of the person or organisation whose dossier it is.',
    'identity-missing': 'Enter the identity number (12 digits) or the tax code of the organisation.',
    'identity-shape':
      'An identity number has 12 digits, an old identity card 9, a tax code 10 or 13. Check what was entered.',
    'identity-province': 'The first three digits of an identity number are a province, 001 to 096. Check them.',
    'tax-shape': 'The check digit of this tax code is wrong. Check each digit.',
    'phone-shape': 'Telephone numbers have 10 digits (mobile) or 11 (fixed) and begin with 0. Check it.',
    'email-shape': 'E-mail addresses look like name@provider.vn. Check it.',
    'email-missing': 'Enter an e-mail address: the person wants to be written to, or the result online.',
    'phone-missing': 'Enter a telephone number: the person wants a text message.',
    'submitter-missing': 'Enter the name of who hands it in.',
    'authorisation-missing':
      'Enter the authorisation: number, day and where it was certified; or a letter of reference.',
    'case-missing': 'Choose the case: limit and papers depend on it.',
    'agency-missing': 'Choose the resolving agency.',
    'address-missing': 'Enter the address: the result is sent by post.',
    'exemption-basis': 'Enter the legal basis of the exemption.',
    'receipt-missing': 'Enter the number of the fee receipt.',
  },
};
