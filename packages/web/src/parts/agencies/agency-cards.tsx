import type { CountedBy } from '../../api/queries.ts';
import { useText } from '../../text/index.ts';
import { nameOf } from './agency-tools.tsx';
import type { AgencyLine } from './agency-tree.ts';
import { CardFacts } from './card-facts.tsx';

interface AgencyCardsProps {
  readonly by: CountedBy;
  readonly lines: readonly AgencyLine[];
  readonly toggle: (id: string) => void;
}

/** The table on a phone: a card an agency. */
export function AgencyCards({ by, lines, toggle }: AgencyCardsProps) {
  const text = useText();
  return (
    <ul className="cards">
      {lines.map((line) => {
        const { id, name } = line.row.agency;
        return (
          <li key={line.key} className={`card line-${line.kind}`}>
            <h3>{nameOf(line, text)}</h3>
            <CardFacts
              figures={line.figures}
              owner={nameOf(line, text)}
              scope={{ ...by, agency: id, ...(line.kind === 'whole' ? { children: true } : {}) }}
            />
            {line.kind === 'whole' && (
              <button type="button" className="button" aria-expanded={line.open} onClick={() => toggle(id)}>
                {line.open ? text.agencies.close(name) : text.agencies.open(name)}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
