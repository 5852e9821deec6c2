import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useNarrow } from '../../app/use-media.ts';
import type { Cell } from '../../parts/csv.ts';
import { CsvButton } from '../../parts/csv-button.tsx';
import { DropFile } from '../../parts/drop-file.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { formatTime } from '../../text/index.ts';
import { useSystemText } from '../../text/system/index.ts';
import { bytesText } from './bytes.ts';
import { journalTable, stagesTable } from './csv-tables.ts';
import { type ImportSummary, importQuery, importsQuery, type LoadedFile, stageImport } from './imports-queries.ts';
import { SystemPage } from './system-tabs.tsx';

/** Files from the system that the province had: drop one, see where each earlier one stands, and what was ever loaded. */
export function ImportsPage() {
  const text = useSystemText();
  const words = text.system.imports;
  const imports = useQuery(importsQuery());
  return (
    <SystemPage heading={words.heading} lead={words.lead}>
      <Staging />
      {imports.isPending && (
        <>
          <Loading />
          <Placeholder height={240} />
        </>
      )}
      {imports.isError && <ErrorState error={imports.error} retry={() => imports.refetch()} />}
      {imports.data && (
        <>
          <section className="panel" aria-labelledby="imports-stages">
            <ListHead id="imports-stages" name={words.stages} fileName="dot-nap">
              {imports.data.stages.length > 0 && (() => stagesTable(imports.data.stages, text))}
            </ListHead>
            {imports.data.stages.length === 0 && <p className="muted">{words.noStages}</p>}
            <Stages stages={imports.data.stages} />
          </section>
          <section className="panel" aria-labelledby="imports-files">
            <ListHead id="imports-files" name={words.journal} fileName="so-tep-da-nap">
              {imports.data.files.length > 0 && (() => journalTable(imports.data.files, text))}
            </ListHead>
            <p className="muted">{words.journalHint}</p>
            {imports.data.files.length === 0 && <p>{words.noFiles}</p>}
            {imports.data.files.length > 0 && <Journal files={imports.data.files} />}
          </section>
        </>
      )}
    </SystemPage>
  );
}

interface ListHeadProps {
  readonly id: string;
  readonly name: string;
  readonly fileName: string;
  /** Makes the list's file; false where there is nothing in it. */
  readonly children: false | (() => readonly (readonly Cell[])[]);
}

/** The name of a list, and its file. */
function ListHead({ id, name, fileName, children: table }: ListHeadProps) {
  const { system } = useSystemText();
  return (
    <div className="section-head">
      <h2 id={id}>{name}</h2>
      {table !== false && <CsvButton label={system.csv} hint={system.csvOf(name)} fileName={fileName} table={table} />}
    </div>
  );
}

function Staging() {
  const text = useSystemText();
  const words = text.system.imports;
  const client = useQueryClient();
  const navigate = useNavigate();
  const stage = useMutation({
    mutationFn: stageImport,
    onSuccess: async (made) => {
      client.setQueryData(importQuery(made.id).queryKey, made);
      await client.invalidateQueries({ queryKey: importsQuery().queryKey, exact: true });
      await navigate({ to: '/system/imports/$id', params: { id: made.id } });
    },
  });
  return (
    <section className="panel" aria-labelledby="imports-drop">
      <h2 id="imports-drop">{words.drop}</h2>
      {stage.isError && <Refusal words={problemText(stage.error, text)} />}
      <DropFile
        label={words.drop}
        words={stage.isPending ? words.sending : words.dropHere}
        hint={words.dropHint}
        accept=".xlsx,.csv,.tsv,.txt,.jsonl,.ndjson,.json"
        take={(file) => stage.mutate(file)}
        busy={stage.isPending}
      />
      <p role="status" className="visually-hidden">
        {stage.isPending && words.sending}
      </p>
    </section>
  );
}

const CHIPS: Readonly<Record<ImportSummary['state'], string>> = {
  staged: 'chip-due-soon',
  checking: 'chip-paused',
  checked: 'chip-due-soon',
  loading: 'chip-paused',
  loaded: 'chip-in-time',
  discarded: 'chip-ended',
};

/** Where an import stands. */
export function ImportChip({ state }: { readonly state: ImportSummary['state'] }) {
  const { imports: words } = useSystemText().system;
  return <span className={`chip ${CHIPS[state]}`}>{words.states[state]}</span>;
}

function Stages({ stages }: { readonly stages: readonly ImportSummary[] }) {
  const { imports: words } = useSystemText().system;
  return (
    <ul className="plain-list role-list">
      {stages.map(({ id, name, bytes, stagedAt, stagedName, state, dossiers, issues }) => (
        <li key={id} className="role-line">
          <div>
            <p>
              <Link to="/system/imports/$id" params={{ id }} className="row-link">
                {name}
              </Link>{' '}
              <ImportChip state={state} />
            </p>
            <p className="muted small">
              {[
                words.staged(formatTime(stagedAt), stagedName),
                bytesText(bytes),
                ...(dossiers === undefined ? [] : [words.dossiers(formatInteger(dossiers))]),
                ...(issues === undefined || issues === 0 ? [] : [words.issues(formatInteger(issues))]),
              ].join('; ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Journal({ files }: { readonly files: readonly LoadedFile[] }) {
  const { imports: words } = useSystemText().system;
  const narrow = useNarrow();
  if (narrow) {
    return (
      <ul className="cards">
        {files.map((file) => (
          <li key={file.id} className="card">
            <h3 className="break">{file.name}</h3>
            <p className="muted">{words.loadedBy(formatTime(file.recordedAt), file.actor ?? words.byCommand)}</p>
            <p>
              {words.journalCounts(
                formatInteger(file.dossiers),
                formatInteger(file.events),
                formatInteger(file.conflicts),
              )}
            </p>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ScrollX>
      <table className="table system-table">
        <thead>
          <tr>
            <th scope="col" className="left">
              {words.file}
            </th>
            <th scope="col" className="left">
              {words.when}
            </th>
            <th scope="col" className="left">
              {words.who}
            </th>
            <th scope="col">{words.rows}</th>
            <th scope="col">{words.newDossiers}</th>
            <th scope="col">{words.events}</th>
            <th scope="col">{words.unchanged}</th>
            <th scope="col">{words.conflicts}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.id}>
              <th scope="row" className="break">
                {file.name}
              </th>
              <td className="left">{formatTime(file.recordedAt)}</td>
              <td className="left">{file.actor ?? words.byCommand}</td>
              <td>{formatInteger(file.rows)}</td>
              <td>{formatInteger(file.dossiers)}</td>
              <td>{formatInteger(file.events)}</td>
              <td>{formatInteger(file.unchanged)}</td>
              <td className={file.conflicts > 0 ? 'late' : 'zero'}>{formatInteger(file.conflicts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
