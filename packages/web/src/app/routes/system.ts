import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../root-route.ts';

const jobsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/system/jobs',
  component: lazyRouteComponent(() => import('../../pages/system/jobs-page.tsx'), 'JobsPage'),
});

export const systemRoutes = [jobsRoute] as const;
