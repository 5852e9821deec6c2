import { formatInteger, padCount } from '@dunghen/domain/text';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { periodsQuery } from '../../api/queries.ts';
import { DayInput } from '../../parts/day-input.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useExplanationText } from '../../text/explanation/index.ts';
import { formatTime } from '../../text/index.ts';
import { ask, explanationsQuery, previewQuery } from './explanation-queries.ts';

interface AskPanelProps {
  readonly close: () => void;
  readonly done: (told: string) => void;
}

/** Who would have to explain what, before anything goes out. */
export function AskPanel({ close, done }: AskPanelProps) {
  const text = useExplanationText();
  const { ask: words, period: periodWord } = text.explanation;
  const periods = useQuery(periodsQuery());
  const [chosen, setChosen] = useState<string>();
  const [typedDay, setDay] = useState<string>();
  const standard = periods.data?.find(({ isDefault }) => isDefault) ?? periods.data?.[0];
  const period = chosen ?? standard?.key;
  const preview = useQuery({ ...previewQuery(period ?? ''), enabled: period !== undefined });
  const queries = useQueryClient();
  const open = preview.data?.agencies.filter(({ isAsked, isNobody }) => !isAsked && !isNobody) ?? [];
  const dossiers = open.reduce((sum, { late, openOverdue }) => sum + late + openOverdue, 0);
  const dueOn = typedDay ?? preview.data?.dueOn ?? '';
  const send = useMutation({
    mutationFn: () => ask({ period: period ?? '', ...(dueOn === '' ? {} : { dueOn }) }),
    onSuccess: async ({ asked, dossiers: sent, dueAt }) => {
      await queries.invalidateQueries({ queryKey: explanationsQuery().queryKey });
      done(words.done(padCount(asked), padCount(sent), formatTime(dueAt)));
    },
  });
  return (
    <section className="panel" aria-labelledby="explanation-ask">
      <h2 id="explanation-ask">{words.heading}</h2>
      <p className="muted">{words.hint}</p>
      {send.isError && <Refusal words={problemText(send.error, text)} />}
      <div className="explanation-filters">
        <Labelled label={periodWord}>
          {(id) => (
            <Select
              id={id}
              className="explanation-filter"
              loading={periods.isPending}
              value={period ?? ''}
              options={(periods.data ?? []).map(({ key, title }) => ({ value: key, label: title }))}
              onChange={setChosen}
            />
          )}
        </Labelled>
        <Labelled label={words.dueOn}>{(id) => <DayInput id={id} value={dueOn} change={setDay} />}</Labelled>
      </div>
      {preview.data?.dueUnknownYear !== undefined && (
        <p className="muted">{text.explanation.provisional(String(preview.data.dueUnknownYear))}</p>
      )}
      {preview.isPending && (
        <>
          <Loading />
          <Placeholder height={240} />
        </>
      )}
      {preview.isError && <ErrorState error={preview.error} retry={() => preview.refetch()} />}
      {preview.data !== undefined && (
        <>
          <Preview rows={preview.data.agencies} />
          {open.length === 0 && <p className="none">{words.nobody}</p>}
        </>
      )}
      <div className="explanation-buttons">
        <Button type="primary" disabled={open.length === 0} loading={send.isPending} onClick={() => send.mutate()}>
          {words.send(padCount(open.length), padCount(dossiers))}
        </Button>
        <Button onClick={close}>{words.cancel}</Button>
      </div>
    </section>
  );
}

interface PreviewRow {
  readonly agency: { readonly id: string; readonly name: string };
  readonly late: number;
  readonly openOverdue: number;
  readonly isAsked: boolean;
  readonly isNobody: boolean;
}

function Preview({ rows }: { readonly rows: readonly PreviewRow[] }) {
  const { explanation: words } = useExplanationText();
  if (rows.length === 0) return undefined;
  return (
    <ScrollX>
      <table className="table explanation-table">
        <caption className="visually-hidden">{words.ask.heading}</caption>
        <thead>
          <tr>
            <th scope="col" className="left">
              {words.agency}
            </th>
            <th scope="col" className="left">
              {words.dossiers}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ agency, late, openOverdue, isAsked, isNobody }) => (
            <tr key={agency.id}>
              <th scope="row">
                {agency.name}
                {isAsked && <span className="muted small"> ({words.ask.isAsked})</span>}
                {isNobody && <span className="muted small"> ({words.ask.isNobody})</span>}
              </th>
              <td className="left">{words.dossiersOf(formatInteger(late), formatInteger(openOverdue))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
