import { formatInteger } from '@dunghen/domain/text';
import { Link } from '@tanstack/react-router';
import { useReconciliationText } from '../../text/reconciliation/index.ts';
import { type Run, summaryAddress } from './reconciliation-queries.ts';

interface BridgeTableProps {
  readonly run: Run;
  readonly bridge: NonNullable<Run['bridge']>;
}

/** From the province's late figure to the portal's; every number opens its cases. */
export function BridgeTable({ run: { id, printedSource }, bridge }: BridgeTableProps) {
  const { reconciliation: words } = useReconciliationText();
  const { lateHere, lateOnPortal, steps, untold, printed, printedDifference } = bridge;
  const signed = (change: number) =>
    change > 0 ? words.plus(formatInteger(change)) : words.minus(formatInteger(-change));
  return (
    <section className="panel" aria-labelledby="run-bridge">
      <div className="section-head">
        <h2 id="run-bridge">{words.bridge}</h2>
        <a className="button" href={summaryAddress(id)} download="">
          {words.summary}
        </a>
      </div>
      <p className="muted">{words.bridgeLead}</p>
      <table className="table bridge-table">
        <tbody>
          <tr className="bridge-end">
            <th scope="row">{words.lateHere}</th>
            <td>{formatInteger(lateHere)}</td>
          </tr>
          {steps.map(({ kind, gap }) => (
            <tr key={kind}>
              <th scope="row">{words.kinds[kind]}</th>
              <td>
                <Link
                  to="/reconciliation/$id/cases"
                  params={{ id }}
                  search={{ kind, gap: true }}
                  aria-label={`${signed(-gap)}, ${words.kinds[kind]}`}
                >
                  {signed(-gap)}
                </Link>
              </td>
            </tr>
          ))}
          {untold !== undefined && (
            <tr>
              <th scope="row">{words.untold}</th>
              <td>{signed(-untold)}</td>
            </tr>
          )}
          <tr className="bridge-end">
            <th scope="row">{words.lateOnPortal}</th>
            <td>{formatInteger(lateOnPortal)}</td>
          </tr>
          {printed !== undefined && printedDifference !== undefined && (
            <>
              <tr>
                <th scope="row">{words.printedDifference}</th>
                <td>{printedDifference === 0 ? formatInteger(0) : signed(printedDifference)}</td>
              </tr>
              <tr className="bridge-end">
                <th scope="row">{words.printedLine(printedSource ?? '')}</th>
                <td>{formatInteger(printed)}</td>
              </tr>
            </>
          )}
        </tbody>
      </table>
    </section>
  );
}
