import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { ApiError } from '../../api/client.ts';
import { problemText } from '../../parts/problem-text.ts';
import { formatTime, formatWeekday } from '../../text/index.ts';
import { useText } from '../../text/intake-page.ts';
import { type DueFacts, dueQuery, dueQuestionOf } from './queries.ts';
import type { DuePreview } from './types.ts';

/** What the receipt would promise if it were accepted now, and why; another as soon as what it depends on changes. */
export function DueSide({ form, online }: { readonly form: DueFacts; readonly online: boolean }) {
  const text = useText();
  const words = text.intake.form.due;
  const question = dueQuestionOf(form);
  const due = useQuery(dueQuery(online ? question : undefined));
  const away = !online || (due.error instanceof ApiError && due.error.problem === undefined);
  return (
    <section className="panel intake-due" aria-labelledby="due-heading">
      <h2 id="due-heading">{words.heading}</h2>
      <div role="status" aria-live="polite">
        {away && <p>{words.offline}</p>}
        {!away && question === undefined && <p className="muted">{words.waiting}</p>}
        {!away && due.isError && <Alert type="warning" showIcon title={problemText(due.error, text)} />}
        {!away && !due.isError && question !== undefined && due.data !== undefined && <Promised preview={due.data} />}
      </div>
      {!away && question !== undefined && due.data !== undefined && <Why preview={due.data} />}
    </section>
  );
}

function Promised({ preview }: { readonly preview: DuePreview }) {
  const words = useText().intake.form.due;
  const { dueAt, handOverDueAt } = preview;
  if (dueAt === undefined) return <p>{words.noLimit}</p>;
  return (
    <>
      <p className="muted">{words.dueAt}</p>
      <p className="intake-due-at">{formatTime(dueAt)}</p>
      <p>{formatWeekday(dueAt)}</p>
      {handOverDueAt !== undefined && (
        <>
          <p className="intake-hand-over">{words.handOver(formatTime(handOverDueAt))}</p>
          <p className="muted small">{words.handOverRule}</p>
        </>
      )}
    </>
  );
}

/** Each day counted or skipped, with its source. */
function Why({ preview }: { readonly preview: DuePreview }) {
  const text = useText();
  return (
    <details open className="intake-why">
      <summary className="steps-summary">{text.intake.form.due.explanation}</summary>
      <ol className="plain-list">
        {preview.explanation.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of an explanation never change their places.
          <li key={index} className={`step step-${line.kind}`}>
            <span>{line.text}</span>
            {line.source !== undefined && <small className="muted">{text.dossier.source(line.source)}</small>}
          </li>
        ))}
      </ol>
    </details>
  );
}
