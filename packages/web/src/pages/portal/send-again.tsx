import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { usePortalText } from '../../text/portal/index.ts';
import { type PortalAgain, portalQuery, previewAgainQuery, sendAgain } from './portal-queries.ts';

interface SendAgainProps {
  readonly again: PortalAgain;
  /** What the button says; `label` says more to who does not see its place. */
  readonly action: string;
  readonly label: string;
  readonly size?: 'small' | 'middle';
}

/** Sends messages again, after saying how many of how many dossiers. */
export function SendAgain({ again, action, label, size = 'small' }: SendAgainProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size={size} aria-label={label} onClick={() => setOpen(true)}>
        {action}
      </Button>
      {open && <AgainDialog again={again} close={() => setOpen(false)} />}
    </>
  );
}

function AgainDialog({ again, close }: { readonly again: PortalAgain; readonly close: () => void }) {
  const words = usePortalText().portal;
  const client = useQueryClient();
  const { message } = App.useApp();
  const preview = useQuery(previewAgainQuery(again));
  const sending = useMutation({
    mutationFn: () => sendAgain(again),
    onSuccess: async ({ messages }) => {
      close();
      message.success(words.sent(formatInteger(messages)));
      await client.invalidateQueries({ queryKey: portalQuery().queryKey });
    },
  });
  const { data } = preview;
  return (
    <ConfirmDialog
      title={words.sendAgainTitle}
      action={words.sendAgain}
      run={() => sending.mutate()}
      busy={sending.isPending}
      ready={data !== undefined && (data.messages > 0 || data.isRepeat)}
      error={sending.error ?? preview.error}
      close={close}
    >
      {data === undefined && !preview.isError && <p role="status">{words.counting}</p>}
      {data?.isRepeat === true && <p>{words.repeat}</p>}
      {data?.isRepeat === false && <p>{words.again(formatInteger(data.messages), formatInteger(data.dossiers))}</p>}
      {data !== undefined && data.behind > 0 && <p>{words.behind(formatInteger(data.behind))}</p>}
    </ConfirmDialog>
  );
}
