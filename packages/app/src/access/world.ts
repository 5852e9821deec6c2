import { dayOf } from '@dunghen/domain/time';
import type { AppContext } from '../context/index.ts';
import type { AccessWorld } from './allow.ts';

/** The agencies and the day by which rights are read now. */
export async function accessWorld(context: Pick<AppContext, 'now' | 'catalogueAt'>): Promise<AccessWorld> {
  const now = context.now();
  const { register } = await context.catalogueAt(now);
  return { register, day: dayOf(now) };
}
