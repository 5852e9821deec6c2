import type { ReactNode } from 'react';
import type { DossierDetail } from '../../api/types.ts';
import { stateText } from '../../parts/state-text.ts';
import { formatDay, formatTime, formatWeekday, useText } from '../../text/index.ts';

interface DossierFactsProps {
  readonly dossier: DossierDetail;
  /** Facts beside those that everybody is shown. */
  readonly children?: ReactNode;
}

/** The facts, in two columns at a desk. */
export function DossierFacts({ dossier, children }: DossierFactsProps) {
  const text = useText();
  const { acceptedAt, dueAt, endedAt, limitText, legalLimitText, rescheduledDueAt: rescheduled } = dossier;
  return (
    <section className="panel" aria-labelledby="facts-heading">
      <h2 id="facts-heading">{text.dossier.facts}</h2>
      <dl className="facts">
        <Fact name={text.dossiers.agency}>{dossier.agency.name}</Fact>
        {dossier.officer !== undefined && <Fact name={text.dossiers.officer}>{dossier.officer}</Fact>}
        <Fact name={text.dossiers.channel}>{text.dossiers.channels[dossier.channel]}</Fact>
        <Fact name={text.dossier.state}>{stateText(dossier.state, text)}</Fact>
        {acceptedAt !== undefined && (
          <Fact name={text.dossiers.accepted}>
            <When timestamp={acceptedAt} />
          </Fact>
        )}
        {limitText !== undefined && <Fact name={text.dossier.limit}>{limitText}</Fact>}
        {legalLimitText !== undefined && <Fact name={text.dossier.legalLimit}>{legalLimitText}</Fact>}
        <Fact name={rescheduled === undefined ? text.dossier.due : text.dossier.originalDue}>
          {dueAt === undefined ? <DueMissing paused={dossier.verdict === 'paused'} /> : <When timestamp={dueAt} />}
        </Fact>
        {rescheduled !== undefined && (
          <Fact name={text.dossier.rescheduledDue}>
            <When timestamp={rescheduled} />
          </Fact>
        )}
        <Fact name={text.dossier.ended}>
          {endedAt === undefined ? text.dossier.notEnded : <When timestamp={endedAt} />}
        </Fact>
        <TimeFacts dossier={dossier} />
        {children}
      </dl>
    </section>
  );
}

/** What is left, what is over, since when the clock stands still. */
function TimeFacts({ dossier }: { readonly dossier: DossierDetail }) {
  const text = useText();
  const { lateMinutes, legalLateMinutes, remainingMinutes, pause, dueIfResumedAt, apart } = dossier;
  const { duration, pauses } = text.countdown;
  return (
    <>
      {remainingMinutes !== undefined && remainingMinutes > 0 && (
        <Fact name={text.dossier.remaining}>{duration(remainingMinutes)}</Fact>
      )}
      {pause !== undefined && (
        <Fact name={text.dossier.paused}>{text.dossier.pausedSince(formatDay(pause.since), pauses[pause.kind])}</Fact>
      )}
      {dueIfResumedAt !== undefined && (
        <Fact name={text.dossier.dueIfResumed}>
          <When timestamp={dueIfResumedAt} />
        </Fact>
      )}
      {lateMinutes > 0 && (
        <Fact name={apart === undefined ? text.dossier.lateness : text.dossier.afterDue}>{duration(lateMinutes)}</Fact>
      )}
      {legalLateMinutes !== undefined && (
        <Fact name={text.dossier.legalLateness}>
          {legalLateMinutes === 0 ? text.dossier.legalInTime : duration(legalLateMinutes)}
        </Fact>
      )}
    </>
  );
}

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function DueMissing({ paused }: { readonly paused: boolean }) {
  const text = useText();
  return paused ? text.dossier.dueNone : text.verdicts['no-limit'];
}

export function When({ timestamp }: { readonly timestamp: string }) {
  return (
    <time dateTime={timestamp}>
      {formatTime(timestamp)} <span className="muted">({formatWeekday(timestamp)})</span>
    </time>
  );
}
