import { ApiError } from '../../api/client.ts';
import { problemText } from '../../parts/problem-text.ts';
import type { Messages } from '../../text/index.ts';

/** By the code of a refusal: the field that it is about. */
const FIELDS: Readonly<Record<string, string>> = {
  'login-invalid': 'login',
  'login-taken': 'login',
  'name-missing': 'name',
  'role-invalid': 'role',
  'role-place-wrong': 'agencyId',
  'unknown-agency': 'agencyId',
  'date-invalid': 'validTo',
  'scope-invalid': 'scopes',
  'expiry-invalid': 'expiresOn',
  'due-meaning-unknown': 'dueAtMeans',
  'webhook-name': 'name',
  'webhook-url': 'url',
};

/** What the server refused, at the field that it names; `rest` is what belongs to none. */
export function faultsOf(
  error: Error | null,
  text: Messages,
): { readonly fields: Readonly<Record<string, string>>; readonly rest?: string } {
  if (error === null) return { fields: {} };
  const problem = error instanceof ApiError ? error.problem : undefined;
  const field = FIELDS[problem?.code ?? ''];
  return field === undefined
    ? { fields: {}, rest: problemText(error, text) }
    : { fields: { [field]: problemText(error, text) } };
}
