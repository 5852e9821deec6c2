import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { read } from '../address.ts';
import { rootRoute } from '../root-route.ts';
import { figuresSearch } from '../search.ts';

const figuresRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/figures',
  validateSearch: read(figuresSearch),
  component: lazyRouteComponent(() => import('../../pages/figures/figures-page.tsx'), 'FiguresPage'),
});

export const figuresRoutes = [figuresRoute] as const;
