import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { useMay } from '../../parts/use-may.ts';
import { useApologiesText } from '../../text/apologies/index.ts';
import {
  type Act,
  type ApologyRow,
  PRINT_FORMATS,
  type PrintFormat,
  printLetters,
  type StepBody,
  type StepRow,
  takeStep,
} from './apologies-queries.ts';
import type { Tab } from './apologies-search.ts';

interface LetterActsProps {
  readonly tab: Exclude<Tab, 'prepare' | 'missing'>;
  readonly rows: readonly ApologyRow[];
  readonly done: (told: string) => void;
}

const ACTS: Readonly<Record<LetterActsProps['tab'], readonly Act[]>> = {
  signing: ['submit', 'sign', 'decline'],
  sending: ['send'],
  sent: ['redate'],
};

/** Who may do it somewhere sees the button; whether here, the server says in words. */
const NEEDED: Readonly<Record<Act, string>> = {
  submit: 'dossier:propose-reschedule',
  sign: 'dossier:approve-reschedule',
  decline: 'dossier:decline-reschedule',
  send: 'dossier:note',
  redate: 'apology:redate',
};

const CHANNELS = ['post', 'email', 'sms', 'zalo', 'counter'] as const;
const CAPACITIES = ['head', 'deputy'] as const;

/** What is done with the letters chosen: said before, with what could not be done and why after. */
export function LetterActs({ tab, rows, done }: LetterActsProps) {
  const text = useApologiesText();
  const words = text.apologies.acts;
  const may = useMay();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Act>();
  const [details, setDetails] = useState<Required<Pick<StepBody, 'capacity' | 'channel' | 'reason'>>>({
    capacity: 'head',
    channel: 'post',
    reason: '',
  });
  const [refused, setRefused] = useState<readonly StepRow[]>([]);
  const ids = rows.flatMap(({ letter }) => (letter === undefined ? [] : [letter.id]));
  const step = useMutation({
    mutationFn: (act: Act) => takeStep({ ids, act, ...details }),
    onSuccess: async ({ rows: answers }, act) => {
      const problems = answers.filter(({ problem }) => problem !== undefined);
      setRefused(problems);
      setAsked(undefined);
      await client.invalidateQueries({ queryKey: ['apologies'] });
      if (problems.length === 0) done(words.done[act](formatInteger(answers.length)));
    },
  });
  const print = useMutation({ mutationFn: (format: PrintFormat) => printLetters(ids, format) });
  return (
    <section className="panel" aria-label={words.heading}>
      <p>
        <strong>{text.apologies.selected(formatInteger(rows.length))}</strong>
      </p>
      {print.isError && <Refusal words={problemText(print.error, text)} />}
      {refused.length > 0 && (
        <Refusal words={words.notDone(formatInteger(refused.length))}>
          <ul className="plain-list">
            {refused.map(({ code, problem }) => (
              <li key={code}>
                <strong>{code}</strong>: {problem?.message}
              </li>
            ))}
          </ul>
        </Refusal>
      )}
      <div className="apology-buttons">
        {PRINT_FORMATS.map((format) => (
          <Button
            key={format}
            loading={print.isPending && print.variables === format}
            onClick={() => print.mutate(format)}
          >
            {words.prints[format]}
          </Button>
        ))}
        {ACTS[tab]
          .filter((act) => may(NEEDED[act]))
          .map((act) => (
            <Button key={act} type={act === 'decline' ? 'default' : 'primary'} onClick={() => setAsked(act)}>
              {words[act]}
            </Button>
          ))}
      </div>
      {asked !== undefined && (
        <ConfirmDialog
          title={words[asked]}
          action={words[asked]}
          run={() => step.mutate(asked)}
          busy={step.isPending}
          error={step.error}
          close={() => setAsked(undefined)}
          ready={asked !== 'decline' || details.reason.trim() !== ''}
        >
          <p>{words.confirm[asked](formatInteger(ids.length))}</p>
          {asked === 'sign' && (
            <Labelled label={words.capacity}>
              {(id) => (
                <Select
                  id={id}
                  value={details.capacity}
                  options={CAPACITIES.map((value) => ({ value, label: words.capacities[value] }))}
                  onChange={(capacity) => setDetails({ ...details, capacity })}
                />
              )}
            </Labelled>
          )}
          {asked === 'send' && (
            <Labelled label={words.channel}>
              {(id) => (
                <Select
                  id={id}
                  value={details.channel}
                  options={CHANNELS.map((value) => ({ value, label: words.channels[value] }))}
                  onChange={(channel) => setDetails({ ...details, channel })}
                />
              )}
            </Labelled>
          )}
          {asked === 'decline' && (
            <Labelled label={words.reason} required>
              {(id) => (
                <Input.TextArea
                  id={id}
                  value={details.reason}
                  maxLength={2_000}
                  rows={3}
                  onChange={(event) => setDetails({ ...details, reason: event.target.value })}
                />
              )}
            </Labelled>
          )}
        </ConfirmDialog>
      )}
    </section>
  );
}
