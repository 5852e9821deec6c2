import { IMPORT_STATUSES, type ImportStatus, statusName } from '@dunghen/domain/import';
import { Select } from 'antd';
import { Labelled } from '../../parts/labelled.tsx';
import { useSystemText } from '../../text/system/index.ts';
import type { Import } from './imports-queries.ts';

/** What words of the file's column of states mean. */
export type StatusWords = Readonly<Record<string, ImportStatus>>;

/** Words of that column which the check did not know. */
export const unknownStatuses = ({ checked }: Import): readonly string[] => [
  ...new Set((checked?.issues.first ?? []).filter(({ code }) => code === 'bad-status').map(({ value }) => value)),
];

/** What was said of such words before. */
export const knownStatuses = ({ choices }: Import): StatusWords =>
  Object.fromEntries(
    Object.entries(choices.statuses ?? {}).flatMap(([word, name]) => {
      const status = IMPORT_STATUSES.find((one) => one === name);
      return status === undefined ? [] : [[word, status] as const];
    }),
  );

interface ImportStatusesProps {
  readonly unknown: readonly string[];
  readonly statuses: StatusWords;
  readonly change: (statuses: StatusWords) => void;
}

/** For each state that the file names in its own words: which one it is. */
export function ImportStatuses({ unknown, statuses, change }: ImportStatusesProps) {
  const { imports: words } = useSystemText().system;
  const all = [...new Set([...Object.keys(statuses), ...unknown])].filter((word) => word !== '');
  if (all.length === 0) return undefined;
  return (
    <fieldset className="meaning">
      <legend>{words.statuses}</legend>
      {all.map((word) => (
        <Labelled key={word} label={words.statusOf(word)}>
          {(id) => (
            <Select
              id={id}
              className="field-select"
              allowClear
              listHeight={420}
              placeholder={words.chooseStatus}
              value={statuses[word] ?? null}
              options={IMPORT_STATUSES.map((status) => ({ value: status, label: statusName(status) }))}
              onChange={(status: ImportStatus | null | undefined) => change(withStatus(statuses, word, status))}
            />
          )}
        </Labelled>
      ))}
    </fieldset>
  );
}

function withStatus(statuses: StatusWords, word: string, status: ImportStatus | null | undefined): StatusWords {
  const { [word]: _old, ...rest } = statuses;
  return status === null || status === undefined ? rest : { ...rest, [word]: status };
}
