import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { indexSearch, listSearch } from '../../pages/index-766/index-search.ts';
import { read } from '../address.ts';
import { rootRoute } from '../root-route.ts';

const indexRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/index-766',
  validateSearch: read(indexSearch),
  component: lazyRouteComponent(() => import('../../pages/index-766/index-page.tsx'), 'IndexPage'),
});

const indicatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/index-766/indicators/$indicator',
  validateSearch: read(indexSearch),
  component: lazyRouteComponent(() => import('../../pages/index-766/indicator-page.tsx'), 'IndicatorPage'),
});

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/index-766/indicators/$indicator/dossiers',
  validateSearch: read(listSearch),
  component: lazyRouteComponent(() => import('../../pages/index-766/list-page.tsx'), 'IndexListPage'),
});

const proceduresRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/index-766/procedures',
  validateSearch: read(indexSearch),
  component: lazyRouteComponent(() => import('../../pages/index-766/procedures-page.tsx'), 'IndexProceduresPage'),
});

const portalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/index-766/portal',
  validateSearch: read(indexSearch),
  component: lazyRouteComponent(() => import('../../pages/index-766/portal-page.tsx'), 'PortalFiguresPage'),
});

export const index766Routes = [indexRoute, indicatorRoute, listRoute, proceduresRoute, portalRoute] as const;
