import type { Principal } from '@dunghen/domain/access';
import type { DocumentPart, FeeLine, IntakeFacts } from '@dunghen/domain/dossier';
import type { DossierCommand } from '@dunghen/domain/lifecycle';
import type { Area } from '@dunghen/domain/procedure';
import { dayOf, type Instant } from '@dunghen/domain/time';
import type { RequestFacts } from '../audit/index.ts';
import { type CommandAnswer, executeCommand } from '../command/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { findProcedureVersion } from '../procedure/index.ts';

/** A dossier as it comes in. Names of the procedure and its field are not told but looked up. */
export interface NewDossierInput {
  readonly type: 'draft' | 'submit' | 'accept';
  readonly intake: Omit<IntakeFacts, 'code' | 'procedureName' | 'field' | 'extra'>;
  readonly caseKey?: string;
  readonly area?: Area;
  readonly documents?: readonly DocumentPart[];
  readonly fees?: readonly FeeLine[];
  readonly idempotencyKey: string;
  readonly occurredAt?: Instant;
  readonly lateEntryReason?: string;
}

/** Begins a dossier: soạn, nộp, or tiếp nhận at once with code and due date. Rights and rules are the command's. */
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
      command: await commandOf(context, input),
      idempotencyKey,
      ...(occurredAt === undefined ? {} : { occurredAt }),
      ...(lateEntryReason === undefined ? {} : { lateEntryReason }),
    },
    request,
  );
}

async function commandOf(context: AppContext, input: NewDossierInput): Promise<DossierCommand> {
  const { type, caseKey, area, documents, fees } = input;
  const intake = await withNames(context, input);
  if (type !== 'accept') return { type, intake };
  return {
    type,
    intake,
    ...(caseKey === undefined ? {} : { caseKey }),
    ...(area === undefined ? {} : { area }),
    ...(documents === undefined ? {} : { documents }),
    ...(fees === undefined ? {} : { fees }),
  };
}

/** The code is given by the door; an unknown procedure is refused by it. */
async function withNames(context: AppContext, { intake, occurredAt }: NewDossierInput): Promise<IntakeFacts> {
  const now = context.now();
  const { procedureCode } = intake;
  const version =
    procedureCode === undefined
      ? undefined
      : await findProcedureVersion(context, procedureCode, dayOf(occurredAt ?? now), now);
  return {
    ...intake,
    code: '',
    ...(version === undefined ? {} : { procedureName: version.name, field: version.field }),
  };
}
