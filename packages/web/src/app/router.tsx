import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { sessionQuery } from '../api/session.ts';
import type { Session } from '../api/types.ts';
import { DossierPage } from '../pages/dossier/dossier-page.tsx';
import { DossiersPage } from '../pages/dossiers/dossiers-page.tsx';
import { FiguresPage } from '../pages/figures/figures-page.tsx';
import { FIRST_PASSWORD, findDetour, returnOf, SIGN_IN } from './detour.ts';
import { Layout } from './layout.tsx';
import { Crash, NotFound } from './not-found.tsx';
import { dossiersSearch, figuresSearch, signInSearch, timesSearch } from './search.ts';

interface RouterContext {
  readonly queries: QueryClient;
}

const rootRoute = createRootRouteWithContext<RouterContext>()({
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

const figuresRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: figuresSearch,
  component: FiguresPage,
});

const dossiersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers',
  validateSearch: dossiersSearch,
  component: DossiersPage,
});

const dossierRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$code',
  validateSearch: timesSearch,
  component: DossierPage,
});

// What follows is opened rarely or once a day: its code comes when it is.

const jobsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/system/jobs',
  component: lazyRouteComponent(() => import('../pages/system/jobs-page.tsx'), 'JobsPage'),
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: SIGN_IN,
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const firstPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: FIRST_PASSWORD,
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('../pages/sign-in/first-password-page.tsx'), 'FirstPasswordPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('../pages/account/account-page.tsx'), 'AccountPage'),
});

const routeTree = rootRoute.addChildren([
  figuresRoute,
  dossiersRoute,
  dossierRoute,
  jobsRoute,
  signInRoute,
  firstPasswordRoute,
  accountRoute,
]);

export const createPages = (queries: QueryClient) =>
  createRouter({ routeTree, context: { queries }, scrollRestoration: true, defaultErrorComponent: Crash });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPages>;
  }
}
