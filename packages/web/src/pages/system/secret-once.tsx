import { Button } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { useSystemText } from '../../text/system/index.ts';

interface SecretOnceProps {
  readonly title: string;
  /** Whose it is and what to do with it. */
  readonly hint: string;
  readonly label: string;
  readonly secret: string;
  readonly done: () => void;
}

/** A password, token or key that is shown this once; closing needs the word that it was kept. */
export function SecretOnce({ title, hint, label, secret, done }: SecretOnceProps) {
  const { once } = useSystemText().system;
  const [copied, setCopied] = useState<'copied' | 'notCopied'>();
  const copy = async (): Promise<void> => {
    const way = await navigator.clipboard.writeText(secret).then(
      () => 'copied' as const,
      () => 'notCopied' as const,
    );
    setCopied(way);
  };
  return (
    <Dialog
      open
      title={title}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <>
          <Button onClick={copy}>{once.copy}</Button>
          <Button type="primary" onClick={done}>
            {once.kept}
          </Button>
        </>
      }
    >
      <p>{hint}</p>
      <p className="once-label">{label}</p>
      <pre className="once-secret" data-secret>
        {secret}
      </pre>
      <p role="status" className="muted">
        {copied !== undefined && once[copied]}
      </p>
    </Dialog>
  );
}
