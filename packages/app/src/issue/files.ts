import type { Principal } from '@dunghen/domain/access';
import { readDocuments } from '@dunghen/store/issue';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { renderReport } from '../report/index.ts';
import type { DownloadFile, FileFormat } from '../workspace/workspace.ts';
import { countFollowed } from './count.ts';
import { noSuchFile } from './refusals.ts';
import { findSeen, sightOf } from './sight.ts';

const DRAFT_MARK = 'DỰ THẢO';

/** A stored file of a report, without its contents. */
export interface ReportFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
}

/**
 * A report in one format: of a draft as it would print now, marked as such; once frozen the stored file, byte for byte.
 */
export async function reportFile(
  context: AppContext,
  principal: Principal,
  { id, format }: { readonly id: string; readonly format: FileFormat },
): Promise<Outcome<DownloadFile>> {
  const found = await findSeen(context, principal, id);
  if (!found.ok) return found;
  const { issue, course } = found.value;
  if (issue.state !== 'draft') {
    const documents = await readDocuments(context.db, id);
    const stored = documents.find(({ name }) => name.endsWith(`.${format}`));
    return stored === undefined ? noSuchFile() : { ok: true, value: { fileName: stored.name, ...stored } };
  }
  const counted = await countFollowed(context, found.value);
  const [file] = await renderReport(context, counted, {
    layout: course.layout,
    formats: [format],
    internal: false,
    issue: { mark: DRAFT_MARK },
  });
  return file === undefined ? noSuchFile() : { ok: true, value: file };
}

/** A stored file by its hash: those frozen, and the signed one. */
export async function storedFile(
  context: AppContext,
  principal: Principal,
  { id, sha256 }: { readonly id: string; readonly sha256: string },
): Promise<Outcome<DownloadFile>> {
  const found = await findSeen(context, principal, id);
  if (!found.ok) return found;
  const documents = await readDocuments(context.db, id);
  const stored = documents.find((document) => document.sha256 === sha256);
  return stored === undefined ? noSuchFile() : { ok: true, value: { fileName: stored.name, ...stored } };
}

/** The internal list of the dossiers behind the figures, which never enters a published file (spec: annex). */
export async function internalFile(
  context: AppContext,
  principal: Principal,
  { id, format }: { readonly id: string; readonly format: 'docx' | 'xlsx' | 'pdf' },
): Promise<Outcome<DownloadFile>> {
  const found = await findSeen(context, principal, id);
  if (!found.ok) return found;
  if (!(await seesDrafts(context, principal))) return noSuchFile();
  const counted = await countFollowed(context, found.value);
  const files = await renderReport(context, counted, { layout: 'late-only', formats: [format], internal: true });
  const file = files.find(({ fileName }) => fileName.startsWith('noi-bo'));
  return file === undefined ? noSuchFile() : { ok: true, value: file };
}

async function seesDrafts(context: AppContext, principal: Principal): Promise<boolean> {
  return (await sightOf(context, principal)) === 'all';
}
