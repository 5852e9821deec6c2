import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { DossierPage } from '../pages/dossier/dossier-page.tsx';
import { DossiersPage } from '../pages/dossiers/dossiers-page.tsx';
import { FiguresPage } from '../pages/figures/figures-page.tsx';
import { Layout } from './layout.tsx';
import { Crash, NotFound } from './not-found.tsx';
import { dossiersSearch, figuresSearch, timesSearch } from './search.ts';

const rootRoute = createRootRoute({ component: Layout, notFoundComponent: NotFound, errorComponent: Crash });

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

/** Opened by few: its code comes when it is. */
const jobsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/system/jobs',
  component: lazyRouteComponent(() => import('../pages/system/jobs-page.tsx'), 'JobsPage'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([figuresRoute, dossiersRoute, dossierRoute, jobsRoute]),
  scrollRestoration: true,
  defaultErrorComponent: Crash,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
