import { type DossierState, foldFacts } from '@dunghen/domain/dossier';
import { lookUpDossier } from '@dunghen/store/command';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';

/** What anybody may know who has a code: how far the dossier is. Nothing of persons, agencies, times or procedure. */
export interface PublicStanding {
  readonly code: string;
  readonly state: DossierState;
  readonly stateText: string;
  /** Degree of completion in hundredths; by states, since the steps of a procedure would tell which one it is. */
  readonly percent: number;
}

/** As the National Portal names the states (spec: lifecycle). A draft is nobody's business but its author's. */
const STANDINGS: Readonly<Record<Exclude<DossierState, 'draft'>, readonly [text: string, percent: number]>> = {
  submitted: ['Mới đăng ký', 10],
  accepted: ['Được tiếp nhận', 25],
  refused: ['Không được tiếp nhận', 100],
  'in-process': ['Đang xử lý', 50],
  'awaiting-supplement': ['Chờ bổ sung, hoàn thiện hồ sơ', 50],
  'awaiting-payment': ['Chờ thực hiện nghĩa vụ tài chính', 50],
  suspended: ['Đang xử lý', 50],
  withdrawn: ['Rút hồ sơ theo yêu cầu của cá nhân, tổ chức', 100],
  rejected: ['Từ chối giải quyết', 100],
  stopped: ['Dừng giải quyết', 100],
  completed: ['Đã xử lý xong', 90],
  returned: ['Đã trả kết quả', 100],
};

/**
 * For the public look-up: asks nobody's right, since it tells nothing that needs one. One answer for codes that are
 * unknown, drafts, or no codes at all.
 */
export async function publicStanding(
  context: Pick<AppContext, 'db' | 'now'>,
  code: string,
): Promise<Outcome<PublicStanding>> {
  const head = await lookUpDossier(context.db, code.trim().toUpperCase());
  const state = head === undefined ? undefined : foldFacts(head.events, context.now())?.state;
  if (state === undefined || state === 'draft') return notFound();
  const [stateText, percent] = STANDINGS[state];
  return { ok: true, value: { code: head?.code ?? code, state, stateText, percent } };
}

function notFound(): Refused {
  const message = 'Không tìm thấy hồ sơ. Kiểm tra lại mã ghi trên giấy tiếp nhận hồ sơ và hẹn trả kết quả.';
  return { ok: false, code: 'unknown-dossier', facts: {}, message };
}
