import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { useEffect, useId, useMemo, useState } from 'react';
import { Labelled, told } from '../../../parts/labelled.tsx';
import { problemText } from '../../../parts/problem-text.ts';
import { Refusal } from '../../../parts/refusal.tsx';
import { useDossierText } from '../../../text/dossier/index.ts';
import { formatTime, useText } from '../../../text/index.ts';
import { eventsQuery } from '../dossier-queries.ts';
import { type ActionFormProps, ActionPanel } from './action-form.tsx';
import { buildCorrection, type CurrentFact, factsOf } from './correction.ts';
import { CorrectionValues } from './correction-values.tsx';
import { DossierConflict } from './dossier-conflict.tsx';
import { EMPTY_DRAFT, withFlag, withText } from './draft.ts';
import { OptionPicker } from './pickers.tsx';
import { PreviewLine } from './preview-line.tsx';
import { sinceOf, useCommand } from './use-command.ts';

type CorrectFormProps = Omit<ActionFormProps, 'name'> & {
  /** The reason for which personal data are shown; without it only times can be put right. */
  readonly why: string | undefined;
};

/** Puts a recorded fact right: what stands on one side, what is right on the other, and why. */
export function CorrectForm({ dossier, draft, change, close, done, reload, why }: CorrectFormProps) {
  const text = useText();
  const { actions, fields } = useDossierText().dossierPage;
  const id = useId();
  const events = useQuery(eventsQuery(dossier.code, why));
  const [seen, setSeen] = useState(dossier);
  const [asked, setAsked] = useState(false);
  const command = useCommand();
  const facts = factsOf(events.data ?? []);
  const fact = facts.find(({ seq }) => String(seq) === draft.texts.seq);
  const built = buildCorrection(fact, draft);
  const since = useMemo(() => sinceOf(command.error), [command.error]);
  useEffect(() => {
    if (since === undefined) setSeen(dossier);
  }, [dossier, since]);

  async function give(on: typeof dossier): Promise<void> {
    setAsked(true);
    if (!built.ok) return;
    try {
      const answer = await command.mutateAsync({ code: on.code, version: on.record.version, bodies: [built.body] });
      if (answer !== undefined) done(answer);
    } catch (error) {
      if (error instanceof Error && sinceOf(error) !== undefined) await reload();
    }
  }

  const reasonError =
    asked && !built.ok && built.missing === 'reason' ? actions.missing(fields.names.reason) : undefined;
  return (
    <ActionPanel name="correct">
      <form
        className="action-form"
        onSubmit={(event) => {
          event.preventDefault();
          void give(seen);
        }}
      >
        <Labelled className="action-field" id={`${id}-seq`} label={fields.correction.pick} required>
          <OptionPicker
            id={`${id}-seq`}
            value={draft.texts.seq ?? ''}
            change={(seq) => change(withText({ ...EMPTY_DRAFT, texts: keptReason(draft.texts.reason) }, 'seq', seq))}
            options={facts.map((one) => optionOf(one, fields.correction.option))}
            loading={events.isPending}
          />
        </Labelled>
        {fact !== undefined && (
          <>
            <Checkbox
              checked={draft.flags.never === true}
              onChange={(event) => change(withFlag(draft, 'never', event.target.checked))}
            >
              {fields.correction.never}
            </Checkbox>
            {draft.flags.never !== true && <CorrectionValues {...{ fact, draft, change }} />}
          </>
        )}
        <Labelled className="action-field" id={`${id}-reason`} label={fields.names.reason} required fault={reasonError}>
          <Input.TextArea
            id={`${id}-reason`}
            rows={2}
            className="grows"
            maxLength={4_000}
            value={draft.texts.reason ?? ''}
            onChange={(event) => change(withText(draft, 'reason', event.target.value))}
            {...told(`${id}-reason`, undefined, reasonError)}
          />
        </Labelled>
        <PreviewLine dossier={dossier} body={built.ok ? built.body : undefined} />
        {command.error && since === undefined && <Refusal words={problemText(command.error, text)} />}
        {since !== undefined ? (
          <DossierConflict
            seen={seen}
            now={dossier.record.version === seen.record.version ? undefined : dossier}
            since={since}
            busy={command.isPending}
            again={() => {
              setSeen(dossier);
              void give(dossier);
            }}
            leave={close}
          />
        ) : (
          <div className="action-buttons">
            <Button type="primary" htmlType="submit" loading={command.isPending}>
              {actions.names.correct}
            </Button>
            <Button onClick={close}>{actions.close}</Button>
            {asked && !built.ok && built.missing !== 'reason' && (
              <span className="fault" role="alert">
                {built.missing === 'seq' ? actions.missing(fields.correction.pick) : fields.correction.nothing}
              </span>
            )}
          </div>
        )}
      </form>
    </ActionPanel>
  );
}

const keptReason = (reason: string | undefined): Readonly<Record<string, string>> =>
  reason === undefined ? {} : { reason };

const optionOf = (
  { seq, text, occurredAt }: CurrentFact,
  say: (seq: number, text: string, time: string) => string,
) => ({
  value: String(seq),
  label: say(seq, text, formatTime(occurredAt)),
});
