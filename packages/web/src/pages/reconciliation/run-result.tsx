import { formatInteger } from '@dunghen/domain/text';
import { Link } from '@tanstack/react-router';
import { formatTime } from '../../text/index.ts';
import { useReconciliationText } from '../../text/reconciliation/index.ts';
import { letterAddress, listAddress, type Run } from './reconciliation-queries.ts';

/** What differs by kind and cause, by agency, against the run before, and how far the work on it is. */
export function RunResult({ run }: { readonly run: Run }) {
  const { reconciliation: words } = useReconciliationText();
  const { id, kinds = [], unread, states = [] } = run;
  if (kinds.length === 0) {
    return (
      <section className="panel">
        <p role="status" className="good">
          {words.none}
        </p>
      </section>
    );
  }
  return (
    <>
      {unread !== undefined && (unread.cells > 0 || unread.rows > 0) && <Unread unread={unread} />}
      <section className="panel" aria-labelledby="run-kinds">
        <div className="section-head">
          <h2 id="run-kinds">{words.byKind}</h2>
          <span className="file-links">
            <Link className="button" to="/reconciliation/$id/cases" params={{ id }}>
              {words.casesHeading}
            </Link>
            <a className="button" href={listAddress(id, {})} download="">
              {words.list}
            </a>
          </span>
        </div>
        <Kinds id={id} kinds={kinds} />
      </section>
      {run.comparison && <Compared id={id} comparison={run.comparison} />}
      <section className="panel" aria-labelledby="run-states">
        <h2 id="run-states">{words.progressOf}</h2>
        <ul className="plain-list state-list">
          {states.map(({ state, cases }) => (
            <li key={state}>
              <Link to="/reconciliation/$id/cases" params={{ id }} search={{ state }}>
                {words.states[state]}: {formatInteger(cases)}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <Agencies run={run} />
    </>
  );
}

function Unread({ unread }: { readonly unread: NonNullable<Run['unread']> }) {
  const { reconciliation: words } = useReconciliationText();
  return (
    <details className="panel notice">
      <summary>{words.unread(formatInteger(unread.cells), formatInteger(unread.rows))}</summary>
      <ul>
        {unread.first.map(({ row, column, value, expected }) => (
          <li key={`${row} ${column}`} className="break">
            {words.unreadLine(formatInteger(row), column, value, expected)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Kinds({ id, kinds }: { readonly id: string; readonly kinds: NonNullable<Run['kinds']> }) {
  const { reconciliation: words } = useReconciliationText();
  return (
    <table className="table kinds-table">
      <thead>
        <tr>
          <th scope="col" className="left">
            {words.kind}
          </th>
          <th scope="col">{words.count}</th>
          <th scope="col" className="left">
            {words.causesHead}
          </th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, cases, causes }) => (
          <tr key={kind}>
            <th scope="row">{words.kinds[kind]}</th>
            <td>
              <Link
                to="/reconciliation/$id/cases"
                params={{ id }}
                search={{ kind }}
                aria-label={`${formatInteger(cases)}, ${words.kinds[kind]}`}
              >
                {formatInteger(cases)}
              </Link>
            </td>
            <td className="left">
              {causes.map(({ cause, cases: of }) => `${words.causes[cause]}: ${formatInteger(of)}`).join('; ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const CHANGES = ['new', 'still', 'gone'] as const;

interface ComparedProps {
  readonly id: string;
  readonly comparison: NonNullable<Run['comparison']>;
}

function Compared({ id, comparison }: ComparedProps) {
  const { reconciliation: words } = useReconciliationText();
  const { previousId, previousEndedAt, changes } = comparison;
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  const countOf = (kind: string, change: string) =>
    changes.find((one) => one.kind === kind && one.change === change)?.cases ?? 0;
  return (
    <section className="panel" aria-labelledby="run-compared">
      <h2 id="run-compared">{words.compared}</h2>
      {previousEndedAt !== undefined && (
        <p className="muted">
          <Link to="/reconciliation/$id" params={{ id: previousId }}>
            {words.comparedWith(formatTime(previousEndedAt))}
          </Link>
        </p>
      )}
      <table className="table kinds-table">
        <thead>
          <tr>
            <th scope="col" className="left">
              {words.kind}
            </th>
            {CHANGES.map((change) => (
              <th scope="col" key={change}>
                {words.changes[change]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{words.kinds[kind]}</th>
              {CHANGES.map((change) => {
                const count = countOf(kind, change);
                const of = change === 'gone' ? previousId : id;
                return (
                  <td key={change}>
                    {count === 0 ? (
                      <span className="zero">{words.unknown}</span>
                    ) : (
                      <Link
                        to="/reconciliation/$id/cases"
                        params={{ id: of }}
                        search={change === 'gone' ? { kind } : { kind, change }}
                        aria-label={`${formatInteger(count)}, ${words.changes[change]}, ${words.kinds[kind]}`}
                      >
                        {formatInteger(count)}
                      </Link>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Agencies({ run: { id, agencies = [] } }: { readonly run: Run }) {
  const { reconciliation: words } = useReconciliationText();
  return (
    <section className="panel" aria-labelledby="run-agencies">
      <h2 id="run-agencies">{words.byAgency}</h2>
      <table className="table kinds-table">
        <thead>
          <tr>
            <th scope="col" className="left">
              {words.agency}
            </th>
            <th scope="col">{words.count}</th>
            <th scope="col">{words.letter}</th>
          </tr>
        </thead>
        <tbody>
          {agencies.map(({ agencyId, agencyName, total }) => (
            <tr key={agencyName}>
              <th scope="row">{agencyId === null ? words.noAgency : agencyName}</th>
              <td>
                <Link
                  to="/reconciliation/$id/cases"
                  params={{ id }}
                  search={{ agency: agencyId ?? '' }}
                  aria-label={`${formatInteger(total)}, ${agencyName}`}
                >
                  {formatInteger(total)}
                </Link>
              </td>
              <td>
                {agencyId !== null && (
                  <a href={letterAddress(id, agencyId)} aria-label={words.letterOf(agencyName)} download="">
                    {words.letter}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
