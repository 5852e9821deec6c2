import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { sessionQuery } from '../../../api/session.ts';
import { problemText } from '../../../parts/problem-text.ts';
import { Refusal } from '../../../parts/refusal.tsx';
import { useDossierText } from '../../../text/dossier/index.ts';
import { useText } from '../../../text/index.ts';
import { procedureQuery, type Reload, type WorkedDossier } from '../dossier-queries.ts';
import { ActionField } from './action-field.tsx';
import { buildCommands } from './command-body.ts';
import { type CommandName, isDangerous } from './command-names.ts';
import { DossierConflict } from './dossier-conflict.tsx';
import { type Draft, isTouched } from './draft.ts';
import { type Field, type FieldName, formOf } from './form-fields.ts';
import { LateEntry } from './late-entry.tsx';
import { PreviewLine } from './preview-line.tsx';
import { newKey } from './send-command.ts';
import { type CommandAnswer, fieldOf, sinceOf, useCommand } from './use-command.ts';

export interface ActionFormProps {
  readonly name: Exclude<CommandName, 'correct'>;
  readonly dossier: WorkedDossier;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly close: () => void;
  readonly done: (answer: CommandAnswer) => void;
  readonly reload: Reload;
}

/** The form of one action: what it means, what it asks for, what it would come to; nothing typed is lost on a refusal. */
export function ActionForm({ name, dossier, draft, change, close, done, reload }: ActionFormProps) {
  const text = useText();
  const words = useDossierText().dossierPage;
  const { actions, fields: labels } = words;
  const who = useQuery(sessionQuery()).data?.user?.name ?? '';
  const procedure = useQuery(procedureQuery(dossier.procedureCode, dossier.record.procedure?.version));
  const [id] = useState(newKey);
  // The version that was looked at when the form was opened, or when it was done again on the new one.
  const [seen, setSeen] = useState(dossier);
  const [asked, setAsked] = useState(false);
  const command = useCommand();
  const fields = formOf(name, dossier, draft);
  const built = useMemo(() => buildCommands(name, { dossier, draft, id, who }), [name, dossier, draft, id, who]);
  const since = useMemo(() => sinceOf(command.error), [command.error]);
  // What is read anew has been seen, but for a conflict: there the old stands beside the new until it is decided.
  useEffect(() => {
    if (since === undefined) setSeen(dossier);
  }, [dossier, since]);
  const errors = errorsOf({ fields, missing: asked && !built.ok ? built.missing : [], error: command.error });
  useWarning(isTouched(draft) && !command.isSuccess);

  async function give(on: WorkedDossier): Promise<void> {
    setAsked(true);
    if (!built.ok) return;
    try {
      const answer = await command.mutateAsync({ code: on.code, version: on.record.version, bodies: built.bodies });
      if (answer !== undefined) done(answer);
    } catch (error) {
      if (error instanceof Error && sinceOf(error) !== undefined) await reload();
    }
  }

  const missingText = (field: FieldName) =>
    errors.missing.includes(field) ? actions.missing(labels.names[field]) : undefined;
  return (
    <ActionPanel name={name}>
      <form
        className="action-form"
        onSubmit={(event) => {
          event.preventDefault();
          void give(seen);
        }}
      >
        {fields.map((field) => (
          <ActionField
            key={field.name}
            {...{ field, dossier, draft, change }}
            procedure={procedure.data}
            error={errors.refused === field.name ? command.error?.message : missingText(field.name)}
          />
        ))}
        {name === 'hand-over' && <p className="muted small">{labels.hints.unitOrOfficer}</p>}
        <LateEntry draft={draft} change={change} error={lateError(errors.refused, command.error)} />
        <PreviewLine dossier={dossier} body={built.ok ? built.bodies.at(-1) : undefined} />
        {command.error && since === undefined && !errors.shown && (
          <Refusal words={problemText(command.error, text)}>
            {isUnknown(command.error) ? actions.offline : undefined}
          </Refusal>
        )}
        {since !== undefined && (
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
        )}
        {since === undefined && (
          <div className="action-buttons">
            <Button type="primary" htmlType="submit" danger={isDangerous(name)} loading={command.isPending}>
              {actions.names[name]}
            </Button>
            <Button onClick={close}>{actions.close}</Button>
            {asked && !built.ok && (
              <span className="fault" role="alert">
                {actions.missing(built.missing.map((field) => labels.names[field]).join(', '))}
              </span>
            )}
          </div>
        )}
      </form>
    </ActionPanel>
  );
}

/** The frame of a form; its heading takes the focus when it opens. */
export function ActionPanel({ name, children }: { readonly name: CommandName; readonly children: ReactNode }) {
  const { actions } = useDossierText().dossierPage;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="panel action" aria-labelledby="action-heading">
      <h2 id="action-heading" ref={heading} tabIndex={-1}>
        {actions.names[name]}
      </h2>
      <p className={isDangerous(name) ? 'meaning meaning-danger' : 'meaning'}>{actions.meanings[name]}</p>
      {children}
    </section>
  );
}

interface FormErrors {
  readonly missing: readonly FieldName[];
  /** The field that the server refused. */
  readonly refused: string | undefined;
  /** Whether the refusal stands at a field of the form. */
  readonly shown: boolean;
}

function errorsOf(of: {
  readonly fields: readonly Field[];
  readonly missing: readonly FieldName[];
  readonly error: Error | null;
}): FormErrors {
  const told = fieldOf(of.error);
  const field = of.fields.find(({ name }) => name === told || (told?.startsWith(`${name}.`) ?? false))?.name;
  const refused = field ?? (told === 'occurredAt' || told === 'lateEntryReason' ? told : undefined);
  return { missing: of.missing, refused, shown: refused !== undefined };
}

const lateError = (refused: string | undefined, error: Error | null): string | undefined =>
  refused === 'occurredAt' || refused === 'lateEntryReason' ? error?.message : undefined;

/** Without an answer nobody knows whether it was done. */
const isUnknown = (error: Error): boolean => error.message === 'network';

/** The browser asks before what was typed is left behind. */
function useWarning(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [on]);
}
