import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Page } from '../../parts/page.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useMay } from '../../parts/use-may.ts';
import { formatTime } from '../../text/index.ts';
import { useReconciliationText } from '../../text/reconciliation/index.ts';
import { BridgeTable } from './bridge.tsx';
import { type Run, runQuery } from './reconciliation-queries.ts';
import { RunResult } from './run-result.tsx';
import { RunStart } from './run-start.tsx';
import './reconciliation.css';

const route = getRouteApi('/reconciliation/$id');

/** One run: its columns before it is begun, its progress, then the bridge and what differs. */
export function RunPage() {
  const { reconciliation: words } = useReconciliationText();
  const { id } = route.useParams();
  const run = useQuery(runQuery(id));
  const back = (
    <p className="crumbs">
      <Link to="/reconciliation" className="crumb">
        {words.back}
      </Link>
    </p>
  );
  return (
    <Page heading={run.data === undefined ? words.heading : words.of(run.data.period ?? run.data.name)} before={back}>
      {run.isPending && (
        <>
          <Loading />
          <Placeholder height={420} />
        </>
      )}
      {run.isError && <ErrorState error={run.error} retry={() => run.refetch()} />}
      {run.data && <Opened run={run.data} />}
    </Page>
  );
}

function Opened({ run }: { readonly run: Run }) {
  const { reconciliation: words } = useReconciliationText();
  const may = useMay();
  const { state, failure, asOf, knownAt, createdAt, createdByName, contentKept } = run;
  const about = [
    words.made(formatTime(createdAt), createdByName),
    ...(asOf === undefined ? [] : [words.asOf(formatTime(asOf))]),
    ...(knownAt === undefined ? [] : [words.knownAt(formatTime(knownAt))]),
  ];
  const mayStart = (state === 'staged' || state === 'failed') && contentKept && may('reconciliation:run');
  return (
    <>
      <p className="muted">
        {about.join('; ')}. {words.rules}
      </p>
      {run.layout?.notices.map((notice) => (
        <p key={notice} className="notice">
          {notice}
        </p>
      ))}
      {state === 'failed' && (
        <Refusal words={words.failed(failure ?? run.task?.failure ?? '')}>{!contentKept && words.again}</Refusal>
      )}
      {state === 'running' && <Running run={run} />}
      {mayStart && <RunStart run={run} />}
      {run.bridge && <BridgeTable run={run} bridge={run.bridge} />}
      {state === 'done' && <RunResult run={run} />}
    </>
  );
}

function Running({ run: { task } }: { readonly run: Run }) {
  const { reconciliation: words } = useReconciliationText();
  const { phase, done, of, remainingSeconds } = task?.progress ?? {};
  const name = phase === 'compare' ? words.comparing : words.loading;
  const percent = done === undefined || of === undefined || of === 0 ? undefined : Math.min(1, done / of);
  return (
    <section className="panel" aria-label={name}>
      <p role="status">
        <strong>{task?.state === 'waiting' ? words.waiting : name}</strong>
      </p>
      <progress className="run-progress" aria-label={name} {...(percent === undefined ? {} : { value: percent })} />
      <p className="muted">
        {done !== undefined && of !== undefined && words.doneOf(formatInteger(done), formatInteger(of))}
        {remainingSeconds !== undefined && ` · ${words.secondsLeft(formatInteger(remainingSeconds))}`}
      </p>
      <p className="muted">{words.mayLeave}</p>
    </section>
  );
}
