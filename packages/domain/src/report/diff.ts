import { dateText, formatInteger, instantText } from '../text/index.ts';
import type { Instant } from '../time/index.ts';
import type { Exit } from './contribution.ts';

/**
 * Why the same period gives other numbers than a frozen report: figure by figure, and the dossiers and events behind
 * each (spec: issue, `diff`). What the dossiers do not account for is said openly, never spread over them.
 */
export interface ReportDiff {
  readonly frozenKnownAt: Instant;
  readonly currentKnownAt: Instant;
  readonly agencies: readonly AgencyDiff[];
  readonly totals: readonly FigureChange[];
  readonly dossiers: readonly DossierChange[];
}

export interface AgencyDiff {
  readonly agency: { readonly code: string; readonly name: string };
  readonly changes: readonly FigureChange[];
}

export type ComparedFigure = 'early' | 'onTime' | 'late' | 'openOverdue';

export interface FigureChange {
  readonly figure: ComparedFigure;
  readonly before: number;
  readonly after: number;
  /** after - before less what the listed dossiers account for; 0 where they explain all. */
  readonly unexplained: number;
}

/** A dossier that counts otherwise now than when the report was frozen; a side is absent where it counted in nothing. */
export interface DossierChange {
  readonly code: string;
  readonly before?: CountedAs;
  readonly after?: CountedAs;
  /** What was recorded since, in the order of recording. */
  readonly events: readonly RecordedChange[];
}

export interface CountedAs {
  /** Code of the agency as the report prints it. */
  readonly agencyCode: string;
  readonly exit: Exit;
}

export interface RecordedChange {
  /** Vietnamese, as the history of the dossier shows it: "Xử lý xong". */
  readonly name: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly actor?: string;
  readonly reason?: string;
}

/** What is compared: a model, or the frozen JSON of one. */
export interface ComparableReport {
  readonly sections: readonly {
    readonly groups: readonly {
      readonly rows: readonly (Readonly<Record<ComparedFigure, number>> & {
        readonly agency: { readonly code: string; readonly name: string };
      })[];
    }[];
  }[];
  readonly totals: Readonly<Record<ComparedFigure, number>>;
}

interface Side {
  readonly report: ComparableReport;
  readonly knownAt: Instant;
}

const FIGURES: readonly ComparedFigure[] = ['early', 'onTime', 'late', 'openOverdue'];

/**
 * Compares two reports of one period. Rows that only one side lists count as zero on the other, so pass reports of the
 * same inclusion; unlisted agencies show in the totals.
 */
export function diffReports(frozen: Side, current: Side, dossiers: readonly DossierChange[]): ReportDiff {
  const before = rowsByCode(frozen.report);
  const after = rowsByCode(current.report);
  const codes = new Set([...before.keys(), ...after.keys()]);
  const agencies = [...codes].flatMap((code): readonly AgencyDiff[] => {
    const agency = after.get(code)?.agency ?? before.get(code)?.agency ?? { code, name: code };
    const changes = changesOf(before.get(code), after.get(code), explainedBy(dossiers, code));
    return changes.length === 0 ? [] : [{ agency, changes }];
  });
  return {
    frozenKnownAt: frozen.knownAt,
    currentKnownAt: current.knownAt,
    agencies,
    totals: changesOf(frozen.report.totals, current.report.totals, explainedBy(dossiers, undefined)),
    dossiers,
  };
}

function rowsByCode(report: ComparableReport) {
  const rows = report.sections.flatMap((section) => section.groups.flatMap((group) => group.rows));
  return new Map(rows.map((row) => [row.agency.code, row] as const));
}

type Figures = Readonly<Record<ComparedFigure, number>>;

function changesOf(
  before: Figures | undefined,
  after: Figures | undefined,
  explained: Figures,
): readonly FigureChange[] {
  return FIGURES.flatMap((figure) => {
    const was = before?.[figure] ?? 0;
    const is = after?.[figure] ?? 0;
    const unexplained = is - was - explained[figure];
    return was === is && unexplained === 0 ? [] : [{ figure, before: was, after: is, unexplained }];
  });
}

