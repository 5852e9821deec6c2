import type { PetitionAnswers } from '@dunghen/domain/evaluation';
import type { Executor } from '@dunghen/store/server';
import type { EvaluationRequest } from './question.ts';

/**
 * Petitions of each agency that fell due in the period, by id of the agency, for index 8. An agency that is absent has no
 * figure, and somebody states the index with its basis. The register of petitions fills it.
 */
export async function petitionAnswers(
  _db: Executor,
  _request: EvaluationRequest,
): Promise<ReadonlyMap<string, PetitionAnswers>> {
  return new Map();
}
