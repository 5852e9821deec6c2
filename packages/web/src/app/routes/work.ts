import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { workSearch } from '../../pages/work/work-search.ts';
import { read } from '../address.ts';
import { rootRoute } from '../root-route.ts';

const workRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/work',
  validateSearch: read(workSearch),
  component: lazyRouteComponent(() => import('../../pages/work/work-page.tsx'), 'WorkPage'),
});

export const workRoutes = [workRoute] as const;
