import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inspectionSearch } from '../../pages/inspection/inspection-search.ts';
import { read } from '../address.ts';
import { rootRoute } from '../root-route.ts';

const casesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inspection',
  validateSearch: read(inspectionSearch),
  component: lazyRouteComponent(() => import('../../pages/inspection/inspection-page.tsx'), 'InspectionPage'),
});

const thresholdsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inspection/thresholds',
  component: lazyRouteComponent(() => import('../../pages/inspection/thresholds-page.tsx'), 'ThresholdsPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inspection/$id',
  component: lazyRouteComponent(() => import('../../pages/inspection/case-page.tsx'), 'InspectionCasePage'),
});

export const inspectionRoutes = [casesRoute, thresholdsRoute, caseRoute] as const;
