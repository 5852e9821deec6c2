import { copyField, copyInstant } from './copy-text.ts';
import type { Projection } from './projection.ts';

/** Columns of the table `dossier` in the order of `projectionLine`. */
export const PROJECTION_COLUMNS = [
  'home_agency_id',
  'dossier_id',
  'intake_month',
  'code',
  'seq',
  'hash',
  'agency_id',
  'channel',
  'state',
  'procedure_code',
  'procedure_name',
  'field',
  'officer',
  'applicant',
  'search_key',
  'submitted_at',
  'accepted_at',
  'intake_at',
  'ended_at',
  'due_at',
  'overdue_from',
  'open_from',
  'first_recorded_at',
  'last_recorded_at',
  'last_occurred_at',
  'late_minutes',
  'flags',
  'regular',
  'long_running',
  'verdict',
  'ended_group',
  'open_group',
  'judged_by',
] as const;

/** One row of `dossier` in COPY's text format, with its line end. */
export function projectionLine(row: Projection): string {
  return `${copyField(row.homeAgencyId)}\t${row.dossierId}\t${row.intakeMonth}\t${copyField(row.code)}\t${row.seq}\t\\\\x${row.hash}\t${copyField(row.agencyId)}\t${row.channel}\t${row.state}\t${copyField(row.procedureCode)}\t${copyField(row.procedureName)}\t${copyField(row.field)}\t${copyField(row.officer)}\t${copyField(row.applicant)}\t${copyField(row.searchKey)}\t${copyInstant(row.submittedAt)}\t${copyInstant(row.acceptedAt)}\t${copyInstant(row.intakeAt)}\t${copyInstant(row.endedAt)}\t${copyInstant(row.dueAt)}\t${copyInstant(row.overdueFrom)}\t${copyInstant(row.openFrom)}\t${copyInstant(row.firstRecordedAt)}\t${copyInstant(row.lastRecordedAt)}\t${copyInstant(row.lastOccurredAt)}\t${row.lateMinutes}\t${row.flags}\t${copyField(row.regular)}\t${copyField(row.longRunning)}\t${row.verdict}\t${copyField(row.endedGroup)}\t${copyField(row.openGroup)}\t${copyField(row.judgedBy)}\n`;
}

/** The values of a row in the order of the columns, as a query gives them back (instants in ms, null for nothing). */
export function projectionValues(row: Projection): readonly unknown[] {
  return [
    row.homeAgencyId,
    row.dossierId,
    row.intakeMonth,
    row.code,
    row.seq,
    row.hash,
    row.agencyId,
    row.channel,
    row.state,
    row.procedureCode ?? null,
    row.procedureName ?? null,
    row.field ?? null,
    row.officer ?? null,
    row.applicant ?? null,
    row.searchKey,
    row.submittedAt ?? null,
    row.acceptedAt ?? null,
    row.intakeAt,
    row.endedAt ?? null,
    row.dueAt ?? null,
    row.overdueFrom ?? null,
    row.openFrom ?? null,
    row.firstRecordedAt,
    row.lastRecordedAt,
    row.lastOccurredAt,
    row.lateMinutes,
    row.flags,
    row.regular,
    row.longRunning,
    row.verdict,
    row.endedGroup ?? null,
    row.openGroup ?? null,
    row.judgedBy,
  ];
}
