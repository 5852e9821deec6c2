import { Alert, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useLive, useLiveState } from '../../parts/live.ts';
import { useDossierText } from '../../text/dossier/index.ts';

interface ChangedNoticeProps {
  readonly code: string;
  /** The version that is shown. */
  readonly version: number;
  /** A form is open: what is typed in it stays. */
  readonly typing: boolean;
  readonly reload: () => void;
}

/** Tells that somebody changed the dossier meanwhile, and leaves it to the reader when to look. */
export function ChangedNotice({ code, version, typing, reload }: ChangedNoticeProps) {
  const { changed } = useDossierText().dossierPage;
  const [heard, setHeard] = useState(0);
  const line = useLiveState();
  const listener = useMemo(
    () => ({
      changed: (change: { readonly code: string; readonly version: number }) => {
        if (change.code === code) setHeard((before) => Math.max(before, change.version));
      },
    }),
    [code],
  );
  useLive(listener, true);
  return (
    <div className="changed-notice" role="status">
      {heard > version && (
        <Alert
          type="info"
          showIcon
          title={changed.text}
          description={typing ? changed.kept : undefined}
          action={<Button onClick={reload}>{changed.reload}</Button>}
        />
      )}
      {line === 'lost' && <p className="muted small">{changed.lost}</p>}
    </div>
  );
}
