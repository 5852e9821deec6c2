import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { components } from '../../api/generated/schema.d.ts';
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

/** Says what will happen, then what was done: the list it stands in may be empty afterwards. */
function AgainDialog({ again, close }: { readonly again: PortalAgain; readonly close: () => void }) {
  const words = usePortalText().portal;
  const client = useQueryClient();
  const preview = useQuery(previewAgainQuery(again));
  const sending = useMutation({ mutationFn: () => sendAgain(again) });
  const sent = sending.data?.messages;
  const finish = (): void => {
    close();
    client.invalidateQueries({ queryKey: portalQuery().queryKey });
  };
  const { data } = preview;
  const ready = data !== undefined && (data.messages > 0 || data.isRepeat);
  return (
    <ConfirmDialog
      title={words.sendAgainTitle}
      action={sent === undefined ? words.sendAgain : words.close}
      run={sent === undefined ? () => sending.mutate() : finish}
      busy={sending.isPending}
      ready={sent !== undefined || ready}
      error={sending.error ?? preview.error}
      close={sent === undefined ? close : finish}
    >
      <div role="status">
        {sent !== undefined && <p>{words.sent(formatInteger(sent))}</p>}
        {sent === undefined && data === undefined && !preview.isError && <p>{words.counting}</p>}
        {sent === undefined && data !== undefined && <Foreseen preview={data} />}
      </div>
    </ConfirmDialog>
  );
}

function Foreseen({ preview }: { readonly preview: components['schemas']['PortalAgainPreview'] }) {
  const words = usePortalText().portal;
  const { messages, dossiers, behind, isRepeat } = preview;
  return (
    <>
      <p>{isRepeat ? words.repeat : words.again(formatInteger(messages), formatInteger(dossiers))}</p>
      {behind > 0 && <p>{words.behind(formatInteger(behind))}</p>}
    </>
  );
}
