import { padCount } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { CountingLine } from '../../parts/counting.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useExplanationText } from '../../text/explanation/index.ts';
import { formatTime } from '../../text/index.ts';
import { DecisionButtons } from './decision-buttons.tsx';
import { type Explanation, explanationQuery, reportAddress } from './explanation-queries.ts';
import { LineTable } from './line-table.tsx';
import { StateChip } from './state-chip.tsx';
import { StatementForm } from './statement-form.tsx';
import '../../parts/card-table.css';
import './explanations.css';

const route = getRouteApi('/explanations/$id');

/** One agency's task: its dossiers, what is stated of each, and who confirms it. */
export function ExplanationPage() {
  const { explanation: words } = useExplanationText();
  const { id } = route.useParams();
  const query = useQuery(explanationQuery(id));
  const back = (
    <p className="crumbs">
      <Link to="/explanations" className="crumb">
        {words.one.back}
      </Link>
    </p>
  );
  if (query.data !== undefined) return <Task task={query.data} back={back} />;
  return (
    <Page heading={words.heading} before={back}>
      {query.isError ? (
        <ErrorState error={query.error} retry={() => query.refetch()} />
      ) : (
        <>
          <Loading />
          <Placeholder height={480} />
        </>
      )}
    </Page>
  );
}

function Task({ task, back }: { readonly task: Explanation; readonly back: ReactNode }) {
  const { explanation: words } = useExplanationText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [saved, setSaved] = useState<number>();
  const { one } = words;
  const { agency, title, confirmed, returned, counting } = task;
  return (
    <Page
      heading={one.heading(agency.name, title)}
      before={back}
      actions={
        <span className="explanation-files no-print">
          <a
            className="button"
            href={reportAddress(task.period, 'docx', { agency: agency.id, document: 'letter' })}
            aria-label={one.letterFile(agency.name, title)}
            download=""
          >
            {one.letter}
          </a>
          {(['docx', 'xlsx'] as const).map((format) => (
            <a
              key={format}
              className="button"
              href={reportAddress(task.period, format, { agency: agency.id })}
              aria-label={words.file(format.toUpperCase(), title)}
              download=""
            >
              {words.report} {format.toUpperCase()}
            </a>
          ))}
        </span>
      }
    >
      <p>
        <StateChip row={task} /> {one.askedAt(formatTime(task.askedAt), formatTime(task.dueAt))}{' '}
        {task.dueUnknownYear !== undefined && words.provisional(String(task.dueUnknownYear))}
      </p>
      {counting !== undefined && <CountingLine counting={counting} />}
      {confirmed !== undefined && (
        <p>
          {one.confirmedBy(confirmed.by, formatTime(confirmed.at))} {confirmed.alone && one.alone}
        </p>
      )}
      {returned !== undefined && (
        <p className="explanation-returned">{one.returnedBy(returned.by, formatTime(returned.at), returned.reason)}</p>
      )}
      {saved !== undefined && <p role="status">{one.saved(padCount(saved))}</p>}
      {task.mayState && (
        <StatementForm
          id={task.id}
          codes={[...chosen]}
          done={() => {
            setSaved(chosen.size);
            setChosen(new Set());
          }}
        />
      )}
      <section className="panel" aria-labelledby="explanation-lines">
        <h2 id="explanation-lines">{one.list}</h2>
        <LineTable id={task.id} lines={task.lines} chosen={task.mayState ? chosen : undefined} choose={setChosen} />
        <DecisionButtons task={task} />
      </section>
      <section className="panel" aria-labelledby="explanation-steps">
        <h2 id="explanation-steps">{one.steps}</h2>
        <ol className="plain-list">
          {task.steps.map((step) => (
            <li key={`${step.at} ${step.type} ${step.by}`}>
              {[
                `${formatTime(step.at)}: ${one.stepNames[step.type]}`,
                step.by,
                ...(step.dossiers === undefined ? [] : [one.stepDossiers(padCount(step.dossiers))]),
                ...(step.reason === undefined ? [] : [step.reason]),
              ].join(' · ')}
            </li>
          ))}
        </ol>
      </section>
    </Page>
  );
}
