import { useQuery } from '@tanstack/react-query';
import { Input, type InputRef } from 'antd';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useIntakeText } from '../../text/intake/index.ts';
import { recallShared } from './device.ts';
import { findProcedures, indexProcedures, resolversOf, type Used } from './find-procedure.ts';
import { agenciesQuery, proceduresQuery } from './queries.ts';
import type { AgencyEntry, ProcedureSummary } from './types.ts';

interface PickerProps {
  readonly receivingId: string;
  readonly choose: (code: string) => void;
}

/** Type, arrows, Enter: a list that answers each letter, without asking the server (WAI-ARIA combobox). */
export function ProcedurePicker({ receivingId, choose }: PickerProps) {
  const text = useIntakeText();
  const procedures = useQuery(proceduresQuery());
  const agencies = useQuery(agenciesQuery());
  const used = useQuery({
    queryKey: ['intake', 'used'],
    queryFn: async () => (await recallShared<Used>('used')) ?? {},
    networkMode: 'always',
  });
  const index = useMemo(() => indexProcedures(procedures.data ?? []), [procedures.data]);
  if (procedures.isError) return <ErrorState error={procedures.error} retry={() => procedures.refetch()} />;
  if (procedures.data === undefined || agencies.data === undefined)
    return (
      <>
        <Loading />
        <Placeholder height={420} />
      </>
    );
  if (procedures.data.length === 0) return <p>{text.intake.find.empty}</p>;
  const find = (typed: string) => findProcedures(index, typed, used.data ?? {});
  return <Combobox find={find} receivingId={receivingId} agencies={agencies.data} choose={choose} />;
}

/** More are found by one word more. */
const MOST_SHOWN = 40;

interface ComboboxProps extends PickerProps {
  readonly find: (typed: string) => readonly ProcedureSummary[];
  readonly agencies: readonly AgencyEntry[];
}

function Combobox({ find, receivingId, agencies, choose }: ComboboxProps) {
  const words = useIntakeText().intake.find;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<InputRef>(null);
  const list = useRef<HTMLDivElement>(null);
  const asked = useDeferredValue(typed);
  const found = find(asked);
  const isHere = (procedure: ProcedureSummary) => resolversOf(procedure, receivingId, agencies).length > 0;
  // What cannot be taken in here is found all the same, below: the officer has to say where it is handed in.
  const all = [...found.filter(isHere), ...(asked.trim() === '' ? [] : found.filter((one) => !isHere(one)))];
  const shown = all.slice(0, MOST_SHOWN);
  const active = Math.min(at, shown.length - 1);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  const take = (procedure: ProcedureSummary | undefined): void => {
    if (procedure !== undefined && isHere(procedure)) choose(procedure.code);
  };
  const press = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const by = moves[event.key];
    if (by !== undefined) setAt(Math.min(Math.max(active + by, 0), shown.length - 1));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) take(shown[active]);
    else if (event.key === 'Escape' && typed !== '') setTyped('');
    else return;
    event.preventDefault();
  };
  return (
    <div className="intake-find">
      <label htmlFor={`${id}-input`}>{words.label}</label>
      <Input
        id={`${id}-input`}
        ref={input}
        size="large"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-describedby={`${id}-hint`}
        {...(active < 0 ? {} : { 'aria-activedescendant': `${id}-${active}` })}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <p id={`${id}-hint`} className="muted small">
        {words.hint}
        <span className="only-wide">{`; ${words.keysHint}`}</span>
      </p>
      <p className="muted small" role="status">
        {asked.trim() === '' ? words.recent : words.found(all.length)}
        {all.length > shown.length && ` ${words.first(shown.length, all.length)}`}
      </p>
      {/* The list is steered from the box above; the focus never leaves it. */}
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={words.heading} className="intake-options">
        {shown.map((procedure, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox that owns the list.
          <div
            key={procedure.code}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            aria-disabled={!isHere(procedure)}
            className="intake-option"
            onClick={() => take(procedure)}
          >
            <Option procedure={procedure} isHere={isHere(procedure)} />
          </div>
        ))}
      </div>
      {shown.length === 0 && <p>{words.none}</p>}
    </div>
  );
}

function Option({ procedure, isHere }: { readonly procedure: ProcedureSummary; readonly isHere: boolean }) {
  const words = useIntakeText().intake.find;
  const notes = [
    procedure.field,
    procedure.code,
    ...(isHere ? [] : [words.elsewhere]),
    ...(procedure.acceptedAnywhere ? [words.anywhere] : []),
    ...(procedure.presumed ? [words.presumed] : []),
  ];
  return (
    <>
      <span className="intake-option-name">{procedure.name}</span>
      <span className="muted small">{notes.join(' · ')}</span>
    </>
  );
}
