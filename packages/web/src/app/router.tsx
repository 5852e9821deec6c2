import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { rememberArrival } from './arrival.ts';
import { Crash } from './not-found.tsx';
import { rootRoute } from './root-route.ts';
import { accountRoutes } from './routes/account.ts';
import { apologiesRoutes } from './routes/apologies.ts';
import { cataloguesRoutes } from './routes/catalogues.ts';
import { controlRoutes } from './routes/control.ts';
import { dossierRoutes } from './routes/dossiers.ts';
import { evaluationRoutes } from './routes/evaluation.ts';
import { explanationRoutes } from './routes/explanation.ts';
import { figuresRoutes } from './routes/figures.ts';
import { index766Routes } from './routes/index-766.ts';
import { inspectionRoutes } from './routes/inspection.ts';
import { intakeRoutes } from './routes/intake.ts';
import { petitionRoutes } from './routes/petition.ts';
import { portalRoutes } from './routes/portal.ts';
import { publicationRoutes } from './routes/publications.ts';
import { reconciliationRoutes } from './routes/reconciliation.ts';
import { reportsRoutes } from './routes/reports.ts';
import { systemRoutes } from './routes/system.ts';
import { workRoutes } from './routes/work.ts';

const routeTree = rootRoute.addChildren([
  ...workRoutes,
  ...intakeRoutes,
  ...dossierRoutes,
  ...figuresRoutes,
  ...apologiesRoutes,
  ...controlRoutes,
  ...explanationRoutes,
  ...publicationRoutes,
  ...index766Routes,
  ...evaluationRoutes,
  ...inspectionRoutes,
  ...petitionRoutes,
  ...portalRoutes,
  ...reconciliationRoutes,
  ...reportsRoutes,
  ...cataloguesRoutes,
  ...systemRoutes,
  ...accountRoutes,
]);

/** Remembers the address by which somebody came before the router reads it. */
export function createPages(queries: QueryClient) {
  rememberArrival(window.location);
  return routerOf(queries);
}

const routerOf = (queries: QueryClient) =>
  createRouter({ routeTree, context: { queries }, scrollRestoration: true, defaultErrorComponent: Crash });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPages>;
  }
}
