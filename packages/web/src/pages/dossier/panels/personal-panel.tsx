import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { sessionQuery } from '../../../api/session.ts';
import { useDossierText } from '../../../text/dossier/index.ts';
import type { WorkedDossier } from '../dossier-queries.ts';

interface PersonalPanelProps {
  readonly dossier: WorkedDossier;
  readonly why: string | undefined;
  /** Asks anew with this reason; undefined masks again. */
  readonly show: (why: string | undefined) => void;
  readonly busy: boolean;
}

const FEWEST_LETTERS = 5;

/** Whose dossier it is: masked until somebody says what they need it for; each reading is written down. */
export function PersonalPanel({ dossier, why, show, busy }: PersonalPanelProps) {
  const { personal } = useDossierText().dossierPage;
  const { masked, mayReadPersonal } = dossier.record;
  const signedIn = useQuery(sessionQuery()).data?.signedIn === true;
  const elseWords = signedIn ? personal.notYours : personal.notPublic;
  return (
    <section className="panel personal" aria-labelledby="personal-heading">
      <div className="section-head">
        <h2 id="personal-heading">{personal.heading}</h2>
        {why !== undefined && (
          <Button size="small" onClick={() => show(undefined)}>
            {personal.hide}
          </Button>
        )}
      </div>
      {masked && <p className="muted">{mayReadPersonal ? personal.masked : elseWords}</p>}
      {masked && mayReadPersonal && <Asking show={show} busy={busy} />}
      {!masked && <Shown dossier={dossier} />}
      {!masked && why !== undefined && (
        <p className="muted small" role="status">
          {personal.shown(why)}
        </p>
      )}
    </section>
  );
}

function Shown({ dossier }: { readonly dossier: WorkedDossier }) {
  const { personal, papers } = useDossierText().dossierPage;
  const names: Readonly<Record<string, string>> = personal.fields;
  const ways: Readonly<Record<string, string>> = papers.ways;
  const facts = Object.entries(dossier.record.personal ?? {}).filter(([name]) => names[name] !== undefined);
  if (facts.length === 0) return <p className="muted">{personal.none}</p>;
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{names[name]}</dt>
          <dd>{name === 'resultDelivery' ? (ways[value] ?? value) : value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The need is stated first; four usual ones are a press away. */
function Asking({ show, busy }: Pick<PersonalPanelProps, 'show' | 'busy'>) {
  const { personal } = useDossierText().dossierPage;
  const id = useId();
  const reasons = Object.values(personal.reasons);
  const [chosen, setChosen] = useState(reasons[0] ?? '');
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const other = chosen === personal.other;
  const reason = other ? typed.trim() : chosen;
  const missing = reason.length < FEWEST_LETTERS;
  return (
    <form
      className="personal-ask"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!missing) show(reason);
      }}
    >
      <div className="action-field">
        <label htmlFor={`${id}-why`}>{personal.why}</label>
        <Select
          id={`${id}-why`}
          value={chosen}
          onChange={setChosen}
          options={[...reasons, personal.other].map((value) => ({ value, label: value }))}
          aria-describedby={`${id}-hint`}
        />
      </div>
      {other && (
        <div className="action-field">
          <label htmlFor={`${id}-other`}>{personal.other}</label>
          <Input id={`${id}-other`} maxLength={200} value={typed} onChange={(event) => setTyped(event.target.value)} />
        </div>
      )}
      <Button htmlType="submit" loading={busy}>
        {personal.show}
      </Button>
      <p className="muted small" id={`${id}-hint`}>
        {personal.whyHint}
      </p>
      {asked && missing && (
        <p className="fault" role="alert">
          {personal.missing}
        </p>
      )}
    </form>
  );
}
