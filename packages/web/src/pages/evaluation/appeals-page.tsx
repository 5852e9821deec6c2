import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { Page } from '../../parts/page.tsx';
import { dossierPath, RowLink } from '../../parts/row-link.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useView } from '../../parts/use-view.ts';
import { useEvaluationText } from '../../text/evaluation/index.ts';
import { formatTime } from '../../text/index.ts';
import { EvaluationTabs } from './evaluation-page.tsx';
import { type Appeal, appealsQuery, sendDecision } from './evaluation-queries.ts';
import { EVALUATION_KINDS, type EvaluationSearch } from './evaluation-search.ts';
import { useEvaluationPeriod } from './use-period.ts';
import { useWrite } from './use-write.ts';
import './evaluation.css';

const route = getRouteApi('/evaluation/appeals');

/** Appeals against points, each decided once by somebody whom it does not concern. */
export function AppealsPage() {
  const { evaluation: words } = useEvaluationText();
  const { kind, period, periods, title } = useEvaluationPeriod(route.useSearch());
  const change = useView<EvaluationSearch>({ keepsBefore: true });
  const list = useInfiniteQuery({ ...appealsQuery(period), enabled: period !== '' });
  const [deciding, setDeciding] = useState<Appeal>();
  const rows = list.data?.pages.flatMap((page) => page.rows);
  return (
    <Page heading={words.appealsHeading(title)} before={<EvaluationTabs />}>
      <section className="panel evaluation-choices no-print" aria-label={words.choices}>
        <Labelled label={words.kind}>
          {(id) => (
            <Select
              id={id}
              value={kind}
              onChange={(next) => change({ kind: next, period: undefined })}
              options={EVALUATION_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
            />
          )}
        </Labelled>
        <Labelled label={words.period}>
          {(id) => (
            <Select
              id={id}
              value={period}
              onChange={(next) => change({ period: next })}
              options={periods.map((one) => ({ value: one.key, label: one.title }))}
            />
          )}
        </Labelled>
      </section>
      {list.isPending && (
        <>
          <Loading />
          <Placeholder height={240} />
        </>
      )}
      {list.isError && <ErrorState error={list.error} retry={() => list.refetch()} />}
      {rows?.length === 0 && <p className="none">{words.appealsNone}</p>}
      {rows !== undefined && rows.length > 0 && (
        <ul className="plain appeal-list">
          {rows.map((appeal) => (
            <AppealItem key={appeal.id} appeal={appeal} decide={() => setDeciding(appeal)} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <p className="more">
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {words.more}
          </Button>
        </p>
      )}
      {deciding !== undefined && (
        <DecisionDialog appeal={deciding} period={period} close={() => setDeciding(undefined)} />
      )}
    </Page>
  );
}

function AppealItem({ appeal, decide }: { readonly appeal: Appeal; readonly decide: () => void }) {
  const { evaluation: words } = useEvaluationText();
  const { decision } = appeal;
  return (
    <li className="panel">
      <h2 className="appeal-title">
        <RowLink path={dossierPath(appeal.code)}>{appeal.code}</RowLink>
      </h2>
      <p>{words.appealAbout(appeal.index, appeal.indexName)}</p>
      <p>{[appeal.officer, appeal.agency.name].filter(Boolean).join(', ')}</p>
      <p>{words.appealWants(appeal.wanted, appeal.by, formatTime(appeal.at))}</p>
      <p className="wrap-words">{appeal.reason}</p>
      {decision === undefined ? (
        <p>
          <strong>{words.undecided}</strong>
        </p>
      ) : (
        <>
          <p>
            <strong>{decision.points === undefined ? words.declined : words.acceptedWith(decision.points)}</strong>
            {`: ${decision.reason}`}
          </p>
          <p className="muted">{words.decidedBy(decision.by, formatTime(decision.at))}</p>
        </>
      )}
      {appeal.mayDecide && (
        <Button type="primary" aria-label={words.decideOf(appeal.code)} onClick={decide}>
          {words.decide}
        </Button>
      )}
    </li>
  );
}

const POINTS = { two: 2, one: 1, zero: 0, none: undefined } as const;

interface DecisionDialogProps {
  readonly appeal: Appeal;
  readonly period: string;
  readonly close: () => void;
}

function DecisionDialog({ appeal, period, close }: DecisionDialogProps) {
  const { evaluation: words } = useEvaluationText();
  const client = useQueryClient();
  const [choice, setChoice] = useState<keyof typeof POINTS>();
  const [reason, setReason] = useState('');
  const points = choice === undefined ? undefined : POINTS[choice];
  const save = useWrite(
    () => sendDecision(appeal.id, { reason, ...(points === undefined ? {} : { points }) }),
    async () => {
      close();
      await client.invalidateQueries({ queryKey: ['evaluation', period] });
    },
  );
  return (
    <ConfirmDialog
      title={words.decideOf(appeal.code)}
      action={words.saveDecision}
      run={() => save.mutate()}
      busy={save.isPending}
      error={save.error}
      ready={choice !== undefined && reason.trim() !== ''}
      close={close}
    >
      <p>{words.decideLead}</p>
      <Labelled label={words.decision} required>
        {(id) => (
          <Select
            id={id}
            {...(choice === undefined ? {} : { value: choice })}
            onChange={setChoice}
            options={(['two', 'one', 'zero', 'none'] as const).map((value) => ({
              value,
              label: words.decisions[value],
            }))}
          />
        )}
      </Labelled>
      <Labelled label={words.reason} hint={words.reasonHint} required>
        {(id) => (
          <Input.TextArea
            id={id}
            value={reason}
            maxLength={2_000}
            rows={4}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Labelled>
    </ConfirmDialog>
  );
}
