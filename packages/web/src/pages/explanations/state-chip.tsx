import { useExplanationText } from '../../text/explanation/index.ts';
import type { Summary } from './explanation-queries.ts';
import type { State } from './explanations-search.ts';

const CHIPS: Readonly<Record<State, string>> = {
  open: 'chip-due-soon',
  complete: 'chip-paused',
  returned: 'chip-late',
  confirmed: 'chip-in-time',
};

export function StateChip({ row }: { readonly row: Pick<Summary, 'state' | 'isLate'> }) {
  const { explanation: words } = useExplanationText();
  return (
    <>
      <span className={`chip ${CHIPS[row.state]}`}>{words.states[row.state]}</span>
      {row.isLate && (
        <>
          {' '}
          <span className="chip chip-late">{row.state === 'confirmed' ? words.answeredLate : words.late}</span>
        </>
      )}
    </>
  );
}
