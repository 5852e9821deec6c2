import { Button, Progress } from 'antd';
import { useId, useRef, useState } from 'react';
import { problemText } from '../../../parts/problem-text.ts';
import { useDossierText } from '../../../text/dossier/index.ts';
import { useText } from '../../../text/index.ts';
import type { UploadedFile } from './draft.ts';
import { uploadFile } from './upload-file.ts';

interface FileFieldProps {
  readonly code: string;
  readonly purpose: 'part' | 'result';
  /** What the file is, for screen readers. */
  readonly label: string;
  readonly accept?: string;
  readonly file: UploadedFile | undefined;
  readonly change: (file: UploadedFile | undefined) => void;
}

/** A file that is sent to the dossier at once; what names it is what the server found. */
export function FileField({ code, purpose, label, accept, file, change }: FileFieldProps) {
  const text = useText();
  const { fields, papers } = useDossierText().dossierPage;
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [percent, setPercent] = useState<number>();
  const [error, setError] = useState<Error>();

  async function send(chosen: File | undefined): Promise<void> {
    if (chosen === undefined) return;
    setError(undefined);
    setPercent(0);
    try {
      change(await uploadFile(code, purpose, chosen, setPercent));
    } catch (caught) {
      setError(caught instanceof Error ? caught : new Error('upload'));
    } finally {
      setPercent(undefined);
    }
  }

  return (
    <div className="file-field">
      <input
        ref={input}
        id={id}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        {...(accept === undefined ? {} : { accept })}
        onChange={(event) => {
          void send(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {file === undefined ? (
        <Button
          onClick={() => input.current?.click()}
          loading={percent !== undefined}
          aria-label={fields.uploadOf(label)}
          aria-describedby={`${id}-state`}
        >
          {fields.upload}
        </Button>
      ) : (
        <>
          <span className="file-name">{fields.uploaded(file.name, papers.size(file.bytes))}</span>
          <Button size="small" onClick={() => change(undefined)}>
            {fields.removeFile}
          </Button>
        </>
      )}
      <span id={`${id}-state`} role="status" className="muted small">
        {percent !== undefined && fields.uploading(percent)}
      </span>
      {percent !== undefined && <Progress percent={percent} size="small" showInfo={false} aria-label={label} />}
      {error !== undefined && (
        <p className="fault" role="alert">
          {`${fields.uploadFailed} ${problemText(error, text)}`}
        </p>
      )}
    </div>
  );
}
