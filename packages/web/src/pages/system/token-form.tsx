import { searchKey } from '@dunghen/domain/text';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { DayInput } from '../../parts/day-input.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { dayAfter, laterBy, today } from '../../parts/today.ts';
import { useSystemText } from '../../text/system/index.ts';
import { createToken, rolesQuery, tokensQuery } from './accounts-queries.ts';
import { actionText } from './action-text.ts';
import { faultsOf } from './faults.ts';
import { type GrantDraft, GrantFields, grantOf } from './grant-fields.tsx';
import { SecretOnce } from './secret-once.tsx';

const USUAL_DAYS = 180;

/** A token for another system: what it may do at all, where, and how long. Shown once. */
export function TokenForm({ close }: { readonly close: () => void }) {
  const text = useSystemText();
  const words = text.system.tokens;
  const client = useQueryClient();
  const roles = useQuery(rolesQuery());
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>([]);
  const [draft, setDraft] = useState<GrantDraft>({ validFrom: today(), lastDay: '' });
  const [expiresOn, setExpiresOn] = useState(laterBy(USUAL_DAYS));
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const create = useMutation({
    mutationFn: createToken,
    onSuccess: () => client.invalidateQueries({ queryKey: tokensQuery().queryKey }),
  });
  const send = (): void => {
    const grant = grantOf(draft, dayAfter);
    const lacks = name.trim() === '' || scopes.length === 0 || grant === undefined || expiresOn === '';
    setMissing(lacks);
    if (lacks || create.isPending) return;
    create.mutate({ name, scopes, grants: [grant], expiresOn, ...(reason.trim() === '' ? {} : { reason }) });
  };
  const { fields, rest } = faultsOf(create.error, text);
  if (create.data !== undefined) {
    return (
      <SecretOnce
        title={words.created1(name)}
        hint={words.tokenHint}
        label={words.token}
        secret={create.data.token}
        done={close}
      />
    );
  }
  const options = (roles.data?.ofMachines ?? []).map((action) => ({ value: action, label: actionText(action, text) }));
  return (
    <Dialog
      open
      title={words.add}
      onCancel={close}
      onOk={send}
      okText={words.addNow}
      cancelText={text.cancel}
      confirmLoading={create.isPending}
      mask={{ closable: false }}
    >
      <div className="form">
        {missing && <Refusal words={words.missing} />}
        {!missing && rest !== undefined && <Refusal words={rest} />}
        <Labelled label={words.name} hint={words.nameHint} fault={fields.name}>
          {(id) => <Input id={id} value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} />}
        </Labelled>
        <Labelled label={words.scopes} hint={words.scopesHint} fault={fields.scopes}>
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              value={scopes}
              options={options}
              placeholder={words.chooseScopes}
              showSearch={{
                filterOption: (typed, option) => searchKey(String(option?.label ?? '')).includes(searchKey(typed)),
              }}
              onChange={(next: string[]) => setScopes(next)}
            />
          )}
        </Labelled>
        <GrantFields draft={draft} change={setDraft} faults={fields} />
        <Labelled label={words.expiresOn} hint={words.expiresHint} fault={fields.expiresOn}>
          {(id) => <DayInput id={id} value={expiresOn} min={today()} change={setExpiresOn} />}
        </Labelled>
        <Labelled label={text.system.accounts.reason}>
          {(id) => <Input id={id} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />}
        </Labelled>
      </div>
    </Dialog>
  );
}
