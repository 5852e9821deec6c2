import type { Principal } from '@dunghen/domain/access';
import { dayOf } from '@dunghen/domain/time';
import { type Action, allow, NOWHERE } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Refused } from '../outcome/index.ts';

/** Undefined where the principal may do this with the catalogue of procedures, today; else why not. */
export async function refusePrincipal(
  context: AppContext,
  principal: Principal,
  action: Extract<Action, 'procedure:read' | 'procedure:edit'>,
): Promise<Refused | undefined> {
  const now = context.now();
  const { register } = await context.catalogueAt(now);
  const permission = allow(principal, action, NOWHERE, { register, day: dayOf(now) });
  if (permission.ok) return undefined;
  return { ok: false, code: permission.code, facts: permission.facts, message: TEXTS[action] };
}

const TEXTS = {
  'procedure:read': 'Tài khoản này không được xem danh mục thủ tục. Đăng nhập bằng tài khoản cán bộ.',
  'procedure:edit': 'Chỉ đơn vị kiểm soát thủ tục hành chính hoặc quản trị hệ thống được sửa danh mục thủ tục.',
} as const;

/** As the first statement of an edit, for whoever has to know before its input is there. */
export function refuseEditing(context: AppContext, principal: Principal): Promise<Refused | undefined> {
  return refusePrincipal(context, principal, 'procedure:edit');
}
