import type { Wording } from '../messages.ts';
import { accountsEn } from './accounts-en.ts';
import { actionsEn, reachesEn } from './actions-en.ts';
import { auditEn } from './audit-en.ts';
import { backupsEn } from './backups-en.ts';
import { importsEn } from './imports-en.ts';
import { jobsEn } from './jobs-en.ts';
import { settingsEn } from './settings-en.ts';
import { tokensEn } from './tokens-en.ts';
import type { systemVi } from './vi.ts';
import { webhooksEn } from './webhooks-en.ts';

/** English text of the system's pages. */
export const systemEn: Wording<typeof systemVi> = {
  tabsLabel: 'Pages of the system',
  tabs: {
    accounts: 'Users',
    tokens: 'Access tokens',
    settings: 'Settings',
    imports: 'Imports',
    audit: 'Audit',
    backups: 'Backups',
    jobs: 'Background jobs',
    webhooks: 'Receivers',
    notifications: 'Messages',
  },
  nothingHere: 'Your role has no page among those of the system. If you need one, ask the administrators for a role.',
  more: 'Load more',
  csv: 'Download CSV',
  csvOf: (list) => `Download the list as shown as CSV: ${list}`,
  once: {
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'The browser does not allow copying; select it and copy by hand.',
    kept: 'I have kept it, close',
  },
  task: {
    waiting: (name) => `${name}: waiting for its turn`,
    running: (name) => name,
    percent: (name) => `Progress: ${name}`,
    ordered: (time, name) => `Asked for at ${time} by ${name}`,
    phases: {
      survey: 'looking at date columns',
      load: 'reading rows',
      tables: 'table',
      files: 'files',
      entries: 'entries of the audit',
      events: 'events of dossiers',
      dossiers: 'dossiers looked at',
    },
    doneSoFar: (step, done) => `${step}: ${done}`,
    doneOf: (step, done, of) => `${step}: ${done}/${of}`,
    perSecond: (rate) => `${rate} a second`,
    secondsLeft: (seconds) => `about ${seconds} seconds left`,
    minutesLeft: (minutes) => `about ${minutes} minutes left`,
  },
  accounts: accountsEn,
  tokens: tokensEn,
  settings: settingsEn,
  jobs: jobsEn,
  imports: importsEn,
  audit: auditEn,
  backups: backupsEn,
  webhooks: webhooksEn,
  actions: actionsEn,
  reaches: reachesEn,
};
