import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type Loose, withoutEmpty } from '../app/address.ts';
import { forgetArrival } from '../app/arrival.ts';

interface ViewOptions<Search> {
  /** What the page means where its address does not say it. */
  readonly usual?: Loose<Search>;
  /** "Back" goes to the view before; else the view of the page is what it was changed to last. */
  readonly keepsBefore?: boolean;
}

/** Changes what the address says of this page's view, so that it can be sent to a colleague; what is empty is not in it. */
export function useView<Search extends object>({
  usual,
  keepsBefore = false,
}: ViewOptions<Search> = {}): (changes: Loose<Search>) => void {
  const navigate = useNavigate();
  return useCallback(
    (changes) => {
      forgetArrival();
      const search = (before: object): object => withoutEmpty<object>({ ...before, ...changes }, usual);
      void navigate({ to: '.', search, replace: !keepsBefore, resetScroll: false });
    },
    [navigate, usual, keepsBefore],
  );
}
