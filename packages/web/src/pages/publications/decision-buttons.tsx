import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { usePublicationText } from '../../text/publications/index.ts';
import {
  type DecisionBody,
  decide,
  type Publication,
  publicationQuery,
  publicationsQuery,
} from './publication-queries.ts';

type Wish = 'approve' | 'approvePublish' | 'publish' | 'decline' | 'withdraw';

const BODIES: Readonly<Record<Wish, DecisionBody>> = {
  approve: { step: 'approved' },
  approvePublish: { step: 'approved', publish: true },
  publish: { step: 'published' },
  decline: { step: 'declined' },
  withdraw: { step: 'withdrawn' },
};

const isDanger = (wish: Wish): boolean => wish === 'decline' || wish === 'withdraw';

interface DecisionButtonsProps {
  readonly publication: Publication;
  readonly correct: () => void;
}

/** What whoever looks may do with it now; each says first what will happen. */
export function DecisionButtons({ publication, correct }: DecisionButtonsProps) {
  const words = usePublicationText().publications.decide;
  const [opened, setOpened] = useState<Wish>();
  const wishes = wishesOf(publication);
  if (wishes.length === 0 && !publication.mayCorrect) return undefined;
  const [first] = wishes;
  const { state, may } = publication;
  const isOwn = state === 'proposed' && may.includes('declined') && !may.includes('approved');
  return (
    <div className="publication-buttons no-print">
      {isOwn && <p className="muted publication-own">{words.own}</p>}
      {wishes.map((wish) => (
        <Button
          key={wish}
          type={wish === first && !isDanger(wish) ? 'primary' : 'default'}
          danger={wish === 'withdraw'}
          onClick={() => setOpened(wish)}
        >
          {words[wish]}
        </Button>
      ))}
      {publication.mayCorrect && <Button onClick={correct}>{words.correct}</Button>}
      {opened !== undefined && <Decision publication={publication} wish={opened} close={() => setOpened(undefined)} />}
    </div>
  );
}

function wishesOf({ may }: Publication): readonly Wish[] {
  const wishes: Wish[] = [];
  if (may.includes('approved')) wishes.push('approvePublish', 'approve');
  if (may.includes('published')) wishes.push('publish');
  if (may.includes('declined')) wishes.push('decline');
  if (may.includes('withdrawn')) wishes.push('withdraw');
  return wishes;
}

interface DecisionProps {
  readonly publication: Publication;
  readonly wish: Wish;
  readonly close: () => void;
}

function Decision({ publication, wish, close }: DecisionProps) {
  const { publications } = usePublicationText();
  const words = publications.decide;
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const isReasoned = isDanger(wish);
  const step = useMutation({
    mutationFn: () => decide(publication.id, { ...BODIES[wish], ...(isReasoned ? { reason } : {}) }),
    onSuccess: async (details) => {
      queries.setQueryData(publicationQuery(publication.id).queryKey, details);
      await queries.invalidateQueries({ queryKey: publicationsQuery().queryKey });
      close();
    },
  });
  const what = publications.one.heading(publications.kinds[publication.kind], publications.quarter(publication.period));
  const told: Readonly<Record<Wish, string>> = {
    approve: words.approveText,
    approvePublish: words.publishText(what),
    publish: words.publishText(what),
    decline: words.declineText,
    withdraw: words.withdrawText,
  };
  return (
    <ConfirmDialog
      title={words[wish]}
      action={words[wish]}
      run={() => step.mutate()}
      busy={step.isPending}
      error={step.error}
      close={close}
      danger={wish === 'withdraw'}
      ready={!isReasoned || reason.trim() !== ''}
    >
      <p>{told[wish]}</p>
      {isReasoned && (
        <Labelled label={words.reason} required>
          {(field) => (
            <Input.TextArea
              id={field}
              rows={3}
              maxLength={2_000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Labelled>
      )}
    </ConfirmDialog>
  );
}
