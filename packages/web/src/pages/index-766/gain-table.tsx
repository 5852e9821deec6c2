import { formatInteger } from '@dunghen/domain/text';
import { useId } from 'react';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { useIndex766Text } from '../../text/index-766/index.ts';
import { CountLink } from './count-link.tsx';
import type { IndexAsked, IndexIndicator, IndicatorDetail } from './index-queries.ts';
import { gainText } from './score-text.ts';

interface GainTableProps {
  readonly heading: string;
  readonly indicator: IndexIndicator;
  readonly parts: IndicatorDetail['byAgency'];
  readonly askedOf: (id: string) => IndexAsked;
}

/** Whose dossiers cost most points, and what all of them would gain. */
export function GainTable({ heading, indicator, parts, askedOf }: GainTableProps) {
  const words = useIndex766Text().index766;
  const id = useId();
  return (
    <div>
      <h3 id={id}>{heading}</h3>
      <ScrollX>
        <table className="table index-table" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col" className="left">
                {heading}
              </th>
              <th scope="col">{words.costingColumn}</th>
              <th scope="col">{words.denominator}</th>
              <th scope="col">{words.gain}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.id}>
                <th scope="row" className="left">
                  {part.name === '' ? words.noProcedure : part.name}
                </th>
                <td>
                  <CountLink
                    indicator={indicator}
                    count={part.costing}
                    part="costing"
                    asked={askedOf(part.id)}
                    owner={part.name}
                  />
                </td>
                <td>{formatInteger(part.of)}</td>
                <td>{gainText(part.gain)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </div>
  );
}
