import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionQuery } from '../../api/session.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { useDossierText } from '../../text/dossier/index.ts';
import { ActionBar } from './actions/action-bar.tsx';
import { ActionForm } from './actions/action-form.tsx';
import type { CommandName } from './actions/command-names.ts';
import { CorrectForm } from './actions/correct-form.tsx';
import { DonePanel } from './actions/done-panel.tsx';
import type { Draft } from './actions/draft.ts';
import { useActions } from './actions/use-actions.ts';
import type { CommandAnswer } from './actions/use-command.ts';
import { ChangedNotice } from './changed-notice.tsx';
import { ClockStrip } from './clock-strip.tsx';
import { DossierFacts } from './dossier-facts.tsx';
import type { Reload, WorkedDossier } from './dossier-queries.ts';
import type { DossierSearch } from './dossier-search.ts';
import { Notes } from './notes.tsx';
import { ApologyPanel } from './panels/apology-panel.tsx';
import { CoursePanel } from './panels/course-panel.tsx';
import { DocumentsPanel } from './panels/documents-panel.tsx';
import { EventsPanel } from './panels/events-panel.tsx';
import { FeesPanel } from './panels/fees-panel.tsx';
import { LettersPanel } from './panels/letters-panel.tsx';
import { MessagesPanel } from './panels/messages-panel.tsx';
import { PersonalPanel } from './panels/personal-panel.tsx';
import { ReadingsPanel } from './panels/readings-panel.tsx';
import { ResultsPanel } from './panels/results-panel.tsx';
import { StepsPanel } from './panels/steps-panel.tsx';
import { RecordFacts } from './record-facts.tsx';

export interface OfficialViewProps {
  readonly dossier: WorkedDossier;
  readonly search: DossierSearch;
  readonly why: string | undefined;
  readonly show: (why: string | undefined) => void;
  readonly busy: boolean;
  readonly reload: Reload;
}

/** A dossier as who works with it sees it: facts and what is to be done first, then how it came to it and what is in it. */
export function OfficialView(props: OfficialViewProps) {
  const { dossier, search, why, show, busy } = props;
  const work = useActions(dossier, search.action);
  const past = search.asOf !== undefined || search.knownAt !== undefined;
  const audits = useQuery(sessionQuery()).data?.user?.may.includes('audit:read') === true;
  const mayCorrect = dossier.record.commands.includes('correct');
  return (
    <>
      {!past && (
        <ChangedNotice
          code={dossier.code}
          version={dossier.record.version}
          typing={work.open !== undefined}
          reload={work.refresh}
        />
      )}
      <div className="worked">
        <div className="worked-main">
          <DossierFacts dossier={dossier}>
            <RecordFacts dossier={dossier} />
          </DossierFacts>
          {!past && <ActionBar dossier={dossier} open={work.open} choose={work.choose} />}
          {work.done && <DonePanel done={work.done} dossier={dossier} choose={work.prefill} />}
          {work.open !== undefined && !past && <OpenForm key={work.open} {...props} work={work} name={work.open} />}
          <Notes flags={dossier.flags} />
          <ClockStrip
            lines={dossier.explanation}
            judgedDueAt={dossier.dueAt}
            untilToday={!past && (dossier.verdict === 'open-overdue' || dossier.verdict === 'paused')}
            folded
          />
          {!past && <ApologyPanel dossier={dossier} />}
          <StepsPanel dossier={dossier} />
          <CoursePanel dossier={dossier} />
        </div>
        <div className="worked-side">
          <PersonalPanel dossier={dossier} why={why} show={show} busy={busy} />
          <DocumentsPanel dossier={dossier} />
          <FeesPanel dossier={dossier} />
          <ResultsPanel dossier={dossier} />
          <LettersPanel dossier={dossier} />
          <MessagesPanel dossier={dossier} />
          {audits && <ReadingsPanel dossier={dossier} />}
        </div>
      </div>
      <EventsPanel
        dossier={dossier}
        why={why}
        times={search}
        correct={mayCorrect && !past ? (seq) => work.prefill('correct', { seq: String(seq) }) : undefined}
      />
    </>
  );
}

type Work = ReturnType<typeof useActions>;

function OpenForm({
  dossier,
  why,
  reload,
  work,
  name,
}: OfficialViewProps & { readonly work: Work; readonly name: CommandName }) {
  const { actions } = useDossierText().dossierPage;
  // Whoever comes by an address may not be allowed; a form that was open stays when that changes, with what is in it.
  const [allowed] = useState(dossier.record.commands.includes(name));
  if (!allowed) return <Refusal words={actions.notAllowed(actions.names[name])} />;
  const form = {
    dossier,
    reload,
    draft: work.draftOf(name),
    change: (draft: Draft) => work.keep(name, draft),
    close: work.close,
    done: (answer: CommandAnswer) => work.finish(name, answer),
  };
  // Another action is another form; the same one given again begins anew.
  const key = `${name}-${work.round}`;
  return name === 'correct' ? (
    <CorrectForm key={key} {...form} why={why} />
  ) : (
    <ActionForm key={key} {...form} name={name} />
  );
}
