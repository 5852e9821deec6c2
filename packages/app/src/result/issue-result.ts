import { hash } from 'node:crypto';
import type { Principal } from '@dunghen/domain/access';
import type { ResultFacts } from '@dunghen/domain/dossier';
import type { RequestFacts } from '../audit/index.ts';
import { type CommandAnswer, executeCommand } from '../command/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';

/** A command on a dossier that somebody saw, under a key of their own. */
export interface ResultInput {
  readonly code: string;
  /** Missing is refused by the door of commands, which knows the present one. */
  readonly expectedVersion?: number;
  readonly idempotencyKey: string;
}

/** What of an input every command has. */
export function seenBy({ code, expectedVersion, idempotencyKey }: ResultInput): ResultInput {
  return { code, idempotencyKey, ...(expectedVersion === undefined ? {} : { expectedVersion }) };
}

export interface IssueResultInput extends ResultInput {
  readonly name: string;
  readonly nationalCode?: string;
  /** Number and symbol that are printed on it. */
  readonly number?: string;
  /** National identity or enterprise number of whom it was given to; by it the result is found again. */
  readonly holder?: string;
  /** A file that was uploaded to this dossier as its result. Or: */
  readonly sha256?: string;
  /** Why it is on paper. */
  readonly paperReason?: string;
}

export interface IssuedResult {
  readonly resultId: string;
  readonly answer: CommandAnswer;
}

/**
 * Issues a result: a file whose digital signature is verified here, or on paper with the reason. Its id comes from the
 * key, so that the same request again is the same result.
 */
export async function issueResult(
  context: AppContext,
  principal: Principal,
  input: IssueResultInput,
  request: RequestFacts,
): Promise<Outcome<IssuedResult>> {
  const { code, expectedVersion: _version, idempotencyKey, sha256, ...facts } = input;
  const resultId = resultIdOf(code, idempotencyKey);
  // Name, type and signature are put in by the vetting of commands, from what was taken in and verified.
  const file = sha256 === undefined ? {} : { file: { sha256, name: '', contentType: '', bytes: 0 } };
  const result: ResultFacts = { id: resultId, ...facts, ...file };
  const command = { type: 'issue-result', result } as const;
  const outcome = await executeCommand(context, principal, { ...seenBy(input), command }, request);
  return outcome.ok ? { ok: true, value: { resultId, answer: outcome.value } } : outcome;
}

function resultIdOf(code: string, key: string): string {
  const digits = hash('sha256', `${code}\n${key}`, 'hex');
  return `kq-${digits.slice(0, 16)}`;
}

export interface RevokeResultInput extends ResultInput {
  readonly resultId: string;
  readonly reason: string;
  /** Another result of the dossier that stands in its place. */
  readonly replacedBy?: string;
}

/** Takes a result back (thu hồi); it stays in the history, and is shown as taken back. */
export function revokeResult(
  context: AppContext,
  principal: Principal,
  input: RevokeResultInput,
  request: RequestFacts,
): Promise<Outcome<CommandAnswer>> {
  const { resultId, reason, replacedBy } = input;
  const replaced = replacedBy === undefined ? {} : { replacedBy };
  const command = { type: 'revoke-result', resultId, reason, ...replaced } as const;
  return executeCommand(context, principal, { ...seenBy(input), command }, request);
}

export interface ReplaceResultInput extends IssueResultInput {
  /** The result that is replaced, and why. */
  readonly resultId: string;
  readonly reason: string;
}

/**
 * Issues a result in the place of another: the new one first, so that there is never none. Two commands under keys made
 * from the one; the same request again goes on where the first broke off.
 */
export async function replaceResult(
  context: AppContext,
  principal: Principal,
  { resultId, reason, ...issue }: ReplaceResultInput,
  request: RequestFacts,
): Promise<Outcome<IssuedResult>> {
  const key = issue.idempotencyKey;
  const issued = await issueResult(context, principal, { ...issue, idempotencyKey: `${key}/1` }, request);
  if (!issued.ok) return issued;
  const { answer, resultId: replacedBy } = issued.value;
  const revoke = { code: issue.code, expectedVersion: answer.version, idempotencyKey: `${key}/2` };
  const revoked = await revokeResult(context, principal, { ...revoke, resultId, reason, replacedBy }, request);
  return revoked.ok ? { ok: true, value: { resultId: replacedBy, answer: revoked.value } } : revoked;
}
