import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { petitionsSearch } from '../../pages/petitions/petitions-search.ts';
import { read } from '../address.ts';
import { rootRoute } from '../root-route.ts';

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/petitions',
  validateSearch: read(petitionsSearch),
  component: lazyRouteComponent(() => import('../../pages/petitions/petitions-page.tsx'), 'PetitionsPage'),
});

const newRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/petitions/new',
  component: lazyRouteComponent(() => import('../../pages/petitions/receive-page.tsx'), 'ReceivePetitionPage'),
});

const oneRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/petitions/$id',
  component: lazyRouteComponent(() => import('../../pages/petitions/petition-page.tsx'), 'PetitionPage'),
});

export const petitionRoutes = [listRoute, newRoute, oneRoute] as const;
