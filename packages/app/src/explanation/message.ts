import { type ExplanationEvent, type ExplanationEventData, foldExplanation } from '@dunghen/domain/explanation';
import type { Instant } from '@dunghen/domain/time';
import type { MessageToRecord } from '@dunghen/store/command';
import { timestamp } from '../command/timestamp.ts';

interface Told {
  readonly id: string;
  readonly period: string;
  readonly agencyId: string;
  /** Dossiers on the list. */
  readonly count: number;
}

/** What other systems are told of a task, and the heads of its agency where something is asked of them. */
export function explanationMessage(
  type: ExplanationEventData['type'],
  { id, period, agencyId, count }: Told,
  dueAt: Instant,
  more: Readonly<Record<string, string>> = {},
): MessageToRecord {
  const payload = { explanation: id, period, agencyId, count, dueAt: timestamp(dueAt), ...more };
  return { topic: 'explanation', type: `explanation.${type}`, payload };
}

/** Of an event that was decided after those before it; a statement is told to nobody. */
export function messagesOfEvent(
  told: Told,
  data: ExplanationEventData,
  before: readonly ExplanationEvent[],
): readonly MessageToRecord[] {
  if (data.type === 'stated') return [];
  const due = 'dueAt' in data ? data.dueAt : undefined;
  const dueAt = due ?? foldExplanation(before, []).dueAt;
  return [explanationMessage(data.type, told, dueAt, data.type === 'reminded' ? { rung: data.rung } : {})];
}
