import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { periodsQuery } from '../../api/queries.ts';
import { Labelled } from '../../parts/labelled.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { usePublicationText } from '../../text/publications/index.ts';
import { type Publication, propose, publicationQuery, publicationsQuery } from './publication-queries.ts';
import { KINDS, type Kind } from './publications-search.ts';

interface ProposePanelProps {
  readonly rows: readonly Publication[];
  readonly close: () => void;
  readonly done: (told: string) => void;
  /** What is corrected, where that is what one came for. */
  readonly of?: Pick<Publication, 'kind' | 'period'>;
}

/** Proposes a publication; where one of the period stands it is a correction, which says what and why. */
export function ProposePanel({ rows, close, done, of }: ProposePanelProps) {
  const text = usePublicationText();
  const { publications: words } = text;
  const periods = useQuery(periodsQuery());
  const [kind, setKind] = useState<Kind>(of?.kind ?? 'figures');
  const [chosen, setPeriod] = useState<string | undefined>(of?.period);
  const [change, setChange] = useState('');
  const [reason, setReason] = useState('');
  // One for the whole form: sent again after a lost answer, nothing is proposed twice.
  const [id] = useState(newProposalId);
  const queries = useQueryClient();
  const standard = periods.data?.find(({ isDefault }) => isDefault) ?? periods.data?.[0];
  const period = chosen ?? standard?.key;
  const current = rows.find((row) => row.state === 'published' && row.kind === kind && row.period === period);
  const corrects = current && { id: current.id, change, reason };
  const send = useMutation({
    mutationFn: () => propose({ id, kind, period: period ?? '', ...(corrects && { corrects }) }),
    onSuccess: async (details) => {
      queries.setQueryData(publicationQuery(details.publication.id).queryKey, details);
      await queries.invalidateQueries({ queryKey: publicationsQuery().queryKey, exact: true });
      done(words.propose.done(words.one.heading(words.kinds[kind], words.quarter(period ?? ''))));
    },
  });
  const isReady = period !== undefined && (corrects === undefined || (change.trim() !== '' && reason.trim() !== ''));
  return (
    <section className="panel" aria-labelledby="publication-propose">
      <h2 id="publication-propose">{words.propose.heading}</h2>
      <p className="muted">{words.propose.hint}</p>
      {send.isError && <Refusal words={problemText(send.error, text)} />}
      <div className="publication-filters">
        <Labelled label={words.kind}>
          {(field) => (
            <Select
              id={field}
              className="publication-filter"
              value={kind}
              options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
              onChange={setKind}
            />
          )}
        </Labelled>
        <Labelled label={words.period}>
          {(field) => (
            <Select
              id={field}
              className="publication-filter"
              loading={periods.isPending}
              value={period ?? ''}
              options={(periods.data ?? []).map(({ key, title }) => ({ value: key, label: title }))}
              onChange={setPeriod}
            />
          )}
        </Labelled>
      </div>
      {corrects !== undefined && (
        <>
          <p>{words.propose.correctsHint}</p>
          <Words label={words.propose.change} value={change} set={setChange} />
          <Words label={words.propose.reason} value={reason} set={setReason} />
        </>
      )}
      <div className="publication-buttons">
        <Button type="primary" disabled={!isReady} loading={send.isPending} onClick={() => send.mutate()}>
          {words.propose.send}
        </Button>
        <Button onClick={close}>{text.cancel}</Button>
      </div>
    </section>
  );
}

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
}

const Words = ({ label, value, set }: WordsProps) => (
  <Labelled label={label} required>
    {(field) => (
      <Input.TextArea
        id={field}
        rows={2}
        maxLength={2_000}
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    )}
  </Labelled>
);

/** A random UUID; `randomUUID` is there on https and on this machine alone. */
function newProposalId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
