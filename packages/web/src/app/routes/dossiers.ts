import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { dossierSearch } from '../../pages/dossier/dossier-search.ts';
import { listSearch } from '../../pages/search/list-search.ts';
import { read } from '../address.ts';
import { rootRoute } from '../root-route.ts';

const dossiersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers',
  validateSearch: read(listSearch),
  component: lazyRouteComponent(() => import('../../pages/dossiers/dossiers-page.tsx'), 'DossiersPage'),
});

const dossierRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$code',
  validateSearch: read(dossierSearch),
  component: lazyRouteComponent(() => import('../../pages/dossier/dossier-page.tsx'), 'DossierPage'),
});

export const dossierRoutes = [dossiersRoute, dossierRoute] as const;
