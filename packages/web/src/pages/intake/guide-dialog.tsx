import { instantText } from '@dunghen/domain/text';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { useIntakeText } from '../../text/intake/index.ts';
import { serverNow } from './clock.ts';
import type { IntakeForm } from './form.ts';
import { PrintSheet, printSheet } from './print-sheet.tsx';
import { fetchGuide } from './queries.ts';

interface GuideDialogProps {
  readonly draftId: string;
  readonly form: IntakeForm;
  readonly procedure: string;
  readonly missing: readonly string[];
  readonly agency: string;
  readonly online: boolean;
  readonly close: () => void;
}

/**
 * What the person has to bring still, as form 02 under a number of the counter's book; without a connection as a sheet
 * without a number. No dossier is made, the draft waits for them.
 */
export function GuideDialog({ draftId, form, procedure, missing, agency, online, close }: GuideDialogProps) {
  const text = useIntakeText();
  const words = text.intake.form.guide;
  const sheet = useMutation({ mutationFn: () => fetchGuide(draftId, form, missing) });
  const address = sheet.data?.address;
  useEffect(() => () => (address === undefined ? undefined : URL.revokeObjectURL(address)), [address]);
  const body = (
    <>
      <p>{missing.length === 0 ? words.nothing : words.intro(procedure)}</p>
      <ol>
        {missing.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ol>
    </>
  );
  return (
    <Dialog
      open
      title={words.heading}
      onCancel={close}
      footer={
        <>
          <Button onClick={close}>{words.close}</Button>
          {missing.length > 0 && (
            <Button type={online ? 'default' : 'primary'} onClick={printSheet}>
              {words.print}
            </Button>
          )}
          {missing.length > 0 && online && sheet.data === undefined && (
            <Button type="primary" loading={sheet.isPending} onClick={() => sheet.mutate()}>
              {words.number}
            </Button>
          )}
        </>
      }
    >
      <div className="intake-dialog">
        {body}
        {sheet.isError && <Refusal words={problemText(sheet.error, text)} />}
        {sheet.data !== undefined && (
          <p role="status">
            {words.numbered}{' '}
            <a className="button button-primary" href={sheet.data.address} download={sheet.data.name}>
              {words.save}
            </a>
          </p>
        )}
        {!online && missing.length > 0 && <p className="muted">{words.offline}</p>}
        <p className="muted">{words.kept}</p>
      </div>
      <PrintSheet>
        <h1>{words.heading}</h1>
        {body}
        <p>{words.sheet}</p>
        <p>{words.made(agency, instantText(serverNow()))}</p>
      </PrintSheet>
    </Dialog>
  );
}
