import type { Principal } from '@dunghen/domain/access';
import { type ChangedRow, tableDifference } from '@dunghen/domain/publication';
import { findIssue } from '@dunghen/store/issue';
import {
  currentPublications,
  findPublicationFile,
  listPublicationFiles,
  listPublications,
  type PublicationFileFacts,
  type StoredPublicationFile,
} from '@dunghen/store/publication';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome, Refused } from '../outcome/index.ts';
import type { PublicationContent } from './content.ts';
import { readContent } from './read-content.ts';
import { unknownPublication } from './refusals.ts';
import { tablesOf } from './tables.ts';
import { type PublicationView, publicationView } from './view.ts';

/** A province publishes about twelve a year. */
const MOST = 1_000;

export interface PublicationViews {
  readonly rows: readonly PublicationView[];
  /** Whether whoever asks may propose one. */
  readonly mayPropose: boolean;
}

/** Everything that was proposed, the last published or proposed first. */
export async function listPublicationViews(
  context: AppContext,
  principal: Principal,
): Promise<Outcome<PublicationViews>> {
  const refused = await findRefused(context, principal);
  if (refused !== undefined) return refused;
  const world = await accessWorld(context);
  const found = await listPublications(context.db, { limit: MOST });
  const rows = found.map((publication) => publicationView(principal, publication, world));
  return { ok: true, value: { rows, mayPropose: allow(principal, 'publication:propose', NOWHERE, world).ok } };
}

export interface TableChange {
  /** "tien-do-2024-Q1". */
  readonly base: string;
  readonly rows: readonly ChangedRow[];
  /** Rows of the table as it would be published. */
  readonly total: number;
}

export interface PublicationDetails {
  readonly publication: PublicationView;
  readonly files: readonly PublicationFileFacts[];
  /** The report that it was made from. */
  readonly report?: { readonly id: string; readonly number?: string };
  /** Against the one that it corrects, else the one that is shown now; absent where nothing of the period was published. */
  readonly difference?: { readonly before: string; readonly tables: readonly TableChange[] };
}

/** One of them with its files and what differs from the last published one. */
export async function findPublicationDetails(
  context: AppContext,
  principal: Principal,
  id: string,
): Promise<Outcome<PublicationDetails>> {
  const found = await findSeen(context, principal, id);
  if (!found.ok) return found;
  const publication = found.value;
  const [files, difference, issue] = await Promise.all([
    listPublicationFiles(context.db, id),
    differenceOf(context, publication),
    publication.issueId === undefined ? undefined : findIssue(context.db, publication.issueId),
  ]);
  return {
    ok: true,
    value: {
      publication,
      files,
      ...(issue === undefined
        ? {}
        : { report: { id: issue.id, ...(issue.number === undefined ? {} : { number: issue.number }) } }),
      ...(difference === undefined ? {} : { difference }),
    },
  };
}

/** The contents, for whoever decides about them: exactly what the public would be shown. */
export async function readProposal(
  context: AppContext,
  principal: Principal,
  id: string,
): Promise<Outcome<{ readonly publication: PublicationView; readonly content: PublicationContent }>> {
  const found = await findSeen(context, principal, id);
  if (!found.ok) return found;
  const content = await readContent(context.db, id);
  return content === undefined ? unknownPublication() : { ok: true, value: { publication: found.value, content } };
}

/** A file as it was frozen. */
export async function proposalFile(
  context: AppContext,
  principal: Principal,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<Outcome<StoredPublicationFile>> {
  const refused = await findRefused(context, principal);
  if (refused !== undefined) return refused;
  const file = await findPublicationFile(context.db, id, name);
  return file === undefined ? unknownPublication() : { ok: true, value: file };
}

async function findRefused(context: AppContext, principal: Principal): Promise<Refused | undefined> {
  const permission = allow(principal, 'publication:read', NOWHERE, await accessWorld(context));
  return permission.ok ? undefined : notAllowed(permission);
}

async function findSeen(context: AppContext, principal: Principal, id: string): Promise<Outcome<PublicationView>> {
  const refused = await findRefused(context, principal);
  if (refused !== undefined) return refused;
  const [publication] = await listPublications(context.db, { id, limit: 1 });
  if (publication === undefined) return unknownPublication();
  return { ok: true, value: publicationView(principal, publication, await accessWorld(context)) };
}

async function differenceOf(
  context: AppContext,
  { id, kind, period, corrects }: PublicationView,
): Promise<PublicationDetails['difference']> {
  const before = corrects?.id ?? (await currentId(context, kind, period));
  if (before === undefined || before === id) return undefined;
  return changesBetween(context, before, id);
}

async function currentId({ db }: AppContext, kind: string, period: string): Promise<string | undefined> {
  return (await currentPublications(db)).find((one) => one.kind === kind && one.period === period)?.id;
}

/** What differs between the tables of two publications of a kind. */
export async function changesBetween(
  { db }: Pick<AppContext, 'db'>,
  before: string,
  after: string,
): Promise<PublicationDetails['difference']> {
  const [old, now] = await Promise.all([readContent(db, before), readContent(db, after)]);
  if (old === undefined || now === undefined) return undefined;
  const oldTables = tablesOf(old, 'vi');
  const tables = tablesOf(now, 'vi').map((one): TableChange => {
    const was = oldTables.find(({ base }) => base === one.base);
    const rows = was === undefined ? [] : tableDifference(was.table, one.table, one);
    return { base: one.base, rows, total: one.table.rows.length };
  });
  return { before, tables };
}
