import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DatePicker, Input, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Dialog } from '../../../parts/dialog.tsx';
import { Labelled } from '../../../parts/labelled.tsx';
import { problemText } from '../../../parts/problem-text.ts';
import { Refusal } from '../../../parts/refusal.tsx';
import { ErrorState, Placeholder } from '../../../parts/states.tsx';
import { formatTime, useText } from '../../../text/index.ts';
import { type ReportsText, useReportsText } from '../../../text/reports/index.ts';
import { type Decision, decideObjection, dossierEventsQuery, type Objection, reportQuery } from '../queries.ts';

interface DialogProps {
  readonly id: string;
  readonly objection: Objection;
  readonly close: () => void;
}

const WAYS = ['accept', 'corrected', 'reject'] as const;
type Way = (typeof WAYS)[number];

interface Draft {
  readonly way: Way;
  readonly reason: string;
  readonly seq: number | undefined;
  /** Local, `yyyy-MM-ddTHH:mm`; '' for none. */
  readonly right: string;
}

/** Accepts an objection, which corrects the dossier, or rejects it; either with its reason. */
export function DecisionDialog({ id, objection, close }: DialogProps) {
  const text = useText();
  const { cancel, course } = useReportsText().reports;
  const words = course.objections;
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>({ way: 'accept', reason: '', seq: undefined, right: '' });
  const [tried, setTried] = useState(false);
  const decide = useMutation({
    mutationFn: () => decideObjection(id, objection.id, decisionOf(draft)),
    onSuccess: async () => {
      close();
      await client.invalidateQueries({ queryKey: reportQuery(id).queryKey });
    },
  });
  const faults = faultsOf(draft, words);
  const send = (): void => {
    setTried(true);
    if (Object.keys(faults).length === 0) decide.mutate();
  };
  const shown = tried ? faults : {};
  return (
    <Dialog
      open
      title={words.dialog(objection.code)}
      okText={words.does[draft.way]}
      cancelText={cancel}
      confirmLoading={decide.isPending}
      onOk={send}
      onCancel={close}
      destroyOnHidden
    >
      <div className="dialog-form">
        <p>{objection.reason}</p>
        {decide.isError && <Refusal words={problemText(decide.error, text)} />}
        <Radio.Group
          aria-label={words.way}
          value={draft.way}
          onChange={({ target }) => setDraft({ ...draft, way: WAYS.find((way) => way === target.value) ?? 'accept' })}
        >
          {WAYS.map((way) => (
            <Radio key={way} value={way}>
              {words.ways[way]}
            </Radio>
          ))}
        </Radio.Group>
        {draft.way === 'accept' && <Correction code={objection.code} draft={draft} change={setDraft} faults={shown} />}
        {draft.way === 'corrected' && (
          <p>
            {words.correctedText}{' '}
            <Link
              to="/dossiers/$code"
              params={{ code: objection.code }}
              search={{ action: 'correct' }}
              target="_blank"
              rel="noreferrer"
            >
              {words.openDossier(objection.code)}
            </Link>
          </p>
        )}
        <Labelled label={words.reason} fault={shown.reason}>
          {(field, describedBy) => (
            <Input.TextArea
              id={field}
              rows={3}
              value={draft.reason}
              aria-describedby={describedBy}
              onChange={(event) => setDraft({ ...draft, reason: event.target.value })}
            />
          )}
        </Labelled>
        <p className="muted">{draft.way === 'reject' ? words.rejectText : words.acceptText}</p>
      </div>
    </Dialog>
  );
}

function decisionOf({ way, reason, seq, right }: Draft): Decision {
  if (way === 'corrected') return { reason, corrected: true };
  return way === 'accept' && seq !== undefined ? { reason, correction: { seq, occurredAt: right } } : { reason };
}

interface Faults {
  readonly reason?: string;
  readonly seq?: string;
  readonly right?: string;
}

type Words = ReportsText['reports']['course']['objections'];

function faultsOf({ way, reason, seq, right }: Draft, words: Words): Faults {
  return {
    ...(reason.trim() === '' ? { reason: words.reasonMissing } : {}),
    ...(way === 'accept' && seq === undefined ? { seq: words.eventMissing } : {}),
    ...(way === 'accept' && right === '' ? { right: words.rightMissing } : {}),
  };
}

interface CorrectionProps {
  readonly code: string;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly faults: Faults;
}

/** Which entry of the dossier was wrong, and when it happened in truth. */
function Correction({ code, draft, change, faults }: CorrectionProps) {
  const words = useReportsText().reports.course.objections;
  const events = useQuery(dossierEventsQuery(code));
  if (events.isPending) return <Placeholder height={96} />;
  if (events.isError) return <ErrorState error={events.error} retry={() => events.refetch()} />;
  const options = events.data
    .filter(({ type }) => type !== 'Corrected')
    .map(({ seq, text, occurredAt }) => ({ value: seq, label: `${text}, ${formatTime(occurredAt)}` }));
  const choose = (seq: number): void => {
    const at = events.data.find((event) => event.seq === seq)?.occurredAt.slice(0, 16) ?? '';
    change({ ...draft, seq, right: draft.right === '' ? at : draft.right });
  };
  return (
    <>
      <Labelled label={words.event} hint={words.eventHint} fault={faults.seq}>
        {(id) => <Select id={id} value={draft.seq ?? null} options={options} onChange={choose} />}
      </Labelled>
      <Labelled label={words.right} fault={faults.right}>
        {(id) => (
          <DatePicker
            id={id}
            showTime={{ format: 'HH:mm' }}
            format={['HH:mm DD/MM/YYYY', 'DD/MM/YYYY HH:mm']}
            value={draft.right === '' ? null : dayjs(draft.right)}
            onChange={(at) => change({ ...draft, right: at === null ? '' : at.format('YYYY-MM-DDTHH:mm') })}
          />
        )}
      </Labelled>
    </>
  );
}
