import { PETITION_CHANNELS, PETITION_KINDS } from '@dunghen/domain/petition';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { ApiError } from '../../api/client.ts';
import { AgencySelect } from '../../parts/agencies/agency-select.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { Page } from '../../parts/page.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { usePetitionText } from '../../text/petition/index.ts';
import { type NewPetition, receivePetition } from './petition-queries.ts';
import './petitions.css';

type Draft = Omit<NewPetition, 'idempotencyKey'>;

const EMPTY: Draft = { channel: 'counter', kind: 'delay', content: '' };

/** Takes a petition in. On a refusal everything typed stays; the same key never records it twice. */
export function ReceivePetitionPage() {
  const text = usePetitionText();
  const words = text.petition.receive;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [key] = useState(() => crypto.randomUUID());
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const save = useMutation({
    mutationFn: () => receivePetition({ ...filled(draft), idempotencyKey: key }),
    async onSuccess({ id }) {
      await client.invalidateQueries({ queryKey: ['petitions'] });
      await navigate({ to: '/petitions/$id', params: { id } });
    },
  });
  const fault = (field: string): string | undefined => {
    const problem = save.error instanceof ApiError ? save.error.problem : undefined;
    return problem?.facts?.field === field ? problem.detail : undefined;
  };
  const line = (
    field: 'senderName' | 'senderContact' | 'officer' | 'dossierCode' | 'receivedAt',
    label: string,
    hint?: string,
  ) => (
    <Labelled label={label} hint={hint} fault={fault(field)}>
      {(id) => (
        <Input
          id={id}
          value={draft[field] ?? ''}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => set({ [field]: event.target.value })}
        />
      )}
    </Labelled>
  );
  return (
    <Page
      heading={words.heading}
      lead={words.lead}
      before={
        <p className="crumbs">
          <Link to="/petitions" className="crumb">
            {words.back}
          </Link>
        </p>
      }
    >
      <form
        className="panel petition-form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {save.isError && <Refusal words={problemText(save.error, text)} />}
        <Labelled label={words.channel} required>
          {(id) => (
            <Select
              id={id}
              value={draft.channel}
              onChange={(channel) => set({ channel })}
              options={PETITION_CHANNELS.map((value) => ({ value, label: text.petition.channels[value] }))}
            />
          )}
        </Labelled>
        <Labelled label={text.petition.kind} required>
          {(id) => (
            <Select
              id={id}
              value={draft.kind}
              onChange={(kind) => set({ kind })}
              options={PETITION_KINDS.map((value) => ({ value, label: text.petition.kinds[value] }))}
            />
          )}
        </Labelled>
        <Labelled label={words.content} hint={words.contentHint} fault={fault('content')} required wide>
          {(id) => (
            <Input.TextArea
              id={id}
              value={draft.content}
              rows={6}
              maxLength={20_000}
              onChange={(event) => set({ content: event.target.value })}
            />
          )}
        </Labelled>
        {line('senderName', words.name, words.optional)}
        {line('senderContact', words.contact, words.optional)}
        <Labelled label={words.about} hint={words.optional}>
          {(id) => (
            <AgencySelect id={id} value={draft.agencyId} change={(agencyId) => set({ agencyId: agencyId ?? '' })} />
          )}
        </Labelled>
        {line('officer', words.officer, words.optional)}
        {line('dossierCode', words.dossier, words.dossierHint)}
        {line('receivedAt', words.receivedAt, words.receivedHint)}
        <Button
          className="petition-save"
          type="primary"
          htmlType="submit"
          loading={save.isPending}
          disabled={draft.content.trim() === ''}
        >
          {words.save}
        </Button>
      </form>
    </Page>
  );
}

/** What is left empty is not said. */
function filled({ channel, kind, content, ...optional }: Draft): Draft {
  const said = Object.entries(optional).filter(([, value]) => typeof value === 'string' && value.trim() !== '');
  return { channel, kind, content, ...Object.fromEntries(said) };
}
