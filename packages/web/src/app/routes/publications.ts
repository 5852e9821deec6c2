import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { publicationsSearch } from '../../pages/publications/publications-search.ts';
import { read } from '../address.ts';
import { rootRoute } from '../root-route.ts';

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/publications',
  validateSearch: read(publicationsSearch),
  component: lazyRouteComponent(() => import('../../pages/publications/publications-page.tsx'), 'PublicationsPage'),
});

const oneRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/publications/$id',
  component: lazyRouteComponent(() => import('../../pages/publications/publication-page.tsx'), 'PublicationPage'),
});

export const publicationRoutes = [listRoute, oneRoute] as const;
