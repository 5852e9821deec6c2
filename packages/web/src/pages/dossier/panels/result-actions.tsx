import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../../api/client.ts';
import { problemText } from '../../../parts/problem-text.ts';
import { Refusal } from '../../../parts/refusal.tsx';
import { useDossierText } from '../../../text/dossier/index.ts';
import { useText } from '../../../text/index.ts';
import { newKey } from '../actions/send-command.ts';
import { refresh } from '../actions/use-command.ts';
import type { WorkedDossier } from '../dossier-queries.ts';
import { ReplaceResult } from './replace-result.tsx';

interface ResultActionsProps {
  readonly dossier: WorkedDossier;
  readonly result: WorkedDossier['record']['results'][number];
}

/** What may be done with a result that stands: replaced; sent to the citizen's own store, where it has a file. */
export function ResultActions({ dossier, result }: ResultActionsProps) {
  const text = useText();
  const { papers } = useDossierText().dossierPage;
  const queries = useQueryClient();
  const [key] = useState(newKey);
  const send = useMutation({
    mutationFn: () =>
      answerOf(
        client.POST('/api/v1/dossiers/{code}/results/{resultId}/delivery', {
          params: {
            path: { code: dossier.code, resultId: result.id },
            header: {
              'idempotency-key': `${key}-${dossier.record.version}`,
              'if-match': `"${dossier.record.version}"`,
            },
          },
        }),
      ),
    onSuccess: () => refresh(queries),
  });
  const [isReplacing, setReplacing] = useState(false);
  const { commands } = dossier.record;
  const mayIssue = commands.includes('issue-result');
  const mayReplace = mayIssue && commands.includes('revoke-result') && result.name !== '';
  const maySend = mayIssue && result.file !== undefined && result.sentToCitizenStore !== true;
  if (!mayReplace && !maySend) return undefined;
  return (
    <div className="result-actions">
      {maySend && (
        <Button size="small" loading={send.isPending} onClick={() => send.mutate()}>
          {papers.sendToStore}
        </Button>
      )}
      {mayReplace && (
        <Button size="small" aria-label={papers.replaceOf(result.name)} onClick={() => setReplacing(true)}>
          {papers.replace}…
        </Button>
      )}
      {send.error && <Refusal words={problemText(send.error, text)} />}
      {isReplacing && <ReplaceResult dossier={dossier} result={result} close={() => setReplacing(false)} />}
    </div>
  );
}
