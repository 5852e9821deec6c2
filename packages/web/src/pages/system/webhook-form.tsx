import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { AgencySelect } from '../../parts/agencies/agency-select.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useSystemText } from '../../text/system/index.ts';
import { faultsOf } from './faults.ts';
import { SecretOnce } from './secret-once.tsx';
import { createWebhook, webhooksQuery } from './webhooks-queries.ts';

const TYPES = ['dossier', 'dossier.accepted', 'dossier.completed', 'dossier.returned', 'rung'] as const;

/** A new receiver; its key is shown once. */
export function WebhookForm({ close }: { readonly close: () => void }) {
  const text = useSystemText();
  const words = text.system.webhooks;
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const [types, setTypes] = useState<string[]>([]);
  const [agencyId, setAgencyId] = useState<string>();
  const [missing, setMissing] = useState(false);
  const create = useMutation({
    mutationFn: createWebhook,
    onSuccess: () => client.invalidateQueries({ queryKey: webhooksQuery().queryKey }),
  });
  const send = (): void => {
    const lacks = name.trim() === '' || url.trim() === '';
    setMissing(lacks);
    if (lacks || create.isPending) return;
    create.mutate({
      name,
      url,
      ...(types.length === 0 ? {} : { types }),
      ...(agencyId === undefined ? {} : { agencyId }),
    });
  };
  const { fields, rest } = faultsOf(create.error, text);
  if (create.data !== undefined)
    return (
      <SecretOnce
        title={words.secretOf(create.data.webhook.name)}
        hint={words.secretHint}
        label={words.secret}
        secret={create.data.secret}
        done={close}
      />
    );
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
        <Labelled label={words.name} fault={fields.name}>
          {(id) => <Input id={id} value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} />}
        </Labelled>
        <Labelled label={words.url} hint={words.urlHint} fault={fields.url}>
          {(id) => (
            <Input
              id={id}
              value={url}
              inputMode="url"
              autoComplete="off"
              onChange={(event) => setUrl(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label={words.types} hint={words.typesHint}>
          {(id) => (
            <Select
              id={id}
              mode="tags"
              value={types}
              options={TYPES.map((type) => ({ value: type, label: words.typeNames[type] }))}
              placeholder={words.allTypes}
              onChange={(next: string[]) => setTypes(next)}
            />
          )}
        </Labelled>
        <Labelled label={words.agency} hint={words.agencyHint}>
          {(id) => <AgencySelect id={id} value={agencyId} change={setAgencyId} />}
        </Labelled>
      </div>
    </Dialog>
  );
}
