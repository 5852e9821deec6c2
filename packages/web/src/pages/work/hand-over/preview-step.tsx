import { formatInteger } from '@dunghen/domain/text';
import { Button } from 'antd';
import { useWorkText } from '../../../text/work/index.ts';
import type { HandOver } from './hand-over-api.ts';
import type { FatedLine } from './use-hand-over.ts';

interface PreviewStepProps {
  readonly handOver: HandOver;
  readonly lines: readonly FatedLine[];
  readonly back: () => void;
  readonly move: () => void;
}

/** Who gets what, and what cannot be handed over with its reason, before anything happens. */
export function PreviewStep({ handOver, lines, back, move }: PreviewStepProps) {
  const text = useWorkText().work.handOver;
  const movable = lines.filter(({ fate }) => fate?.ok === true).length;
  const count = formatInteger(movable);
  return (
    <div className="hand-over">
      <p role="status">{movable === 0 ? text.none : text.willMove(count, handOver.to.name)}</p>
      {movable < lines.length && movable > 0 && <p>{text.willRefuse(formatInteger(lines.length - movable))}</p>}
      <FateTable lines={lines} />
      <div className="hand-over-end">
        <Button onClick={back}>{text.back}</Button>
        {movable > 0 && (
          <Button type="primary" onClick={move} autoFocus>
            {text.confirm(count, handOver.to.name)}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Each dossier and what becomes of it. */
function FateTable({ lines }: { readonly lines: readonly FatedLine[] }) {
  const text = useWorkText().work.handOver;
  return (
    <div className="fates">
      <table className="table dossiers">
        <thead>
          <tr>
            <th scope="col">{text.code}</th>
            <th scope="col">{text.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ dossier: { code, officer }, fate }) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td className={fate?.ok === false ? 'fault' : ''}>
                {fate?.ok === false ? fate.words : officer === undefined ? text.fromNobody : text.from(officer)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
