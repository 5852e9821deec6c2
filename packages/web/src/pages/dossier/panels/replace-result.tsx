import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../../api/client.ts';
import { ConfirmDialog } from '../../../parts/confirm-dialog.tsx';
import { Labelled } from '../../../parts/labelled.tsx';
import { useDossierText } from '../../../text/dossier/index.ts';
import type { UploadedFile } from '../actions/draft.ts';
import { FileField } from '../actions/file-field.tsx';
import { newKey } from '../actions/send-command.ts';
import { refresh } from '../actions/use-command.ts';
import type { WorkedDossier } from '../dossier-queries.ts';

interface ReplaceResultProps {
  readonly dossier: WorkedDossier;
  readonly result: WorkedDossier['record']['results'][number];
  readonly close: () => void;
}

const FIELDS = ['name', 'number', 'reason', 'paperReason'] as const;
type Typed = Readonly<Record<(typeof FIELDS)[number], string>>;

/**
 * Puts another result in the place of one that stands: the new one is issued and the old one revoked under one key, so
 * that a try after a lost answer does neither twice. What was typed stays on a refusal.
 */
export function ReplaceResult({ dossier, result, close }: ReplaceResultProps) {
  const { papers } = useDossierText().dossierPage;
  const words = papers.replacing;
  const queries = useQueryClient();
  const [key] = useState(newKey);
  const [typed, setTyped] = useState<Typed>({ name: result.name, number: '', reason: '', paperReason: '' });
  const [file, setFile] = useState<UploadedFile>();
  const replace = useMutation({
    mutationFn: () => sendReplacement({ dossier, result, typed, file, key }),
    onSuccess: async () => {
      close();
      await refresh(queries);
    },
  });
  const line = (name: keyof Typed, hint?: string) => (
    <Labelled label={words[name]} hint={hint}>
      {(id, describedBy) => (
        <Input
          id={id}
          autoComplete="off"
          value={typed[name]}
          aria-describedby={describedBy}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      )}
    </Labelled>
  );
  const isBorne = file !== undefined || typed.paperReason.trim() !== '';
  return (
    <ConfirmDialog
      title={words.title(result.name)}
      action={papers.replace}
      run={replace.mutate}
      busy={replace.isPending}
      error={replace.error}
      close={close}
      danger
      ready={typed.name.trim() !== '' && typed.reason.trim() !== '' && isBorne}
    >
      <p>{words.meaning}</p>
      {line('name')}
      {line('number', words.numberHint)}
      {line('reason', words.reasonHint)}
      <p>{words.file}</p>
      <FileField
        code={dossier.code}
        purpose="result"
        label={words.file}
        accept=".pdf,application/pdf"
        file={file}
        change={setFile}
      />
      {file === undefined && line('paperReason', words.paperHint)}
    </ConfirmDialog>
  );
}

interface Replacement extends Pick<ReplaceResultProps, 'dossier' | 'result'> {
  readonly typed: Typed;
  readonly file: UploadedFile | undefined;
  readonly key: string;
}

function sendReplacement({ dossier, result, typed, file, key }: Replacement) {
  const { version } = dossier.record;
  const said = (name: keyof Typed) => (typed[name].trim() === '' ? {} : { [name]: typed[name].trim() });
  const borne = file === undefined ? said('paperReason') : { sha256: file.sha256 };
  return answerOf(
    client.POST('/api/v1/dossiers/{code}/results/{resultId}/replacement', {
      params: {
        path: { code: dossier.code, resultId: result.id },
        // What was changed in between is another intention; the same one again keeps its key.
        header: { 'idempotency-key': `${key}-${version}`, 'if-match': `"${version}"` },
      },
      body: { name: typed.name.trim(), reason: typed.reason.trim(), ...said('number'), ...borne },
    }),
  );
}
