import type { Cell } from '../../parts/csv.ts';
import { formatDay, formatTime } from '../../text/index.ts';
import type { SystemText } from '../../text/system/index.ts';
import { holdsOn, stateOf } from './account-facts.ts';
import type { AccessToken, Account } from './accounts-queries.ts';
import { actionText } from './action-text.ts';
import type { ImportSummary, LoadedFile } from './imports-queries.ts';

// The lists of the system's pages as files: what the page shows and nothing more, so no secret is ever in one.

type Table = readonly (readonly Cell[])[];

/** A line for each role that somebody holds that day, so that the file can be sorted by role and agency. */
export function accountsTable(rows: readonly Account[], day: string, { system: { accounts } }: SystemText): Table {
  const lines = rows.flatMap((account) => {
    const facts = [account.name, account.login, accounts.states[stateOf(account, day)]];
    const held = account.grants.filter((grant) => holdsOn(grant, day));
    if (held.length === 0) return [[...facts, accounts.noRole, '', '', '']];
    return held.map(({ roleName, agencyName, validFrom, validTo }) => [
      ...facts,
      roleName,
      agencyName,
      formatDay(validFrom),
      validTo === undefined ? '' : formatDay(dayBefore(validTo)),
    ]);
  });
  const { name, login, state, role, agency, validFrom, lastDay } = accounts;
  return [[name, login, state, role, agency, validFrom, lastDay], ...lines];
}

/** The day before a local day; `validTo` is exclusive, people write the last day. */
function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

type TokenStanding = 'holding' | 'revoked' | 'expired';

export function standingOf({ revokedAt, expiresAt }: AccessToken): TokenStanding {
  if (revokedAt !== undefined) return 'revoked';
  return Date.parse(expiresAt) <= Date.now() ? 'expired' : 'holding';
}

/** What a token may do, for whom and how long; the token itself is known to nobody but whoever holds it. */
export function tokensTable(
  rows: readonly AccessToken[],
  grantsText: (token: AccessToken) => string,
  text: SystemText,
): Table {
  const { tokens, accounts } = text.system;
  const lines = rows.map((token) => [
    token.name,
    tokens.standings[standingOf(token)],
    token.scopes.map((scope) => actionText(scope, text)).join('; '),
    grantsText(token),
    formatTime(token.createdAt),
    token.createdBy,
    formatTime(token.expiresAt),
    token.lastUsedAt === undefined ? tokens.neverUsed : formatTime(token.lastUsedAt),
    token.revokedAt === undefined ? '' : formatTime(token.revokedAt),
  ]);
  const { name, standing, scopes, createdOn, createdBy, expiresAt, usedAt, endedAt } = tokens.columns;
  return [[name, standing, scopes, accounts.roles, createdOn, createdBy, expiresAt, usedAt, endedAt], ...lines];
}

/** The files that were brought, with what became of them. */
export function stagesTable(rows: readonly ImportSummary[], { system: { imports } }: SystemText): Table {
  const lines = rows.map(({ name, state, stagedAt, stagedName, bytes, dossiers, issues }) => [
    name,
    imports.states[state],
    formatTime(stagedAt),
    stagedName,
    bytes,
    dossiers ?? null,
    issues ?? null,
  ]);
  const { file, state, when, broughtBy, bytes, newDossiers, faults } = { ...imports, ...imports.columnsOfFile };
  return [[file, state, when, broughtBy, bytes, newDossiers, faults], ...lines];
}

/** The journal of every file that was ever loaded. */
export function journalTable(rows: readonly LoadedFile[], { system: { imports } }: SystemText): Table {
  const { file, when, who, rows: count, newDossiers, events, unchanged, conflicts } = imports;
  const lines = rows.map((row) => [
    row.name,
    formatTime(row.recordedAt),
    row.actor ?? imports.byCommand,
    row.rows,
    row.dossiers,
    row.events,
    row.unchanged,
    row.conflicts,
  ]);
  return [[file, when, who, count, newDossiers, events, unchanged, conflicts], ...lines];
}
