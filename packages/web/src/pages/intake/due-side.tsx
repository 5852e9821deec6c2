import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { ApiError } from '../../api/client.ts';
import { problemText } from '../../parts/problem-text.ts';
import { formatTime, formatWeekday } from '../../text/index.ts';
import { useIntakeText } from '../../text/intake/index.ts';
import { stepParts } from '../dossier/strip-days.ts';
import { type DueFacts, dueQuery, dueQuestionOf } from './queries.ts';
import type { DuePreview } from './types.ts';

/** What the receipt would promise if it were accepted now, and why; another as soon as what it depends on changes. */
export function DueSide({ facts, online }: { readonly facts: DueFacts; readonly online: boolean }) {
  const text = useIntakeText();
  const words = text.intake.form.due;
  const question = dueQuestionOf(facts);
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
    </section>
  );
}

function Promised({ preview }: { readonly preview: DuePreview }) {
  const words = useIntakeText().intake.form.due;
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

/** Each day counted or skipped, with its source; beside the promise, so that it can be told to who asks. */
export function DueReasons({ facts, online }: { readonly facts: DueFacts; readonly online: boolean }) {
  const text = useIntakeText();
  const question = dueQuestionOf(facts);
  const { data, isError } = useQuery(dueQuery(online ? question : undefined));
  if (!online || isError || question === undefined || data === undefined) return undefined;
  return (
    <section className="panel" aria-labelledby="why-heading">
      <h2 id="why-heading">{text.intake.form.due.explanation}</h2>
      <ol className="plain-list intake-why">
        {data.explanation.map((line, index) => {
          const { when, what } = stepParts(line);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of an explanation never change their places.
            <li key={index} className={`step step-${line.kind}`}>
              <span className="muted small">{when}</span>
              <span>{what}</span>
              {line.source !== undefined && <small className="muted">{text.dossier.source(line.source)}</small>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
