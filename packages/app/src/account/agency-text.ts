import { dayOf, findDay, formatDay } from '@dunghen/domain/time';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { refuse } from './refusals.ts';

/** The agency that a text names on a day: its id, its code or its name. Never guesses. */
export async function findGrantAgency(
  context: Pick<AppContext, 'now' | 'catalogueAt'>,
  text: string,
  validFrom: string,
): Promise<Outcome<{ readonly agencyId: string; readonly name: string }>> {
  const now = context.now();
  const { register } = await context.catalogueAt(now);
  const day = findDay(validFrom) ?? dayOf(now);
  const match = register.matchName(text, day);
  const agency =
    register.findById(text) ?? register.findByCode(text, day) ?? (match.kind === 'found' ? match.agency : undefined);
  if (agency !== undefined) return { ok: true, value: { agencyId: agency.id, name: agency.name } };
  const near = register.search(text, day).slice(0, 5);
  const hint = near.length === 0 ? '' : ` Có phải: ${near.map(({ name }) => name).join('; ')}?`;
  const message = `Không có cơ quan "${text}" vào ngày ${formatDay(day)}.${hint}`;
  return refuse('unknown-agency', message, { agency: text });
}
