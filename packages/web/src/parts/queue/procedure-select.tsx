import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../api/client.ts';
import { useWorkText } from '../../text/work/index.ts';

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
