import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { DropFile } from '../../parts/drop-file.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { useIndex766Text } from '../../text/index-766/index.ts';
import { type NewFigure, sendFigure } from './index-queries.ts';
import { RecordDialog } from './record-dialog.tsx';
import { localMinute, savedBody } from './saved-body.ts';

/** A saved answer of the portal's evaluation interface; shown before it is recorded. */
export function FileForm({ period }: { readonly period: string }) {
  const text = useIndex766Text();
  const words = text.index766;
  const [fault, setFault] = useState<string>();
  const [said, setSaid] = useState<string>();
  const look = useMutation({ mutationFn: (figure: NewFigure) => sendFigure(figure, true) });
  const take = async (file: File): Promise<void> => {
    setSaid(undefined);
    const body = savedBody(await file.text(), file.name, {
      period,
      source: words.fileSource(file.name),
      capturedAt: localMinute(file.lastModified),
    });
    setFault(body === undefined ? words.notJson : undefined);
    if (body !== undefined) look.mutate({ kind: 'saved', body });
  };
  return (
    <section className="panel" aria-labelledby="portal-file">
      <h2 id="portal-file">{words.fileHeading}</h2>
      <DropFile
        label={words.fileHeading}
        words={words.fileWords}
        hint={words.fileHint}
        accept=".json,application/json"
        take={(file) => void take(file)}
        busy={look.isPending}
      />
      {fault !== undefined && <Refusal words={fault} />}
      {look.error !== null && <Refusal words={problemText(look.error, text)} />}
      {said !== undefined && <p role="status">{said}</p>}
      {look.data !== undefined && look.variables !== undefined && (
        <RecordDialog
          figure={look.variables}
          preview={look.data}
          close={() => look.reset()}
          done={(group) => {
            look.reset();
            setSaid(words.done(group));
          }}
        />
      )}
    </section>
  );
}
