import { Link } from '@tanstack/react-router';
import { useIndex766Text } from '../../text/index-766/index.ts';
import type { IndicatorDetail } from './index-queries.ts';

/** The procedures behind an indicator of procedures, those that cost points first. */
export function ItemTable({ items }: { readonly items: IndicatorDetail['items'] }) {
  const words = useIndex766Text().index766;
  return (
    <section className="panel" aria-labelledby="index-items">
      <h2 id="index-items">{words.items}</h2>
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="left">
                {words.columns.procedure}
              </th>
              <th scope="col" className="left">
                {words.itemState}
              </th>
              <th scope="col" className="left">
                {words.itemNote}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={`${item.code} ${item.note ?? ''}`}>
                <th scope="row" className="left">
                  <Link to="/catalogues/procedures/$code" params={{ code: item.code }}>
                    {item.name}
                  </Link>
                </th>
                <td className="left">{item.counts ? words.itemCounts : words.itemCosts}</td>
                <td className="left">{item.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
