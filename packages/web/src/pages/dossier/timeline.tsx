import { dayOf } from '@dunghen/domain/time';
import type { DossierDetail } from '../../api/types.ts';
import { formatDay, formatTime, useText } from '../../text/index.ts';

type Entry = DossierDetail['timeline'][number];

/** What happened, in order of time; where it was recorded on a later day, when that was. */
export function Timeline({ entries }: { readonly entries: readonly Entry[] }) {
  const text = useText();
  return (
    <section className="panel" aria-labelledby="timeline-heading">
      <h2 id="timeline-heading">{text.dossier.timeline}</h2>
      <ol className="timeline">
        {entries.map((entry) => (
          <li key={`${entry.type}-${entry.occurredAt}-${entry.recordedAt}`}>
            <time dateTime={entry.occurredAt}>
              {entry.dateOnly ? formatDay(entry.occurredAt) : formatTime(entry.occurredAt)}
            </time>
            <span>{entry.text}</span>
            {isLater(entry) && <small className="muted">{text.dossier.recorded(formatTime(entry.recordedAt))}</small>}
          </li>
        ))}
      </ol>
    </section>
  );
}

const isLater = (entry: Entry): boolean => dayOf(Date.parse(entry.recordedAt)) > dayOf(Date.parse(entry.occurredAt));
