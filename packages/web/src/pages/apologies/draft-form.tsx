import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { Labelled } from '../../parts/labelled.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { useApologiesText } from '../../text/apologies/index.ts';
import { formatTime } from '../../text/index.ts';
import { type DraftBody, type DraftRow, makeDrafts, previewDrafts } from './apologies-queries.ts';

interface DraftFormProps {
  readonly codes: readonly string[];
  readonly done: (told: string) => void;
}

const CAUSES = ['own-agency', 'consulted-agency', 'receiving-agency', 'system'] as const;

/** Letters for the dossiers chosen: what each comes to is shown first; what was typed stays on a refusal. */
export function DraftForm({ codes, done }: DraftFormProps) {
  const text = useApologiesText();
  const words = text.apologies.draft;
  const client = useQueryClient();
  const [cause, setCause] = useState<DraftBody['cause']>('own-agency');
  const [reason, setReason] = useState('');
  const [workingDays, setDays] = useState(3);
  const body = { codes: [...codes], cause, reason: reason.trim(), workingDays };
  const preview = useMutation({ mutationFn: previewDrafts });
  const make = useMutation({
    mutationFn: makeDrafts,
    onSuccess: async ({ rows }) => {
      await client.invalidateQueries({ queryKey: ['apologies'] });
      done(words.made(formatInteger(rows.filter(({ draft }) => draft !== undefined).length)));
    },
  });
  const seen = preview.data?.rows;
  const isSeen = seen !== undefined && JSON.stringify(preview.variables) === JSON.stringify(body);
  const good = seen?.filter(({ draft }) => draft !== undefined) ?? [];
  const error = make.error ?? preview.error;
  return (
    <section className="panel" aria-labelledby="draft-apologies">
      <h2 id="draft-apologies">{words.heading}</h2>
      <p>{text.apologies.selected(formatInteger(codes.length))}</p>
      {error !== null && <Refusal words={problemText(error, text)} />}
      <form
        className="apology-form"
        onSubmit={(event) => {
          event.preventDefault();
          preview.mutate(body);
        }}
      >
        <Labelled label={words.cause}>
          {(id) => (
            <Select
              id={id}
              value={cause}
              options={CAUSES.map((value) => ({ value, label: words.causes[value] }))}
              onChange={setCause}
            />
          )}
        </Labelled>
        <Labelled label={words.days}>
          {(id) => (
            <InputNumber
              id={id}
              min={1}
              max={60}
              precision={0}
              value={workingDays}
              onChange={(next) => setDays(next ?? 1)}
            />
          )}
        </Labelled>
        <Labelled label={words.reason} hint={words.reasonHint} wide required>
          {(id, describedBy) => (
            <Input.TextArea
              id={id}
              value={reason}
              maxLength={2_000}
              rows={3}
              {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Labelled>
        <div className="apology-buttons">
          <Button htmlType="submit" loading={preview.isPending} disabled={body.reason === ''}>
            {words.preview}
          </Button>
          <Button
            type="primary"
            disabled={!isSeen || good.length === 0}
            loading={make.isPending}
            onClick={() => make.mutate(body)}
          >
            {words.make(formatInteger(isSeen ? good.length : codes.length))}
          </Button>
        </div>
      </form>
      {isSeen && <Previewed rows={seen} />}
    </section>
  );
}

function Previewed({ rows }: { readonly rows: readonly DraftRow[] }) {
  const { apologies: words } = useApologiesText();
  const good = rows.filter(({ draft }) => draft !== undefined).length;
  return (
    <>
      <p role="status">{words.draft.previewed(formatInteger(good), formatInteger(rows.length - good))}</p>
      <ul className="plain-list apology-preview">
        {rows.map(({ code, draft, problem }) => (
          <li key={code}>
            <strong>{code}</strong>:{' '}
            {draft === undefined ? problem?.message : words.draft.to(formatTime(draft.newDueAt))}
            {draft?.lateAnswers.map(({ agency, workingDays }) => (
              <span key={agency} className="block">
                {words.draft.lateAgency(agency, String(workingDays).padStart(2, '0'))}
              </span>
            ))}
            {draft?.explanation.map((line) => (
              <span key={line} className="block muted small">
                {line}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
