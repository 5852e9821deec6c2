import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { behindSearch, evaluationSearch } from '../../pages/evaluation/evaluation-search.ts';
import { read } from '../address.ts';
import { rootRoute } from '../root-route.ts';

const resultsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evaluation',
  validateSearch: read(evaluationSearch),
  component: lazyRouteComponent(() => import('../../pages/evaluation/evaluation-page.tsx'), 'EvaluationPage'),
});

const appealsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evaluation/appeals',
  validateSearch: read(evaluationSearch),
  component: lazyRouteComponent(() => import('../../pages/evaluation/appeals-page.tsx'), 'AppealsPage'),
});

const behindRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/evaluation/$subject/$index',
  validateSearch: read(behindSearch),
  component: lazyRouteComponent(() => import('../../pages/evaluation/behind-page.tsx'), 'BehindPage'),
});

export const evaluationRoutes = [resultsRoute, appealsRoute, behindRoute] as const;
