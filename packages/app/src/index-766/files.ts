import type { Principal } from '@dunghen/domain/access';
import { indexBulletin } from '@dunghen/domain/index-766';
import { lastDayOf, periodKey } from '@dunghen/domain/report';
import { isoText } from '@dunghen/domain/text';
import { dayOf } from '@dunghen/domain/time';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { renderDocument } from '../report/files.ts';
import type { DownloadFile, FileFormat } from '../workspace/workspace.ts';
import { indexJson } from './json.ts';
import { type IndexQuestion, type IndexRequest, readIndexQuestion } from './question.ts';
import { type AgencyIndexRow, agencyRows } from './tables.ts';
import { type IndexView, viewOf } from './view.ts';

/** The bulletin of a scope as a file, for whoever may read figures. */
export async function readIndexFile(
  context: AppContext,
  principal: Principal,
  question: IndexQuestion,
  format: FileFormat,
): Promise<Outcome<DownloadFile>> {
  const permission = allow(principal, 'figure:read', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const files = await indexFiles(context, question, [format]);
  if (!files.ok) return files;
  const [file] = files.value;
  if (file === undefined) throw new Error(`no file of format ${format}`);
  return { ok: true, value: file };
}

/** The bulletin in each format asked for; for the command line, which asks nobody's permission. */
export async function indexFiles(
  context: AppContext,
  question: IndexQuestion,
  formats: readonly FileFormat[],
): Promise<Outcome<readonly DownloadFile[]>> {
  const read = await readIndexQuestion(context, question);
  if (!read.ok) return read;
  const request = read.value;
  const view = await viewOf(context, request);
  const agencies = request.scope.kind === 'province' ? await agencyRows(context, request) : undefined;
  const settings = request.catalogue.settingsOn(lastDayOf(request.request.period));
  const document = indexBulletin(bulletinOf(request, view, agencies), settings, {
    draftedOn: dayOf(request.request.asOf),
  });
  const base = `chi-so-766-${periodKey(request.request.period)}`;
  return { ok: true, value: await renderDocument(document, base, formats, () => jsonText(view, agencies)) };
}

function bulletinOf(
  { request, scope }: IndexRequest,
  view: IndexView,
  agencies: readonly AgencyIndexRow[] | undefined,
) {
  const { received, unrecorded, hasDossiers, groups, total } = view;
  return {
    ...request,
    scopeName: scope.name,
    received,
    unrecorded,
    hasDossiers,
    groups,
    total,
    ...(agencies === undefined ? {} : { agencies: agencies.flatMap(agencyLine) }),
  };
}

function agencyLine({ agency, received, onTime, groups, change, rank }: AgencyIndexRow) {
  const progress = groups.find(({ key }) => key === 'TDGQ');
  if (progress === undefined) return [];
  return [
    {
      name: agency.name,
      received,
      onTime,
      progress: progress.own,
      ...(progress.portal === undefined ? {} : { portal: progress.portal }),
      ...(change === undefined ? {} : { change }),
      ...(rank === undefined ? {} : { rank }),
    },
  ];
}

/** One shape for the file and for `dunghen index --format json`; instants in local time. */
export function jsonText(view: IndexView, agencies: readonly AgencyIndexRow[] | undefined): string {
  const { policyId, ruleText, from, to, asOf, knownAt } = view.counting;
  const times = { from: isoText(from), to: isoText(to), asOf: isoText(asOf), knownAt: isoText(knownAt) };
  const counting = { policyId, ruleText, ...times };
  return `${JSON.stringify({ ...indexJson(view), counting, ...(agencies === undefined ? {} : { agencies }) }, null, 2)}\n`;
}
