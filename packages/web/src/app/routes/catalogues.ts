import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import {
  agenciesSearch,
  agencyChangeSearch,
  calendarListSearch,
  calendarNewSearch,
  calendarSearch,
  editorSearch,
  procedureSearch,
  proceduresSearch,
} from '../../pages/catalogues/search.ts';
import { read } from '../address.ts';
import { rootRoute } from '../root-route.ts';

const getParentRoute = () => rootRoute;

const cataloguesRoute = createRoute({
  getParentRoute,
  path: '/catalogues',
  beforeLoad: ({ location }) => {
    if (location.pathname.replace(/\/$/, '') === '/catalogues')
      throw redirect({ to: '/catalogues/procedures', replace: true });
  },
});

const proceduresRoute = createRoute({
  getParentRoute,
  path: '/catalogues/procedures',
  validateSearch: read(proceduresSearch),
  component: lazyRouteComponent(
    () => import('../../pages/catalogues/procedures/procedures-page.tsx'),
    'ProceduresPage',
  ),
});

const loadRoute = createRoute({
  getParentRoute,
  path: '/catalogues/procedures/load',
  component: lazyRouteComponent(() => import('../../pages/catalogues/procedures/load-page.tsx'), 'LoadPage'),
});

const newProcedureRoute = createRoute({
  getParentRoute,
  path: '/catalogues/procedures/new',
  validateSearch: read(editorSearch),
  component: lazyRouteComponent(() => import('../../pages/catalogues/editor/editor-page.tsx'), 'NewProcedurePage'),
});

const procedureRoute = createRoute({
  getParentRoute,
  path: '/catalogues/procedures/$code',
  validateSearch: read(procedureSearch),
  component: lazyRouteComponent(() => import('../../pages/catalogues/procedures/procedure-page.tsx'), 'ProcedurePage'),
});

const editRoute = createRoute({
  getParentRoute,
  path: '/catalogues/procedures/$code/edit',
  validateSearch: read(editorSearch),
  component: lazyRouteComponent(() => import('../../pages/catalogues/editor/editor-page.tsx'), 'EditProcedurePage'),
});

const agenciesRoute = createRoute({
  getParentRoute,
  path: '/catalogues/agencies',
  validateSearch: read(agenciesSearch),
  component: lazyRouteComponent(() => import('../../pages/catalogues/agencies/agencies-page.tsx'), 'AgenciesPage'),
});

const agencyChangesRoute = createRoute({
  getParentRoute,
  path: '/catalogues/agencies/changes',
  component: lazyRouteComponent(() => import('../../pages/catalogues/agencies/changes-page.tsx'), 'AgencyChangesPage'),
});

const agencyChangeRoute = createRoute({
  getParentRoute,
  path: '/catalogues/agencies/changes/new',
  validateSearch: read(agencyChangeSearch),
  component: lazyRouteComponent(() => import('../../pages/catalogues/agencies/change-page.tsx'), 'AgencyChangePage'),
});

const agencyRoute = createRoute({
  getParentRoute,
  path: '/catalogues/agencies/$id',
  component: lazyRouteComponent(() => import('../../pages/catalogues/agencies/agency-page.tsx'), 'AgencyPage'),
});

const calendarRoute = createRoute({
  getParentRoute,
  path: '/catalogues/calendar',
  validateSearch: read(calendarSearch),
  component: lazyRouteComponent(() => import('../../pages/catalogues/calendar/calendar-page.tsx'), 'CalendarPage'),
});

const calendarNewRoute = createRoute({
  getParentRoute,
  path: '/catalogues/calendar/new',
  validateSearch: read(calendarNewSearch),
  component: lazyRouteComponent(() => import('../../pages/catalogues/calendar/decision-page.tsx'), 'DecisionPage'),
});

const calendarListRoute = createRoute({
  getParentRoute,
  path: '/catalogues/calendar/decisions',
  validateSearch: read(calendarListSearch),
  component: lazyRouteComponent(() => import('../../pages/catalogues/calendar/decisions-page.tsx'), 'DecisionsPage'),
});

const rulesRoute = createRoute({
  getParentRoute,
  path: '/catalogues/rules',
  component: lazyRouteComponent(() => import('../../pages/catalogues/rules/rules-page.tsx'), 'RulesPage'),
});

export const cataloguesRoutes = [
  cataloguesRoute,
  proceduresRoute,
  loadRoute,
  newProcedureRoute,
  procedureRoute,
  editRoute,
  agenciesRoute,
  agencyChangesRoute,
  agencyChangeRoute,
  agencyRoute,
  calendarRoute,
  calendarNewRoute,
  calendarListRoute,
  rulesRoute,
] as const;
