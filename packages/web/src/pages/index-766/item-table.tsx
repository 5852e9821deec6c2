import { Link } from '@tanstack/react-router';
import { useIndex766Text } from '../../text/index-766/index.ts';
import { FactTable } from '../catalogues/fact-table.tsx';
import type { IndicatorDetail } from './index-queries.ts';

/** The procedures behind an indicator of procedures, those that cost points first. */
export function ItemTable({ items }: { readonly items: IndicatorDetail['items'] }) {
  const words = useIndex766Text().index766;
  return (
    <section className="panel" aria-labelledby="index-items">
      <h2 id="index-items">{words.items}</h2>
      <FactTable
        heads={[words.columns.procedure, words.itemState, words.itemNote]}
        rows={items.map((item) => ({
          key: `${item.code} ${item.note ?? ''}`,
          cells: [
            <Link key={item.code} to="/catalogues/procedures/$code" params={{ code: item.code }}>
              {item.name}
            </Link>,
            item.counts ? words.itemCounts : words.itemCosts,
            item.note ?? '',
          ],
        }))}
      />
    </section>
  );
}
