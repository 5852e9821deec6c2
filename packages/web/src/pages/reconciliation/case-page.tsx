import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useMay } from '../../parts/use-may.ts';
import { formatDay, formatTime } from '../../text/index.ts';
import { type ReconciliationText, useReconciliationText } from '../../text/reconciliation/index.ts';
import { type CaseDetail, type CaseSide, caseQuery } from './reconciliation-queries.ts';
import { StepForm } from './step-form.tsx';
import './reconciliation.css';

const route = getRouteApi('/reconciliation/$id/cases/$code');

/** One dossier with both sides beside each other, why they differ, and everything that was done about it. */
export function CasePage() {
  const { reconciliation: words } = useReconciliationText();
  const may = useMay();
  const { id, code } = route.useParams();
  const found = useQuery(caseQuery(id, code));
  const back = (
    <p className="crumbs">
      <Link to="/reconciliation/$id/cases" params={{ id }} className="crumb">
        {words.backToCases}
      </Link>
    </p>
  );
  const works = may('reconciliation:work') || may('reconciliation:fix');
  return (
    <Page heading={words.caseHeading(code)} before={back}>
      {found.isPending && (
        <>
          <Loading />
          <Placeholder height={420} />
        </>
      )}
      {found.isError && <ErrorState error={found.error} retry={() => found.refetch()} />}
      {found.data && (
        <>
          <Findings one={found.data} />
          <Sides one={found.data} />
          {works && (
            <section className="panel" aria-labelledby="case-step">
              <h2 id="case-step">{words.step}</h2>
              <StepForm runId={id} cases={[found.data]} />
            </section>
          )}
          <History one={found.data} />
        </>
      )}
    </Page>
  );
}

function Findings({ one }: { readonly one: CaseDetail }) {
  const { reconciliation: words } = useReconciliationText();
  const { findings, behind, state, owner, dueOn, letter, here, code } = one;
  return (
    <section className="panel" aria-label={words.kind}>
      <p>
        <strong>{words.states[state]}</strong>
        {owner !== undefined && ` · ${words.owner}: ${owner}`}
        {dueOn !== undefined && ` · ${words.dueOn}: ${formatDay(dueOn)}`}
        {letter !== undefined && ` · ${letter}`}
      </p>
      <ul className="plain-list finding-list">
        {findings.map(({ kind, cause, gap, remedies, change }) => (
          <li key={kind}>
            <strong>{words.kinds[kind]}</strong>: {words.causes[cause]}
            {kind === 'status-differs' && behind !== undefined && ` (${words.behind[behind]})`}
            <span className="block muted small">
              {[
                words.remedy(remedies.map((remedy) => words.remedies[remedy] ?? remedy).join(', ')),
                ...(gap === 0 ? [] : [words.gap(gap > 0 ? words.plus(String(gap)) : words.minus(String(-gap)))]),
                ...(change === undefined ? [] : [words.changes[change]]),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {here !== undefined && (
        <p>
          <Link to="/dossiers/$code" params={{ code }} className="row-link">
            {words.openDossier}
          </Link>
        </p>
      )}
    </section>
  );
}

interface Fact {
  readonly name: string;
  readonly here: ReactNode;
  readonly there: ReactNode;
}

function Sides({ one }: { readonly one: CaseDetail }) {
  const { reconciliation: words } = useReconciliationText();
  const isPair = one.here !== undefined && one.there !== undefined;
  return (
    <section className="panel" aria-labelledby="case-sides">
      <h2 id="case-sides">{words.sides}</h2>
      <table className="table sides-table">
        <thead>
          <tr>
            <th scope="col" className="left">
              {words.fact}
            </th>
            <th scope="col" className="left">
              {words.here}
            </th>
            <th scope="col" className="left">
              {words.there}
            </th>
          </tr>
        </thead>
        <tbody>
          {factsOf(one, words).map(({ name, here, there }) => (
            <tr key={name} className={isPair && here !== there ? 'differs' : ''}>
              <th scope="row">{name}</th>
              <td className="left">{here}</td>
              <td className="left">{there}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Words = ReconciliationText['reconciliation'];

function factsOf({ here, there }: CaseDetail, words: Words): readonly Fact[] {
  const both = (name: string, of: (side: CaseSide) => string | undefined): Fact => ({
    name,
    here: here === undefined ? words.absent : (of(here) ?? words.unknown),
    there: there === undefined ? words.absent : (of(there) ?? words.unknown),
  });
  const moment = (at: CaseSide['due']) =>
    at === undefined ? undefined : at.dateOnly ? formatDay(at.at.slice(0, 10)) : formatTime(at.at);
  const count = (value: number | undefined) => (value === undefined ? undefined : formatInteger(value));
  return [
    both(words.fields.status, ({ status }) =>
      status === undefined ? undefined : `${status}. ${words.statuses[status] ?? ''}`,
    ),
    both(words.fields.dueAt, ({ due }) => moment(due)),
    both(words.fields.completedAt, ({ finish }) => moment(finish)),
    both(words.late, ({ late }) => (late === undefined ? undefined : late ? words.yes : words.no)),
    both(words.agency, ({ agencyName }) => agencyName),
    both(words.fields.procedureCode, ({ procedureCode }) => procedureCode),
    ...(there?.supplementRequests === undefined
      ? []
      : [both(words.fields.supplements, ({ supplementRequests }) => count(supplementRequests))]),
    ...(there?.copies === undefined ? [] : [both(words.copies, ({ copies }) => count(copies))]),
  ];
}

function History({ one: { history } }: { readonly one: CaseDetail }) {
  const { reconciliation: words } = useReconciliationText();
  return (
    <section className="panel" aria-labelledby="case-history">
      <h2 id="case-history">{words.history}</h2>
      {history.length === 0 && <p className="muted">{words.noHistory}</p>}
      <ol className="plain-list finding-list">
        {history.map(({ id, kind, data, recordedAt, recordedByName }) => (
          <li key={id}>
            <strong>{words.steps[kind]}</strong>
            {Object.entries(data).map(([name, value]) => (
              <span key={name} className="block break">
                {valueText(name, value, words)}
              </span>
            ))}
            <span className="block muted small">
              {formatTime(recordedAt)}
              {recordedByName !== '' && ` · ${recordedByName}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function valueText(name: string, value: string | boolean, words: Words): string {
  const labels: Readonly<Record<string, string>> = words.stepFields;
  const shown =
    typeof value === 'boolean'
      ? value
        ? words.same.yes
        : words.same.no
      : name === 'dueOn' || name === 'fixedOn'
        ? formatDay(value)
        : value;
  return `${labels[name] ?? name}: ${shown}`;
}
