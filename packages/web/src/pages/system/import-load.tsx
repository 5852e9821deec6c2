import { formatInteger } from '@dunghen/domain/text';
import { useQueryClient } from '@tanstack/react-query';
import { Refusal } from '../../parts/refusal.tsx';
import { useSystemText } from '../../text/system/index.ts';
import { Confirm } from './confirm.tsx';
import { type Import, type ImportOutcome, importQuery, loadImport } from './imports-queries.ts';

interface ImportLoadProps {
  readonly stage: Import;
  readonly checked: ImportOutcome;
}

/** What would happen, in figures, and the button that has it happen. */
export function ImportLoad({ stage, checked }: ImportLoadProps) {
  const { imports: words } = useSystemText().system;
  const client = useQueryClient();
  const { id, name } = stage;
  const { refusal, issues, dossiers, events } = checked;
  const run = async (keepGood: boolean): Promise<void> => {
    client.setQueryData(importQuery(id).queryKey, await loadImport(id, keepGood));
  };
  const counts = [formatInteger(dossiers), formatInteger(events)] as const;
  return (
    <section className="panel" aria-labelledby="import-load">
      <h2 id="import-load">{words.preview}</h2>
      {refusal !== undefined && <Refusal words={refusal} />}
      {refusal === undefined && <Counts checked={checked} />}
      {refusal === undefined && issues.count === 0 && (
        <div className="form-ways">
          <Confirm action={words.load} title={words.loadTitle(name)} danger={false} run={() => run(false)}>
            <p>{words.loadWhat(...counts)}</p>
          </Confirm>
        </div>
      )}
      {refusal === undefined && issues.count > 0 && (
        <>
          <p className="notice">{words.hasIssues(formatInteger(issues.count))}</p>
          <div className="form-ways">
            <Confirm action={words.loadGood} title={words.loadTitle(name)} run={() => run(true)}>
              <p>{words.loadGoodWhat(...counts, formatInteger(issues.count))}</p>
            </Confirm>
          </div>
        </>
      )}
    </section>
  );
}

function Counts({ checked }: { readonly checked: ImportOutcome }) {
  const { imports: words } = useSystemText().system;
  const { rows, dossiers, events, unchanged, duplicates, conflicts, createdAgencies, notices } = checked;
  const facts = [
    [words.rows, rows],
    [words.newDossiers, dossiers],
    [words.events, events],
    [words.unchanged, unchanged],
    [words.duplicates, duplicates],
    [words.conflicts, conflicts.count],
  ] as const;
  return (
    <>
      <dl className="counts">
        {facts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatInteger(count)}</dd>
          </div>
        ))}
      </dl>
      {createdAgencies.length > 0 && (
        <p>{words.newAgencies(createdAgencies.slice(0, 10).join('; '), formatInteger(createdAgencies.length))}</p>
      )}
      {notices.map((notice) => (
        <p key={notice} className="notice">
          {notice}
        </p>
      ))}
    </>
  );
}
