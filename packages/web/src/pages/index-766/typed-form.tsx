import { parseVietnameseNumber } from '@dunghen/domain/text';
import { useMutation } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { DayInput } from '../../parts/day-input.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { useIndex766Text } from '../../text/index-766/index.ts';
import { type GroupKey, type NewFigure, sendFigure } from './index-queries.ts';
import { RecordDialog } from './record-dialog.tsx';

const GROUPS: readonly (GroupKey | 'total')[] = ['TDGQ', 'CKMB', 'CLGQ', 'TTTT', 'MDSH', 'MDHL', 'total'];

const EMPTY = { group: 'TDGQ' as GroupKey | 'total', score: '', mean: '', source: '', day: '' };

/** "18,8"; undefined for what is no number. */
function numberOf(text: string): number | undefined {
  const read = parseVietnameseNumber(text);
  return read.kind === 'number' ? read.value : undefined;
}

/** A figure that somebody read off a page of the portal; shown before it is recorded, kept on an error. */
export function TypedForm({ period }: { readonly period: string }) {
  const text = useIndex766Text();
  const words = text.index766;
  const [values, setValues] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState<string>();
  const look = useMutation({ mutationFn: (figure: NewFigure) => sendFigure(figure, true) });
  const change = (changes: Partial<typeof EMPTY>): void => setValues({ ...values, ...changes });
  const score = numberOf(values.score);
  const mean = values.mean.trim() === '' ? undefined : numberOf(values.mean);
  const faults = {
    score: score === undefined ? words.badNumber : undefined,
    mean: values.mean.trim() !== '' && mean === undefined ? words.badNumber : undefined,
    source: values.source.trim() === '' ? words.needsSource : undefined,
    day: values.day === '' ? words.needsDay : undefined,
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    setSaid(undefined);
    if (score === undefined || Object.values(faults).some((fault) => fault !== undefined)) return;
    const { group, source, day } = values;
    const means = mean === undefined ? {} : { nationalMean: mean };
    const body = { period, group, score, source: source.trim(), capturedAt: `${day}T00:00`, ...means };
    look.mutate({ kind: 'typed', body });
  };
  const shown = (fault: string | undefined): string | undefined => (tried ? fault : undefined);
  return (
    <section className="panel" aria-labelledby="portal-typed">
      <h2 id="portal-typed">{words.typeHeading}</h2>
      <form className="dialog-form" onSubmit={submit} noValidate>
        <Labelled label={words.group}>
          {(id) => (
            <Select
              id={id}
              value={values.group}
              onChange={(group) => change({ group })}
              options={GROUPS.map((value) => ({ value, label: words.groupNames[value] }))}
            />
          )}
        </Labelled>
        <Labelled label={words.ownScore} hint={words.number} fault={shown(faults.score)}>
          {(id, describedBy) => (
            <Input
              id={id}
              inputMode="decimal"
              value={values.score}
              aria-describedby={describedBy}
              onChange={(event) => change({ score: event.target.value })}
            />
          )}
        </Labelled>
        <Labelled label={words.mean} fault={shown(faults.mean)}>
          {(id, describedBy) => (
            <Input
              id={id}
              inputMode="decimal"
              value={values.mean}
              aria-describedby={describedBy}
              onChange={(event) => change({ mean: event.target.value })}
            />
          )}
        </Labelled>
        <Labelled label={words.source} hint={words.sourceHint} fault={shown(faults.source)}>
          {(id, describedBy) => (
            <Input
              id={id}
              maxLength={500}
              value={values.source}
              aria-describedby={describedBy}
              onChange={(event) => change({ source: event.target.value })}
            />
          )}
        </Labelled>
        <Labelled label={words.seenOn} fault={shown(faults.day)}>
          {(id, describedBy) => (
            <DayInput id={id} value={values.day} change={(day) => change({ day })} describedBy={describedBy} />
          )}
        </Labelled>
        {look.error !== null && <Refusal words={problemText(look.error, text)} />}
        {said !== undefined && <p role="status">{said}</p>}
        <Button type="primary" htmlType="submit" loading={look.isPending}>
          {words.preview}
        </Button>
      </form>
      {look.data !== undefined && look.variables !== undefined && (
        <RecordDialog
          figure={look.variables}
          preview={look.data}
          close={() => look.reset()}
          done={(group) => {
            look.reset();
            setTried(false);
            setValues({ ...EMPTY, source: values.source, day: values.day });
            setSaid(words.done(group));
          }}
        />
      )}
    </section>
  );
}
