/** Where a case stands; a person moves it, never the comparison by itself (spec: reconciliation). */
export const CASE_STATES = ['open', 'explained', 'sent-again', 'letter-written', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What somebody does to a case. Texts hold no personal data of applicants. */
export type CaseStep =
  /** Who sees to it, and by which local day (`yyyy-MM-dd`). */
  | { readonly kind: 'assign'; readonly owner: string; readonly dueOn?: string }
  | { readonly kind: 'explain'; readonly text: string }
  | { readonly kind: 'send-again'; readonly text?: string }
  | { readonly kind: 'write-letter'; readonly letter: string }
  /** The department that runs the system: what it found, what it did, when (local day). */
  | { readonly kind: 'record-fix'; readonly cause: string; readonly fix: string; readonly fixedOn: string }
  /** The agency has looked at the portal: it says the same now, or still does not. */
  | { readonly kind: 'confirm'; readonly same: boolean; readonly text?: string }
  | { readonly kind: 'close'; readonly text: string }
  | { readonly kind: 'reopen'; readonly text: string };

export type CaseStepKind = CaseStep['kind'] | 'found-again';
export const CASE_STEP_KINDS: readonly CaseStepKind[] = [
  'assign',
  'explain',
  'send-again',
  'write-letter',
  'record-fix',
  'confirm',
  'close',
  'reopen',
  'found-again',
];

/** The state after a step; undefined where the step does not go in this state. */
export function stateAfter(state: CaseState, step: CaseStepKind): CaseState | undefined {
  if (step === 'found-again') return state === 'closed' ? 'open' : state;
  if (step === 'reopen') return state === 'closed' ? 'open' : undefined;
  if (state === 'closed') return undefined;
  switch (step) {
    case 'assign':
    case 'record-fix':
    case 'confirm':
      return state;
    case 'explain':
      return 'explained';
    case 'send-again':
      return 'sent-again';
    case 'write-letter':
      return 'letter-written';
    case 'close':
      return 'closed';
  }
}

/** How a finding stands against the run before: on (dossier, kind). */
export type RunChange = 'new' | 'still' | 'gone';
