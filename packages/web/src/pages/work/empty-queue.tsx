import { Link } from '@tanstack/react-router';
import { useWorkText } from '../../text/work/index.ts';
import type { Whose, WorkSearch } from './work-search.ts';

/** Why nothing is shown, and what one may do about it. */
export function EmptyQueue({ whose, search }: { readonly whose: Whose; readonly search: WorkSearch }) {
  const { list } = useWorkText().work;
  const { whose: _whose, sort: _sort, ...filters } = search;
  if (Object.keys(filters).length > 0) {
    return (
      <div className="none">
        <p>{list.noMatch}</p>
        <p className="muted">{list.noMatchHint}</p>
      </div>
    );
  }
  return (
    <div className="none">
      <p>{whose === 'mine' ? list.emptyMine : list.empty}</p>
      <p className="muted">{whose === 'mine' ? list.emptyMineHint : list.emptyHint}</p>
      {whose === 'mine' && (
        <Link to="/work" search={{ whose: 'all' }}>
          {list.emptyMineLink}
        </Link>
      )}
    </div>
  );
}
