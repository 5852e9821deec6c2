import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { DropFile } from '../../parts/drop-file.tsx';
import { Page } from '../../parts/page.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useMay } from '../../parts/use-may.ts';
import { formatTime } from '../../text/index.ts';
import { useReconciliationText } from '../../text/reconciliation/index.ts';
import {
  type Run,
  type RunSummary,
  runQuery,
  runsQuery,
  stageList,
  startByProtocol,
} from './reconciliation-queries.ts';
import './reconciliation.css';

/** Reconciliations with the portal: bring a list, and see what each earlier one found. */
export function RunsPage() {
  const { reconciliation: words } = useReconciliationText();
  const may = useMay();
  const runs = useQuery(runsQuery());
  return (
    <Page heading={words.heading}>
      <p className="lead">{words.lead}</p>
      {may('reconciliation:run') && <Begin />}
      <section className="panel" aria-labelledby="reconciliation-runs">
        <h2 id="reconciliation-runs">{words.runs}</h2>
        {runs.isPending && (
          <>
            <Loading />
            <Placeholder height={160} />
          </>
        )}
        {runs.isError && <ErrorState error={runs.error} retry={() => runs.refetch()} />}
        {runs.data?.rows.length === 0 && (
          <p className="muted">{may('reconciliation:run') ? words.noRuns : words.noRunsSeen}</p>
        )}
        {runs.data && <Runs runs={runs.data.rows} />}
      </section>
    </Page>
  );
}

function Begin() {
  const text = useReconciliationText();
  const words = text.reconciliation;
  const client = useQueryClient();
  const navigate = useNavigate();
  const open = async (made: Run) => {
    client.setQueryData(runQuery(made.id).queryKey, made);
    await client.invalidateQueries({ queryKey: runsQuery().queryKey, exact: true });
    await navigate({ to: '/reconciliation/$id', params: { id: made.id } });
  };
  const stage = useMutation({ mutationFn: stageList, onSuccess: open });
  const ask = useMutation({ mutationFn: () => startByProtocol({}), onSuccess: open });
  const error = stage.error ?? ask.error;
  return (
    <section className="panel" aria-labelledby="reconciliation-drop">
      <h2 id="reconciliation-drop">{words.drop}</h2>
      {error !== null && <Refusal words={problemText(error, text)} />}
      <DropFile
        label={words.drop}
        words={stage.isPending ? words.sending : words.dropHere}
        hint={words.dropHint}
        accept=".xlsx,.csv,.tsv,.txt,.jsonl,.ndjson,.json"
        take={(file) => stage.mutate(file)}
        busy={stage.isPending}
      />
      <p className="protocol-way">
        <Button loading={ask.isPending} onClick={() => ask.mutate()}>
          {words.byProtocol}
        </Button>{' '}
        <span className="muted">{words.byProtocolHint}</span>
      </p>
    </section>
  );
}

const CHIPS: Readonly<Record<RunSummary['state'], string>> = {
  staged: 'chip-due-soon',
  running: 'chip-paused',
  done: 'chip-in-time',
  failed: 'chip-late',
};

function Runs({ runs }: { readonly runs: readonly RunSummary[] }) {
  const { reconciliation: words } = useReconciliationText();
  return (
    <ul className="plain-list run-list">
      {runs.map(({ id, name, period, state, createdAt, createdByName, cases }) => (
        <li key={id}>
          <p>
            <Link to="/reconciliation/$id" params={{ id }} className="row-link">
              {period ?? words.allDossiers}: {name}
            </Link>{' '}
            <span className={`chip ${CHIPS[state]}`}>{words.runStates[state]}</span>
          </p>
          <p className="muted small">
            {[
              words.made(formatTime(createdAt), createdByName),
              ...(cases === undefined ? [] : [words.cases(formatInteger(cases))]),
            ].join('; ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
