import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { dayAfter, today } from '../../parts/today.ts';
import { useSystemText } from '../../text/system/index.ts';
import { accountsQuery, addAccount } from './accounts-queries.ts';
import { faultsOf } from './faults.ts';
import { type GrantDraft, GrantFields, grantOf } from './grant-fields.tsx';
import { SecretOnce } from './secret-once.tsx';

/** A new user with a first role; the one-time password is shown once. Nothing typed is lost where the server refuses. */
export function AccountForm({ close }: { readonly close: () => void }) {
  const text = useSystemText();
  const words = text.system.accounts;
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [reason, setReason] = useState('');
  const [draft, setDraft] = useState<GrantDraft>({ validFrom: today(), lastDay: '' });
  const [missing, setMissing] = useState(false);
  const add = useMutation({
    mutationFn: addAccount,
    onSuccess: () => client.invalidateQueries({ queryKey: accountsQuery().queryKey }),
  });
  const send = (): void => {
    const grant = grantOf(draft, dayAfter);
    const lacks = name.trim() === '' || login.trim() === '' || grant === undefined;
    setMissing(lacks);
    if (lacks || add.isPending) return;
    add.mutate({ name, login, grants: [grant], ...(reason.trim() === '' ? {} : { reason }) });
  };
  const { fields, rest } = faultsOf(add.error, text);
  if (add.data !== undefined) {
    const { oneTimePassword = '', account } = add.data;
    return (
      <SecretOnce
        title={words.added(account.name)}
        hint={words.passwordHint(account.login)}
        label={words.oneTimePassword}
        secret={oneTimePassword}
        done={close}
      />
    );
  }
  return (
    <Dialog
      open
      title={words.add}
      onCancel={close}
      onOk={send}
      okText={words.addNow}
      cancelText={text.cancel}
      confirmLoading={add.isPending}
      mask={{ closable: false }}
    >
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {missing && <Refusal words={words.missing} />}
        {!missing && rest !== undefined && <Refusal words={rest} />}
        <Labelled label={words.name} fault={fields.name}>
          {(id) => <Input id={id} value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} />}
        </Labelled>
        <Labelled label={words.login} hint={words.loginHint} fault={fields.login}>
          {(id) => (
            <Input
              id={id}
              value={login}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => setLogin(event.target.value)}
            />
          )}
        </Labelled>
        <GrantFields draft={draft} change={setDraft} faults={fields} />
        <Labelled label={words.reason} hint={words.reasonHint}>
          {(id) => <Input id={id} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />}
        </Labelled>
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
