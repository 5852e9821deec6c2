import type { Principal } from '@dunghen/domain/access';
import { foldRecord, type ResultRecord } from '@dunghen/domain/lifecycle';
import { readEvents } from '@dunghen/store/dossier';
import { findResultCandidates } from '@dunghen/store/result';
import { accessWorld, allow, whereOf } from '../access/index.ts';
import { type RequestFacts, recordReading } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { sentResults } from './citizen-store.ts';

/** Holder or number, at least one; a kind narrows further. */
export interface FindResultsInput {
  readonly holder?: string;
  readonly number?: string;
  /** Code of the kind of result in the national catalogue. */
  readonly nationalCode?: string;
}

export interface FoundResult {
  readonly code: string;
  readonly procedureCode?: string;
  readonly procedureName?: string;
  readonly agencyId: string;
  readonly result: ResultRecord;
}

/**
 * Results that were given to a holder, or that bear a number, in dossiers whose personal data the principal may read;
 * each reading is written down. Revoked ones too: they say that they are. Newest first.
 */
export async function findResults(
  context: AppContext,
  principal: Principal,
  input: FindResultsInput,
  request: RequestFacts,
): Promise<Outcome<readonly FoundResult[]>> {
  const { holder, number, nationalCode } = input;
  if (holder === undefined && number === undefined) return nothingAsked();
  const world = await accessWorld(context);
  const candidates = await findResultCandidates(context.db, input);
  const events = await readEvents(context.db, candidates);
  const found = candidates.flatMap((candidate) => {
    const record = foldRecord(events.get(candidate.dossierId) ?? []);
    if (record === undefined || !allow(principal, 'dossier:read-personal', whereOf(record), world).ok) return [];
    const sent = sentResults(record);
    const results = record.results.filter(
      (result) =>
        (holder === undefined || result.holder === holder) &&
        (number === undefined || result.number === number) &&
        (nationalCode === undefined || result.nationalCode === nationalCode),
    );
    const { procedureCode, procedureName } = record.intake;
    return results.map((result) => ({
      candidate,
      found: {
        code: candidate.code,
        ...(procedureCode === undefined ? {} : { procedureCode }),
        ...(procedureName === undefined ? {} : { procedureName }),
        agencyId: record.resolvingAgencyId,
        result: sent.has(result.id) ? { ...result, sentToCitizenStore: true } : result,
      } satisfies FoundResult,
    }));
  });
  const read = [...new Set(found.map((entry) => entry.candidate))];
  if (read.length > 0) await recordReading(context, principal, read, request, { what: 'results' });
  return {
    ok: true,
    value: found.map((entry) => entry.found).toSorted((a, b) => b.result.issuedAt - a.result.issuedAt),
  };
}

function nothingAsked(): Outcome<never> {
  const message = 'Cần nêu số định danh của người được cấp, hoặc số, ký hiệu của kết quả.';
  return { ok: false, code: 'result-query-empty', facts: {}, message };
}
