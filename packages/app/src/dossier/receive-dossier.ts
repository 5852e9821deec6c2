import type { Principal } from '@dunghen/domain/access';
import type { DocumentPart, FeeLine, IntakeFacts } from '@dunghen/domain/dossier';
import type { DossierCommand } from '@dunghen/domain/lifecycle';
import type { Area } from '@dunghen/domain/procedure';
import type { Instant } from '@dunghen/domain/time';
import type { RequestFacts } from '../audit/index.ts';
import { type CommandAnswer, executeCommand } from '../command/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';

/** A dossier as it comes in. Names of the procedure and its field are not told but looked up. */
export interface NewDossierInput {
  readonly type: 'draft' | 'submit' | 'accept' | 'refuse';
  readonly intake: Omit<IntakeFacts, 'code' | 'procedureName' | 'field' | 'extra'>;
  readonly caseKey?: string;
  readonly area?: Area;
  readonly documents?: readonly DocumentPart[];
  readonly fees?: readonly FeeLine[];
  /** Of a refusal at the counter: why, and what is missing. */
  readonly reason?: string;
  readonly missing?: readonly string[];
  readonly idempotencyKey: string;
  readonly occurredAt?: Instant;
  readonly lateEntryReason?: string;
}

/** Begins a dossier: soạn, nộp, tiếp nhận at once with code and due date, or từ chối with a slip. Rights and rules are the command's. */
export async function receiveDossier(
  context: AppContext,
  principal: Principal,
  input: NewDossierInput,
  request: RequestFacts,
): Promise<Outcome<CommandAnswer>> {
  const { idempotencyKey, occurredAt, lateEntryReason } = input;
  return executeCommand(
    context,
    principal,
    {
      command: commandOf(input),
      idempotencyKey,
      ...(occurredAt === undefined ? {} : { occurredAt }),
      ...(lateEntryReason === undefined ? {} : { lateEntryReason }),
    },
    request,
  );
}

/** Code, and names of procedure and field, are given by the door. */
function commandOf({ type, intake, caseKey, area, documents, fees, ...why }: NewDossierInput): DossierCommand {
  const facts: IntakeFacts = { ...intake, code: '' };
  // A reason left out is the law's to refuse, in its own words.
  if (type === 'refuse') return { type, intake: facts, reason: why.reason ?? '', missing: why.missing ?? [] };
  if (type !== 'accept') return { type, intake: facts };
  return {
    type,
    intake: facts,
    ...(caseKey === undefined ? {} : { caseKey }),
    ...(area === undefined ? {} : { area }),
    ...(documents === undefined ? {} : { documents }),
    ...(fees === undefined ? {} : { fees }),
  };
}
