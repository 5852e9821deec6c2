import { createRoute } from '@tanstack/react-router';
import { DossierPage } from '../../pages/dossier/dossier-page.tsx';
import { DossiersPage } from '../../pages/dossiers/dossiers-page.tsx';
import { rootRoute } from '../root-route.ts';
import { dossiersSearch, timesSearch } from '../search.ts';

const dossiersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers',
  validateSearch: dossiersSearch,
  component: DossiersPage,
});

const dossierRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/dossiers/$code',
  validateSearch: timesSearch,
  component: DossierPage,
});

export const dossierRoutes = [dossiersRoute, dossierRoute] as const;
