import { instantText } from '@dunghen/domain/text';
import { Button, Modal } from 'antd';
import { useIntakeText } from '../../text/intake/index.ts';
import { serverNow } from './clock.ts';
import { PrintSheet, printSheet } from './print-sheet.tsx';

interface GuideDialogProps {
  readonly procedure: string;
  readonly missing: readonly string[];
  readonly agency: string;
  readonly close: () => void;
}

/** What the person has to bring still; nothing is recorded, the draft waits for them. */
export function GuideDialog({ procedure, missing, agency, close }: GuideDialogProps) {
  const words = useIntakeText().intake.form.guide;
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
    <Modal
      open
      title={words.heading}
      onCancel={close}
      footer={
        <>
          <Button onClick={close}>{words.close}</Button>
          {missing.length > 0 && (
            <Button type="primary" onClick={printSheet}>
              {words.print}
            </Button>
          )}
        </>
      }
    >
      <div className="intake-dialog">
        {body}
        <p className="muted">{words.kept}</p>
      </div>
      <PrintSheet>
        <h1>{words.heading}</h1>
        {body}
        <p>{words.sheet}</p>
        <p>{words.made(agency, instantText(serverNow()))}</p>
      </PrintSheet>
    </Modal>
  );
}
