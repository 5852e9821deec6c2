import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { portalSearch } from '../../pages/portal/portal-search.ts';
import { read } from '../address.ts';
import { rootRoute } from '../root-route.ts';

const portalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/portal',
  validateSearch: read(portalSearch),
  component: lazyRouteComponent(() => import('../../pages/portal/portal-page.tsx'), 'PortalPage'),
});

export const portalRoutes = [portalRoute] as const;
