import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { read } from '../address.ts';
import { FIRST_PASSWORD, SIGN_IN } from '../detour.ts';
import { rootRoute } from '../root-route.ts';
import { signInSearch } from '../search.ts';

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: SIGN_IN,
  validateSearch: read(signInSearch),
  component: lazyRouteComponent(() => import('../../pages/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const firstPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: FIRST_PASSWORD,
  validateSearch: read(signInSearch),
  component: lazyRouteComponent(() => import('../../pages/sign-in/first-password-page.tsx'), 'FirstPasswordPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('../../pages/account/account-page.tsx'), 'AccountPage'),
});

export const accountRoutes = [signInRoute, firstPasswordRoute, accountRoute] as const;
