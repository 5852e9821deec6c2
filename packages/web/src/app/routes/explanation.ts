import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { backlogSearch } from '../../pages/backlog/backlog-search.ts';
import { explanationsSearch, linesSearch } from '../../pages/explanations/explanations-search.ts';
import { read } from '../address.ts';
import { rootRoute } from '../root-route.ts';

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/explanations',
  validateSearch: read(explanationsSearch),
  component: lazyRouteComponent(() => import('../../pages/explanations/explanations-page.tsx'), 'ExplanationsPage'),
});

const oneRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/explanations/$id',
  validateSearch: read(linesSearch),
  component: lazyRouteComponent(() => import('../../pages/explanations/explanation-page.tsx'), 'ExplanationPage'),
});

const backlogRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/backlog',
  validateSearch: read(backlogSearch),
  component: lazyRouteComponent(() => import('../../pages/backlog/backlog-page.tsx'), 'BacklogPage'),
});

export const explanationRoutes = [listRoute, oneRoute, backlogRoute] as const;
