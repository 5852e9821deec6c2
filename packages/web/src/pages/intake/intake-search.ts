/** What the address of the counter says: which draft is open, and of which procedure it was begun. */
interface IntakeSearch {
  readonly draft?: string;
  readonly procedure?: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function intakeSearch(raw: Readonly<Record<string, unknown>>): IntakeSearch {
  const { draft, procedure } = raw;
  return {
    ...(typeof draft === 'string' && UUID.test(draft) ? { draft } : {}),
    ...(typeof procedure === 'string' && /^[\w.-]{1,100}$/.test(procedure) ? { procedure } : {}),
  };
}
