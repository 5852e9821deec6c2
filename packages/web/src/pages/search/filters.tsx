import { formatInteger } from '@dunghen/domain/text';
import { Button, Checkbox, Select } from 'antd';
import { memo, type ReactNode, useId, useState } from 'react';
import { someOf } from '../../app/address.ts';
import { useNarrow } from '../../app/use-media.ts';
import { AgencySelect } from '../../parts/agencies/agency-select.tsx';
import { Later } from '../../parts/later.tsx';
import { ProcedureSelect } from '../../parts/queue/procedure-select.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { stateText } from '../../parts/state-text.ts';
import { useWorkText, type WorkText } from '../../text/work/index.ts';
import { DaySpan } from './day-span.tsx';
import { sortOf } from './list-query.ts';
import {
  ALL_STATES,
  ALL_VERDICTS,
  CHANNELS,
  DAY_KEYS,
  LIST_SORTS,
  type ListSearch,
  type ListVerdict,
} from './list-search.ts';

interface FiltersProps {
  readonly search: ListSearch;
  readonly change: (search: ListSearch) => void;
  readonly self: string | undefined;
}

/** Everything by which the list can be narrowed; the address says it all, so a view can be sent to a colleague. */
export const Filters = memo(function Filters({ search, change, self }: FiltersProps) {
  const text = useWorkText();
  const own = text.work.search;
  const hidden = countHidden(search);
  const narrow = useNarrow();
  const [more, setMore] = useState(hidden > 0);
  // On a phone the words come first, and the list soon after.
  const usual = !narrow || more;
  const set = (changes: Partial<Record<keyof ListSearch, string | boolean | undefined>>): void => {
    const next = { ...search, ...changes };
    change(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined && value !== '')));
  };
  const active = Object.keys(search).filter((key) => key !== 'sort' && key !== 'desc').length;
  return (
    <section className="panel" aria-label={own.filters}>
      <div className="filters">
        <Field label={own.words}>
          <SearchBox label={own.words} hint={own.wordsHint} value={search.q ?? ''} change={(q) => set({ q })} />
        </Field>
        {usual && (
          <>
            <Choice
              label={own.open}
              value={search.open ?? ''}
              options={[
                ['', own.any],
                ['open', own.openOnly],
                ['ended', own.endedOnly],
              ]}
              change={(open) => set({ open })}
            />
            <Several
              label={own.state}
              value={someOf(ALL_STATES, search.states)}
              options={ALL_STATES.map((state) => [state, stateText(state, text)])}
              change={(states) => set({ states })}
            />
            <Several
              label={own.verdict}
              value={someOf(ALL_VERDICTS, search.verdicts)}
              options={ALL_VERDICTS.map((verdict) => [verdict, verdictName(verdict, text)])}
              change={(verdicts) => set({ verdicts })}
            />
            <Choice
              label={own.sort}
              value={sortOf(search)}
              options={LIST_SORTS.filter((sort) => sort !== 'due' || search.open !== 'ended').map((sort) => [
                sort,
                own.sorts[sort],
              ])}
              change={(sort) => set({ sort: sort === 'intake' ? undefined : sort })}
              {...(sortOf(search) === 'due' ? { hint: own.sortNeedsOpen } : {})}
            />
          </>
        )}
        {more && (
          <>
            <Field label={own.agency}>
              <AgencySelect
                label={own.agency}
                value={search.agency}
                change={(agency) => set({ agency, ...(agency === undefined ? { children: undefined } : {}) })}
              />
              {search.agency !== undefined && (
                <Checkbox
                  checked={search.children === true}
                  onChange={(event) => set({ children: event.target.checked || undefined })}
                >
                  {own.children}
                </Checkbox>
              )}
            </Field>
            <Field label={own.procedure}>
              <ProcedureSelect value={search.procedure} change={(procedure) => set({ procedure })} />
            </Field>
            <Choice
              label={own.officer}
              value={search.officer ?? ''}
              options={[
                ['', own.anyOfficer],
                ...(self === undefined ? [] : [['me', own.mine] as const]),
                ['none', own.unassigned],
                ...(isOne(search.officer) ? [[search.officer, own.oneOfficer] as const] : []),
              ]}
              change={(officer) => set({ officer })}
            />
            <Choice
              label={own.channel}
              value={search.channel ?? ''}
              options={[
                ['', own.any],
                ...CHANNELS.map((channel) => [channel, text.dossiers.channels[channel]] as const),
              ]}
              change={(channel) => set({ channel })}
            />
            <DaySpan
              name={own.accepted}
              from={search.acceptedFrom}
              to={search.acceptedTo}
              change={(acceptedFrom, acceptedTo) => set({ acceptedFrom, acceptedTo })}
            />
            <DaySpan
              name={own.due}
              from={search.dueFrom}
              to={search.dueTo}
              change={(dueFrom, dueTo) => set({ dueFrom, dueTo })}
            />
            <DaySpan
              name={own.ended}
              from={search.endedFrom}
              to={search.endedTo}
              change={(endedFrom, endedTo) => set({ endedFrom, endedTo })}
            />
          </>
        )}
      </div>
      <div className="filters-end">
        <Button onClick={() => setMore(!more)} aria-expanded={more}>
          {more ? own.fewer : own.more}
        </Button>
        {active > 0 && (
          <>
            <span className="muted">{own.active(formatInteger(active))}</span>
            <Button type="link" onClick={() => change({})}>
              {own.clear}
            </Button>
          </>
        )}
      </div>
    </section>
  );
});

const UNDER_MORE: readonly (keyof ListSearch)[] = ['agency', 'procedure', 'officer', 'channel', ...DAY_KEYS];

/** Those that stand under "more": an address that has one shows them. */
const countHidden = (search: ListSearch): number => UNDER_MORE.filter((key) => search[key] !== undefined).length;

function verdictName(verdict: ListVerdict, text: WorkText): string {
  return verdict === 'due-soon' ? text.work.counts['due-soon'].toLowerCase() : text.verdicts[verdict];
}

function Field({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="filter">
      <span className="small muted" aria-hidden="true">
        {label}
      </span>
      {children}
      {hint !== undefined && <span className="small muted">{hint}</span>}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly change: (value: string) => void;
  readonly hint?: string;
}

function Choice({ label, value, options, change, hint }: ChoiceProps) {
  const id = useId();
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Later>
        {() => (
          <Select
            id={id}
            aria-label={label}
            value={value}
            onChange={change}
            options={options.map(([key, name]) => ({ value: key, label: name }))}
          />
        )}
      </Later>
    </Field>
  );
}

interface SeveralProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly change: (joined: string | undefined) => void;
}

function Several({ label, value, options, change }: SeveralProps) {
  const { any } = useWorkText().work.search;
  return (
    <Field label={label}>
      <Later>
        {() => (
          <Select
            mode="multiple"
            allowClear
            maxTagCount="responsive"
            aria-label={label}
            placeholder={any}
            value={[...value]}
            onChange={(chosen: string[]) => change(chosen.length === 0 ? undefined : chosen.join(','))}
            options={options.map(([key, name]) => ({ value: key, label: name }))}
            optionFilterProp="label"
          />
        )}
      </Later>
    </Field>
  );
}

/** One officer by account, as the table of loads leads here. */
const isOne = (officer: string | undefined): officer is string =>
  officer !== undefined && officer !== 'me' && officer !== 'none';
