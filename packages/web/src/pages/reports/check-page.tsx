import './reports.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { periodsQuery } from '../../api/queries.ts';
import { useNarrow } from '../../app/use-media.ts';
import { csvText, saveCsv } from '../../parts/csv.ts';
import { DropFile } from '../../parts/drop-file.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { Page } from '../../parts/page.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { useText } from '../../text/index.ts';
import { type ReportsText, useReportsText } from '../../text/reports/index.ts';
import { BackToReports } from './back.tsx';
import { checkAnnex, type Findings } from './queries.ts';

type Finding = Findings['findings'][number];

/** A published annex is dropped here and verified; nothing of it is kept. */
export function CheckPage() {
  const text = useText();
  const { check } = useReportsText().reports;
  const [period, setPeriod] = useState('');
  const [file, setFile] = useState<File>();
  const run = useMutation({ mutationFn: (one: File) => checkAnnex(one, period) });
  const take = (one: File): void => {
    setFile(one);
    run.mutate(one);
  };
  return (
    <Page heading={check.heading} before={<BackToReports />}>
      <p className="lead">{check.intro}</p>
      <div className="panel">
        <PeriodChoice period={period} change={setPeriod} />
        <DropFile
          label={check.choose}
          words={check.drop}
          hint={check.dropHint}
          accept=".xlsx,.csv,.docx"
          take={take}
          busy={run.isPending}
        />
        <p role="status" className={run.isPending ? undefined : 'visually-hidden'}>
          {run.isPending && file !== undefined && check.checking(file.name)}
        </p>
        {run.isError && (
          <Refusal words={problemText(run.error, text)}>
            {file !== undefined && <Button onClick={() => run.mutate(file)}>{check.again}</Button>}
          </Refusal>
        )}
      </div>
      {run.isSuccess && <Result result={run.data} again={() => file && run.mutate(file)} />}
    </Page>
  );
}

function PeriodChoice({ period, change }: { readonly period: string; readonly change: (period: string) => void }) {
  const { check } = useReportsText().reports;
  const { data: periods = [] } = useQuery(periodsQuery());
  const options = [
    { value: '', label: check.periodNone },
    ...periods.map(({ key, title }) => ({ value: key, label: title })),
  ];
  return (
    <Labelled label={check.period} hint={check.periodHint}>
      {(id, describedBy) => (
        <Select
          id={id}
          value={period}
          onChange={change}
          options={options}
          className="short-select"
          {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
        />
      )}
    </Labelled>
  );
}

function Result({ result, again }: { readonly result: Findings; readonly again: () => void }) {
  const words = useReportsText().reports;
  const { check } = words;
  const narrow = useNarrow();
  const { findings, summary } = result;
  const save = (): void => {
    const head = [check.row, check.agency, check.finding, check.printed, check.expected];
    saveCsv('kiem-tra-phu-luc.csv', csvText([head, ...findings.map((finding) => cellsOf(finding, words))]));
  };
  return (
    <section className="panel" aria-labelledby="findings-heading">
      <div className="section-head">
        <h2 id="findings-heading">{findings.length === 0 ? check.none : check.found(String(findings.length))}</h2>
        <div className="tools-end">
          <Button onClick={again}>{check.again}</Button>
          {findings.length > 0 && <Button onClick={save}>{check.download}</Button>}
        </div>
      </div>
      <p className="muted" role="status">
        {summary}
      </p>
      {findings.length > 0 && (narrow ? <Cards findings={findings} /> : <Table findings={findings} />)}
    </section>
  );
}

function cellsOf(finding: Finding, { check }: ReportsText['reports']): readonly string[] {
  return [
    finding.row === null ? check.whole : String(finding.row),
    finding.agency ?? '',
    kindOf(finding, check.kinds),
    finding.printed,
    finding.expected,
  ];
}

/** A kind that a newer server knows is said in the server's words. */
function kindOf(finding: Finding, kinds: Readonly<Record<string, string>>): string {
  return kinds[finding.kind] ?? finding.text;
}

function Table({ findings }: { readonly findings: readonly Finding[] }) {
  const { check } = useReportsText().reports;
  const shown = (value: string) => (value === '' ? check.blank : value);
  return (
    <ScrollX>
      <table className="table findings">
        <caption className="visually-hidden">{check.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{check.row}</th>
            <th scope="col" className="left">
              {check.agency}
            </th>
            <th scope="col" className="left">
              {check.finding}
            </th>
            <th scope="col" className="left">
              {check.printed}
            </th>
            <th scope="col" className="left">
              {check.expected}
            </th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={finding.text}>
              <td>{finding.row ?? check.whole}</td>
              <th scope="row">{finding.agency ?? '–'}</th>
              <td className="left" title={finding.text}>
                {kindOf(finding, check.kinds)}
              </td>
              <td className="left">{shown(finding.printed)}</td>
              <td className="left">{shown(finding.expected)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function Cards({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className="cards">
      {findings.map((finding) => (
        <li key={finding.text} className="card">
          <p>{finding.text}</p>
        </li>
      ))}
    </ul>
  );
}
