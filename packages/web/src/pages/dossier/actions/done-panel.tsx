import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { stateText } from '../../../parts/state-text.ts';
import { useDossierText } from '../../../text/dossier/index.ts';
import { formatTime, useText } from '../../../text/index.ts';
import type { WorkedDossier } from '../dossier-queries.ts';
import type { CommandName } from './command-names.ts';
import type { CommandAnswer } from './use-command.ts';

export interface DoneAction {
  readonly name: CommandName;
  readonly answer: CommandAnswer;
}

interface DonePanelProps {
  readonly done: DoneAction;
  readonly dossier: WorkedDossier;
  readonly choose: (name: CommandName, texts: Readonly<Record<string, string>>) => void;
}

/** What was done and what came of it, with the way back where the law has one. */
export function DonePanel({ done, dossier, choose }: DonePanelProps) {
  const text = useText();
  const { actions } = useDossierText().dossierPage;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const { state, dueAt } = done.answer;
  const undo = UNDO[done.name];
  return (
    <div ref={place} tabIndex={-1} role="status" className="done">
      <Alert
        type="success"
        showIcon
        title={actions.done(actions.names[done.name])}
        description={actions.doneState(
          stateText(state, text),
          dueAt === undefined ? actions.dueNone : formatTime(dueAt),
        )}
        action={
          undo !== undefined &&
          dossier.record.commands.includes(undo) && (
            <Button onClick={() => choose(undo, {})}>{actions.undo(actions.names[undo])}</Button>
          )
        }
      />
    </div>
  );
}

/**
 * The one action that takes another one back, by a record of its own (spec: lifecycle); what was done stays in the history.
 * The others have none, and their forms say so before.
 */
const UNDO: Readonly<Partial<Record<CommandName, CommandName>>> = {
  forward: 'take-back',
  suspend: 'resume',
  complete: 'reopen',
  'issue-result': 'revoke-result',
};
