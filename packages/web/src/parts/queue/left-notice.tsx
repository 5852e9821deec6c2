import { formatInteger } from '@dunghen/domain/text';
import { useWorkText } from '../../text/work/index.ts';

/** More codes than these nobody reads. */
const MOST_NAMED = 5;

/** Which dossiers have left the list while one looked at it. */
export function LeftNotice({ codes, dismiss }: { readonly codes: readonly string[]; readonly dismiss: () => void }) {
  const { list } = useWorkText().work;
  return (
    <div role="status" className="left-status">
      {codes.length > 0 && (
        <div className="left-notice">
          <p>{codes.length > MOST_NAMED ? list.leftMany(formatInteger(codes.length)) : list.left(codes.join(', '))}</p>
          <button type="button" className="button" onClick={dismiss}>
            {list.dismiss}
          </button>
        </div>
      )}
    </div>
  );
}
