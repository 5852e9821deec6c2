import type { Principal } from '@dunghen/domain/access';
import { evaluationDocument, type NamedResult, type SubjectKind } from '@dunghen/domain/evaluation';
import { lastDayOf, periodBounds } from '@dunghen/domain/report';
import { dayOf } from '@dunghen/domain/time';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { renderDocument } from '../report/files.ts';
import type { DownloadFile, FileFormat } from '../workspace/workspace.ts';
import { notCounted } from './freeze.ts';
import { type EvaluationQuestion, readEvaluationQuestion } from './question.ts';
import { evaluatedFrom, inOrder } from './view.ts';

export interface EvaluationFileQuestion extends EvaluationQuestion {
  readonly frozen?: string;
  /** What goes into it; CSV holds the first alone. Default: agencies, then officials. */
  readonly kinds?: readonly SubjectKind[];
}

/** The files for the year-end review of whoever sees all results; internal. */
export async function evaluationFiles(
  context: AppContext,
  principal: Principal,
  { frozen, kinds = ['agency', 'official'], ...question }: EvaluationFileQuestion,
  formats: readonly FileFormat[],
): Promise<Outcome<readonly DownloadFile[]>> {
  const permission = allow(principal, 'evaluation:read', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const read = await readEvaluationQuestion(context, question);
  if (!read.ok) return read;
  const found = await evaluatedFrom(context, read.value, frozen);
  if (!found.ok) return found;
  const { request, catalogue, period } = read.value;
  const { rule, counting, evaluated, isLarge, run } = found.value;
  if (isLarge && run === undefined) return notCounted(period);
  const rows = await inOrder(context, catalogue, evaluated);
  const named = (kind: SubjectKind): readonly NamedResult[] => rows.filter(({ result }) => result.kind === kind);
  const document = evaluationDocument(
    { ...request, asOf: counting.asOf, knownAt: counting.knownAt },
    rule,
    { agency: named('agency'), official: named('official') },
    kinds,
    catalogue.settingsOn(lastDayOf(request.period)),
    { draftedOn: dayOf(periodBounds(request.period).to) },
  );
  const of = kinds.length > 1 ? '' : kinds[0] === 'official' ? '-can-bo' : '-co-quan';
  return { ok: true, value: await renderDocument(document, `danh-gia${of}-${period}`, formats) };
}