/** What the dossiers change in the figures of one agency, or of all where `code` is undefined. */
function explainedBy(dossiers: readonly DossierChange[], code: string | undefined): Figures {
  const sum = { early: 0, onTime: 0, late: 0, openOverdue: 0 };
  for (const { before, after } of dossiers) {
    for (const [side, by] of [
      [before, -1],
      [after, 1],
    ] as const) {
      if (side === undefined || (code !== undefined && side.agencyCode !== code)) continue;
      const figure = figureOf(side.exit);
      if (figure !== undefined) sum[figure] += by;
    }
  }
  return sum;
}

function figureOf(exit: Exit): ComparedFigure | undefined {
  switch (exit) {
    case 'early':
    case 'late':
      return exit;
    case 'on-time':
      return 'onTime';
    case 'open-overdue':
      return 'openOverdue';
    case 'no-due-date':
    case 'rejected':
    case 'withdrawn':
    case 'stopped':
    case 'open-in-time':
    case 'open-paused':
    case 'open-no-limit':
      return undefined;
  }
}

const FIGURE_NAMES: Readonly<Record<ComparedFigure, string>> = {
  early: 'giải quyết trước hạn',
  onTime: 'giải quyết đúng hạn',
  late: 'giải quyết quá hạn',
  openOverdue: 'đang giải quyết quá hạn',
};

const EXIT_NAMES: Readonly<Record<Exit, string>> = {
  early: 'giải quyết trước hạn',
  'on-time': 'giải quyết đúng hạn',
  late: 'giải quyết quá hạn',
  'no-due-date': 'đã giải quyết, không có ngày hẹn',
  rejected: 'từ chối giải quyết',
  withdrawn: 'rút hồ sơ',
  stopped: 'dừng giải quyết',
  'open-in-time': 'đang giải quyết trong hạn',
  'open-paused': 'tạm dừng tính thời gian',
  'open-overdue': 'đang giải quyết quá hạn',
  'open-no-limit': 'đang giải quyết, không có thời hạn',
};

/** The difference as lines for people. */
export function diffLines(diff: ReportDiff): readonly string[] {
  const times = `Số liệu đã chốt: ghi nhận đến ${instantText(diff.frozenKnownAt)}; hiện nay: ghi nhận đến ${instantText(diff.currentKnownAt)}.`;
  if (diff.agencies.length === 0 && diff.totals.length === 0 && diff.dossiers.length === 0) {
    return [times, 'Không có khác biệt.'];
  }
  return [
    times,
    ...diff.totals.map((change) => `Toàn tỉnh: ${changeText(change)}`),
    ...diff.agencies.flatMap(({ agency, changes }) => changes.map((change) => `${agency.name}: ${changeText(change)}`)),
    ...diff.dossiers.flatMap(dossierLines),
  ];
}

function changeText({ figure, before, after, unexplained }: FigureChange): string {
  const rest = unexplained === 0 ? '' : ` (chưa giải thích được bằng hồ sơ: ${formatInteger(unexplained)})`;
  return `${FIGURE_NAMES[figure]} ${formatInteger(before)} → ${formatInteger(after)}${rest}.`;
}

function dossierLines({ code, before, after, events }: DossierChange): readonly string[] {
  const name = (side: CountedAs | undefined) => (side === undefined ? 'không tính' : EXIT_NAMES[side.exit]);
  return [
    `Hồ sơ ${code}: ${name(before)} → ${name(after)}.`,
    ...events.map((event) => {
      const who = event.actor === undefined ? '' : `, ${event.actor}`;
      const why = event.reason === undefined ? '' : `, lý do: ${event.reason}`;
      return `  ${event.name} ngày ${dateText(event.occurredAt)}, ghi nhận ${instantText(event.recordedAt)}${who}${why}.`;
    }),
  ];
}
