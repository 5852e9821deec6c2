import { useQuery } from '@tanstack/react-query';
import { type LinkProps, Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { sessionQuery } from '../../api/session.ts';
import { Page } from '../../parts/page.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { SectionTabs } from '../../parts/section-tabs.tsx';
import { useMay } from '../../parts/use-may.ts';
import { type SystemText, useSystemText } from '../../text/system/index.ts';
import './system.css';

interface Tab {
  readonly to: NonNullable<LinkProps['to']>;
  readonly name: keyof SystemText['system']['tabs'];
  readonly may: string;
}

const TABS: readonly Tab[] = [
  { to: '/system/accounts', name: 'accounts', may: 'account:manage' },
  { to: '/system/tokens', name: 'tokens', may: 'token:manage' },
  { to: '/system/settings', name: 'settings', may: 'setting:read' },
  { to: '/system/imports', name: 'imports', may: 'dossier:import' },
  { to: '/system/audit', name: 'audit', may: 'audit:read' },
  { to: '/system/backups', name: 'backups', may: 'backup:read' },
  { to: '/system/jobs', name: 'jobs', may: 'job:read' },
  { to: '/system/webhooks', name: 'webhooks', may: 'webhook:manage' },
  { to: '/system/notifications', name: 'notifications', may: 'notification:read' },
];

interface SystemPageProps {
  readonly heading: string;
  readonly children: ReactNode;
  /** What the page is for, under the heading. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Above the heading, below the tabs. */
  readonly before?: ReactNode;
}

/** A page of the system, under the tabs of those that the role may see. */
export function SystemPage({ heading, lead, children, actions, before }: SystemPageProps) {
  const text = useSystemText();
  const may = useMay();
  const tabs = TABS.filter((tab) => may(tab.may));
  const bar = (
    <>
      <SectionTabs
        label={text.system.tabsLabel}
        tabs={tabs.map(({ to, name }) => ({ to, name: text.system.tabs[name] }))}
      />
      {before}
    </>
  );
  return (
    <Page heading={heading} lead={lead} actions={actions} before={bar}>
      {children}
    </Page>
  );
}

/** The first page of the system: the first of its tabs that the role may see. */
export function SystemIndex() {
  const text = useSystemText();
  const may = useMay();
  const { isSuccess } = useQuery(sessionQuery());
  const first = TABS.find((tab) => may(tab.may));
  if (first !== undefined) return <Navigate to={first.to} replace />;
  return <Page heading={text.system.menu}>{isSuccess && <Refusal words={text.system.nothingHere} />}</Page>;
}
