import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { dayAfter, today } from '../../parts/today.ts';
import { useSystemText } from '../../text/system/index.ts';
import { accountsQuery, grantRole } from './accounts-queries.ts';
import { faultsOf } from './faults.ts';
import { type GrantDraft, GrantFields, grantOf } from './grant-fields.tsx';

/** One more role of a user, from a day on. */
export function GrantForm({ login, close }: { readonly login: string; readonly close: () => void }) {
  const text = useSystemText();
  const words = text.system.accounts;
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [draft, setDraft] = useState<GrantDraft>({ validFrom: today(), lastDay: '' });
  const [missing, setMissing] = useState(false);
  const give = useMutation({
    mutationFn: (body: Parameters<typeof grantRole>[1]) => grantRole(login, body),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: accountsQuery().queryKey });
      close();
    },
  });
  const send = (): void => {
    const grant = grantOf(draft, dayAfter);
    setMissing(grant === undefined);
    if (grant === undefined || give.isPending) return;
    give.mutate({ ...grant, ...(reason.trim() === '' ? {} : { reason }) });
  };
  const { fields, rest } = faultsOf(give.error, text);
  return (
    <Dialog
      open
      title={words.grant}
      onCancel={close}
      onOk={send}
      okText={words.grantNow}
      cancelText={text.cancel}
      confirmLoading={give.isPending}
      mask={{ closable: false }}
    >
      <div className="form">
        {missing && <Refusal words={words.missingGrant} />}
        {!missing && rest !== undefined && <Refusal words={rest} />}
        <GrantFields draft={draft} change={setDraft} faults={fields} />
        <Labelled label={words.reason} hint={words.reasonHint}>
          {(id) => <Input id={id} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />}
        </Labelled>
      </div>
    </Dialog>
  );
}
