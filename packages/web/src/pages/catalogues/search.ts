import { flag, oneOf, type Raw, whole, withoutEmpty, word } from '../../app/address.ts';

// What the addresses of the catalogues say after "?"; anything else in them is dropped.

export const STANDINGS = ['active', 'not-active', 'future', 'ended'] as const;
export const LEVELS = ['province', 'district', 'commune'] as const;
export const AGENCY_KINDS = ['province', 'department', 'district', 'commune', 'sector'] as const;
export const SECTIONS = ['general', 'limits', 'documents', 'fees', 'process', 'decision'] as const;
export const CHANGE_KINDS = ['rename', 'create', 'merge', 'split', 'end', 'aliases'] as const;

export type Section = (typeof SECTIONS)[number];
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface ProceduresSearch {
  readonly q?: string;
  readonly field?: string;
  readonly level?: (typeof LEVELS)[number];
  readonly standing?: (typeof STANDINGS)[number];
  readonly view?: 'unlocalised';
  readonly sort?: string;
  readonly desc?: boolean;
}

export const proceduresSearch = (raw: Raw): ProceduresSearch =>
  withoutEmpty({
    q: word(raw.q),
    field: word(raw.field),
    level: oneOf(raw.level, LEVELS),
    standing: oneOf(raw.standing, STANDINGS),
    view: oneOf(raw.view, ['unlocalised']),
    sort: word(raw.sort),
    desc: flag(raw.desc),
  });

interface ProcedureSearch {
  readonly version?: number;
  readonly compare?: number;
}

export const procedureSearch = (raw: Raw): ProcedureSearch =>
  withoutEmpty({ version: whole(raw.version), compare: whole(raw.compare) });

interface EditorSearch {
  readonly section?: Section;
  readonly code?: string;
  /** It is to follow what a ministry announced. */
  readonly follow?: boolean;
}

export const editorSearch = (raw: Raw): EditorSearch =>
  withoutEmpty({ section: oneOf(raw.section, SECTIONS), code: word(raw.code), follow: flag(raw.follow) });

export interface AgenciesSearch {
  readonly day?: string;
  readonly q?: string;
  readonly kind?: (typeof AGENCY_KINDS)[number];
  readonly sort?: string;
  readonly desc?: boolean;
}

export const agenciesSearch = (raw: Raw): AgenciesSearch =>
  withoutEmpty({
    day: word(raw.day),
    q: word(raw.q),
    kind: oneOf(raw.kind, AGENCY_KINDS),
    sort: word(raw.sort),
    desc: flag(raw.desc),
  });

interface AgencyChangeSearch {
  readonly kind?: ChangeKind;
  readonly agency?: string;
}

export const agencyChangeSearch = (raw: Raw): AgencyChangeSearch =>
  withoutEmpty({ kind: oneOf(raw.kind, CHANGE_KINDS), agency: word(raw.agency) });

export interface CalendarSearch {
  readonly year?: number;
  readonly agency?: string;
  readonly day?: string;
}

export const calendarSearch = (raw: Raw): CalendarSearch =>
  withoutEmpty({ year: whole(raw.year), agency: word(raw.agency), day: word(raw.day) });

export const calendarNewSearch = (raw: Raw): Omit<CalendarSearch, 'year'> =>
  withoutEmpty({ day: word(raw.day), agency: word(raw.agency) });

export const calendarListSearch = (raw: Raw): { readonly moved?: string } => withoutEmpty({ moved: word(raw.moved) });
