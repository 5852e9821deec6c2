import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { apologiesSearch } from '../../pages/apologies/apologies-search.ts';
import { read } from '../address.ts';
import { rootRoute } from '../root-route.ts';

const apologiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/apologies',
  validateSearch: read(apologiesSearch),
  component: lazyRouteComponent(() => import('../../pages/apologies/apologies-page.tsx'), 'ApologiesPage'),
});

export const apologiesRoutes = [apologiesRoute] as const;
