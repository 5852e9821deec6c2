import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiError } from '../../../api/client.ts';
import { stateText } from '../../../parts/state-text.ts';
import { useDossierText } from '../../../text/dossier/index.ts';
import { formatTime, useText } from '../../../text/index.ts';
import type { CommandPreview, WorkedDossier } from '../dossier-queries.ts';
import type { CommandBody } from './command-names.ts';
import { previewCommand } from './send-command.ts';

/** A question for each letter would be too many. */
const REST_MS = 400;

interface PreviewLineProps {
  readonly dossier: WorkedDossier;
  /** Absent while something is missing. */
  readonly body: CommandBody | undefined;
}

/** What the command would come to, before it is given: state and due date, or why it would be refused. */
export function PreviewLine({ dossier, body }: PreviewLineProps) {
  const { actions } = useDossierText().dossierPage;
  const asked = useRested(body === undefined ? undefined : JSON.stringify(body));
  const { version } = dossier.record;
  const preview = useQuery({
    queryKey: ['command-preview', dossier.code, version, asked],
    queryFn: () => previewCommand(dossier.code, version, JSON.parse(asked ?? '')),
    enabled: asked !== undefined,
    retry: false,
    staleTime: 30_000,
    gcTime: 0,
  });
  const refusal = refusalOf(preview.error);
  if (asked === undefined) return undefined;
  return (
    <div className="preview" role="status">
      {preview.isPending && <span className="muted">{actions.checking}</span>}
      {refusal !== undefined && (
        <p className="preview-refused">
          <strong>{actions.notNow}</strong> {refusal}
        </p>
      )}
      {preview.data && <Outcome preview={preview.data} />}
    </div>
  );
}

/** A stale version is told when the command is given, with the difference; a lost connection is no refusal. */
function refusalOf(error: Error | null): string | undefined {
  const problem = error instanceof ApiError ? error.problem : undefined;
  return problem === undefined || problem.code === 'version-conflict' ? undefined : problem.detail;
}

function Outcome({ preview: { before, after } }: { readonly preview: CommandPreview }) {
  const text = useText();
  const { actions } = useDossierText().dossierPage;
  const state = (one: typeof before) => stateText(one.state, text);
  const due = ({ dueAt, verdict }: typeof before): string => {
    if (dueAt !== undefined) return formatTime(dueAt);
    return verdict === 'paused' ? actions.duePaused : actions.dueNone;
  };
  return (
    <dl className="preview-facts">
      <dt>{actions.after}</dt>
      <dd>
        {before.state === after.state
          ? actions.stateSame(state(after))
          : actions.stateChange(state(before), state(after))}
      </dd>
      <dd>{due(before) === due(after) ? actions.dueSame(due(after)) : actions.dueChange(due(before), due(after))}</dd>
      {after.rescheduledDueAt !== undefined && after.rescheduledDueAt !== before.rescheduledDueAt && (
        <dd>{actions.rescheduled(formatTime(after.rescheduledDueAt))}</dd>
      )}
    </dl>
  );
}

/** The value once it has rested. */
function useRested(value: string | undefined): string | undefined {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(value), REST_MS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return value === undefined ? undefined : rested;
}
