import { formatInteger } from '@dunghen/domain/text';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Alert, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { TimesLine } from '../../parts/counting.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { Page } from '../../parts/page.tsx';
import { SectionTabs } from '../../parts/section-tabs.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useView } from '../../parts/use-view.ts';
import { useEvaluationText } from '../../text/evaluation/index.ts';
import { formatTime } from '../../text/index.ts';
import { type EvaluationView, evaluationFile, resultsQuery, sendFreeze } from './evaluation-queries.ts';
import { EVALUATION_KINDS, EVALUATION_OFS, type EvaluationSearch } from './evaluation-search.ts';
import { LastCount } from './last-count.tsx';
import { ResultTable } from './result-table.tsx';
import { useEvaluationPeriod } from './use-period.ts';
import { useWrite } from './use-write.ts';
import './evaluation.css';

const route = getRouteApi('/evaluation');

/** Results of agencies and officials in a period, as far as whoever looks may see them. */
export function EvaluationPage() {
  const { evaluation: words } = useEvaluationText();
  const search = route.useSearch();
  const { period, title, ...choices } = useEvaluationPeriod(search);
  const { of = 'agencies', sort = 'catalogue', desc = false, agency, frozen } = search;
  const asked = {
    of,
    sort,
    desc,
    ...(agency === undefined || of === 'own' ? {} : { agency }),
    ...(frozen === undefined ? {} : { frozen }),
  };
  const results = useInfiniteQuery({ ...resultsQuery(period, asked), enabled: period !== '' });
  const first = results.data?.pages[0];
  const rows = results.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page
      heading={words.heading(title)}
      lead={words.lead}
      before={<EvaluationTabs />}
      actions={first?.sees.all === true && <Files period={period} frozen={frozen} />}
    >
      <Choices search={search} period={period} {...choices} view={first} />
      {choices.error !== null && <ErrorState error={choices.error} retry={choices.retry} />}
      {results.isPending && choices.error === null && (
        <>
          <Loading />
          <Placeholder height={480} />
        </>
      )}
      {results.isError && <ErrorState error={results.error} retry={() => results.refetch()} />}
      {first !== undefined && (
        <>
          <Rule view={first} />
          {first.run !== undefined && <LastCount period={period} run={first.run} />}
          {rows.length === 0 ? (
            first.run?.last === undefined && first.run !== undefined ? undefined : (
              <p className="none">{of === 'own' ? words.noneOwn : words.none}</p>
            )
          ) : (
            <ResultTable rows={rows} view={first} isOfficials={of !== 'agencies'} search={search} />
          )}
          {results.hasNextPage && (
            <p className="more">
              <Button loading={results.isFetchingNextPage} onClick={() => void results.fetchNextPage()}>
                {words.more}
              </Button>
            </p>
          )}
          <p className="muted">{words.totalNote}</p>
          <details>
            <summary>{words.indexNames}</summary>
            <ol className="index-names">
              {first.rule.indices.map(({ index, name }) => (
                <li key={index}>{name}</li>
              ))}
            </ol>
          </details>
        </>
      )}
    </Page>
  );
}

export function EvaluationTabs() {
  const { evaluation: words } = useEvaluationText();
  const tabs = [
    { to: '/evaluation', name: words.results },
    { to: '/evaluation/appeals', name: words.appeals },
  ] as const;
  return <SectionTabs label={words.pages} tabs={tabs} />;
}

function Files({ period, frozen }: { readonly period: string; readonly frozen: string | undefined }) {
  const { evaluation: words } = useEvaluationText();
  const of = frozen === undefined ? {} : { frozen };
  return (
    <div className="evaluation-files no-print">
      <a className="button" href={evaluationFile(period, { ...of, format: 'xlsx' })} download="">
        {words.xlsx}
      </a>
      <a className="button" href={evaluationFile(period, { ...of, format: 'docx' })} download="">
        {words.docx}
      </a>
      <a className="button" href={evaluationFile(period, { ...of, format: 'csv', of: 'agency' })} download="">
        {words.csvAgencies}
      </a>
      <a className="button" href={evaluationFile(period, { ...of, format: 'csv', of: 'official' })} download="">
        {words.csvOfficials}
      </a>
    </div>
  );
}

