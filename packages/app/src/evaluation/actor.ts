import type { Principal } from '@dunghen/domain/access';
import type { Refused } from '../outcome/index.ts';

export const actorOf = (principal: Principal) =>
  principal.kind === 'anonymous' ? { id: '', name: '' } : { id: principal.id, name: principal.name };

export function emptyText(field: string, message: string): Refused {
  return { ok: false, code: 'empty-text', facts: { field }, message };
}
