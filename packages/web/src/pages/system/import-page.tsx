import { formatInteger } from '@dunghen/domain/text';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Refusal } from '../../parts/refusal.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { isOpen, TaskProgress } from '../../parts/task-progress.tsx';
import { formatTime } from '../../text/index.ts';
import { useSystemText } from '../../text/system/index.ts';
import { bytesText } from './bytes.ts';
import { Confirm } from './confirm.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportFindings } from './import-findings.tsx';
import { ImportLoad } from './import-load.tsx';
import { ImportChip } from './imports-page.tsx';
import { discardImport, type Import, importQuery, importsQuery } from './imports-queries.ts';
import { SystemPage } from './system-tabs.tsx';

const route = getRouteApi('/system/imports/$id');

/** One file on its way: its columns, what a check found, the load, what came of it. */
export function ImportPage() {
  const text = useSystemText();
  const words = text.system.imports;
  const { id } = route.useParams();
  const stage = useQuery(importQuery(id));
  const back = (
    <p className="crumbs">
      <Link to="/system/imports" className="crumb">
        {words.back}
      </Link>
    </p>
  );
  return (
    <SystemPage heading={stage.data === undefined ? words.one : words.oneOf(stage.data.name)} before={back}>
      {stage.isPending && (
        <>
          <Loading />
          <Placeholder height={420} />
        </>
      )}
      {stage.isError && <ErrorState error={stage.error} retry={() => stage.refetch()} />}
      {stage.data && <Opened stage={stage.data} />}
    </SystemPage>
  );
}

function Opened({ stage }: { readonly stage: Import }) {
  const text = useSystemText();
  const words = text.system.imports;
  const { task, checked, loaded, layout, state, id } = stage;
  const failed = task?.state === 'failed' ? task.failure : undefined;
  const shown = loaded ?? checked;
  return (
    <>
      <Head stage={stage} />
      {failed !== undefined && <Refusal words={words.failed(failed)} />}
      {isOpen(task) && task !== undefined && (
        <section className="panel" aria-labelledby="import-progress">
          <h2 id="import-progress">{words.progress}</h2>
          <TaskProgress task={task} name={task.kind === 'import-load' ? words.loading : words.checking} />
          <p className="muted">{words.mayLeave}</p>
        </section>
      )}
      {loaded === undefined && checked !== undefined && !isOpen(task) && <ImportLoad stage={stage} checked={checked} />}
      {loaded !== undefined && !isOpen(task) && <Loaded stage={stage} />}
      {shown !== undefined && !isOpen(task) && <ImportFindings id={id} outcome={shown} />}
      {layout !== undefined && state !== 'loaded' && !isOpen(task) && (
        <ImportColumns key={id} stage={stage} layout={layout} />
      )}
    </>
  );
}

function Head({ stage }: { readonly stage: Import }) {
  const text = useSystemText();
  const words = text.system.imports;
  const client = useQueryClient();
  const { id, name, bytes, stagedAt, stagedName, state, layout, task } = stage;
  return (
    <section className="panel import-head" aria-label={words.oneOf(name)}>
      <p>
        <ImportChip state={state} /> {words.staged(formatTime(stagedAt), stagedName)}; {bytesText(bytes)}
        {layout !== undefined && `; ${words.formats[layout.format]}`}
        {layout?.sheet !== undefined && `; ${words.sheet(layout.sheet)}`}
      </p>
      {layout?.notices.map((notice) => (
        <p key={notice} className="notice">
          {notice}
        </p>
      ))}
      {layout === undefined && <p className="muted">{words.discarded}</p>}
      {layout !== undefined && !isOpen(task) && (
        <div className="form-ways">
          <Confirm
            action={words.discard}
            title={words.discardTitle(name)}
            run={async () => {
              client.setQueryData(importQuery(id).queryKey, await discardImport(id));
              await client.invalidateQueries({ queryKey: importsQuery().queryKey, exact: true });
            }}
          >
            <p>{words.discardWhat}</p>
          </Confirm>
        </div>
      )}
    </section>
  );
}

function Loaded({ stage: { loaded, loadedAt } }: { readonly stage: Import }) {
  const text = useSystemText();
  const words = text.system.imports;
  if (loaded === undefined) return undefined;
  if (!loaded.stored) return <Refusal words={loaded.refusal ?? words.notLoaded} />;
  return (
    <section className="panel" aria-labelledby="import-loaded">
      <h2 id="import-loaded">{words.loadedHeading}</h2>
      <p role="status" className="good">
        {words.loadedWhat(
          formatInteger(loaded.dossiers),
          formatInteger(loaded.events),
          loadedAt === undefined ? '' : formatTime(loadedAt),
        )}
      </p>
      <p>
        <Link to="/dossiers" className="row-link">
          {words.toDossiers}
        </Link>
      </p>
    </section>
  );
}
