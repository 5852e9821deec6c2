import { useRouter, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { arrivalAt, unknownIn } from '../app/address.ts';

const AddressNotice = lazy(async () => ({ default: (await import('./address-notice.tsx')).AddressNotice }));

/** What the address asks for and this page does not know; its words are fetched where there is something to say. */
export function UnknownFilters() {
  const router = useRouter();
  const { pathname, search } = useRouterState({ select: ({ location }) => location });
  const understood = useRouterState({ select: ({ matches }) => matches.at(-1)?.search });
  if (understood === undefined) return null;
  const raw = { ...router.options.parseSearch(arrivalAt(pathname)), ...search };
  const keys = unknownIn(raw, understood);
  if (keys.length === 0) return null;
  return (
    <Suspense>
      <AddressNotice keys={keys} understood={understood} />
    </Suspense>
  );
}
