import { formatLimit } from '@dunghen/domain/deadline';
import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { agenciesQuery } from '../../../parts/agencies/agencies-query.ts';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { formatDay } from '../../../text/index.ts';
import { FactTable } from '../fact-table.tsx';
import { ProcessDrawing } from '../process-drawing.tsx';
import type { ProcedureVersion } from '../queries.ts';
import { onwardText, shareText } from './process-words.ts';
import { scopeText } from './version-difference.ts';

interface VersionProps {
  readonly version: ProcedureVersion;
}

/** Everything that a version says, in the order in which a citizen would ask. */
export function VersionContents({ version }: VersionProps) {
  return (
    <>
      <Limits version={version} />
      <div className="columns">
        <Documents version={version} />
        <Facts version={version} />
      </div>
      <Process version={version} />
    </>
  );
}

function Limits({ version }: VersionProps) {
  const text = useCataloguesText().catalogues.procedures;
  return (
    <section className="panel" aria-labelledby="limits-heading">
      <h2 id="limits-heading">{text.limits}</h2>
      <FactTable
        heads={[text.scope, text.legal, text.basis, text.promised, text.promisedDecision]}
        unbroken={[text.legal, text.promised]}
        rows={version.limits.map((limit) => {
          const scope = scopeText(limit, version, text);
          const { legal, promised } = limit;
          return {
            key: scope,
            cells: [
              scope,
              legal.limit === undefined ? text.noLimit : formatLimit(legal.limit),
              legal.basis,
              promised === undefined ? '' : formatLimit(promised.limit),
              promised === undefined ? '' : text.decided(promised.decision, formatDay(promised.decidedOn)),
            ],
          };
        })}
      />
    </section>
  );
}

function Documents({ version }: VersionProps) {
  const text = useCataloguesText().catalogues.procedures;
  const named = (keys: readonly string[]): string =>
    keys.map((key) => version.cases.find((one) => one.key === key)?.name ?? key).join(', ');
  return (
    <section className="panel" aria-labelledby="documents-heading">
      <h2 id="documents-heading">{text.documents}</h2>
      {version.documents.length === 0 && <p className="muted">{text.noDocuments}</p>}
      <ol className="facts-list">
        {version.documents.map(({ key, name, original, copies, required, caseKeys, form }) => (
          <li key={key}>
            {name}
            <small className="muted">
              {` ${[
                text.sets(original, copies),
                ...(required ? [] : [text.optional]),
                ...(form === undefined ? [] : [form]),
                ...(caseKeys === undefined ? [] : [text.onlyFor(named(caseKeys))]),
              ].join(', ')}`}
            </small>
          </li>
        ))}
      </ol>
      <h2>{text.fees}</h2>
      {version.fees.length === 0 && <p className="muted">{text.noFees}</p>}
      <ul className="facts-list">
        {version.fees.map(({ key, name, amount, basis, channel }) => (
          <li key={key}>
            {`${name}${channel === undefined ? '' : ` (${text.channels[channel]})`}: `}
            <strong>{`${formatInteger(amount)} ${text.dong}`}</strong>
            <small className="muted">{` ${basis}`}</small>
          </li>
        ))}
      </ul>
      <h2>{text.results}</h2>
      <ul className="facts-list">
        {version.results.map(({ key, name }) => (
          <li key={key}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ version }: VersionProps) {
  const text = useCataloguesText().catalogues.procedures;
  const { data: agencies } = useQuery(agenciesQuery(version.validFrom));
  const { agencyIds, approval, announcement, localAnnouncement, source, retentionYears, stoppingKinds = [] } = version;
  const nameOf = (id: string): string => agencies?.rows.find((row) => row.id === id)?.name ?? id;
  return (
    <section className="panel" aria-labelledby="facts-heading">
      <h2 id="facts-heading">{text.facts}</h2>
      <dl className="facts">
        <Fact name={text.parts.agencies}>
          {agencyIds === undefined ? text.allOfLevel : agencyIds.map(nameOf).join(', ')}
        </Fact>
        <Fact name={text.approval}>
          {approval === undefined ? text.notApproved : text.decided(approval.number, formatDay(approval.date))}
        </Fact>
        {announcement !== undefined && (
          <Fact name={text.announcement}>{text.decided(announcement.decision, formatDay(announcement.date))}</Fact>
        )}
        {localAnnouncement !== undefined && (
          <Fact name={text.localAnnouncement}>
            {text.decided(localAnnouncement.decision, formatDay(localAnnouncement.date))}
          </Fact>
        )}
        {stoppingKinds.map(({ kind, basis }) => (
          <Fact key={kind} name={`${text.stopsHeading}: ${text.stops[kind]}`}>
            {basis}
          </Fact>
        ))}
        {version.acceptedAnywhere === true && <Fact name={text.parts.other}>{text.anywhere}</Fact>}
        {retentionYears !== undefined && <Fact name={text.retention}>{text.years(retentionYears)}</Fact>}
        {source !== undefined && <Fact name={text.source}>{source}</Fact>}
        {version.standing === 'presumed' && <Fact name={text.standing}>{text.presumedHint}</Fact>}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Process({ version }: VersionProps) {
  const text = useCataloguesText().catalogues.procedures;
  return (
    <section className="panel" aria-labelledby="process-heading">
      <h2 id="process-heading">{text.process}</h2>
      {version.process.length === 0 ? (
        <p className="muted">{text.noProcess}</p>
      ) : (
        <div className="process-columns process-view">
          <ProcessDrawing version={version} />
          <StepTable version={version} />
        </div>
      )}
    </section>
  );
}

function StepTable({ version }: VersionProps) {
  const text = useCataloguesText().catalogues.procedures;
  return (
    <FactTable
      heads={[text.step, text.who, text.share, text.next]}
      unbroken={[text.share]}
      rows={version.process.map((step, index) => ({
        key: step.key,
        cells: [
          `${index + 1}. ${step.name}`,
          [text.roles[step.role], step.unit].filter(Boolean).join(', '),
          shareText(step.share, version, text),
          onwardText(step, version, text),
        ],
      }))}
    />
  );
}
