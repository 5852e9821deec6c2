import type { stopVi } from './stop-vi.ts';

/** English text of the page by which somebody wants no more messages. */
export const stopEn: typeof stopVi = {
  stop: {
    title: 'Stop messages',
    open: 'This address gets messages about dossiers.',
    stopped: 'This address gets no more messages.',
    what: 'This changes nothing in how a dossier is handled. It can be looked up by the code on the receipt.',
    stop: 'Stop messages',
    resume: 'Get messages again',
    badLink: 'This link is wrong or was cut off. Open it again from the message.',
  },
};
