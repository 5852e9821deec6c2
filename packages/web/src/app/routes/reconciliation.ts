import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { casesSearch } from '../../pages/reconciliation/reconciliation-search.ts';
import { read } from '../address.ts';
import { rootRoute } from '../root-route.ts';

const runsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reconciliation',
  component: lazyRouteComponent(() => import('../../pages/reconciliation/runs-page.tsx'), 'RunsPage'),
});

const runRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reconciliation/$id',
  component: lazyRouteComponent(() => import('../../pages/reconciliation/run-page.tsx'), 'RunPage'),
});

const casesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reconciliation/$id/cases',
  validateSearch: read(casesSearch),
  component: lazyRouteComponent(() => import('../../pages/reconciliation/cases-page.tsx'), 'CasesPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reconciliation/$id/cases/$code',
  component: lazyRouteComponent(() => import('../../pages/reconciliation/case-page.tsx'), 'CasePage'),
});

export const reconciliationRoutes = [runsRoute, runRoute, casesRoute, caseRoute] as const;
