import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { messagesSearch } from '../../pages/notification/messages-search.ts';
import {
  accountsSearch,
  auditSearch,
  deliveriesSearch,
  importSearch,
  settingsSearch,
} from '../../pages/system/system-search.ts';
import { read } from '../address.ts';
import { rootRoute } from '../root-route.ts';

const at = <const Path extends string>(path: Path) => ({ getParentRoute: () => rootRoute, path }) as const;

const indexRoute = createRoute({
  ...at('/system'),
  component: lazyRouteComponent(() => import('../../pages/system/system-tabs.tsx'), 'SystemIndex'),
});

const accountsRoute = createRoute({
  ...at('/system/accounts'),
  validateSearch: read(accountsSearch),
  component: lazyRouteComponent(() => import('../../pages/system/accounts-page.tsx'), 'AccountsPage'),
});

const accountRoute = createRoute({
  ...at('/system/accounts/$login'),
  component: lazyRouteComponent(() => import('../../pages/system/account-page.tsx'), 'AccountPage'),
});

const tokensRoute = createRoute({
  ...at('/system/tokens'),
  component: lazyRouteComponent(() => import('../../pages/system/tokens-page.tsx'), 'TokensPage'),
});

const settingsRoute = createRoute({
  ...at('/system/settings'),
  validateSearch: read(settingsSearch),
  component: lazyRouteComponent(() => import('../../pages/system/settings-page.tsx'), 'SettingsPage'),
});

const importsRoute = createRoute({
  ...at('/system/imports'),
  component: lazyRouteComponent(() => import('../../pages/system/imports-page.tsx'), 'ImportsPage'),
});

const importRoute = createRoute({
  ...at('/system/imports/$id'),
  validateSearch: read(importSearch),
  component: lazyRouteComponent(() => import('../../pages/system/import-page.tsx'), 'ImportPage'),
});

const auditRoute = createRoute({
  ...at('/system/audit'),
  validateSearch: read(auditSearch),
  component: lazyRouteComponent(() => import('../../pages/system/audit-page.tsx'), 'AuditPage'),
});

const backupsRoute = createRoute({
  ...at('/system/backups'),
  component: lazyRouteComponent(() => import('../../pages/system/backups-page.tsx'), 'BackupsPage'),
});

const jobsRoute = createRoute({
  ...at('/system/jobs'),
  component: lazyRouteComponent(() => import('../../pages/system/jobs-page.tsx'), 'JobsPage'),
});

const webhooksRoute = createRoute({
  ...at('/system/webhooks'),
  validateSearch: read(deliveriesSearch),
  component: lazyRouteComponent(() => import('../../pages/system/webhooks-page.tsx'), 'WebhooksPage'),
});

const notificationsRoute = createRoute({
  ...at('/system/notifications'),
  validateSearch: read(messagesSearch),
  component: lazyRouteComponent(() => import('../../pages/notification/messages-page.tsx'), 'MessagesPage'),
});

export const systemRoutes = [
  indexRoute,
  accountsRoute,
  accountRoute,
  tokensRoute,
  settingsRoute,
  importsRoute,
  importRoute,
  auditRoute,
  backupsRoute,
  jobsRoute,
  webhooksRoute,
  notificationsRoute,
] as const;
