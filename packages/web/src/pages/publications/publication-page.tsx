import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { formatTime } from '../../text/index.ts';
import { usePublicationText } from '../../text/publications/index.ts';
import { DecisionButtons } from './decision-buttons.tsx';
import { Difference } from './difference.tsx';
import { ProposePanel } from './propose-panel.tsx';
import { type Details, fileAddress, previewAddress, publicationQuery, recordAddress } from './publication-queries.ts';
import { StateChip } from './state-chip.tsx';
import '../../parts/card-table.css';
import './publications.css';

const route = getRouteApi('/publications/$id');

/** One proposal or publication: the very page, what differs from the one before, who did what, and what can be done. */
export function PublicationPage() {
  const { publications: words } = usePublicationText();
  const { id } = route.useParams();
  const found = useQuery(publicationQuery(id));
  const publication = found.data?.publication;
  const heading =
    publication === undefined
      ? words.heading
      : words.one.heading(words.kinds[publication.kind], words.quarter(publication.period));
  return (
    <Page
      heading={heading}
      before={
        <nav className="crumbs" aria-label={words.heading}>
          <Link to="/publications" search={{}} className="crumb">
            {words.one.back}
          </Link>
        </nav>
      }
    >
      {found.isPending && (
        <>
          <Loading />
          <Placeholder height={480} />
        </>
      )}
      {found.isError && <ErrorState error={found.error} retry={() => found.refetch()} />}
      {found.data !== undefined && <Found details={found.data} />}
    </Page>
  );
}

function Found({ details }: { readonly details: Details }) {
  const { publications: words } = usePublicationText();
  const { publication } = details;
  const [isCorrecting, setCorrecting] = useState(false);
  const [done, setDone] = useState<string>();
  return (
    <>
      <Facts details={details} />
      {done !== undefined && <p role="status">{done}</p>}
      <DecisionButtons
        publication={publication}
        correct={() => {
          setDone(undefined);
          setCorrecting(true);
        }}
      />
      {isCorrecting && (
        <ProposePanel
          rows={[publication]}
          of={publication}
          close={() => setCorrecting(false)}
          done={(told) => {
            setDone(told);
            setCorrecting(false);
          }}
        />
      )}
      <Difference details={details} />
      {publication.state !== 'withdrawn' && <Preview details={details} />}
      <History details={details} />
      <Files details={details} />
      {publication.publishedAt !== undefined && (
        <p>
          <a href={recordAddress(publication.id)} target="_blank" rel="noreferrer">
            {words.one.publicPage}
          </a>
        </p>
      )}
    </>
  );
}

function Facts({ details: { publication, report } }: { readonly details: Details }) {
  const { publications: words } = usePublicationText();
  const { corrects, correctedBy } = publication;
  return (
    <section className="panel" aria-label={words.state}>
      <dl className="publication-facts">
        <dt>{words.state}</dt>
        <dd>
          <StateChip state={publication.state} />
        </dd>
        {report !== undefined && (
          <>
            <dt>{words.one.report}</dt>
            <dd>
              <Link to="/reports/$id" params={{ id: report.id }} preload={false}>
                {report.number ?? words.one.reportFrozen}
              </Link>
            </dd>
          </>
        )}
        <dt>{words.one.knownAt}</dt>
        <dd>{formatTime(publication.knownAt)}</dd>
        <dt>{words.one.digest}</dt>
        <dd className="publication-digest">{publication.sha256}</dd>
        {corrects !== undefined && (
          <>
            <dt>{words.one.corrects}</dt>
            <dd>
              <Link to="/publications/$id" params={{ id: corrects.id }} preload={false}>
                {words.one.correctsLink}
              </Link>
            </dd>
            <dt>{words.one.change}</dt>
            <dd>{corrects.change}</dd>
            <dt>{words.one.reason}</dt>
            <dd>{corrects.reason}</dd>
          </>
        )}
      </dl>
      {correctedBy !== undefined && (
        <p>
          {words.one.correctedBy}{' '}
          <Link to="/publications/$id" params={{ id: correctedBy }} preload={false}>
            {words.one.correctedByLink}
          </Link>
        </p>
      )}
    </section>
  );
}

function Preview({ details: { publication } }: { readonly details: Details }) {
  const { publications: words } = usePublicationText();
  const address = previewAddress(publication.id);
  const isShown = publication.publishedAt !== undefined;
  return (
    <section className="panel no-print" aria-labelledby="publication-preview">
      <div className="section-head">
        <h2 id="publication-preview">{isShown ? words.one.previewPublished : words.one.preview}</h2>
        <a href={address} target="_blank" rel="noreferrer">
          {words.one.openPreview}
        </a>
      </div>
      {/* Nothing in it may be sent or followed into the workspace: forms are off, links open beside it. */}
      <iframe className="publication-preview" title={words.one.previewName} src={address} sandbox="allow-same-origin" />
    </section>
  );
}

function History({ details: { publication } }: { readonly details: Details }) {
  const { publications: words } = usePublicationText();
  const { one } = words;
  const steps = [
    { kind: 'proposed' as const, at: publication.proposedAt, by: publication.proposedBy, reason: undefined },
    ...publication.steps.map((step) => ({ reason: undefined, ...step })),
  ];
  return (
    <section className="panel" aria-labelledby="publication-history">
      <h2 id="publication-history">{one.history}</h2>
      <table className="table card-table publication-table">
        <thead>
          <tr>
            {[one.step, one.at, one.by, one.why].map((name) => (
              <th key={name} scope="col" className="left">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ kind, at, by, reason }) => (
            <tr key={kind}>
              <th scope="row">{one.steps[kind]}</th>
              <td className="left" data-label={one.at}>
                {formatTime(at)}
              </td>
              <td className="left" data-label={one.by}>
                {by}
              </td>
              <td className="left" data-label={one.why}>
                {reason ?? '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Files({ details: { publication, files } }: { readonly details: Details }) {
  const { publications: words } = usePublicationText();
  const { one } = words;
  return (
    <section className="panel" aria-labelledby="publication-files">
      <h2 id="publication-files">{one.files}</h2>
      <table className="table card-table publication-table">
        <thead>
          <tr>
            {[one.file, one.size, one.digest].map((name) => (
              <th key={name} scope="col" className="left">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map(({ name, size, sha256 }) => (
            <tr key={name}>
              <th scope="row">
                <a href={fileAddress(publication.id, name)} download="">
                  {name}
                </a>
              </th>
              <td className="left" data-label={one.size}>
                {one.bytes(formatInteger(size))}
              </td>
              <td className="left publication-digest" data-label={one.digest}>
                {sha256}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
