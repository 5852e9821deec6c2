import { matching, type Raw, withoutEmpty } from '../../app/address.ts';

/** What the address of the counter says: which draft is open, and of which procedure it was begun. */
interface IntakeSearch {
  readonly draft?: string;
  readonly procedure?: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const intakeSearch = (raw: Raw): IntakeSearch =>
  withoutEmpty({ draft: matching(raw.draft, UUID), procedure: matching(raw.procedure, /^[\w.-]{1,100}$/) });
