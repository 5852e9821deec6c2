import { formatInteger, padCount } from '@dunghen/domain/text';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Page } from '../../parts/page.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { dossierPath, RowLink } from '../../parts/row-link.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { formatTime } from '../../text/index.ts';
import { usePetitionText } from '../../text/petition/index.ts';
import { PetitionActs } from './petition-acts.tsx';
import { type PetitionDetail, petitionQuery, readSender } from './petition-queries.ts';
import { Due } from './petition-table.tsx';
import './petitions.css';

const route = getRouteApi('/petitions/$id');

/** One petition: how it stands, its two limits, what happened, and what whoever looks may do next. */
export function PetitionPage() {
  const { petition: words } = usePetitionText();
  const { id } = route.useParams();
  const found = useQuery(petitionQuery(id));
  const { data } = found;
  return (
    <Page
      heading={data === undefined ? words.heading : `${words.heading} ${data.code}`}
      before={
        <p className="crumbs">
          <Link to="/petitions" className="crumb">
            {words.one.back}
          </Link>
        </p>
      }
    >
      {found.isPending && (
        <>
          <Loading />
          <Placeholder height={420} />
        </>
      )}
      {found.isError && <ErrorState error={found.error} retry={() => found.refetch()} />}
      {data !== undefined && (
        <>
          <Facts petition={data} />
          <PetitionActs key={data.version} petition={data} />
          <Sender petition={data} />
          <Clocks petition={data} />
          <Steps petition={data} />
        </>
      )}
    </Page>
  );
}

function Facts({ petition }: { readonly petition: PetitionDetail }) {
  const { petition: words } = usePetitionText();
  const { one } = words;
  const { answer, explanation, publication } = petition;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.state, words.states[petition.state]],
    [words.kind, words.kinds[petition.kind]],
    [words.receive.channel, words.channels[petition.channel]],
    [words.received, formatTime(petition.receivedAt)],
    [one.size, petition.simple === undefined ? undefined : one.simple[petition.simple ? 'true' : 'false']],
    [one.about, petition.agency?.name],
    [one.officer, petition.officer],
    [words.handling, petition.handlingAgency?.name],
    [one.summary, petition.summary ?? (petition.state === 'refused' ? undefined : one.noSummary)],
    [one.refusal, petition.refusal],
    [one.answer, answer?.text],
    [one.document, answer?.document],
    [one.published, publication && `${publication.question} ${publication.answer}`],
    [one.score, petition.score === undefined ? undefined : one.scoreOf(formatInteger(petition.score))],
    [
      one.explanation,
      explanation && `${explanation.causeText ?? words.causes[explanation.cause]}. ${explanation.measure}`,
    ],
  ];
  return (
    <section className="panel" aria-labelledby="petition-facts">
      <h2 id="petition-facts">{one.facts}</h2>
      <p className="petition-standing">
        <Due row={petition} />
      </p>
      <dl className="petition-facts">
        {facts.map(([name, value]) =>
          value === undefined ? undefined : (
            <div key={name} className={value.length > 80 ? 'petition-wide' : undefined}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        {petition.dossierCode !== undefined && (
          <div>
            <dt>{one.dossier}</dt>
            <dd>
              <RowLink path={dossierPath(petition.dossierCode)}>{petition.dossierCode}</RowLink>
            </dd>
          </div>
        )}
      </dl>
      {answer !== undefined && <p className="muted small">{one.signed(answer.by)}</p>}
    </section>
  );
}

function Clocks({ petition }: { readonly petition: PetitionDetail }) {
  const text = usePetitionText();
  const { one } = text.petition;
  const verdicts: Readonly<Record<string, string>> = one.verdicts;
  return (
    <section className="panel" aria-labelledby="petition-clocks">
      <h2 id="petition-clocks">{one.clocks}</h2>
      <dl className="petition-facts">
        {petition.clocks.map(({ stage, days, dueAt, verdict, lateMinutes }) => (
          <div key={stage}>
            <dt>{`${one.stages[stage]}, ${one.days(padCount(days))}`}</dt>
            <dd>
              {verdicts[verdict] ?? verdict}
              {dueAt !== undefined && `, ${one.dueAt.toLocaleLowerCase()} ${formatTime(dueAt)}`}
              {lateMinutes > 0 && ` (${text.countdown.overdue(lateMinutes)})`}
            </dd>
          </div>
        ))}
      </dl>
      <p className="muted small">{`${one.source}: ${petition.source}.`}</p>
    </section>
  );
}

function Steps({ petition }: { readonly petition: PetitionDetail }) {
  const { petition: words } = usePetitionText();
  const names: Readonly<Record<string, string>> = words.one.stepNames;
  return (
    <section className="panel" aria-labelledby="petition-steps">
      <h2 id="petition-steps">{words.one.steps}</h2>
      <ol className="plain petition-steps">
        {petition.steps.map(({ seq, type, at, by, agency, text }) => (
          <li key={seq}>
            <strong>{names[type] ?? type}</strong>
            {agency !== undefined && `: ${agency.name}`}
            {text !== undefined && <p>{text}</p>}
            <p className="muted small">{by === '' ? formatTime(at) : `${by}, ${formatTime(at)}`}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Nobody sees the sender by opening the page: it is asked for, and each reading is written down. */
function Sender({ petition }: { readonly petition: PetitionDetail }) {
  const text = usePetitionText();
  const { one, receive } = text.petition;
  const show = useMutation({ mutationFn: () => readSender(petition.id) });
  return (
    <section className="panel" aria-labelledby="petition-sender">
      <h2 id="petition-sender">{one.sender}</h2>
      {show.isError && <Refusal words={problemText(show.error, text)} />}
      {!petition.maySeeSender && <p className="none">{one.noSender}</p>}
      {petition.maySeeSender && show.data === undefined && (
        <>
          <p className="muted">{one.senderNote}</p>
          <Button className="petition-show" loading={show.isPending} onClick={() => show.mutate()}>
            {one.showSender}
          </Button>
        </>
      )}
      {show.data !== undefined && (
        <dl className="petition-facts" aria-live="polite">
          <div>
            <dt>{receive.name}</dt>
            <dd>{show.data.name ?? one.noName}</dd>
          </div>
          {show.data.contact !== undefined && (
            <div>
              <dt>{receive.contact}</dt>
              <dd>{show.data.contact}</dd>
            </div>
          )}
          {show.data.receiptCode !== undefined && (
            <div>
              <dt>{one.receiptCode}</dt>
              <dd>{show.data.receiptCode}</dd>
            </div>
          )}
          <div className="petition-wide">
            <dt>{receive.content}</dt>
            <dd>{show.data.content}</dd>
          </div>
        </dl>
      )}
    </section>
  );
}
