import { useApologiesText } from '../../text/apologies/index.ts';
import type { ApologyRow } from './apologies-queries.ts';

type State = ApologyRow['state'];

const LOOKS: Readonly<Record<State, string>> = {
  none: 'ended',
  'to-prepare': 'due-soon',
  drafted: 'due-soon',
  submitted: 'paused',
  signed: 'paused',
  'sent-on-time': 'in-time',
  'sent-late': 'late',
  missing: 'late',
};

const SIGNS: Readonly<Record<State, string>> = {
  none: '–',
  'to-prepare': '!',
  drafted: '✎',
  submitted: '…',
  signed: '✓',
  'sent-on-time': '✓',
  'sent-late': '!',
  missing: '×',
};

/** State of an apology by sign, word and colour. */
export function StateChip({ state }: { readonly state: State }) {
  const { apologies: words } = useApologiesText();
  return (
    <span className={`chip chip-${LOOKS[state]}`}>
      <span aria-hidden="true">{SIGNS[state]}</span> {words.states[state]}
    </span>
  );
}
