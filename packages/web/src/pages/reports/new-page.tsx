import './reports.css';
import { formatInteger } from '@dunghen/domain/text';
import { findDay, formatDay as formatDayKey } from '@dunghen/domain/time';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Radio, Select } from 'antd';
import { useState } from 'react';
import { LAYOUTS } from '../../api/keys.ts';
import { periodsQuery } from '../../api/queries.ts';
import { Labelled } from '../../parts/labelled.tsx';
import { Page } from '../../parts/page.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { ErrorState, Placeholder } from '../../parts/states.tsx';
import { formatTime, useText } from '../../text/index.ts';
import { useReportsText } from '../../text/reports/index.ts';
import { BackToReports } from './back.tsx';
import { DayField } from './day-field.tsx';
import { PeriodFields } from './period-fields.tsx';
import {
  type Choice,
  type ChoiceQuestion,
  choiceQuery,
  createReport,
  type NewReport,
  reportsQuery,
} from './queries.ts';
import type { NewReportSearch } from './search.ts';

const route = getRouteApi('/reports/new');
type Policy = NonNullable<NewReport['policy']>;
type Replaces = NonNullable<NewReport['replaces']>['as'];

/** A new report: what is chosen, and at once which figures it leads to. The choices stand in the address. */
export function NewReportPage() {
  const { create } = useReportsText().reports;
  const search = route.useSearch();
  const periods = useQuery(periodsQuery());
  const standard = periods.data?.find(({ isDefault }) => isDefault)?.key ?? periods.data?.[0]?.key;
  const period = search.period ?? standard;
  return (
    <Page heading={create.heading} before={<BackToReports />}>
      {periods.isError && <ErrorState error={periods.error} retry={() => periods.refetch()} />}
      {periods.isPending && <Placeholder height={420} />}
      {period !== undefined && (
        <Choices period={period} scheme={search.scheme ?? 'calendar'} until={search.until ?? ''} />
      )}
    </Page>
  );
}

interface ChoicesProps {
  readonly period: string;
  readonly scheme: NonNullable<NewReportSearch['scheme']>;
  readonly until: string;
}

/** The instant before which the figures look: the end of the day that was chosen. */
function asOfOf(until: string): Pick<ChoiceQuestion, 'asOf'> {
  const day = findDay(until);
  return day === undefined ? {} : { asOf: `${formatDayKey(day + 1)}T00:00` };
}

function Choices({ period, scheme, until }: ChoicesProps) {
  const text = useText();
  const { create, schemes } = useReportsText().reports;
  const navigate = route.useNavigate();
  const [policy, setPolicy] = useState<Policy>('province');
  const [layout, setLayout] = useState<(typeof LAYOUTS)[number]>('late-only');
  const [as, setAs] = useState<Replaces>('replacement');
  const question = { period, scheme, ...asOfOf(until) };
  const choice = useQuery(choiceQuery(question));
  const change = (next: NewReportSearch): void => {
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true, resetScroll: false });
  };
  return (
    <div className="columns columns-own">
      <section className="panel" aria-label={create.heading}>
        <PeriodFields period={period} change={(chosen) => change({ period: chosen })} />
        <Labelled label={create.scheme}>
          {(id) => (
            <Select
              id={id}
              value={scheme}
              onChange={(value) => change({ scheme: value })}
              options={(['calendar', 'day15', 'tt02'] as const).map((value) => ({ value, label: schemes[value] }))}
            />
          )}
        </Labelled>
        <DayField
          label={create.until}
          value={until}
          change={(day) => change({ until: day })}
          hint={create.untilHint}
          placeholder={create.untilStandard}
        />
        <Labelled label={create.layout}>
          {(id) => (
            <Select
              id={id}
              value={layout}
              onChange={setLayout}
              options={LAYOUTS.map((value) => ({ value, label: text.download.layouts[value] }))}
            />
          )}
        </Labelled>
        {choice.isError && <ErrorState error={choice.error} retry={() => choice.refetch()} />}
        {choice.isPending && <Placeholder height={220} />}
        {choice.data && <Policies choice={choice.data} policy={policy} change={setPolicy} />}
      </section>
      {choice.data && (
        <Begin
          choice={choice.data}
          as={as}
          changeAs={setAs}
          body={{ ...question, policy, layout, ...replacing(choice.data, as) }}
        />
      )}
    </div>
  );
}

