import type { Principal } from '@dunghen/domain/access';
import {
  type Confirmation,
  type FreeParts,
  type Objection,
  openObjectionsOf,
  type ReportCourse,
  reportEventText,
  type SignatureBlock,
} from '@dunghen/domain/issue';
import {
  periodSpanText,
  policyText,
  type QuarterlyReport,
  type ReportTotals,
  rowsOfSections,
} from '@dunghen/domain/report';
import { dayOf, formatDay, type Instant } from '@dunghen/domain/time';
import { listIssues, readDocuments } from '@dunghen/store/issue';
import { accessWorld, allow, NOWHERE } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { figuresOfRow, isSame, settleSilence, standardDueDay } from './confirm.ts';
import { countFollowed } from './count.ts';
import type { ReportFile } from './files.ts';
import { lineOf, type ReportLine } from './list.ts';
import { type Followed, findSeen, follow, sightOf } from './sight.ts';

/** An agency of the report with where its confirmation stands. */
export interface AgencyStanding {
  readonly agencyId: string;
  readonly name: string;
  readonly figures: Confirmation['figures'];
  /** Absent: not asked yet. */
  readonly confirmation?: Confirmation;
  /** The numbers are others than those that it was sent. */
  readonly changed: boolean;
  /** It ended and left its tasks to nobody. */
  readonly nobody: boolean;
}

export interface ProposalView {
  readonly id: keyof FreeParts['texts'] & string;
  readonly text: string;
  /** What the settings say with this date, where somebody wrote another text. */
  readonly standardText: string;
  readonly date?: string;
}

export type ReportAction =
  | 'edit'
  | 'recount'
  | 'send'
  | 'decide'
  | 'freeze'
  | 'submit'
  | 'issue'
  | 'discard'
  | 'replace';

export interface ReportView extends ReportLine {
  readonly span: string;
  readonly ruleText: string;
  readonly asOf: Instant;
  readonly version: number;
  readonly discarded: boolean;
  readonly totals: ReportTotals;
  readonly listed: number;
  readonly addressees: readonly string[];
  readonly legalBases: readonly string[];
  readonly recipients: readonly string[];
  readonly signature: SignatureBlock;
  /** Blocks of the settings to choose from. */
  readonly signatures: readonly SignatureBlock[];
  readonly proposals: readonly ProposalView[];
  readonly edited: ReportCourse['edited'];
  readonly agencies: readonly AgencyStanding[];
  readonly objections: readonly (Objection & { readonly agencyName: string })[];
  readonly history: readonly {
    readonly seq: number;
    readonly type: string;
    readonly text: string;
    readonly occurredAt: Instant;
    readonly recordedAt: Instant;
    readonly by: string;
  }[];
  readonly files: readonly ReportFile[];
  /** The signature service, where one is connected and it concerns whoever asks; `signed`: name of the file it gave back. */
  readonly signing?: { readonly signed?: string };
  /** Where agencies may have until, if nobody chooses another day. */
  readonly standardDueOn: string;
  readonly may: readonly ReportAction[];
}

