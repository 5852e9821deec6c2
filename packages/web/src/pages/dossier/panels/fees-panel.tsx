import { useNarrow } from '../../../app/use-media.ts';
import { ScrollX } from '../../../parts/scroll-x.tsx';
import { useDossierText } from '../../../text/dossier/index.ts';
import { formatTime } from '../../../text/index.ts';
import type { WorkedDossier } from '../dossier-queries.ts';
import { Entry } from './course-panel.tsx';

/** What is due, exempted, paid and left; each payment with its receipt. */
export function FeesPanel({ dossier }: { readonly dossier: WorkedDossier }) {
  const { papers } = useDossierText().dossierPage;
  const narrow = useNarrow();
  const { fees } = dossier.record;
  const channels: Readonly<Record<string, string>> = papers.channels;
  const moved = fees.flatMap(({ id, payments, refunds }) => [
    ...payments.map(({ at, amount, channel, receiptNumber }) => (
      <Entry
        key={`${id}-${at}-paid`}
        what={[papers.payment(formatTime(at), papers.money(amount), channels[channel] ?? channel, receiptNumber)]}
      />
    )),
    ...refunds.map(({ at, amount, reason }) => (
      <Entry key={`${id}-${at}-back`} what={[papers.refund(formatTime(at), papers.money(amount), reason)]} />
    )),
  ]);
  return (
    <section className="panel" aria-labelledby="fees-heading">
      <h2 id="fees-heading">{papers.fees}</h2>
      {fees.length === 0 && <p className="muted">{papers.feesNone}</p>}
      {fees.length > 0 && (
        <>
          {narrow ? <FeeCards fees={fees} /> : <FeeTable fees={fees} />}
          {moved.length > 0 && <ul className="entries">{moved}</ul>}
        </>
      )}
    </section>
  );
}

type Fees = WorkedDossier['record']['fees'];

function FeeTable({ fees }: { readonly fees: Fees }) {
  const { papers } = useDossierText().dossierPage;
  const sum = (of: (fee: Fees[number]) => number): number => fees.reduce((total, fee) => total + of(fee), 0);
  return (
    <ScrollX>
      <table className="table fees">
        <thead>
          <tr>
            <th scope="col" className="left">
              {papers.fee}
            </th>
            <th scope="col">{papers.due}</th>
            <th scope="col">{papers.paid}</th>
            <th scope="col">{papers.open}</th>
          </tr>
        </thead>
        <tbody>
          {fees.map((fee) => (
            <tr key={fee.id}>
              <th scope="row">
                {fee.name}
                {fee.exemption && (
                  <span className="muted small fee-exemption">
                    {papers.exempted} {papers.exemption(papers.money(fee.exemption.amount), fee.exemption.basis)}
                  </span>
                )}
              </th>
              <td>{papers.money(fee.due)}</td>
              <td>{papers.money(fee.paid - fee.refunded)}</td>
              <td>{fee.open > 0 ? papers.money(fee.open) : papers.settled}</td>
            </tr>
          ))}
        </tbody>
        {fees.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{papers.total}</th>
              <td>{papers.money(sum(({ due }) => due))}</td>
              <td>{papers.money(sum(({ paid, refunded }) => paid - refunded))}</td>
              <td>{papers.money(sum(({ open }) => Math.max(0, open)))}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollX>
  );
}

/** On a phone: what is due, what is paid and what is left, a card each. */
function FeeCards({ fees }: { readonly fees: Fees }) {
  const { papers } = useDossierText().dossierPage;
  return (
    <ul className="entries">
      {fees.map(({ id, name, due, paid, refunded, open }) => (
        <li key={id}>
          <span>{name}</span>
          <dl className="card-facts">
            <div>
              <dt>{papers.due}</dt>
              <dd>{papers.money(due)}</dd>
            </div>
            <div>
              <dt>{papers.paid}</dt>
              <dd>{papers.money(paid - refunded)}</dd>
            </div>
            <div>
              <dt>{papers.open}</dt>
              <dd>{open > 0 ? papers.money(open) : papers.settled}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
