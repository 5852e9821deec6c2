import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { compareSearch, newReportSearch, ownSearch, reportSearch, reportsSearch } from '../../pages/reports/search.ts';
import { read } from '../address.ts';
import { rootRoute } from '../root-route.ts';

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports',
  validateSearch: read(reportsSearch),
  component: lazyRouteComponent(() => import('../../pages/reports/list-page.tsx'), 'ReportsPage'),
});

const newRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/new',
  validateSearch: read(newReportSearch),
  component: lazyRouteComponent(() => import('../../pages/reports/new-page.tsx'), 'NewReportPage'),
});

const checkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/check',
  component: lazyRouteComponent(() => import('../../pages/reports/check-page.tsx'), 'CheckPage'),
});

const ownListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/confirmations',
  component: lazyRouteComponent(() => import('../../pages/reports/own/own-list-page.tsx'), 'OwnListPage'),
});

const ownRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/confirmations/$id/$agencyId',
  validateSearch: read(ownSearch),
  component: lazyRouteComponent(() => import('../../pages/reports/own/own-page.tsx'), 'OwnPage'),
});

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/$id',
  validateSearch: read(reportSearch),
  component: lazyRouteComponent(() => import('../../pages/reports/course/report-page.tsx'), 'ReportPage'),
});

const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/$id/compare',
  validateSearch: read(compareSearch),
  component: lazyRouteComponent(() => import('../../pages/reports/compare-page.tsx'), 'ComparePage'),
});

export const reportsRoutes = [
  listRoute,
  newRoute,
  checkRoute,
  ownListRoute,
  ownRoute,
  reportRoute,
  compareRoute,
] as const;
