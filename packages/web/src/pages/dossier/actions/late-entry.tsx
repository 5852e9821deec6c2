import { Input } from 'antd';
import { useId } from 'react';
import { Labelled, told } from '../../../parts/labelled.tsx';
import { useDossierText } from '../../../text/dossier/index.ts';
import { type Draft, withText } from './draft.ts';
import { MomentField } from './moment-field.tsx';

interface LateEntryProps {
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly error: string | undefined;
}

/** For what is recorded only afterwards: when it happened, and why it comes late. Folded away; most of the time it is now. */
export function LateEntry({ draft, change, error }: LateEntryProps) {
  const { actions, fields } = useDossierText().dossierPage;
  const id = useId();
  const used = (draft.texts['occurredAt.date'] ?? '') !== '';
  return (
    <details className="late-entry" open={used || error !== undefined}>
      <summary>{actions.earlier}</summary>
      <p className="muted small">{actions.earlierHint}</p>
      <MomentField
        id={`${id}-at`}
        name="occurredAt"
        label={fields.names.occurredAt}
        draft={draft}
        change={change}
        error={error}
      />
      <Labelled className="action-field" id={`${id}-why`} label={fields.names.lateEntryReason}>
        <Input
          id={`${id}-why`}
          maxLength={4_000}
          value={draft.texts.lateEntryReason ?? ''}
          onChange={(event) => change(withText(draft, 'lateEntryReason', event.target.value))}
          {...told(`${id}-why`, undefined, undefined)}
        />
      </Labelled>
    </details>
  );
}
