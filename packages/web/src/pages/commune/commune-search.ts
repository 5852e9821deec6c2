/** What the address of a small unit's page says. */
export interface CommuneSearch {
  /** One of one's own agencies. */
  readonly agency?: string;
  /** Code of the dossier that is being answered for. */
  readonly answer?: string;
}

export function communeSearch(raw: Readonly<Record<string, unknown>>): CommuneSearch {
  const { agency, answer } = raw;
  return {
    ...(typeof agency === 'string' && agency !== '' ? { agency } : {}),
    ...(typeof answer === 'string' && answer !== '' ? { answer } : {}),
  };
}
