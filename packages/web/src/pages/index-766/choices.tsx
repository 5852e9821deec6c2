import { searchKey } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { Period } from '../../api/types.ts';
import { Labelled } from '../../parts/labelled.tsx';
import { useIndex766Text } from '../../text/index-766/index.ts';
import { agencyIndexQuery } from './index-queries.ts';
import { INDEX_KINDS, type IndexKind, type IndexSearch } from './index-search.ts';

interface ChoicesProps {
  readonly kind: IndexKind;
  readonly period: string;
  readonly periods: readonly Period[];
  readonly agency: string | undefined;
  /** Only the period is chosen. */
  readonly withoutScope?: boolean;
  readonly change: (changes: { readonly [K in keyof IndexSearch]?: IndexSearch[K] | undefined }) => void;
}

/** Which period, of whom; all of it in the address. */
export function Choices({ kind, period, periods, agency, withoutScope = false, change }: ChoicesProps) {
  const text = useIndex766Text().index766;
  const agencies = useQuery({ ...agencyIndexQuery(period), enabled: !withoutScope });
  return (
    <section className="panel index-choices no-print" aria-label={text.choices}>
      <Labelled label={text.kind}>
        {(id) => (
          <Select
            id={id}
            value={kind}
            onChange={(next) => change({ kind: next, period: undefined })}
            options={INDEX_KINDS.map((value) => ({ value, label: text.kinds[value] }))}
          />
        )}
      </Labelled>
      <Labelled label={text.period}>
        {(id) => (
          <Select
            id={id}
            value={period}
            onChange={(next) => change({ period: next })}
            options={periods.map((one) => ({ value: one.key, label: one.title }))}
          />
        )}
      </Labelled>
      {!withoutScope && (
        <Labelled label={text.scope}>
          {(id) => (
            <Select
              id={id}
              showSearch={{
                filterOption: (typed, option) => searchKey(option?.label ?? '').includes(searchKey(typed)),
              }}
              value={agency ?? ''}
              loading={agencies.isPending}
              onChange={(next: string) => change({ agency: next === '' ? undefined : next })}
              options={[
                { value: '', label: text.province },
                ...(agencies.data?.rows ?? []).map(({ agency: one }) => ({ value: one.id, label: one.name })),
              ]}
            />
          )}
        </Labelled>
      )}
    </section>
  );
}
