import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../api/client.ts';
import { problemText } from '../../parts/problem-text.ts';
import { ToneSign } from '../../parts/verdict.tsx';
import { formatTime } from '../../text/index.ts';
import { useIntakeText } from '../../text/intake/index.ts';
import { AcceptDialog } from './accept-dialog.tsx';
import { formAddress } from './parcels-list.tsx';
import { waitingQuery } from './queries.ts';
import { RefuseDialog } from './refuse-dialog.tsx';
import { leftText, leftTone } from './time-left.ts';
import type { CommandBody, WaitingDossier } from './types.ts';

interface Asking {
  readonly what: 'accept' | 'refuse';
  readonly dossier: WaitingDossier;
  /** The same for every try, so that nothing is done twice. */
  readonly key: string;
}

/** Handed in online and not answered yet, the most pressing first. */
export function WaitingList() {
  const text = useIntakeText();
  const words = text.intake.queue.waiting;
  const queries = useQueryClient();
  const waiting = useQuery(waitingQuery());
  const [asking, setAsking] = useState<Asking>();
  const [done, setDone] = useState<Asking>();
  const send = useMutation({
    mutationFn: ({ dossier, key, body }: Asking & { readonly body: CommandBody }) =>
      answerOf(
        client.POST('/api/v1/dossiers/{code}/commands', {
          params: {
            path: { code: dossier.code },
            header: { 'idempotency-key': key, 'if-match': `"${dossier.version}"` },
          },
          body,
        }),
      ),
    onSuccess: async () => {
      setDone(asking);
      setAsking(undefined);
      await queries.invalidateQueries({ queryKey: ['intake', 'waiting'] });
    },
    // Somebody else may have answered it meanwhile: the list shows it as it is.
    onError: () => queries.invalidateQueries({ queryKey: ['intake', 'waiting'] }),
  });
  const ask = (what: Asking['what'], dossier: WaitingDossier): void => {
    send.reset();
    setAsking({ what, dossier, key: crypto.randomUUID() });
  };
  const problem = send.isError ? { problem: problemText(send.error, text) } : {};
  return (
    <section className="panel" aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">{words.heading}</h2>
      <p className="muted small">{words.intro}</p>
      <div role="status">
        {done !== undefined && (
          <p>
            {done.what === 'accept' ? words.done(done.dossier.code) : words.refused(done.dossier.code)}{' '}
            <a href={formAddress(done.dossier.code, done.what)} target="_blank" rel="noreferrer">
              {done.what === 'accept' ? words.receipt : text.intake.queue.list.refusal}
            </a>
          </p>
        )}
      </div>
      {waiting.isError && <Alert type="warning" showIcon title={problemText(waiting.error, text)} />}
      {waiting.data?.length === 0 && <p className="muted">{words.none}</p>}
      <ul className="plain-list intake-rows">
        {waiting.data?.map((dossier) => (
          <li key={dossier.code}>
            <div>
              <Link
                to="/dossiers/$code"
                params={{ code: dossier.code }}
                search={{}}
                aria-label={words.openOf(dossier.code)}
              >
                {dossier.code}
              </Link>
              <span>{dossier.procedureName}</span>
              <Left dossier={dossier} />
            </div>
            <div className="intake-row-ways">
              <Button aria-label={words.acceptOf(dossier.code)} onClick={() => ask('accept', dossier)}>
                {words.accept}
              </Button>
              <Button aria-label={words.refuseOf(dossier.code)} onClick={() => ask('refuse', dossier)}>
                {words.refuse}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {asking?.what === 'refuse' && (
        <RefuseDialog
          heading={words.refuseHeading(asking.dossier.code)}
          missing={[]}
          busy={send.isPending}
          {...problem}
          refuse={({ reason, missing }) =>
            send.mutate({ ...asking, body: { type: 'refuse', reason, missing: [...missing] } })
          }
          close={() => setAsking(undefined)}
        />
      )}
      {asking?.what === 'accept' && (
        <AcceptDialog
          dossier={asking.dossier}
          busy={send.isPending}
          {...problem}
          accept={(body) => send.mutate({ ...asking, body })}
          close={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}

function Left({ dossier: { minutesLeft, checkDueAt, submittedAt } }: { readonly dossier: WaitingDossier }) {
  const text = useIntakeText();
  const words = text.intake.queue.waiting;
  return (
    <>
      {minutesLeft !== undefined && (
        <span className={`chip chip-${leftTone(minutesLeft)}`}>
          <ToneSign tone={leftTone(minutesLeft)} />
          {leftText(minutesLeft, words)}
        </span>
      )}
      <span className="muted small">
        {[
          ...(submittedAt === undefined ? [] : [words.submitted(formatTime(submittedAt))]),
          ...(checkDueAt === undefined ? [] : [words.dueAt(formatTime(checkDueAt))]),
        ].join(' · ')}
      </span>
    </>
  );
}
