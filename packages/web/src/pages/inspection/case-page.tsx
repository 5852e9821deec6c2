import { formatDecimal, formatInteger } from '@dunghen/domain/text';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { Labelled } from '../../parts/labelled.tsx';
import { Page } from '../../parts/page.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { dossierPath, RowLink } from '../../parts/row-link.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { formatTime } from '../../text/index.ts';
import { useInspectionText } from '../../text/inspection/index.ts';
import { type Case, type ConclusionBody, caseQuery, conclude } from './inspection-queries.ts';
import './inspection.css';

const route = getRouteApi('/inspection/$id');

/** One case: what was found, the events that show it, and what was concluded. */
export function InspectionCasePage() {
  const { inspection: words } = useInspectionText();
  const { id } = route.useParams();
  const found = useQuery(caseQuery(id));
  const { data } = found;
  return (
    <Page
      heading={data?.kindName ?? words.list}
      before={
        <p className="crumbs">
          <Link to="/inspection" search={data === undefined ? {} : { period: data.quarter }} className="crumb">
            {words.back}
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
          <Facts found={data} />
          <EvidenceTable found={data} />
          <Conclusions found={data} />
        </>
      )}
    </Page>
  );
}

function Facts({ found }: { readonly found: Case }) {
  const { inspection: words } = useInspectionText();
  const { agency, officer, codes, dueAt, ownDueAt, toldAt, count, mean, source, foundAt, at } = found;
  const isGroup = codes.length > 1;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.agency, agency.name],
    [words.officer, officer],
    [words.happened, formatTime(at)],
    [words.due, dueAt && formatTime(dueAt)],
    [words.ownDue, ownDueAt && formatTime(ownDueAt)],
    [words.told, toldAt && formatTime(toldAt)],
    [isGroup ? words.completions : words.workingDays, count === undefined ? undefined : formatInteger(count)],
    [words.mean, mean === undefined ? undefined : formatDecimal(mean, 2)],
    [words.source, source],
    [words.found, formatTime(foundAt)],
    [words.state, words.states[found.state]],
  ];
  return (
    <section className="panel" aria-label={words.caseHeading(found.kindName)}>
      <dl className="inspection-facts">
        {facts.map(([name, value]) =>
          value === undefined ? undefined : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {!isGroup && codes[0] !== undefined && <RowLink path={dossierPath(codes[0])}>{codes[0]}</RowLink>}
    </section>
  );
}

function EvidenceTable({ found }: { readonly found: Case }) {
  const { inspection: words } = useInspectionText();
  const events: Readonly<Record<string, string>> = words.events;
  return (
    <section className="panel">
      <h2>{words.evidence}</h2>
      {found.evidence.length === 0 ? (
        <p className="none">{words.noEvidence}</p>
      ) : (
        <ScrollX>
          <table className="table inspection-table">
            <thead>
              <tr>
                {[words.dossier, words.event, words.at, words.by].map((head) => (
                  <th key={head} scope="col" className="left">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.evidence.map(({ code, seq, type, at, actor }) => (
                <tr key={`${code ?? ''} ${seq}`}>
                  <th scope="row" className="left">
                    {code !== undefined && <RowLink path={dossierPath(code)}>{code}</RowLink>}
                  </th>
                  <td className="left">{events[type] ?? type}</td>
                  <td className="left">{formatTime(at)}</td>
                  <td className="left">{actor}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
    </section>
  );
}

function Conclusions({ found }: { readonly found: Case }) {
  const { inspection: words } = useInspectionText();
  return (
    <section className="panel">
      <h2>{words.conclusions}</h2>
      {found.conclusions.length === 0 && <p className="none">{words.noConclusion}</p>}
      <ol className="inspection-plain">
        {found.conclusions.map(({ conclusion, note, at, by }) => (
          <li key={at} className="inspection-conclusion">
            <strong>{words.conclusionKinds[conclusion]}</strong>
            <p>{note}</p>
            <p className="muted small">{`${by}, ${formatTime(at)}`}</p>
          </li>
        ))}
      </ol>
      {found.mayConclude && <ConcludeForm found={found} />}
    </section>
  );
}

const KINDS = ['violation', 'none', 'transferred'] as const;

/** On a refusal everything typed stays. */
function ConcludeForm({ found }: { readonly found: Case }) {
  const text = useInspectionText();
  const words = text.inspection;
  const client = useQueryClient();
  const [conclusion, setConclusion] = useState<ConclusionBody['conclusion']>();
  const [note, setNote] = useState('');
  const save = useMutation({
    mutationFn: (body: ConclusionBody) => conclude(found.id, body),
    onSuccess: () => {
      setConclusion(undefined);
      setNote('');
      return client.invalidateQueries({ queryKey: ['inspections'] });
    },
  });
  return (
    <form
      className="inspection-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (conclusion !== undefined) save.mutate({ conclusion, note, version: found.conclusions.length });
      }}
    >
      {save.isError && <Refusal words={problemText(save.error, text)} />}
      <fieldset className="inspection-choice">
        <legend>{words.conclusion}</legend>
        <Radio.Group
          value={conclusion}
          onChange={(event) => setConclusion(KINDS.find((one) => one === event.target.value))}
        >
          {KINDS.map((kind) => (
            <Radio key={kind} value={kind}>
              {words.conclusionKinds[kind]}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <Labelled label={words.note} hint={words.noteHint} required>
        {(id) => (
          <Input.TextArea
            id={id}
            value={note}
            maxLength={4_000}
            rows={4}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Labelled>
      <p className="muted small">{words.final}</p>
      <Button
        type="primary"
        htmlType="submit"
        loading={save.isPending}
        disabled={conclusion === undefined || note.trim() === ''}
      >
        {words.conclude}
      </Button>
    </form>
  );
}
