import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ApiError } from '../../api/client.ts';
import { sessionQuery } from '../../api/session.ts';

/** Who takes in, and at which counters. */
export interface Counter {
  readonly owner: string;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
}

const REMEMBERED = 'dunghen.intake-counter';

/**
 * Whose counter this is. Where the server cannot be reached, the one of before in this very tab: a reload without a
 * connection must not take the work away, and another tab or person must not get it. Undefined: nobody known.
 */
export function useCounter(): Counter | undefined {
  const { data: session, error } = useQuery(sessionQuery());
  return useMemo(() => {
    if (session === undefined) {
      const away = error instanceof ApiError && error.problem === undefined;
      return away || !navigator.onLine ? remembered() : undefined;
    }
    const { user } = session;
    const roles = user?.roles.filter(({ role }) => role === 'counter') ?? [];
    if (user === undefined || roles.length === 0) {
      forgetCounter();
      return undefined;
    }
    const agencies = roles.map(({ agencyId, agencyName }) => ({ id: agencyId, name: agencyName }));
    const counter = { owner: user.id, agencies };
    window.sessionStorage.setItem(REMEMBERED, JSON.stringify(counter));
    return counter;
  }, [session, error]);
}

function remembered(): Counter | undefined {
  const text = window.sessionStorage.getItem(REMEMBERED);
  if (text === null) return undefined;
  const counter: Counter = JSON.parse(text);
  return counter;
}

export const forgetCounter = (): void => window.sessionStorage.removeItem(REMEMBERED);
