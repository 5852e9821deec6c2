import type { DayNumber } from '../time/index.ts';
import { findDay, formatDay } from '../time/index.ts';
import type { ProcedureVersion } from './procedure.ts';

/** Whether dossiers are taken in under a version on a local day: in force, with a process and its approval by then. */
export function isActive(
  version: Pick<ProcedureVersion, 'validFrom' | 'validTo'> & {
    readonly approval?: { readonly date: string };
    readonly process: { readonly length: number };
  },
  day: DayNumber,
): boolean {
  const { approval, process, validFrom, validTo } = version;
  if (approval === undefined || process.length === 0) return false;
  const text = formatDay(day);
  return validFrom <= text && approval.date <= text && (validTo === undefined || text < validTo);
}

/**
 * The version of a procedure under which a dossier is taken in on a local day: the newest that is active then. An
 * approved version stays in use while a newer one waits for its approval; an abolition ends all of them. Undefined where
 * none is active.
 */
export function findVersionAt(
  versions: readonly ProcedureVersion[],
  code: string,
  day: DayNumber,
): ProcedureVersion | undefined {
  const own = versions.filter((version) => version.code === code);
  if (findAbolished(own, day) !== undefined) return undefined;
  return own
    .filter((version) => isActive(version, day))
    .toSorted((a, b) => b.version - a.version)
    .at(0);
}

/** The abolished version by which a procedure has ended on or before a day, if it was not taken up again since. */
export function findAbolished(own: readonly ProcedureVersion[], day: DayNumber): ProcedureVersion | undefined {
  const newest = latestOf(own.filter(({ validFrom }) => validFrom <= formatDay(day)));
  return newest?.validTo !== undefined && newest.validTo <= formatDay(day) ? newest : undefined;
}

/** The version with the highest number, whether it is active or not. */
export function latestOf(versions: readonly ProcedureVersion[]): ProcedureVersion | undefined {
  return versions.toSorted((a, b) => b.version - a.version).at(0);
}

export type EditRefusalCode =
  | 'bad-date'
  | 'back-dated'
  | 'overlapping'
  | 'unchanged'
  | 'unknown-procedure'
  | 'abolished';

export type EditOutcome =
  | { readonly ok: true; readonly version: ProcedureVersion }
  | {
      readonly ok: false;
      readonly code: EditRefusalCode;
      readonly facts: Readonly<Record<string, string>>;
      /** Vietnamese: what was wrong and what would be right. */
      readonly message: string;
    };

/** What an edit changes; what identifies a version is given by the system. */
export type VersionChanges = Partial<Omit<ProcedureVersion, 'code' | 'version' | 'validFrom'>>;

export interface EditTimes {
  /** Local date from which the new version holds. */
  readonly from: string;
  /** The local day of the edit. */
  readonly today: DayNumber;
}

/**
 * A new version of a procedure: the latest with `changes`, from a date on. It neither begins in the past, since dossiers
 * of those days were taken in under another, nor before or with a version that holds already; one that is still to come,
 * or was never approved and so never used, is replaced. The changed version carries no approval but the one that
 * `changes` bring: a decision approves what it was made for.
 */
export function newVersion(
  versions: readonly ProcedureVersion[],
  changes: VersionChanges,
  { from, today }: EditTimes,
): EditOutcome {
  const latest = latestOf(versions);
  if (latest === undefined) return refuse('unknown-procedure', {}, 'Chưa có phiên bản nào của thủ tục này.');
  const refusal = refuseDates(latest, { from, today });
  if (refusal !== undefined) return refusal;
  const { approval: _approval, validTo: _validTo, abolition: _abolition, ...kept } = latest;
  return { ok: true, version: { ...kept, ...changes, version: latest.version + 1, validFrom: from } };
}

/** The first version of a procedure that is not in the catalogue yet; it may begin on any day from today. */
export function firstVersion(
  content: Omit<ProcedureVersion, 'version' | 'validFrom'>,
  { from, today }: EditTimes,
): EditOutcome {
  const refusal = refuseFrom({ from, today });
  return refusal ?? { ok: true, version: { ...content, version: 1, validFrom: from } };
}

function refuseDates(latest: ProcedureVersion, times: EditTimes): EditOutcome | undefined {
  const { from, today } = times;
  const refusal = refuseFrom(times);
  if (refusal !== undefined) return refusal;
  // Never used: nobody was taken in under it, so it may be replaced from its own first day.
  const unused = latest.validFrom > formatDay(today) || latest.approval === undefined;
  if (unused ? from >= latest.validFrom : from > latest.validFrom) return undefined;
  const right = unused ? `từ ${latest.validFrom}` : `sau ${latest.validFrom}`;
  const message = `Phiên bản ${latest.version} có hiệu lực từ ${latest.validFrom}; phiên bản mới phải có hiệu lực ${right}.`;
  return refuse('overlapping', { from, latestFrom: latest.validFrom }, message);
}

function refuseFrom({ from, today }: EditTimes): EditOutcome | undefined {
  const day = findDay(from);
  if (day === undefined) {
    const message = `Ngày có hiệu lực "${from}" không có thật. Viết như 2025-07-01.`;
    return refuse('bad-date', { from }, message);
  }
  if (day >= today) return undefined;
  const message = `Phiên bản mới không được có hiệu lực từ ngày đã qua (${from}); sớm nhất là hôm nay, ${formatDay(today)}.`;
  return refuse('back-dated', { from, today: formatDay(today) }, message);
}

/**
 * Ends a procedure by a decision: its latest version holds no more from `from` on. Running dossiers keep it to their end.
 */
export function abolish(
  versions: readonly ProcedureVersion[],
  decision: NonNullable<ProcedureVersion['abolition']>,
  times: EditTimes,
): EditOutcome {
  const latest = latestOf(versions);
  if (latest === undefined) return refuse('unknown-procedure', {}, 'Chưa có phiên bản nào của thủ tục này.');
  if (latest.abolition !== undefined) {
    const message = `Thủ tục đã bãi bỏ theo ${latest.abolition.decision}.`;
    return refuse('abolished', { decision: latest.abolition.decision }, message);
  }
  const refusal = refuseFrom(times);
  if (refusal !== undefined) return refusal;
  if (times.from <= latest.validFrom) {
    const message = `Phiên bản ${latest.version} có hiệu lực từ ${latest.validFrom}; chỉ bãi bỏ được từ sau ngày đó.`;
    return refuse('overlapping', { from: times.from, latestFrom: latest.validFrom }, message);
  }
  return { ok: true, version: { ...latest, validTo: times.from, abolition: decision } };
}

function refuse(code: EditRefusalCode, facts: Readonly<Record<string, string>>, message: string): EditOutcome {
  return { ok: false, code, facts, message };
}
