import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { communeSearch } from '../../pages/commune/commune-search.ts';
import { controlSearch } from '../../pages/control/control-search.ts';
import { forecastSearch } from '../../pages/forecast/forecast-search.ts';
import { leaderSearch } from '../../pages/leader/leader-search.ts';
import { read } from '../address.ts';
import { rootRoute } from '../root-route.ts';

const controlRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/control',
  validateSearch: read(controlSearch),
  component: lazyRouteComponent(() => import('../../pages/control/control-page.tsx'), 'ControlPage'),
});

const leaderRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/leader',
  validateSearch: read(leaderSearch),
  component: lazyRouteComponent(() => import('../../pages/leader/leader-page.tsx'), 'LeaderPage'),
});

const communeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/commune',
  validateSearch: read(communeSearch),
  component: lazyRouteComponent(() => import('../../pages/commune/commune-page.tsx'), 'CommunePage'),
});

const forecastRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forecast',
  validateSearch: read(forecastSearch),
  component: lazyRouteComponent(() => import('../../pages/forecast/forecast-page.tsx'), 'ForecastPage'),
});

export const controlRoutes = [controlRoute, leaderRoute, communeRoute, forecastRoute] as const;
