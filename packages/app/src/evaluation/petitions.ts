import type { PetitionAnswers } from '@dunghen/domain/evaluation';
import { periodBounds } from '@dunghen/domain/report';
import type { Database } from '@dunghen/store/server';
import { answersDue } from '../petition/figures.ts';
import type { EvaluationRequest } from './question.ts';

/**
 * Petitions of each agency that fell due in the period, by id of the agency, for index 8, from the register of petitions.
 * An agency that is absent has no figure, and somebody states the index with its basis.
 */
export function petitionAnswers(
  db: Database,
  { request, catalogue }: EvaluationRequest,
): Promise<ReadonlyMap<string, PetitionAnswers>> {
  const { period, asOf, knownAt } = request;
  return answersDue(db, catalogue, { ...periodBounds(period), asOf, knownAt });
}