function replacing({ standing }: Choice, as: Replaces): Pick<NewReport, 'replaces'> {
  return standing === undefined ? {} : { replaces: { id: standing.id, as } };
}

interface PoliciesProps {
  readonly choice: Choice;
  readonly policy: Policy;
  readonly change: (policy: Policy) => void;
}

/** Each policy with the figures that it gives, and in one line how far they are apart. */
function Policies({ choice, policy, change }: PoliciesProps) {
  const { create, policies } = useReportsText().reports;
  const own = choice.policies.find(({ id }) => id === 'province');
  return (
    <fieldset className="policies">
      <legend>{create.policy}</legend>
      <Radio.Group
        value={policy}
        onChange={(event) => change(event.target.value === 'portal766' ? 'portal766' : 'province')}
      >
        {choice.policies.map(({ id, ruleText, totals, listed }) => (
          <Radio key={id} value={id} className="policy">
            <strong>{id === 'portal766' ? policies.portal766 : policies.province}</strong>
            <span className="policy-figures">
              {create.figures(
                formatInteger(totals.resolved),
                formatInteger(totals.late),
                formatInteger(totals.openOverdue),
                formatInteger(listed),
              )}
            </span>
            {own !== undefined && id !== 'province' && <PolicyDifference from={own} to={{ totals }} />}
            <span className="muted small">{ruleText}</span>
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  );
}

type Totals = Pick<Choice['policies'][number], 'totals'>;

function PolicyDifference({ from, to }: { readonly from: Totals; readonly to: Totals }) {
  const { create } = useReportsText().reports;
  const late = to.totals.late - from.totals.late;
  const open = to.totals.openOverdue - from.totals.openOverdue;
  const words = late === 0 && open === 0 ? create.policySame : create.policyDifference(signed(late), signed(open));
  return <span className="policy-figures">{words}</span>;
}

const signed = (count: number): string =>
  count === 0 ? '±0' : `${count > 0 ? '+' : '−'}${formatInteger(Math.abs(count))}`;

interface BeginProps {
  readonly choice: Choice;
  readonly body: NewReport;
  readonly as: Replaces;
  readonly changeAs: (as: Replaces) => void;
}

function Begin({ choice, body, as, changeAs }: BeginProps) {
  const text = useText();
  const words = useReportsText().reports;
  const { create } = words;
  const client = useQueryClient();
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: () => createReport(body),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: reportsQuery().queryKey });
      await navigate({ to: '/reports/$id', params: { id } });
    },
  });
  const { standing, drafts } = choice;
  const isEmpty = choice.policies.every(({ totals }) => totals.resolved === 0 && totals.openOverdue === 0);
  return (
    <section className="panel" aria-labelledby="begin-heading">
      <h2 id="begin-heading">{choice.title}</h2>
      <p className="muted">{choice.span}</p>
      <p className="muted">{words.course.knownAt(formatTime(choice.knownAt))}</p>
      {isEmpty && <Alert type="warning" showIcon title={create.nothing} />}
      {drafts.map((draft) => (
        <Alert
          key={draft.id}
          type="info"
          showIcon
          title={create.draft(formatTime(draft.recordedAt), draft.actor ?? create.somebody)}
          description={
            <Link to="/reports/$id" params={{ id: draft.id }}>
              {create.openDraft}
            </Link>
          }
        />
      ))}
      {standing !== undefined && (
        <fieldset className="policies">
          <legend>{create.standingAs}</legend>
          <p>{create.standing(standing.number ?? '', words.states[standing.state])}</p>
          <Radio.Group
            value={as}
            onChange={(event) => changeAs(event.target.value === 'correction' ? 'correction' : 'replacement')}
          >
            <Radio value="replacement">{words.replacesAs.replacement}</Radio>
            <Radio value="correction">{words.replacesAs.correction}</Radio>
          </Radio.Group>
        </fieldset>
      )}
      {begin.isError && <Refusal words={problemText(begin.error, text)} />}
      <Button type="primary" size="large" loading={begin.isPending} onClick={() => begin.mutate()}>
        {create.submit}
      </Button>
      <p className="muted small">{create.next}</p>
    </section>
  );
}
