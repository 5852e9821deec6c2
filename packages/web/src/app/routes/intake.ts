import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { intakeSearch } from '../../pages/intake/intake-search.ts';
import { read } from '../address.ts';
import { rootRoute } from '../root-route.ts';

const intakeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/intake',
  validateSearch: read(intakeSearch),
  component: lazyRouteComponent(() => import('../../pages/intake/intake-page.tsx'), 'IntakePage'),
});

export const intakeRoutes = [intakeRoute] as const;
