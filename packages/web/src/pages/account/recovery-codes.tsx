import { Button } from 'antd';
import { useState } from 'react';
import { useText } from '../../text/index.ts';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly kept: () => void;
}

/** Shown this once: they go where the person keeps them, and nowhere else. */
export function RecoveryCodes({ codes, kept }: RecoveryCodesProps) {
  const { factor } = useText().account;
  const [copied, setCopied] = useState<'copied' | 'notCopied'>();
  const lines = codes.join('\n');
  const copy = async (): Promise<void> => {
    setCopied(
      await navigator.clipboard.writeText(lines).then(
        () => 'copied' as const,
        () => 'notCopied' as const,
      ),
    );
  };
  return (
    <>
      <h3>{factor.recovery}</h3>
      <p>{factor.recoveryHint}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="form-ways">
        <Button onClick={copy}>{factor.copy}</Button>
        <Button href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${lines}\n`)}`} download={factor.file}>
          {factor.save}
        </Button>
        <Button type="primary" onClick={kept}>
          {factor.kept}
        </Button>
      </div>
      <p role="status" className="muted">
        {copied !== undefined && factor[copied]}
      </p>
    </>
  );
}
