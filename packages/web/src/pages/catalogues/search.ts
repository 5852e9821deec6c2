type Raw = Readonly<Record<string, unknown>>;

// What the addresses of the catalogues say after "?"; anything else in them is dropped.

const word = <K extends string>(raw: Raw, key: K): { readonly [P in K]?: string } => {
  const value = raw[key];
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text === '') return {};
  const made: { [P in K]?: string } = {};
  made[key] = text;
  return made;
};

const oneOf = <K extends string, V extends string>(
  raw: Raw,
  key: K,
  values: readonly V[],
): { readonly [P in K]?: V } => {
  const value = values.find((known) => known === raw[key]);
  const made: { [P in K]?: V } = {};
  if (value !== undefined) made[key] = value;
  return made;
};

const whole = <K extends string>(raw: Raw, key: K): { readonly [P in K]?: number } => {
  const value = Number(raw[key]);
  const made: { [P in K]?: number } = {};
  if (raw[key] !== undefined && Number.isSafeInteger(value)) made[key] = value;
  return made;
};

const flag = (raw: Raw): { readonly desc?: boolean } =>
  raw.desc === true || raw.desc === 'true' ? { desc: true } : {};

export const STANDINGS = ['active', 'not-active', 'future', 'ended'] as const;
export const LEVELS = ['province', 'district', 'commune'] as const;
export const AGENCY_KINDS = ['province', 'department', 'district', 'commune', 'sector'] as const;
export const SECTIONS = ['general', 'limits', 'documents', 'fees', 'process', 'decision'] as const;
export const CHANGE_KINDS = ['rename', 'create', 'merge', 'split', 'end', 'aliases'] as const;

export type Section = (typeof SECTIONS)[number];
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const proceduresSearch = (raw: Raw) => ({
  ...word(raw, 'q'),
  ...word(raw, 'field'),
  ...oneOf(raw, 'level', LEVELS),
  ...oneOf(raw, 'standing', STANDINGS),
  ...oneOf(raw, 'view', ['unlocalised'] as const),
  ...word(raw, 'sort'),
  ...flag(raw),
});
export type ProceduresSearch = ReturnType<typeof proceduresSearch>;

export const procedureSearch = (raw: Raw) => ({ ...whole(raw, 'version'), ...whole(raw, 'compare') });

export const editorSearch = (raw: Raw) => ({
  ...oneOf(raw, 'section', SECTIONS),
  ...word(raw, 'code'),
  /** It is to follow what a ministry announced. */
  ...(raw.follow === true || raw.follow === 'true' ? { follow: true } : {}),
});

export const agenciesSearch = (raw: Raw) => ({
  ...word(raw, 'day'),
  ...word(raw, 'q'),
  ...oneOf(raw, 'kind', AGENCY_KINDS),
  ...word(raw, 'sort'),
  ...flag(raw),
});
export type AgenciesSearch = ReturnType<typeof agenciesSearch>;

export const agencyChangeSearch = (raw: Raw) => ({ ...oneOf(raw, 'kind', CHANGE_KINDS), ...word(raw, 'agency') });

export const calendarSearch = (raw: Raw) => ({ ...whole(raw, 'year'), ...word(raw, 'agency'), ...word(raw, 'day') });
export type CalendarSearch = ReturnType<typeof calendarSearch>;

export const calendarNewSearch = (raw: Raw) => ({ ...word(raw, 'day'), ...word(raw, 'agency') });

export const calendarListSearch = (raw: Raw) => ({ ...word(raw, 'moved') });
