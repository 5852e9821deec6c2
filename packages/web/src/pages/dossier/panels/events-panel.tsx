import { dayOf } from '@dunghen/domain/time';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { ScrollX } from '../../../parts/scroll-x.tsx';
import { ErrorState, Placeholder } from '../../../parts/states.tsx';
import { type DossierText, useDossierText } from '../../../text/dossier/index.ts';
import { formatDay, formatTime, useText } from '../../../text/index.ts';
import { eventsQuery, type ListedEvent, type WorkedDossier } from '../dossier-queries.ts';
import { valueText } from './value-text.ts';

interface EventsPanelProps {
  readonly dossier: WorkedDossier;
  readonly why: string | undefined;
  /** The two times that the page is asked for; absent: now. */
  readonly times: { readonly asOf?: string; readonly knownAt?: string };
  /** Opens the form that puts an event right; absent for who may not. */
  readonly correct: ((seq: number) => void) | undefined;
}

/** What happened, when it was recorded and by whom; a correction as before and after. */
export function EventsPanel({ dossier, why, times, correct }: EventsPanelProps) {
  const { timeline } = useText().dossier;
  const words = useDossierText().dossierPage.timeline;
  const [oldestFirst, setOldestFirst] = useState(false);
  const events = useQuery(eventsQuery(dossier.code, why));
  const shown = (events.data ?? []).filter((event) => isKnown(event, times));
  return (
    <section className="panel" aria-labelledby="timeline-heading">
      <div className="section-head">
        <h2 id="timeline-heading">{timeline}</h2>
        <Button size="small" onClick={() => setOldestFirst(!oldestFirst)} aria-pressed={oldestFirst}>
          {oldestFirst ? words.oldest : words.newest}
        </Button>
      </div>
      {events.isPending && <Placeholder height={200} />}
      {events.isError && <ErrorState error={events.error} retry={() => events.refetch()} />}
      {events.isSuccess && (
        <ol className="timeline">
          {(oldestFirst ? shown : shown.toReversed()).map((event) => (
            <li key={event.seq}>
              <time dateTime={event.occurredAt}>
                {event.dateOnly ? formatDay(event.occurredAt) : formatTime(event.occurredAt)}
              </time>
              <div className="event">
                <span>{event.corrects === undefined ? event.text : words.corrects(event.corrects.seq)}</span>
                <small className="muted">{factsOf(event, words)}</small>
                {event.corrects && <Correction correction={event.corrects} />}
                {correct !== undefined && event.type !== 'Corrected' && (
                  <Button
                    size="small"
                    type="link"
                    className="event-correct"
                    aria-label={words.correctOf(event.seq)}
                    onClick={() => correct(event.seq)}
                  >
                    {words.correct}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** What had happened before the one time and was recorded by the other. */
function isKnown(event: ListedEvent, { asOf, knownAt }: EventsPanelProps['times']): boolean {
  if (asOf !== undefined && Date.parse(event.occurredAt) >= Date.parse(asOf)) return false;
  return knownAt === undefined || Date.parse(event.recordedAt) <= Date.parse(knownAt);
}

/** Id under which the system's own jobs record. */
const SYSTEM = 'he-thong';

type Words = DossierText['dossierPage']['timeline'];

function factsOf({ seq, actor, occurredAt, recordedAt }: ListedEvent, words: Words): string {
  const later = dayOf(Date.parse(recordedAt)) > dayOf(Date.parse(occurredAt));
  return [
    words.seq(seq),
    ...(actor === undefined || actor === '' ? [] : [words.by(actor === SYSTEM ? words.system : actor)]),
    ...(later ? [words.recorded(formatTime(recordedAt))] : []),
  ].join(' · ');
}

function Correction({ correction }: { readonly correction: NonNullable<ListedEvent['corrects']> }) {
  const { timeline: words, fields } = useDossierText().dossierPage;
  const { before, after, changes, reason } = correction;
  const names: Readonly<Record<string, string>> = { ...fields.names, ...fields.factNames };
  const moved = before?.occurredAt !== after?.occurredAt;
  const value = (side: 'before' | 'after', change: (typeof changes)[number]) =>
    'before' in change || 'after' in change ? valueText(change.field, change[side], words) : words.hidden;
  return (
    <ScrollX>
      <table className="table difference">
        <thead>
          <tr>
            <th scope="col" className="left">
              {words.field}
            </th>
            <th scope="col" className="left">
              {words.before}
            </th>
            <th scope="col" className="left">
              {words.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {(moved || changes.length === 0) && (
            <tr className="changed">
              <th scope="row">{words.time}</th>
              <td className="left">{before === undefined ? words.never : formatTime(before.occurredAt)}</td>
              <td className="left">{after === undefined ? words.never : formatTime(after.occurredAt)}</td>
            </tr>
          )}
          {changes.map((change) => (
            <tr key={change.field} className="changed">
              <th scope="row">{names[change.field] ?? change.field}</th>
              <td className="left">{value('before', change)}</td>
              <td className="left">{value('after', change)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {reason !== undefined && <p className="small">{words.reason(reason)}</p>}
    </ScrollX>
  );
}
