import type { Principal } from '@dunghen/domain/access';
import type { DossierCommand } from '@dunghen/domain/lifecycle';
import type { ProcedureVersion, ProcessStep } from '@dunghen/domain/procedure';
import { SUPPLEMENT_REASONS } from '../phrases.ts';
import type { Random } from '../random.ts';
import type { LivingKind } from './kinds.ts';
import { type Staff, SYSTEM } from './staff.ts';

/** One thing that is done; what it says may hang on the due date that the dossier has by then. */
export interface Act {
  readonly by: Principal;
  readonly command: DossierCommand | 'propose-reschedule';
}

interface Way {
  readonly staff: Staff;
  readonly specialist: Staff['specialists'][number];
  readonly version: ProcedureVersion;
  readonly hasFees: boolean;
  readonly random: Random;
}

/** What happens to a dossier after it was taken in, until it stands as its kind says; times come later. */
export function actsAfterIntake(kind: LivingKind, way: Way): readonly Act[] {
  const { staff, specialist, random } = way;
  const steps = stepsOf(way.version);
  const [first, ...later] = steps.work;
  const entrusted = [...whole(steps.intake, way), ...handedOver(steps, way), ...whole(steps.handing, way)];
  const atWork = [...entrusted, ...started(first, way)];
  switch (kind) {
    case 'submitted':
    case 'accepted':
      return [];
    case 'early-step':
    case 'due-soon':
    case 'overdue':
      return atWork;
    case 'late-step':
      return [...entrusted, ...whole(first, way), ...started(later[0] ?? steps.signing, way)];
    case 'for-signature':
      return untilSigned(steps, entrusted, way);
    case 'supplement':
      return [...entrusted, { by: specialist, command: supplementOf(way) }];
    case 'payment':
      return [...entrusted, { by: specialist, command: { type: 'request-payment' } }];
    case 'suspended':
      return [...entrusted, { by: staff.head, command: suspension(random) }];
    case 'proposed':
      return [...atWork, { by: specialist, command: 'propose-reschedule' }];
    case 'completed':
      return [...untilSigned(steps, entrusted, way), ...signed(steps, way)];
    case 'returned': {
      const returned: Act = { by: staff.counter, command: { type: 'return-result', way: 'counter' } };
      return [...untilSigned(steps, entrusted, way), ...signed(steps, way), returned];
    }
  }
}

interface Steps {
  readonly intake: ProcessStep | undefined;
  /** Handing it out, where the process has a step for that. */
  readonly handing: ProcessStep | undefined;
  /** From the specialist's first to the one before the signature. */
  readonly work: readonly ProcessStep[];
  readonly signing: ProcessStep | undefined;
}

/** The parts of a process that the demonstration goes by; all shipped processes have them in this order. */
function stepsOf({ process }: ProcedureVersion): Steps {
  const work = process.findIndex(({ role }) => role === 'specialist');
  const signing = process.findIndex(({ role }, index) => index > work && role === 'head-of-agency');
  const end = signing === -1 ? process.length : signing;
  return {
    intake: process[0],
    handing: work > 1 ? process[1] : undefined,
    work: process.slice(work, end),
    signing: process[signing],
  };
}

function handedOver({ handing }: Steps, { staff, specialist, random }: Way): readonly Act[] {
  const assigned: Act = { by: staff.division, command: { type: 'assign', officer: specialist.id } };
  if (handing === undefined || random.chance(0.5)) return [assigned];
  const unit = handing.unit ?? 'Phòng chuyên môn';
  return [{ by: staff.counter, command: { type: 'hand-over', unit } }, assigned];
}

function untilSigned(steps: Steps, entrusted: readonly Act[], way: Way): readonly Act[] {
  return [...entrusted, ...steps.work.flatMap((step) => whole(step, way)), ...started(steps.signing, way)];
}

const PAPER: DossierCommand = {
  type: 'complete',
  paperReason: 'Người nộp nhận kết quả bản giấy tại nơi tiếp nhận (dữ liệu minh họa).',
};

function signed({ signing }: Steps, { staff, version, hasFees }: Way): readonly Act[] {
  const [fee] = version.fees;
  const paid: readonly Act[] =
    hasFees && fee !== undefined
      ? [{ by: staff.counter, command: { type: 'pay-fee', payment: paymentOf(fee.key, fee.amount) } }]
      : [];
  const finished: readonly Act[] =
    signing === undefined ? [] : [{ by: staff.head, command: { type: 'finish-step', step: signing.key } }];
  return [...paid, ...finished, { by: staff.head, command: PAPER }];
}

const paymentOf = (feeId: string, amount: number) =>
  ({ feeId, amount, channel: 'counter', receiptNumber: 'BL-minh-hoa' }) as const;

/** A step from its beginning to its end. */
function whole(step: ProcessStep | undefined, way: Way): readonly Act[] {
  if (step === undefined) return [];
  return [...started(step, way), { by: doerOf(step, way), command: { type: 'finish-step', step: step.key } }];
}

function started(step: ProcessStep | undefined, way: Way): readonly Act[] {
  return step === undefined ? [] : [{ by: doerOf(step, way), command: { type: 'start-step', step: step.key } }];
}

/** Steps of counter and clerk begin by themselves; to whoever signs it is laid before by the division. */
function doerOf({ role }: ProcessStep, { staff, specialist }: Way): Principal {
  if (role === 'specialist') return specialist;
  return role === 'head-of-division' || role === 'head-of-agency' ? staff.division : SYSTEM;
}

function supplementOf({ random, version }: Way): DossierCommand {
  const missing = [version.documents[0]?.name ?? 'Tờ khai'];
  return { type: 'request-supplement', reason: random.pick(SUPPLEMENT_REASONS), missing };
}

function suspension(random: Random): DossierCommand {
  return {
    type: 'suspend',
    legalBasis: 'Điều khoản của luật chuyên ngành (giả định)',
    decision: `${random.whole(100, 900)}/QĐ-TD (giả định)`,
    // Replaced by the day of the plan: decisions name a day.
    expectedUntil: 0,
  };
}
