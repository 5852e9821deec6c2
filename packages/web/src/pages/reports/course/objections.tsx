import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { formatTime } from '../../../text/index.ts';
import { useReportsText } from '../../../text/reports/index.ts';
import { evidenceAddress, type Objection, type Report } from '../queries.ts';
import { ToneChip } from '../state-chip.tsx';
import { DecisionDialog } from './decision-dialog.tsx';

const TONES = { open: 'late', accepted: 'in-time', rejected: 'ended' } as const;

/** What agencies did not agree to, dossier by dossier, and what was decided; the open ones first. */
export function Objections({ report }: { readonly report: Report }) {
  const { objections: words } = useReportsText().reports.course;
  const [decided, setDecided] = useState<Objection>();
  if (report.objections.length === 0) return undefined;
  const ordered = report.objections.toSorted((a, b) => Number(b.state === 'open') - Number(a.state === 'open'));
  return (
    <section className="panel" aria-labelledby="objections-heading">
      <h2 id="objections-heading">{words.heading}</h2>
      <ul className="plain-list standings">
        {ordered.map((objection) => (
          <ObjectionLine
            key={objection.id}
            id={report.id}
            objection={objection}
            decide={report.may.includes('decide') ? () => setDecided(objection) : undefined}
          />
        ))}
      </ul>
      {decided !== undefined && (
        <DecisionDialog key={decided.id} id={report.id} objection={decided} close={() => setDecided(undefined)} />
      )}
    </section>
  );
}

interface LineProps {
  readonly id: string;
  readonly objection: Objection;
  readonly decide: (() => void) | undefined;
}

function ObjectionLine({ id, objection, decide }: LineProps) {
  const { objections: words } = useReportsText().reports.course;
  const { code, agencyId, agencyName, by, at, reason, evidence, state, decision } = objection;
  return (
    <li>
      <p>
        <Link to="/dossiers/$code" params={{ code }} search={{}}>
          {code}
        </Link>{' '}
        <ToneChip tone={TONES[state]} words={words.states[state]} />
      </p>
      <p>{reason}</p>
      <p className="muted small">{words.said(agencyName, by, formatTime(at))}</p>
      {evidence !== undefined && (
        <p>
          <a href={evidenceAddress(id, agencyId, evidence.id)} download>
            {words.evidence(evidence.name)}
          </a>
        </p>
      )}
      {decision !== undefined && (
        <p className="small">{words.decided(decision.by, formatTime(decision.at), decision.reason)}</p>
      )}
      {state === 'open' && decide !== undefined && (
        <Button aria-label={words.decideOf(code)} onClick={decide}>
          {words.decide}
        </Button>
      )}
    </li>
  );
}
