import { Button, Checkbox, Segmented, Select } from 'antd';
import { memo } from 'react';
import type { SessionUser } from '../../api/types.ts';
import { useNarrow } from '../../app/use-media.ts';
import { Later } from '../../parts/later.tsx';
import { ProcedureSelect } from '../../parts/queue/procedure-select.tsx';
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
