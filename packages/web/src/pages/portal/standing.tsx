import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { useMay } from '../../parts/use-may.ts';
import { formatTime } from '../../text/index.ts';
import { usePortalText } from '../../text/portal/index.ts';
import { type PortalStanding, portalQuery, tryPortal } from './portal-queries.ts';

const CHIPS = { closed: 'chip-in-time', open: 'chip-late', 'half-open': 'chip-due-soon' } as const;

/** How it stands: the line, what waits and since when, what was refused. */
export function Standing({ standing }: { readonly standing: PortalStanding }) {
  const words = usePortalText().portal;
  const { line, connection } = standing;
  return (
    <section className="panel" aria-labelledby="portal-standing">
      <h2 id="portal-standing">
        {words.standing}{' '}
        {line === undefined ? (
          <span className="chip chip-paused">{words.notConnected}</span>
        ) : (
          <span className={`chip ${CHIPS[connection.state]}`}>{words.states[connection.state]}</span>
        )}
      </h2>
      {line === undefined ? <p>{words.notConnectedText}</p> : <Troubles standing={standing} />}
      <Counts standing={standing} />
      {line !== undefined && <LineFacts line={line} connection={connection} />}
    </section>
  );
}

function Troubles({ standing: { connection } }: { readonly standing: PortalStanding }) {
  const text = usePortalText();
  const words = text.portal;
  const may = useMay();
  const client = useQueryClient();
  const trying = useMutation({
    mutationFn: tryPortal,
    onSettled: () => client.invalidateQueries({ queryKey: portalQuery().queryKey }),
  });
  const { state, openedAt, retryAt, lastFailure } = connection;
  if (state === 'closed') return undefined;
  return (
    <div className="portal-trouble" role="status">
      {openedAt !== undefined && <p>{words.openSince(formatTime(openedAt))}</p>}
      {lastFailure !== undefined && <p className="bad">{lastFailure}</p>}
      {retryAt !== undefined && state === 'open' && <p>{words.retryAt(formatTime(retryAt))}</p>}
      {trying.error !== null && <Refusal words={problemText(trying.error, text)} />}
      {may('portal:send-again') && state === 'open' && (
        <Button loading={trying.isPending} onClick={() => trying.mutate()}>
          {words.tryNow}
        </Button>
      )}
    </div>
  );
}

function Counts({ standing: { queue } }: { readonly standing: PortalStanding }) {
  const words = usePortalText().portal;
  const { waiting, waitingDossiers, heldDossiers, refused, unmade, sentOfDay, oldest } = queue;
  const rows = [
    {
      name: words.counts.waiting,
      count: waiting,
      hint: [
        ...(waiting > 0 ? [words.ofDossiers(formatInteger(waitingDossiers + heldDossiers))] : []),
        ...(oldest === undefined ? [] : [words.oldest(formatTime(oldest))]),
      ].join(', '),
    },
    { name: words.counts.refused, count: refused, isBad: refused > 0, hint: '' },
    { name: words.counts.held, count: heldDossiers, isBad: heldDossiers > 0, hint: '' },
    { name: words.counts.unmade, count: unmade, hint: '' },
    { name: words.counts.sentOfDay, count: sentOfDay, hint: '' },
  ];
  return (
    <dl className="portal-counts">
      {rows.map(({ name, count, hint, isBad }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={isBad === true ? 'bad' : ''}>{formatInteger(count)}</dd>
          {hint !== '' && <dd className="muted small">{hint}</dd>}
        </div>
      ))}
    </dl>
  );
}

interface LineFactsProps {
  readonly line: NonNullable<PortalStanding['line']>;
  readonly connection: PortalStanding['connection'];
}

function LineFacts({ line, connection }: LineFactsProps) {
  const words = usePortalText().portal;
  const { lastSuccessAt, lastFailureAt, lastFailure, fetchedAt } = connection;
  const time = (at: string | undefined) => (at === undefined ? words.never : formatTime(at));
  const facts = [
    [words.lastSuccess, time(lastSuccessAt)],
    [words.lastFailure, `${time(lastFailureAt)}${lastFailure === undefined ? '' : `: ${lastFailure}`}`],
    [words.fetched, time(fetchedAt)],
    [words.address, line.endpoint],
    [words.mapping, line.mapping],
    [words.limits, words.limitsText(formatInteger(line.batch), formatInteger(line.parallel))],
  ] as const;
  return (
    <dl className="portal-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="break">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
