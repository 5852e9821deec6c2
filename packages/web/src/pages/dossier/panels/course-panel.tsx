import type { ReactNode } from 'react';
import { useDossierText } from '../../../text/dossier/index.ts';
import { formatTime, useText } from '../../../text/index.ts';
import type { WorkedDossier } from '../dossier-queries.ts';

/** Who held it when, what was waited for, what was asked of others and what was put off. */
export function CoursePanel({ dossier }: { readonly dossier: WorkedDossier }) {
  const { course } = useDossierText().dossierPage;
  const { holdings, supplements, suspensions, opinions } = dossier.record;
  return (
    <section className="panel" aria-labelledby="course-heading">
      <h2 id="course-heading">{course.heading}</h2>
      {holdings.length > 0 && (
        <Group name={course.holdings}>
          {holdings.map(({ agency, officer, unit, from, to, reason, dueAt }) => (
            <Entry
              key={`${agency.id}-${from}`}
              what={[agency.name, unit, officer]}
              when={to === undefined ? course.since(formatTime(from)) : course.span(formatTime(from), formatTime(to))}
              more={[reason, dueAt === undefined ? undefined : course.opinionDue(formatTime(dueAt))]}
            />
          ))}
        </Group>
      )}
      {supplements.length > 0 && (
        <Group name={course.supplements}>
          {supplements.map(({ requestedAt, receivedAt, missing, reason, approvedBy }) => (
            <Entry
              key={requestedAt}
              what={[course.supplementAsked(formatTime(requestedAt))]}
              when={receivedAt === undefined ? course.supplementOpen : course.supplementGot(formatTime(receivedAt))}
              more={[
                missing.length === 0 ? undefined : course.missing(missing.join('; ')),
                reason,
                approvedBy === undefined ? undefined : course.approved(approvedBy),
              ]}
            />
          ))}
        </Group>
      )}
      {suspensions.length > 0 && (
        <Group name={course.suspensions}>
          {suspensions.map(({ from, to, legalBasis, decision, expectedUntil }) => (
            <Entry
              key={from}
              what={[decision === undefined ? legalBasis : course.suspension(legalBasis, decision)]}
              when={to === undefined ? course.since(formatTime(from)) : course.span(formatTime(from), formatTime(to))}
              more={[expectedUntil === undefined ? undefined : course.expected(formatTime(expectedUntil))]}
            />
          ))}
        </Group>
      )}
      {opinions.length > 0 && <Opinions dossier={dossier} />}
      <Reschedules dossier={dossier} />
      <Ends dossier={dossier} />
    </section>
  );
}

function Opinions({ dossier }: { readonly dossier: WorkedDossier }) {
  const { countdown } = useText();
  const { course } = useDossierText().dossierPage;
  return (
    <Group name={course.opinions}>
      {dossier.record.opinions.map(({ id, agency, question, answer, dueAt, givenAt, lateMinutes = 0 }) => (
        <Entry
          key={id}
          what={[agency.name]}
          when={givenAt === undefined ? course.opinionOpen : course.opinionGiven(formatTime(givenAt))}
          more={[
            course.opinionDue(formatTime(dueAt)),
            lateMinutes > 0 ? course.opinionLate(countdown.duration(lateMinutes)) : undefined,
            question,
            answer,
          ]}
        />
      ))}
    </Group>
  );
}

function Reschedules({ dossier }: { readonly dossier: WorkedDossier }) {
  const { course, letterNumber } = useDossierText().dossierPage;
  const { reschedules, proposal } = dossier.record;
  const causes: Readonly<Record<string, string>> = course.causes;
  if (reschedules.length === 0 && proposal === undefined) return undefined;
  return (
    <Group name={course.reschedules}>
      {reschedules.map(({ at, dueAt, reason, cause, apologyLetter }) => (
        <Entry
          key={at}
          what={[course.reschedule(formatTime(dueAt))]}
          when={formatTime(at)}
          more={[
            cause === undefined ? undefined : causes[cause],
            apologyLetter === undefined ? undefined : letterNumber(apologyLetter),
            reason,
          ]}
        />
      ))}
      {proposal !== undefined && (
        <Entry
          what={[course.reschedule(formatTime(proposal.dueAt)), course.waiting]}
          when={formatTime(proposal.at)}
          more={[proposal.by, causes[proposal.cause], proposal.reason]}
        />
      )}
    </Group>
  );
}

function Ends({ dossier }: { readonly dossier: WorkedDossier }) {
  const { course, papers, letterNumber } = useDossierText().dossierPage;
  const { refusal, rejection, stopping, completion, returning } = dossier.record;
  const ways: Readonly<Record<string, string>> = papers.ways;
  if ([refusal, rejection, stopping, completion, returning].every((end) => end === undefined)) return undefined;
  const letter = (number: string | undefined) => (number === undefined ? undefined : letterNumber(number));
  return (
    <Group name={course.ended}>
      {refusal && <Entry what={[course.endTexts.refusal]} more={[refusal.reason, refusal.missing?.join('; ')]} />}
      {rejection && <Entry what={[course.endTexts.rejection]} more={[letter(rejection.letter), rejection.reason]} />}
      {stopping && <Entry what={[course.endTexts.stopping]} more={[letter(stopping.notice), stopping.reason]} />}
      {completion && (
        <Entry
          what={[course.endTexts.completion]}
          more={[completion.paperReason === undefined ? undefined : papers.paper(completion.paperReason)]}
        />
      )}
      {returning && (
        <Entry
          what={[course.endTexts.returning]}
          when={formatTime(returning.at)}
          more={[
            ways[returning.way ?? ''],
            returning.receivedBy === undefined ? undefined : papers.receiver(returning.receivedBy),
          ]}
        />
      )}
    </Group>
  );
}

function Group({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="course-group">
      <h3>{name}</h3>
      <ul className="entries">{children}</ul>
    </div>
  );
}

interface EntryProps {
  readonly what: readonly (string | undefined)[];
  readonly when?: string;
  readonly more?: readonly (string | undefined)[];
}

const there = (parts: readonly (string | undefined)[]): readonly string[] =>
  parts.filter((part): part is string => part !== undefined && part !== '');

export function Entry({ what, when, more = [] }: EntryProps) {
  return (
    <li>
      <span>{there(what).join(' · ')}</span>
      {when !== undefined && <span className="muted">{when}</span>}
      {there(more).map((line) => (
        <span key={line} className="entry-more">
          {line}
        </span>
      ))}
    </li>
  );
}
