import { formatTime } from '../../../text/index.ts';
import { useReportsText } from '../../../text/reports/index.ts';
import type { Report } from '../queries.ts';

/** Who did what to the report and when; what was written down later than it happened says both. */
export function History({ report }: { readonly report: Report }) {
  const { course } = useReportsText().reports;
  if (report.history.length === 0) return undefined;
  return (
    <section className="panel" aria-labelledby="history-heading">
      <h2 id="history-heading">{course.history}</h2>
      <ol className="plain-list standings">
        {report.history.toReversed().map(({ seq, text, by, occurredAt, recordedAt }) => (
          <li key={seq}>
            <p>{text}</p>
            <p className="muted small">
              {course.historyLine(by, formatTime(occurredAt))}
              {formatTime(recordedAt) !== formatTime(occurredAt) && `; ${course.historyLater(formatTime(recordedAt))}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
