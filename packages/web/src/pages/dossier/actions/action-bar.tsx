import { Button } from 'antd';
import { useNarrow } from '../../../app/use-media.ts';
import { useDossierText } from '../../../text/dossier/index.ts';
import type { WorkedDossier } from '../dossier-queries.ts';
import { type CommandName, groupsOf, isDangerous, primaryOf } from './command-names.ts';

interface ActionBarProps {
  readonly dossier: WorkedDossier;
  readonly open: CommandName | undefined;
  readonly choose: (name: CommandName) => void;
}

/** What may be done now: first what the process waits for, then the rest by what it is about; on a phone folded away. */
export function ActionBar({ dossier, open, choose }: ActionBarProps) {
  const { actions } = useDossierText().dossierPage;
  const narrow = useNarrow();
  const { commands, process, steps } = dossier.record;
  const left = process === undefined || process.next.some((key) => !steps.some(({ step }) => step === key));
  const primary = primaryOf(commands, { stepsLeft: left, paused: dossier.verdict === 'paused' });
  const groups = groupsOf(commands, primary);
  const others = (
    <div className="action-groups">
      {groups.map(({ group, names }) => (
        <fieldset key={group} className="action-group">
          <legend className="muted small">{actions.groups[group]}</legend>
          <div className="action-group-buttons">
            {names.map((name) => (
              <ActionButton key={name} name={name} open={open} choose={choose} />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
  return (
    <section className="panel actions" aria-labelledby="actions-heading">
      <h2 id="actions-heading">{actions.heading}</h2>
      {commands.length === 0 && <p>{actions.none}</p>}
      {primary !== undefined && (
        <Button
          type="primary"
          size="large"
          className="action-primary"
          data-action={primary}
          aria-pressed={open === primary}
          onClick={() => choose(primary)}
        >
          {actions.names[primary]}
        </Button>
      )}
      {groups.length > 0 && narrow && (
        <details>
          <summary>{actions.others}</summary>
          {others}
        </details>
      )}
      {groups.length > 0 && !narrow && others}
    </section>
  );
}

function ActionButton({ name, open, choose }: Omit<ActionBarProps, 'dossier'> & { readonly name: CommandName }) {
  const { actions } = useDossierText().dossierPage;
  return (
    <Button
      danger={isDangerous(name)}
      data-action={name}
      aria-pressed={open === name}
      onClick={() => choose(name)}
      className={open === name ? 'action-open' : ''}
    >
      {actions.names[name]}
    </Button>
  );
}
