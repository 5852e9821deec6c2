import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Segmented, Select } from 'antd';
import { memo, useState } from 'react';
import { answerOf, client } from '../../api/client.ts';
import type { SessionUser } from '../../api/types.ts';
import { useNarrow } from '../../app/use-media.ts';
import { Later } from '../../parts/later.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { stateText } from '../../parts/state-text.ts';
import { useWorkText } from '../../text/work/index.ts';
import { QUEUE_STATES, type QueueState } from './queue-keys.ts';
import { defaultWhose, type useWorkSearch } from './use-work-search.ts';
import { WHOSE, type Whose } from './work-search.ts';

interface WorkToolsProps extends ReturnType<typeof useWorkSearch> {
  readonly user: SessionUser;
  readonly names: boolean;
  readonly showNames: (shown: boolean) => void;
  readonly openKeys: () => void;
}

/** What narrows the list; all of it but the names stands in the address. A tick in the list is none of its business. */
export const WorkTools = memo(function WorkTools(props: WorkToolsProps) {
  const { user, search, change, names, showNames, openKeys } = props;
  const text = useWorkText();
  const { whose, tools } = text.work;
  const narrow = useNarrow();
  const narrowed = search.q ?? search.state ?? search.procedure ?? search.verdict ?? search.waiting;
  return (
    <div className="tools work-tools">
      <Segmented<Whose>
        block={narrow}
        className="work-whose"
        aria-label={whose.label}
        value={search.whose ?? defaultWhose(user)}
        onChange={(value) => change({ whose: value })}
        options={WHOSE.map((value) => ({ value, label: whose[value] }))}
      />
      <SearchBox
        label={tools.search}
        hint={tools.searchHint}
        value={search.q ?? ''}
        change={(q) => change({ q: q === '' ? undefined : q })}
      />
      <Later className="work-select">
        {() => (
          <Select<QueueState | ''>
            aria-label={tools.state}
            className="work-select"
            value={search.state ?? ''}
            onChange={(state) => change({ state: state === '' ? undefined : state })}
            options={[
              { value: '', label: tools.anyState },
              ...QUEUE_STATES.map((state) => ({ value: state, label: stateText(state, text) })),
            ]}
          />
        )}
      </Later>
      <Later className="work-select work-procedure">
        {() => <ProcedureSelect value={search.procedure} change={(procedure) => change({ procedure })} />}
      </Later>
      {user.may.includes('dossier:read-personal') && (
        <Checkbox checked={names} onChange={(event) => showNames(event.target.checked)} title={tools.namesHint}>
          {tools.names}
        </Checkbox>
      )}
      <span className="tools-end">
        {narrowed !== undefined && (
          <Button
            onClick={() =>
              change({ q: undefined, state: undefined, procedure: undefined, verdict: undefined, waiting: undefined })
            }
          >
            {tools.clear}
          </Button>
        )}
        <Button className="only-wide" onClick={openKeys}>
          {tools.keys}
        </Button>
      </span>
    </div>
  );
});

interface ProcedureSelectProps {
  readonly value: string | undefined;
  readonly change: (code: string | undefined) => void;
}

/** The server finds by words without diacritics; a code of the address is shown as it is until its name is known. */
export function ProcedureSelect({ value, change }: ProcedureSelectProps) {
  const { tools } = useWorkText().work;
  const [words, setWords] = useState('');
  const { data } = useQuery({
    queryKey: ['procedures-by-words', words],
    queryFn: () =>
      answerOf(
        client.GET('/api/v1/procedures', { params: { query: { limit: 30, ...(words === '' ? {} : { q: words }) } } }),
      ),
    placeholderData: (before) => before,
  });
  const found = (data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }));
  const options =
    value === undefined || found.some((option) => option.value === value) ? found : [{ value, label: value }, ...found];
  return (
    <Select
      aria-label={tools.procedure}
      className="work-select work-procedure"
      allowClear
      placeholder={tools.anyProcedure}
      value={value ?? null}
      showSearch={{ filterOption: false, onSearch: setWords }}
      onChange={(code: string | undefined) => change(code)}
      options={options}
    />
  );
}