function Rule({ view }: { readonly view: EvaluationView }) {
  const { evaluation: words } = useEvaluationText();
  const { rule, frozen } = view;
  return (
    <>
      {rule.remark !== undefined && <Alert type="warning" showIcon title={rule.remark} />}
      {frozen !== undefined && (
        <Alert type="info" showIcon title={words.frozenNote(formatTime(frozen.at), frozen.reason)} />
      )}
      <p className="list-total" role="status">
        {words.count(formatInteger(view.total))}
      </p>
      <p className="muted">{words.rule(rule.name)}</p>
      <TimesLine counting={view.counting} />
    </>
  );
}

interface ChoicesProps extends Pick<ReturnType<typeof useEvaluationPeriod>, 'kind' | 'period' | 'periods'> {
  readonly search: EvaluationSearch;
  readonly view: EvaluationView | undefined;
}

const LIVE = '*';

function Choices({ search, kind, period, periods, view }: ChoicesProps) {
  const { evaluation: words } = useEvaluationText();
  const change = useView<EvaluationSearch>({ keepsBefore: true });
  const { of = 'agencies', frozen } = search;
  const ofs = EVALUATION_OFS.filter((one) => one !== 'own' || view === undefined || view.sees.own || of === 'own');
  return (
    <section className="panel evaluation-choices no-print" aria-label={words.choices}>
      <Labelled label={words.kind}>
        {(id) => (
          <Select
            id={id}
            value={kind}
            onChange={(next) => change({ kind: next, period: undefined, frozen: undefined })}
            options={EVALUATION_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          />
        )}
      </Labelled>
      <Labelled label={words.period}>
        {(id) => (
          <Select
            id={id}
            value={period}
            onChange={(next) => change({ period: next, frozen: undefined })}
            options={periods.map(({ key, title }) => ({ value: key, label: title }))}
          />
        )}
      </Labelled>
      <Labelled label={words.of}>
        {(id) => (
          <Select
            id={id}
            value={of}
            onChange={(next) =>
              change({ of: next === 'agencies' ? undefined : next, sort: undefined, desc: undefined })
            }
            options={ofs.map((value) => ({ value, label: words.ofs[value] }))}
          />
        )}
      </Labelled>
      {view !== undefined && view.freezes.length > 0 && (
        <Labelled label={words.version}>
          {(id) => (
            <Select
              id={id}
              value={frozen ?? LIVE}
              onChange={(next) => change({ frozen: next === LIVE ? undefined : next })}
              options={[
                { value: LIVE, label: words.live },
                ...view.freezes.map((one) => ({ value: one.id, label: words.frozenAt(formatTime(one.at), one.by) })),
              ]}
            />
          )}
        </Labelled>
      )}
      {search.agency !== undefined && (
        <Button onClick={() => change({ agency: undefined })}>{words.allAgencies}</Button>
      )}
      {view?.mayManage === true && frozen === undefined && <Freeze period={period} view={view} />}
    </section>
  );
}

function Freeze({ period, view }: { readonly period: string; readonly view: EvaluationView }) {
  const { evaluation: words } = useEvaluationText();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const freeze = useWrite(
    () => sendFreeze(period, { reason }),
    async () => {
      setOpen(false);
      setReason('');
      await client.invalidateQueries({ queryKey: ['evaluation', period] });
    },
  );
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.freeze}</Button>
      {isOpen && (
        <ConfirmDialog
          title={words.freezeTitle(view.title)}
          action={words.freeze}
          run={() => freeze.mutate()}
          busy={freeze.isPending}
          error={freeze.error}
          ready={reason.trim() !== ''}
          close={() => setOpen(false)}
        >
          <p>{words.freezeLead(formatInteger(view.total))}</p>
          <Labelled label={words.freezeReason} required>
            {(id) => (
              <Input.TextArea
                id={id}
                value={reason}
                maxLength={1_000}
                rows={3}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Labelled>
        </ConfirmDialog>
      )}
    </>
  );
}
