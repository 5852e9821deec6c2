import { useRouter, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { unknownIn } from '../app/address.ts';
import { unknownAtArrival } from '../app/arrival.ts';

const AddressNotice = lazy(async () => ({ default: (await import('./address-notice.tsx')).AddressNotice }));

/** What the address asks for and this page does not know; its words are fetched where there is something to say. */
export function UnknownFilters() {
  const router = useRouter();
  const { pathname, search } = useRouterState({ select: ({ location }) => location });
  const understood = useRouterState({ select: ({ matches }) => matches.at(-1)?.search });
  if (understood === undefined) return null;
  const keys = [
    ...unknownAtArrival(pathname, router.options.parseSearch, understood),
    ...unknownIn(search, understood),
  ];
  if (keys.length === 0) return null;
  return (
    <Suspense>
      <AddressNotice keys={keys} understood={understood} />
    </Suspense>
  );
}
