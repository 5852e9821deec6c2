import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../../api/client.ts';
import { ConfirmDialog } from '../../../parts/confirm-dialog.tsx';
import { Labelled } from '../../../parts/labelled.tsx';
import { problemText } from '../../../parts/problem-text.ts';
import { Refusal } from '../../../parts/refusal.tsx';
import { ErrorState, Loading, Placeholder } from '../../../parts/states.tsx';
import { useMay } from '../../../parts/use-may.ts';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { formatTime } from '../../../text/index.ts';
import type { CalendarProposal } from '../queries.ts';
import { Chip } from '../standing-chip.tsx';
import { DayLines } from './decisions-page.tsx';
import { PreviewPanel } from './preview-panel.tsx';

/** What waits for somebody's approval, and what became of the others. */
export function Proposals({ rows }: { readonly rows: readonly CalendarProposal[] }) {
  const text = useCataloguesText().catalogues.calendar;
  const waiting = rows.filter(({ state }) => state === 'waiting');
  const answered = rows.filter(({ state }) => state !== 'waiting');
  return (
    <>
      <section className="panel" aria-labelledby="waiting-heading">
        <h2 id="waiting-heading">{text.waiting}</h2>
        {waiting.length === 0 && <p className="muted">{text.waitingNone}</p>}
        <ul className="entries">
          {waiting.map((row) => (
            <li key={row.id} className="entry">
              <Facts row={row} />
              <Answer row={row} />
            </li>
          ))}
        </ul>
      </section>
      {answered.length > 0 && (
        <section className="panel" aria-labelledby="answered-heading">
          <h2 id="answered-heading">{text.answered}</h2>
          <ul className="entries">
            {answered.map((row) => (
              <li key={row.id} className="entry">
                <Facts row={row} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const TONES = { waiting: 'due-soon', approved: 'in-time', declined: 'late', withdrawn: 'ended' } as const;

function Facts({ row }: { readonly row: CalendarProposal }) {
  const text = useCataloguesText().catalogues.calendar;
  const { source, note, state, proposedBy, proposedAt, decidedBy, decidedAt, answer } = row;
  return (
    <>
      <h3>{source}</h3>
      <p>
        <Chip tone={TONES[state]}>{text.states[state]}</Chip>
      </p>
      <p className="muted">
        {text.proposedBy(proposedBy, formatTime(proposedAt))}
        {decidedBy !== undefined && decidedAt !== undefined && `; ${text.decidedBy(decidedBy, formatTime(decidedAt))}`}
      </p>
      {note !== undefined && <p>{text.withReason(note)}</p>}
      {answer !== undefined && <p>{text.withReason(answer)}</p>}
      <DayLines days={row.days} />
    </>
  );
}

type Verdict = 'approve' | 'decline' | 'withdraw';

function Answer({ row }: { readonly row: CalendarProposal }) {
  const text = useCataloguesText();
  const words = text.catalogues.calendar;
  const mayDecide = useMay()('calendar:edit');
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Verdict>();
  const [reason, setReason] = useState('');
  const send = useMutation({
    mutationFn: ({ verdict, answer }: { readonly verdict: Verdict; readonly answer?: string }) =>
      answerOf(
        client.POST('/api/v1/calendar/proposals/{id}/answer', {
          params: { path: { id: row.id } },
          body: { verdict, ...(answer === undefined ? {} : { answer }) },
        }),
      ),
    onSuccess: async () => {
      setAsking(undefined);
      await queries.invalidateQueries({ queryKey: ['calendar'] });
    },
  });
  if (row.isOwn) {
    return (
      <div className="page-actions">
        <span className="muted">{words.ownWaits}</span>
        <Button loading={send.isPending} onClick={() => send.mutate({ verdict: 'withdraw' })}>
          {words.withdraw}
        </Button>
        {send.isError && <Refusal words={problemText(send.error, text)} />}
      </div>
    );
  }
  if (!mayDecide) return undefined;
  return (
    <div className="page-actions">
      <Button type="primary" onClick={() => setAsking('approve')}>
        {words.approve}
      </Button>
      <Button onClick={() => setAsking('decline')}>{words.decline}</Button>
      <ConfirmDialog
        open={asking === 'approve'}
        width={900}
        title={row.source}
        action={words.approve}
        busy={send.isPending}
        error={send.error}
        run={() => send.mutate({ verdict: 'approve' })}
        close={() => setAsking(undefined)}
      >
        {asking === 'approve' && <Moves row={row} />}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'decline'}
        title={row.source}
        action={words.decline}
        busy={send.isPending}
        error={send.error}
        run={() => send.mutate({ verdict: 'decline', answer: reason })}
        close={() => setAsking(undefined)}
      >
        <Labelled label={words.declineReason}>
          {(id) => (
            <Input.TextArea id={id} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Labelled>
      </ConfirmDialog>
    </div>
  );
}

/** What the approval will move, counted now and not when it was proposed. */
function Moves({ row }: { readonly row: CalendarProposal }) {
  const words = useCataloguesText().catalogues.calendar;
  const { source, days } = row;
  const preview = useQuery({
    queryKey: ['calendar', 'preview', row.id],
    queryFn: () =>
      answerOf(
        client.POST('/api/v1/calendar/decisions/preview', {
          body: { source, days: days.map(({ agencyName: _name, ...day }) => day) },
        }),
      ),
    staleTime: 0,
  });
  if (preview.isError) return <ErrorState error={preview.error} retry={() => preview.refetch()} />;
  if (preview.data === undefined) {
    return (
      <>
        <Loading />
        <Placeholder height={200} />
      </>
    );
  }
  return (
    <>
      <p>{words.approveConfirm(formatInteger(preview.data.moved))}</p>
      <PreviewPanel preview={preview.data} isOld={false} />
    </>
  );
}
