import { Alert, Button } from 'antd';
import { ApiError } from '../api/client.ts';
import { type Messages, useText } from '../text/index.ts';
import { problemText, timeLeftText } from './problem-text.ts';

/** What went wrong, in the server's words, with the way to try again; a missing right is no matter of trying. */
export function ErrorState({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const text = useText();
  const { problem, retryAfter } = error instanceof ApiError ? error : new ApiError();
  const instance = problem?.instance.replace(/^urn:uuid:/, '');
  const forbidden = problem?.status === 403;
  return (
    <Alert
      type={forbidden ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={headingOf(problem?.status, text)}
      description={
        <>
          <p>{problemText(error, text)}</p>
          {retryAfter !== undefined && <p>{text.errors.wait(timeLeftText(retryAfter, text))}</p>}
          {instance !== undefined && <p className="small">{text.errors.request(instance)}</p>}
        </>
      }
      action={!forbidden && <Button onClick={retry}>{text.errors.retry}</Button>}
    />
  );
}

function headingOf(status: number | undefined, { errors }: Messages): string {
  if (status === 403 || status === 429 || status === 503) return errors.refusals[status];
  return errors.heading;
}

/** The database holds nothing yet: how to fill it. */
export function NoDossiers() {
  const text = useText();
  return (
    <section className="panel empty">
      <h2>{text.empty.heading}</h2>
      <p>{text.empty.text}</p>
      <p>{text.empty.importLabel}</p>
      <pre className="command">npx dunghen import ho-so.xlsx</pre>
      <p className="muted small">{text.empty.importHint}</p>
      <p>{text.empty.demoLabel}</p>
      <pre className="command">npx dunghen demo</pre>
      <p className="muted small">{text.empty.demoHint}</p>
      <p className="muted small">{text.empty.database}</p>
      <Button onClick={() => window.location.reload()}>{text.empty.reload}</Button>
    </section>
  );
}

/** A grey box of the size of what is coming, so that nothing moves when it comes. */
export function Placeholder({ height }: { readonly height: number }) {
  return <div className="placeholder" style={{ height }} aria-hidden="true" />;
}

/** Says to screen readers that something is being loaded. */
export function Loading() {
  const text = useText();
  return (
    <p className="visually-hidden" role="status">
      {text.loading}
    </p>
  );
}
