import { useChoices } from '../../app/choices.ts';
import { controlCommuneEn } from '../../text/control-commune-en.ts';
import { controlCommuneVi } from '../../text/control-commune-vi.ts';
import { controlLeaderEn } from '../../text/control-leader-en.ts';
import { controlLeaderVi } from '../../text/control-leader-vi.ts';
import { controlRoomEn } from '../../text/control-room-en.ts';
import { controlRoomVi } from '../../text/control-room-vi.ts';
import { type Language, type Messages, messagesOf } from '../../text/index.ts';
import type { Wording } from '../../text/messages.ts';

const VI = { room: controlRoomVi, leader: controlLeaderVi, commune: controlCommuneVi };

/** All messages with those of these pages, which are loaded with them: the first load has no room for them. */
export interface ControlMessages extends Messages {
  readonly control: Messages['control'] & Wording<typeof VI>;
}

const withControl = (language: Language, own: Wording<typeof VI>): ControlMessages => {
  const all = messagesOf(language);
  return { ...all, control: { ...all.control, ...own } };
};

const CATALOGUES: Readonly<Record<Language, ControlMessages>> = {
  vi: withControl('vi', VI),
  en: withControl('en', { room: controlRoomEn, leader: controlLeaderEn, commune: controlCommuneEn }),
};

export const controlMessagesOf = (language: Language): ControlMessages => CATALOGUES[language];

/** The catalogue of the language that was chosen. */
export const useControlText = (): ControlMessages => CATALOGUES[useChoices().language];
