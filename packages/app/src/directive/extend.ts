import type { Principal } from '@dunghen/domain/access';
import { dayText } from '@dunghen/domain/text';
import { dayOf, findDay, getDay } from '@dunghen/domain/time';
import { recordAudit } from '@dunghen/store/audit';
import { insertDirectiveExtension, lockDirective } from '@dunghen/store/directive';
import { newId } from '@dunghen/store/dossier';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { findFarDue, wrongDay } from './days.ts';
import { actorOf, emptyText, findDirective, getDirective, unknown, viewOf, withdrawnBefore } from './directive.ts';
import { type DirectiveView, lastDayOf } from './view.ts';

export interface ExtensionInput {
  readonly id: string;
  /** Local day, `yyyy-MM-dd`; later than the one that holds, and not past. */
  readonly dueOn: string;
  readonly reason: string;
}

/** Gives all who have not answered more time, with a reason. The very same once more changes nothing. */
export async function extendDirective(
  context: AppContext,
  principal: Principal,
  { id, dueOn, ...input }: ExtensionInput,
  request: RequestFacts,
): Promise<Outcome<DirectiveView>> {
  const permission = allow(principal, 'directive:record', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const stored = await findDirective(context, { id });
  if (stored === undefined) return unknown();
  if (stored.withdrawn !== undefined) return withdrawnBefore(stored);
  const reason = input.reason.trim();
  if (reason === '') return emptyText('reason', 'Lý do gia hạn còn trống. Ghi vì sao cơ quan được thêm thời gian.');
  if (stored.addressees.every(({ answer }) => answer !== undefined)) return answeredByAll(stored.number);
  const day = findDay(dueOn);
  if (day === undefined || day < dayOf(context.now())) {
    return wrongDay('dueOn', 'Hạn trả lời mới phải là ngày có thật, sớm nhất là hôm nay.');
  }
  const far = findFarDue(day, dayOf(context.now()));
  if (far !== undefined) return far;
  const refused = await context.db.transaction(async (tx): Promise<Refused | undefined> => {
    const last = await lockDirective(tx, id);
    if (last?.dueOn === dueOn && last.reason === reason) return undefined;
    const holds = last?.dueOn ?? lastDayOf(stored);
    if (dueOn <= holds) {
      const message = `Hạn trả lời mới ${dayText(day)} phải sau hạn đang có hiệu lực ${dayText(getDay(holds))}.`;
      return wrongDay('dueOn', message);
    }
    await insertDirectiveExtension(tx, id, { id: newId(), dueOn, reason, at: context.now(), by: actorOf(principal) });
    const subject = { kind: 'directive', id, code: stored.number };
    const act = {
      action: 'directive:extend',
      subject,
      outcome: 'done',
      reason,
      facts: { from: holds, dueOn },
    } as const;
    await recordAudit(tx, actOf(principal, request, act));
    return undefined;
  });
  return refused ?? { ok: true, value: await viewOf(context, principal, await getDirective(context, id)) };
}

function answeredByAll(number: string): Refused {
  const message = `Các cơ quan đã trả lời đủ văn bản ${number}, không cần gia hạn.`;
  return { ok: false, code: 'directive-answered', facts: {}, message };
}
