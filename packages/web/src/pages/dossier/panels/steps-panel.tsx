import { useDossierText } from '../../../text/dossier/index.ts';
import { formatTime, useText } from '../../../text/index.ts';
import type { WorkedDossier } from '../dossier-queries.ts';
import { type StepLine, stepLines } from './step-lines.ts';

/** The steps of the process with who used how much working time, and which of them used up the time. */
export function StepsPanel({ dossier }: { readonly dossier: WorkedDossier }) {
  const { steps: words } = useDossierText().dossierPage;
  const lines = stepLines(dossier.record);
  const most = Math.max(1, ...lines.map(({ minutes, limitMinutes }) => Math.max(minutes ?? 0, limitMinutes ?? 0)));
  const worst = worstOf(lines);
  return (
    <section className="panel" aria-labelledby="steps-heading">
      <h2 id="steps-heading">{words.heading}</h2>
      {lines.length === 0 && <p className="muted">{words.none}</p>}
      {dossier.record.process === undefined && lines.length > 0 && <p className="muted small">{words.noProcess}</p>}
      {lines.length > 0 && (
        <ol className="work-steps">
          {lines.map((line) => (
            <Line key={line.key} line={line} most={most} worst={line === worst} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** The step that is latest against its own part of the limit. */
function worstOf(lines: readonly StepLine[]): StepLine | undefined {
  return lines.filter(({ late }) => late > 0).toSorted((a, b) => b.late - a.late)[0];
}

interface LineProps {
  readonly line: StepLine;
  readonly most: number;
  readonly worst: boolean;
}

function Line({ line, most, worst }: LineProps) {
  const { countdown } = useText();
  const { steps: words, course } = useDossierText().dossierPage;
  const roles: Readonly<Record<string, string>> = words.roles;
  const used = line.minutes === undefined ? undefined : countdown.duration(line.minutes) || words.zero;
  const who = [line.who, line.role === undefined ? undefined : roles[line.role], line.agency].filter(
    (part) => part !== undefined,
  );
  return (
    <li className={`work-step work-step-${line.standing}`}>
      <div className="work-step-head">
        <strong>{line.opinion ? words.opinionOf(line.name) : line.name}</strong>
        <span className="muted">{who.join(' · ')}</span>
      </div>
      <div className="work-step-time">
        <Bar line={line} most={most} />
        <span className="numbers">
          {used === undefined ? words.notStarted : used}
          {line.limitText !== undefined && <span className="muted">{` / ${line.limitText}`}</span>}
        </span>
      </div>
      <p className="muted small">
        {line.from !== undefined &&
          (line.to === undefined
            ? `${course.since(formatTime(line.from))}, ${words.open}`
            : course.span(formatTime(line.from), formatTime(line.to)))}
        {line.dueAt !== undefined && `, ${words.dueBy(formatTime(line.dueAt))}`}
      </p>
      {line.late > 0 && (
        <p className="step-late">
          {words.over(countdown.duration(line.late))}
          {worst && <span className="worst">{words.worst}</span>}
        </p>
      )}
      {line.outcome !== undefined && <p className="small">{words.outcome(line.outcome)}</p>}
    </li>
  );
}

/** Working time used against the step's part of the limit; the numbers stand beside it. */
function Bar({ line: { minutes = 0, limitMinutes, late }, most }: { readonly line: StepLine; readonly most: number }) {
  const percent = (of: number): string => `${Math.min(100, Math.round((of / most) * 100))}%`;
  const within = limitMinutes === undefined ? minutes : Math.min(minutes, limitMinutes);
  return (
    <span className="bar" aria-hidden="true">
      {limitMinutes !== undefined && <span className="bar-share" style={{ width: percent(limitMinutes) }} />}
      <span className="bar-used" style={{ width: percent(within) }} />
      {minutes > within && (
        <span
          className={late > 0 ? 'bar-over' : 'bar-used'}
          style={{ left: percent(within), width: percent(minutes - within) }}
        />
      )}
    </span>
  );
}
