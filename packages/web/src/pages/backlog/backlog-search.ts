import { flag, oneOf, type Raw, withoutEmpty, word } from '../../app/address.ts';

/** The numbers of the page; behind each are its dossiers. */
export const SHOWN = ['open', 'unpromised', 'pending', 'kept', 'missed'] as const;
export type Shown = (typeof SHOWN)[number];

/** What the address of the backlog says. */
export interface BacklogSearch {
  /** Only this agency. */
  readonly agency?: string;
  /** Behind which number the list is; absent: everything open and overdue. */
  readonly show?: Shown;
  readonly sort?: string;
  readonly desc?: boolean;
  /** The order of the agencies above the list. */
  readonly by?: string;
  readonly byDesc?: boolean;
}

export const backlogSearch = (raw: Raw): BacklogSearch =>
  withoutEmpty({
    agency: word(raw.agency, 100),
    show: oneOf(raw.show, SHOWN),
    sort: word(raw.sort, 20),
    desc: flag(raw.desc),
    by: word(raw.by, 20),
    byDesc: flag(raw.byDesc),
  });
