import type { Principal } from '@dunghen/domain/access';
import { foldCourse, type PartEdits, partKeysOf, type ReportEvent, reportEventText } from '@dunghen/domain/issue';
import { findDay } from '@dunghen/domain/time';
import { settledNow } from '@dunghen/store/figures';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import { countReport, issueRowOf } from '../report/index.ts';
import { appendToDraft } from './append.ts';
import { questionOf } from './count.ts';
import { badPart, draftChanged } from './refusals.ts';
import { actorOf, findDraft } from './sight.ts';

export interface EditInput {
  readonly id: string;
  /** The draft's version that the writer saw. */
  readonly version: number;
  readonly parts: PartEdits;
}

const MOST_LINES = 30;
const LONGEST_LINE = 500;
const LONGEST_TEXT = 3000;

/** Writes free parts of a draft; each is kept with who and when. Never over what somebody else wrote meanwhile. */
export async function editDraft(
  context: AppContext,
  principal: Principal,
  { id, version, parts }: EditInput,
  request: RequestFacts,
): Promise<Outcome<{ readonly version: number }>> {
  const found = await findDraft(context, principal, id);
  if (!found.ok) return found;
  const fault = findPartFault(parts);
  if (fault !== undefined) return fault;
  const events = await appendToDraft(context, found.value.issue, {
    actor: actorOf(principal),
    decide: (_, before) => {
      const since = before.filter(({ seq, type }) => seq > version && CHANGES.has(type));
      return since.length > 0 ? changedSince(since) : { ok: true, value: [{ data: { type: 'edited', parts } }] };
    },
    audit: actOf(principal, request, {
      action: 'report:issue',
      subject: { kind: 'report', id, code: found.value.issue.period },
      outcome: 'done',
      facts: { step: 'edit', parts: partKeysOf(parts) },
    }),
  });
  return events.ok ? { ok: true, value: { version: foldCourse(events.value).version } } : events;
}

/** What makes a draft another one; answers of agencies do not. */
const CHANGES: ReadonlySet<ReportEvent['type']> = new Set<ReportEvent['type']>(['drafted', 'edited', 'recounted']);

function changedSince(since: readonly ReportEvent[]): Refused {
  const said = since.map((event) => ({ text: reportEventText(event, (agency) => agency), by: event.actorName }));
  return draftChanged(since.at(-1)?.seq ?? 0, said);
}

/** The first part that cannot be printed as it was written. */
export function findPartFault(parts: PartEdits): Refused | undefined {
  if (partKeysOf(parts).length === 0) return badPart('', 'Chưa có nội dung nào thay đổi.');
  return findLinesFault(parts) ?? findSignatureFault(parts) ?? findProposalFault(parts);
}

const LIST_NAMES = { addressees: 'Kính gửi', legalBases: 'Căn cứ', recipients: 'Nơi nhận' } as const;

function findLinesFault(parts: PartEdits): Refused | undefined {
  for (const key of ['addressees', 'legalBases', 'recipients'] as const) {
    const lines = parts[key] ?? [];
    const name = LIST_NAMES[key];
    if (lines.length > MOST_LINES) return badPart(key, `${name}: tối đa ${MOST_LINES} dòng.`);
    const bad = lines.findIndex((line) => line.trim() === '' || line.length > LONGEST_LINE);
    if (bad >= 0) return badPart(key, `${name}, dòng ${bad + 1}: không để trống, tối đa ${LONGEST_LINE} ký tự.`);
  }
  if (parts.addressees?.length === 0) return badPart('addressees', 'Kính gửi: phải có ít nhất một nơi nhận báo cáo.');
  const last = parts.recipients?.at(-1);
  // Decree 30/2020, appendix I, II.9: the last line says where the original is kept.
  if (parts.recipients != null && last?.startsWith('Lưu:') !== true)
    return badPart('recipients', 'Nơi nhận: dòng cuối phải là “Lưu: VT, …” (Nghị định 30/2020/NĐ-CP, Phụ lục I).');
  return undefined;
}

function findSignatureFault({ signature }: PartEdits): Refused | undefined {
  if (signature == null) return undefined;
  if (signature.capacity.length === 0 || signature.capacity.some((line) => line.trim() === ''))
    return badPart('signature', 'Người ký: ghi quyền hạn, chức vụ, ví dụ “CHÁNH VĂN PHÒNG”.');
  return signature.signer.trim() === '' ? badPart('signature', 'Người ký: ghi họ và tên.') : undefined;
}

function findProposalFault({ dates = {}, texts = {} }: PartEdits): Refused | undefined {
  for (const [id, day] of Object.entries(dates)) {
    if (day != null && findDay(day) === undefined) return badPart(`dates.${id}`, 'Thời hạn không phải ngày có thật.');
  }
  for (const [id, text] of Object.entries(texts)) {
    if (text != null && (text.trim() === '' || text.length > LONGEST_TEXT))
      return badPart(`texts.${id}`, `Lời văn đề xuất không để trống, tối đa ${LONGEST_TEXT} ký tự.`);
  }
  return undefined;
}

/** Counts a draft again by all that is known now; its free parts stay. */
export async function recountDraft(
  context: AppContext,
  principal: Principal,
  { id }: { readonly id: string },
  request: RequestFacts,
): Promise<Outcome<{ readonly version: number }>> {
  const found = await findDraft(context, principal, id);
  if (!found.ok) return found;
  const { issue, course } = found.value;
  const knownAt = await settledNow(context.db);
  const options = { parts: course.parts, isEstimated: true };
  const counted = await countReport(context, { ...questionOf(found.value), knownAt }, options);
  const events = await appendToDraft(context, issue, {
    actor: actorOf(principal),
    decide: () => ({ ok: true, value: [{ data: { type: 'recounted', knownAt } }] }),
    save: {
      ...issueRowOf(id, counted),
      state: 'draft',
      documents: [],
      actor: actorOf(principal).name,
      ...(issue.replaces === undefined ? {} : { replaces: issue.replaces }),
    },
    audit: actOf(principal, request, {
      action: 'report:issue',
      subject: { kind: 'report', id, code: issue.period },
      outcome: 'done',
      facts: { step: 'recount' },
    }),
  });
  return events.ok ? { ok: true, value: { version: foldCourse(events.value).version } } : events;
}
