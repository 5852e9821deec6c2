import { isoText } from '@dunghen/domain/text';
import {
  checklist,
  documentBody,
  feeBodies,
  feesOf,
  type IntakeForm,
  intakeBody,
  keyOf,
  type ListedPaper,
  NO_FEE,
} from './form.ts';
import type { Parcel, Step } from './parcel.ts';
import type { DocumentBody, NewDossierBody, ProcedureVersion } from './types.ts';

/** Words that go into the record, in Vietnamese whatever the page's language: the record is the office's. */
export const RECORD_WORDS = {
  authorised: (paper: string) => `Nộp thay theo giấy ủy quyền: ${paper}.`,
  late: (slip: string, time: string) =>
    `Mất kết nối với hệ thống khi tiếp nhận; đã lập phiếu ghi nhận số tạm ${slip} lúc ${time}.`,
  slipNote: (slip: string, time: string) => `Phiếu ghi nhận số tạm ${slip}, lập tại quầy lúc ${time} khi mất kết nối.`,
  sendEmail: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả: gửi bản điện tử đến thư điện tử của người nộp.',
  sendPhone: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả: báo mã hồ sơ, ngày hẹn trả qua tin nhắn đến người nộp.',
} as const;

interface Making {
  readonly form: IntakeForm;
  readonly version: ProcedureVersion;
  readonly owner: string;
  readonly draft: { readonly id: string; readonly version: number };
  /** By the server's clock. */
  readonly at: number;
  readonly newId: () => string;
}

/** A dossier taken in, with its files and what else was noted, ready to leave. */
export function acceptParcel(making: Making): Parcel {
  const { form, version } = making;
  const papers = checklist(form, version).filter(({ paper }) => paper.given);
  const caseKey = keyOf(form);
  const fees = feeBodies(form, version);
  return parcelOf(making, {
    kind: 'accept',
    body: {
      type: 'accept',
      intake: intakeBody(form, RECORD_WORDS.authorised),
      ...(caseKey === undefined ? {} : { caseKey }),
      area: form.area,
      documents: papers.map(documentBody),
      ...(fees.length === 0 ? {} : { fees: [...fees] }),
    },
    steps: [...papers.flatMap((paper) => fileSteps(paper, making)), ...paySteps(making), ...receiptSteps(making)],
  });
}

/** A dossier that is not taken in, with the slip that says why. */
export function refuseParcel(
  making: Making,
  { reason, missing }: { readonly reason: string; readonly missing: readonly string[] },
): Parcel {
  const intake = intakeBody(making.form, RECORD_WORDS.authorised);
  return parcelOf(making, {
    kind: 'refuse',
    body: { type: 'refuse', intake, reason, missing: [...missing] },
    steps: [],
  });
}

function parcelOf(
  { form, version, owner, draft, at, newId }: Making,
  { kind, body, steps }: { kind: Parcel['kind']; body: NewDossierBody; steps: readonly Step[] },
): Parcel {
  const occurredAt = isoText(at);
  return {
    id: newId(),
    owner,
    draftId: draft.id,
    draftVersion: draft.version,
    form,
    kind,
    applicant: form.applicant.trim(),
    procedureName: version.name,
    occurredAt,
    key: newId(),
    body: { ...body, occurredAt },
    steps,
    state: 'unsent',
  };
}

/** Scanned by whoever takes it in, at that time. */
function fileSteps(listed: ListedPaper, { owner, at, newId }: Making): readonly Step[] {
  const { file, form } = listed.paper;
  if (file === undefined) return [];
  const body = documentBody(listed);
  const digitised = { at: isoText(at), by: owner };
  const document: DocumentBody = form === 'paper' ? { ...body, digitised } : body;
  const { name } = file;
  if (file.kind === 'chosen') return [{ id: newId(), kind: 'upload', fileId: file.id, name, document }];
  const { from, sha256 } = file;
  return [{ id: newId(), kind: 'reuse', from, sha256, name, document: { ...body, reused: true } }];
}

function paySteps({ form, version, newId }: Making): readonly Step[] {
  return feesOf(form, version).flatMap(({ key, name, amount }): readonly Step[] => {
    const { paid, receipt, exempt } = form.fees[key] ?? NO_FEE;
    const due = amount - exempt;
    if (!paid || due <= 0) return [];
    const payment = { feeId: key, amount: due, channel: 'counter', receiptNumber: receipt.trim() } as const;
    return [{ id: newId(), kind: 'command', name, body: { type: 'pay-fee', payment } }];
  });
}

function receiptSteps({ form, newId }: Making): readonly Step[] {
  if (form.receipt === 'print') return [];
  const note = form.receipt === 'email' ? RECORD_WORDS.sendEmail : RECORD_WORDS.sendPhone;
  return [{ id: newId(), kind: 'command', name: note, body: { type: 'note', note } }];
}

/**
 * The number of the counter slip, where the connection is lost. What has not left yet says in its body why it comes late;
 * what has left once keeps its body, for its key stands for it. The number goes into the dossier as a note either way.
 */
export function withSlip(parcel: Parcel, slip: string, time: string, newId: () => string): Parcel {
  const note = RECORD_WORDS.slipNote(slip, time);
  const steps: readonly Step[] = [
    ...parcel.steps,
    { id: newId(), kind: 'command', name: note, body: { type: 'note', note } },
  ];
  if (parcel.firstSentAt !== undefined) return { ...parcel, slip, steps };
  return { ...parcel, slip, steps, body: { ...parcel.body, lateEntryReason: RECORD_WORDS.late(slip, time) } };
}
