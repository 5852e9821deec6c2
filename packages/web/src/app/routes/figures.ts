import { createRoute } from '@tanstack/react-router';
import { FiguresPage } from '../../pages/figures/figures-page.tsx';
import { rootRoute } from '../root-route.ts';
import { figuresSearch } from '../search.ts';

const figuresRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/figures',
  validateSearch: figuresSearch,
  component: FiguresPage,
});

export const figuresRoutes = [figuresRoute] as const;
