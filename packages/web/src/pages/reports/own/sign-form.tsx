import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Labelled } from '../../../parts/labelled.tsx';
import { problemText } from '../../../parts/problem-text.ts';
import { Refusal } from '../../../parts/refusal.tsx';
import { useText } from '../../../text/index.ts';
import { useReportsText } from '../../../text/reports/index.ts';
import {
  type Answer,
  answerConfirmation,
  type ConfirmationDetail,
  confirmationQuery,
  ownConfirmationsQuery,
} from '../queries.ts';
import type { Objected } from './objected.ts';

interface SignFormProps {
  readonly detail: ConfirmationDetail;
  readonly objected: Objected;
  readonly back: () => void;
  readonly finish: (answer: 'confirmed' | 'objected') => void;
}

/** The last screen: the answer in one sentence with its figures, and the button that names it. */
export function SignForm({ detail, objected, back, finish }: SignFormProps) {
  const text = useText();
  const { confirm } = useReportsText().reports;
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const { reportId, agencyId, agencyName, figures } = detail;
  const { rows } = objected;
  const isObjection = rows.length > 0;
  const send = useMutation({
    mutationFn: () => answerConfirmation(reportId, agencyId, bodyOf(objected, note)),
    onSuccess: async (answered) => {
      client.setQueryData(confirmationQuery(reportId, agencyId).queryKey, answered);
      await client.invalidateQueries({ queryKey: ownConfirmationsQuery().queryKey });
      finish(isObjection ? 'objected' : 'confirmed');
    },
  });
  return (
    <section className="panel" aria-labelledby="sign-heading">
      <h2 id="sign-heading">{confirm.signHeading}</h2>
      {send.isError && <Refusal words={problemText(send.error, text)} />}
      {isObjection ? (
        <div>
          <p>{confirm.signObject(agencyName, formatInteger(rows.length))}</p>
          <ul>
            {rows.map(({ code, reason, evidence }) => (
              <li key={code}>
                {confirm.signLine(code, reason)}
                {evidence !== undefined && ` (${evidence.name})`}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p>{confirm.signConfirm(agencyName, formatInteger(figures.late), formatInteger(figures.openOverdue))}</p>
      )}
      <Labelled label={confirm.note}>
        {(id) => <Input.TextArea id={id} rows={2} value={note} onChange={(event) => setNote(event.target.value)} />}
      </Labelled>
      <p className="muted">{confirm.signText}</p>
      <div className="form-actions">
        <Button type="primary" size="large" loading={send.isPending} onClick={() => send.mutate()}>
          {isObjection ? confirm.doObject(formatInteger(rows.length)) : confirm.doConfirm}
        </Button>
        <Button size="large" onClick={back}>
          {confirm.backToList}
        </Button>
      </div>
    </section>
  );
}

function bodyOf({ rows }: Objected, note: string): Answer {
  const objections = rows.map(({ code, reason, evidence }) => ({
    code,
    reason,
    ...(evidence === undefined ? {} : { evidenceId: evidence.id }),
  }));
  return note.trim() === '' ? { objections } : { objections, note };
}
