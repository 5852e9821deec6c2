import type { Principal } from '@dunghen/domain/access';
import {
  factsOfKind,
  INVENTED_VALUES,
  type KindFacts,
  NOTIFICATION_KINDS,
  type NotificationTemplate,
  renderTemplate,
  templateProblems,
} from '@dunghen/domain/notification';
import { dayOf, findDay } from '@dunghen/domain/time';
import { recordAudit } from '@dunghen/store/audit';
import { lockCatalogueItem, recordCatalogue } from '@dunghen/store/catalogue';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { readTemplateRows, type TemplateRow, templateId, templateOn } from './templates.ts';

export interface TemplateView extends NotificationTemplate {
  /** As a recipient would get it, with invented data. */
  readonly shown: { readonly subject: string; readonly body: string };
  /** The province's own rows, the newest day first; empty: the program's wording holds. */
  readonly rows: readonly TemplateRow[];
}

export interface KindView extends KindFacts {
  readonly templates: readonly TemplateView[];
}

/** Every kind of message with the template that holds today for each channel, as a recipient would get it. */
export async function listTemplates(context: AppContext, principal: Principal): Promise<Outcome<readonly KindView[]>> {
  const refused = await refuse(context, principal, 'notification:read');
  if (refused !== undefined) return refused;
  const now = context.now();
  const rows = await readTemplateRows(context.db, now);
  const value = NOTIFICATION_KINDS.map((facts) => ({
    ...facts,
    templates: facts.channels.map((channel): TemplateView => {
      const { subject, body } = templateOn(rows, facts.kind, channel, dayOf(now));
      const own = rows.filter((row) => row.kind === facts.kind && row.channel === channel);
      const shown = renderTemplate({ subject, body }, INVENTED_VALUES);
      return {
        kind: facts.kind,
        channel,
        subject,
        body,
        shown,
        rows: own.toSorted((a, b) => (a.from < b.from ? 1 : -1)),
      };
    }),
  }));
  return { ok: true, value };
}

export interface TemplatePreview {
  readonly subject: string;
  readonly body: string;
  readonly length: number;
}

/** How a template would read, with invented data; records nothing. Refuses one that names a field it may not. */
export async function previewTemplate(
  context: AppContext,
  principal: Principal,
  template: NotificationTemplate,
): Promise<Outcome<TemplatePreview>> {
  const refused = (await refuse(context, principal, 'notification:read')) ?? problemOf(template);
  if (refused !== undefined) return refused;
  const shown = renderTemplate(template, INVENTED_VALUES);
  return { ok: true, value: { ...shown, length: shown.body.length } };
}

export interface TemplateChange extends NotificationTemplate {
  /** First day, `yyyy-MM-dd`; today or later. */
  readonly from: string;
  /** Who decided it: number and day of the document, or the officer's words. */
  readonly source: string;
}

/** Records a template as a row of its own that holds from a day on; what went out before stays as it went. */
export async function recordTemplate(
  context: AppContext,
  principal: Principal,
  change: TemplateChange,
  request: RequestFacts,
): Promise<Outcome<TemplatePreview>> {
  const refused =
    (await refuse(context, principal, 'notification:edit')) ?? problemOf(change) ?? problemOfDay(context, change.from);
  if (refused !== undefined) return refused;
  const { kind, channel, subject, body, from, source } = change;
  const id = templateId(kind, channel);
  await context.db.transaction(async (tx) => {
    await lockCatalogueItem(tx, 'notification-template', id);
    const by = principal.kind === 'anonymous' ? '' : principal.name;
    const recordedAt = context.now();
    const data = { subject, body, by };
    await recordCatalogue(tx, [{ kind: 'notification-template', id, validFrom: from, recordedAt, data, source }]);
    const about = { kind: 'notification-template', id, code: id };
    const facts = { from, source };
    const act = { action: 'notification:edit', subject: about, outcome: 'done', facts } as const;
    await recordAudit(tx, actOf(principal, request, act));
  });
  return previewTemplate(context, principal, change);
}

function problemOf(template: NotificationTemplate): Refused | undefined {
  const problems = templateProblems(template);
  const [first] = problems;
  if (first === undefined) return undefined;
  const { title } = factsOfKind(template.kind);
  const facts = { problems };
  return { ok: false, code: 'template-invalid', facts, message: `Mẫu “${title}” chưa dùng được. ${first.message}` };
}

export function problemOfDay({ now }: AppContext, from: string): Refused | undefined {
  const day = findDay(from);
  if (day !== undefined && day >= dayOf(now())) return undefined;
  const message = 'Ngày bắt đầu phải từ hôm nay trở đi: tin đã gửi không đổi được nữa.';
  return { ok: false, code: 'wrong-day', facts: { field: 'from', from }, message };
}

async function refuse(
  context: AppContext,
  principal: Principal,
  action: 'notification:read' | 'notification:edit',
): Promise<Refused | undefined> {
  const permission = allow(principal, action, NOWHERE, await accessWorld(context));
  return permission.ok ? undefined : notAllowed(permission);
}