/** A report whole. Silence past its date is written down on the way (spec: confirmation). */
export async function readReport(
  context: AppContext,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<Outcome<ReportView>> {
  const found = await findSeen(context, principal, id);
  if (!found.ok) return found;
  const first = found.value;
  const isSettled =
    first.issue.state === 'draft' && (await settleSilence(context, id, [...first.course.confirmations.values()]));
  const followed = isSettled ? await follow(context, first.issue) : first;
  return { ok: true, value: await viewOf(context, principal, followed) };
}

async function viewOf(context: AppContext, principal: Principal, followed: Followed): Promise<ReportView> {
  const { issue, course, events } = followed;
  const counted = await countFollowed(context, followed);
  const { report, settings, catalogue } = counted;
  const standard = await standardWording(context, followed, report);
  const isInsider = (await sightOf(context, principal)) === 'all';
  const nameOf = (agencyId: string) => catalogue.register.findById(agencyId)?.name ?? agencyId;
  const documents = issue.state === 'draft' ? [] : await readDocuments(context.db, issue.id);
  const block = settings.signatures[settings.signature] ?? { capacity: [], signer: '' };
  return {
    ...lineOf(followed, await listIssues(context.db, { period: issue.period })),
    span: periodSpanText(report.period),
    ruleText: policyText(report.policy),
    asOf: report.asOf,
    version: course.version,
    discarded: course.discarded,
    totals: report.totals,
    listed: report.units.listed,
    addressees: settings.addressees,
    legalBases: settings.legalBases,
    recipients: settings.recipients,
    signature: block,
    signatures: Object.entries(settings.signatures).flatMap(([key, one]) => (key === 'own' ? [] : [one])),
    proposals: proposalsOf(report, standard, course.parts),
    edited: course.edited,
    agencies: isInsider ? await agenciesOf(context, report, course) : [],
    objections: isInsider ? course.objections.map((one) => ({ ...one, agencyName: nameOf(one.agencyId) })) : [],
    history: isInsider
      ? events.map((event) => ({
          seq: event.seq,
          type: event.type,
          text: reportEventText(event, nameOf),
          occurredAt: event.occurredAt,
          recordedAt: event.recordedAt,
          by: event.actorName,
        }))
      : [],
    files: documents.map(({ name, contentType, bytes, sha256 }) => ({
      name,
      contentType,
      bytes: bytes.length,
      sha256,
    })),
    standardDueOn: formatDay(await standardDueDay(context)),
    ...(await signingOf(context, issue, isInsider)),
    may: await actionsOf(context, principal, followed),
  };
}

/** Only while it matters: before a frozen report is handed in, and until its signed file is registered. */
async function signingOf(
  { signatures }: AppContext,
  { id, state }: Followed['issue'],
  isInsider: boolean,
): Promise<Pick<ReportView, 'signing'>> {
  if (!isInsider || signatures === undefined || (state !== 'frozen' && state !== 'submitted')) return {};
  const signed = state === 'submitted' ? await signatures.collect(id) : undefined;
  return { signing: signed === undefined ? {} : { signed: signed.name } };
}

/** The report as the settings would word it with the dates that were chosen. */
async function standardWording(
  context: AppContext,
  followed: Followed,
  report: QuarterlyReport,
): Promise<QuarterlyReport> {
  const { parts } = followed.course;
  if (Object.keys(parts.texts).length === 0) return report;
  return (await countFollowed(context, followed, { parts: { ...parts, texts: {} } })).report;
}

const IDS = ['apologise', 'compare', 'clear', 'system'] as const;

function proposalsOf(report: QuarterlyReport, standard: QuarterlyReport, parts: FreeParts): readonly ProposalView[] {
  const itemsOf = ({ wording }: QuarterlyReport) => wording.parts.find(({ id }) => id === 'proposals')?.items ?? [];
  const [items, usual] = [itemsOf(report), itemsOf(standard)];
  return IDS.map((id, index) => {
    const date = parts.dates[id];
    return {
      id,
      text: items[index]?.text ?? '',
      standardText: usual[index]?.text ?? '',
      ...(date === undefined ? {} : { date }),
    };
  });
}

async function agenciesOf(
  context: AppContext,
  report: QuarterlyReport,
  course: ReportCourse,
): Promise<readonly AgencyStanding[]> {
  const now = context.now();
  const { register } = await context.catalogueAt(now);
  const rows = rowsOfSections(report.sections);
  const listed = rows.map((row): AgencyStanding => {
    const confirmation = course.confirmations.get(row.agencyId);
    const figures = figuresOfRow(row);
    return {
      agencyId: row.agencyId,
      name: row.agency.name,
      figures,
      changed: confirmation !== undefined && !isSame(confirmation.figures, figures),
      nobody: register.bearersAt(row.agencyId, dayOf(now)).length === 0,
      ...(confirmation === undefined ? {} : { confirmation }),
    };
  });
  return [...listed, ...unlisted(course, new Set(rows.map(({ agencyId }) => agencyId)), register)];
}

/** Asked before, and no longer on the list: its last objection was accepted. */
function unlisted(
  course: ReportCourse,
  listed: ReadonlySet<string>,
  register: { readonly findById: (id: string) => { readonly name: string } | undefined },
): readonly AgencyStanding[] {
  return [...course.confirmations.values()].flatMap((confirmation) => {
    const { agencyId } = confirmation;
    if (listed.has(agencyId)) return [];
    const figures = { agencyId, resolved: 0, late: 0, openOverdue: 0 };
    const name = register.findById(agencyId)?.name ?? agencyId;
    return [{ agencyId, name, figures, confirmation, changed: true, nobody: false }];
  });
}

async function actionsOf(
  context: AppContext,
  principal: Principal,
  { issue, course }: Followed,
): Promise<readonly ReportAction[]> {
  if (!allow(principal, 'report:issue', NOWHERE, await accessWorld(context)).ok) return [];
  switch (issue.state) {
    case 'draft':
      if (course.discarded) return [];
      return [
        'edit',
        'recount',
        'send',
        'freeze',
        'discard',
        ...(openObjectionsOf(course).length > 0 ? ['decide' as const] : []),
      ];
    case 'frozen':
      return ['submit', 'replace'];
    case 'submitted':
      return ['issue', 'replace'];
    case 'issued':
      return ['replace'];
  }
}
