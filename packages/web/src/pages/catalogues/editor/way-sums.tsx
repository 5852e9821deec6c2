import type { ProcedureProblem } from '@dunghen/domain/procedure';
import { useMemo } from 'react';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { numberText } from '../procedures/process-words.ts';
import { Chip } from '../standing-chip.tsx';
import { type Draft, sumsOf, type WaySum } from './draft.ts';

interface WaySumsProps {
  readonly draft: Draft;
  readonly problems: readonly ProcedureProblem[];
}

const MOST = 8;

/** What the steps of each way add up to, against the limit, while one is typing. */
export function WaySums({ draft, problems }: WaySumsProps) {
  const text = useCataloguesText().catalogues.editor;
  const sums = useMemo(() => sumsOf(draft, problems), [draft, problems]);
  if (sums.length === 0) return undefined;
  return (
    <div className="way-sums" role="status" aria-label={text.sums}>
      <h3>{text.sums}</h3>
      <ul>
        {sums.slice(0, MOST).map((way, index) => (
          // Ways may bear the same names, and only their place tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>
            {sums.length > 1 && <span className="muted">{`${text.way(index + 1)}: `}</span>}
            <Sum way={way} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Sum({ way: { sum, whole, unit } }: { readonly way: WaySum }) {
  const { catalogues } = useCataloguesText();
  const [text, names] = [catalogues.editor, catalogues.procedures];
  if (whole === undefined || unit === undefined) return <span className="muted">{text.noReference}</span>;
  const inUnit = (value: number): string => names.shareUnits[unit](numberText(Math.round(value * 1e6) / 1e6));
  const rest = whole - sum;
  return (
    <>
      <strong>{text.sumOf(numberText(sum), inUnit(whole))}</strong>{' '}
      {Math.abs(rest) < 1e-9 ? (
        <Chip tone="in-time">{text.sumRight}</Chip>
      ) : (
        <Chip tone="late">{rest > 0 ? text.sumShort(inUnit(rest)) : text.sumOver(inUnit(-rest))}</Chip>
      )}
    </>
  );
}
