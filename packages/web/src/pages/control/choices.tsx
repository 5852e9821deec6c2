import { searchKey } from '@dunghen/domain/text';
import { Button, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { PERIOD_KINDS, POLICIES, SCHEMES } from '../../api/keys.ts';
import type { Period } from '../../api/types.ts';
import { DayInput } from '../../parts/day-input.tsx';
import { today } from '../../parts/today.ts';
import { useControlText } from '../../text/control/index.ts';
import type { ControlSearch } from './control-search.ts';

interface ChoicesProps {
  readonly period: string;
  /** Newest first. */
  readonly periods: readonly Period[];
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly agency: string | undefined;
  /** Whether the whole province is not offered. */
  readonly restricted: boolean;
  readonly search: ControlSearch;
  readonly change: (changes: { readonly [K in keyof ControlSearch]?: ControlSearch[K] | undefined }) => void;
}

/** Which period, of whom, by which rule and as of when; all of it in the address. */
export function Choices({ period, periods, agencies, agency, restricted, search, change }: ChoicesProps) {
  const text = useControlText();
  const room = text.control.room;
  const { kind = 'quarter', scheme = 'calendar', policy = 'province', asOf, knownAt } = search;
  const changed = Object.keys(search).some((key) => !['q', 'sort', 'desc', 'open', 'affected'].includes(key));
  return (
    <section className="panel choices no-print" aria-label={room.choices}>
      <Choice label={room.kind}>
        {(id) => (
          <Select
            id={id}
            value={kind}
            onChange={(next) => change({ kind: next, period: undefined, asOf: undefined })}
            options={PERIOD_KINDS.map((value) => ({ value, label: room.kinds[value] }))}
          />
        )}
      </Choice>
      <Choice label={room.period}>
        {(id) => (
          <Select
            id={id}
            value={period}
            onChange={(next) => change({ period: next, asOf: undefined })}
            options={periods.map((one) => ({ value: one.key, label: one.title }))}
          />
        )}
      </Choice>
      <Choice label={room.scheme} wide>
        {(id) => (
          <Select
            id={id}
            value={scheme}
            onChange={(next) => change({ scheme: next, asOf: undefined, compare: undefined })}
            options={SCHEMES.map((value) => ({ value, label: room.schemes[value] }))}
          />
        )}
      </Choice>
      <Choice label={room.policy} wide>
        {(id) => (
          <Select
            id={id}
            value={policy}
            onChange={(next) => change({ policy: next, compare: undefined })}
            options={POLICIES.map((value) => ({ value, label: room.policies[value] }))}
          />
        )}
      </Choice>
      <Choice label={room.agency} wide>
        {(id) => (
          <Select
            id={id}
            showSearch={{ filterOption: (typed, option) => searchKey(option?.label ?? '').includes(searchKey(typed)) }}
            value={agency ?? ''}
            onChange={(next: string) => change({ agency: next })}
            options={[
              ...(restricted ? [] : [{ value: '', label: room.province }]),
              ...agencies.map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
        )}
      </Choice>
      <DayChoice
        label={room.asOf}
        placeholder={room.asOfEnd}
        day={asOf}
        within={periods.find((one) => one.key === period)}
        choose={(day) => change({ asOf: day })}
      />
      <DayChoice
        label={room.knownAt}
        placeholder={room.knownNow}
        day={knownAt}
        choose={(day) => change({ knownAt: day })}
      />
      {changed && (
        <Button
          className="choices-reset"
          onClick={() =>
            change({
              kind: undefined,
              period: undefined,
              scheme: undefined,
              policy: undefined,
              asOf: undefined,
              knownAt: undefined,
              agency: undefined,
              compare: undefined,
              weeks: undefined,
            })
          }
        >
          {room.reset}
        </Button>
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
  readonly wide?: boolean;
}

function Choice({ label, children, wide = false }: ChoiceProps) {
  const id = useId();
  return (
    <div className={wide ? 'choice choice-wide' : 'choice'}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface DayChoiceProps {
  readonly label: string;
  readonly placeholder: string;
  readonly day: string | undefined;
  readonly choose: (day: string | undefined) => void;
  /** Days outside of it are not offered. */
  readonly within?: Period | undefined;
}

function DayChoice({ label, placeholder, day, choose, within }: DayChoiceProps) {
  return (
    <Choice label={label}>
      {(id) => (
        <DayInput
          id={id}
          value={day ?? ''}
          placeholder={placeholder}
          change={(next) => choose(next === '' ? undefined : next)}
          min={within?.from}
          max={within?.to ?? today()}
        />
      )}
    </Choice>
  );
}
