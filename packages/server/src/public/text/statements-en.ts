import type { Statement } from './statements-vi.ts';
import type { Texts } from './vi.ts';

const accessibility: Statement = {
  title: 'Accessibility statement',
  lead: 'The public pages are made for everybody: screen readers, keyboards, old telephones and slow lines.',
  parts: [
    {
      heading: 'Conformance',
      text: [
        'The aim is level AA of WCAG 2.2. With every change the pages are checked automatically by axe at desktop size, at 360 pixels and at 200 % zoom.',
        'Text and ground have a contrast of at least 4.5 : 1 in light and dark. Nothing is told by colour alone: each state has a sign and a word.',
        'Everything works by keyboard and without JavaScript. Targets are at least 44 pixels high.',
      ],
    },
    {
      heading: 'What falls short',
      text: [
        'Downloads (PDF, CSV) have no version of their own for screen readers; their main content is on the pages.',
        'Names of procedures and documents and legal bases remain in Vietnamese in the English version.',
      ],
    },
    {
      heading: 'Tell us',
      text: [
        'If a page is hard to use, tell the counter or send feedback on the National Public Service Portal, with the address of the page and your device.',
      ],
    },
  ],
};

const privacy: Statement = {
  title: 'Privacy',
  lead: 'Personal data of dossiers is processed under the Law on Personal Data Protection 91/2025/QH15 and only to resolve procedures.',
  parts: [
    {
      heading: 'What is collected',
      text: [
        'Name, identity number, address, telephone, e-mail and the papers that a procedure asks for. Reading the public pages asks for nothing.',
        'These pages set no tracking cookies and load nothing from elsewhere. There is a cookie only after you enter a personal look-up code or sign in; it ends after 15 minutes, on signing out, or with the browser.',
      ],
    },
    {
      heading: 'Who may see it',
      text: [
        'Whoever has a dossier code sees its state and degree of completion only (Circular 01/2018/TT-VPCP, article 16).',
        'Officials see dossiers within their duty only; every reading of personal data is written into a log that cannot be changed.',
        'Published figures, the register of apologies and open data hold no personal data; small counts below agency level are protected.',
      ],
    },
    {
      heading: 'How long it is kept',
      text: [
        'Dossiers are kept as long as the rules of each procedure say (Law on Archives 33/2024/QH15). Forms that are begun and not submitted are erased after 30 days.',
        'The log of the server holds network addresses and times, no dossier codes and no search words.',
      ],
    },
    {
      heading: 'Your rights',
      text: [
        'You may know, see and have corrected what is kept of you, and complain. Ask at the counter; the agency answers within the time set by law.',
        'Of a breach of personal data the agency that runs the system gives notice within 72 hours.',
      ],
    },
  ],
};

export const statementsEn: Pick<Texts, 'statements'> = { statements: { accessibility, privacy } };
