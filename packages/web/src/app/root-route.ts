import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../api/session.ts';
import type { Session } from '../api/types.ts';
import { findDetour, returnOf, SIGN_IN } from './detour.ts';
import { Layout } from './layout.tsx';
import { Crash, NotFound } from './not-found.tsx';
import { signInSearch } from './search.ts';

interface RouterContext {
  readonly queries: QueryClient;
}

/** What every page stands under: its layout, and who may be here. The pages' own routes lie in `routes`, by subject. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Layout,
  notFoundComponent: NotFound,
  errorComponent: Crash,
  beforeLoad: async ({ context, location }) => {
    const session = await findSession(context.queries);
    const detour = session && findDetour(session, location.pathname);
    if (detour === undefined) return;
    const search = location.pathname.startsWith(SIGN_IN) ? signInSearch(location.search) : returnOf(location.href);
    throw redirect({ to: detour, search, replace: true });
  },
});

/** Undefined where the server cannot be reached: then the page itself says so. */
async function findSession(queries: QueryClient): Promise<Session | undefined> {
  return queries.getQueryData(sessionQuery().queryKey) ?? (await queries.fetchQuery(sessionQuery()).catch(nothing));
}

const nothing = (): undefined => undefined;
