import type { DossierListItem, ExplanationLine, FigureKey } from '@dunghen/app/dossier';
import {
  countingOf,
  type FigureQuery,
  type JudgedDossier,
  type Outcome,
  quarterFigures,
  type Workspace,
} from '@dunghen/app/workspace';
import { type AgencyFigures, openOf, type QuarterlyReport, receivedOf, resolvedOf } from '@dunghen/domain/report';
import { findDay, formatDay, getDay, getLocal, weekdayOf } from '@dunghen/domain/time';
import { fakeReport } from './fake-province.ts';

const PERIODS = [
  { key: '2025-Q3', title: 'Quý III/2025', from: '2025-07-01', to: '2025-09-30', isDefault: false },
  { key: '2024-Q1', title: 'Quý I/2024', from: '2024-01-01', to: '2024-03-31', isDefault: true },
  { key: '2023-Q4', title: 'Quý IV/2023', from: '2023-10-01', to: '2023-12-31', isDefault: false },
] as const;

const unknownPeriod = (period: string): Outcome<never> => ({
  ok: false,
  code: 'unknown-period',
  facts: { period },
  message: `Không có kỳ "${period}". Chọn một quý trong danh sách, ví dụ 2024-Q1.`,
});

function countOf(figures: AgencyFigures, figure: FigureKey): number {
  const { open } = figures;
  switch (figure) {
    case 'reopened':
      return figures.reopened;
    case 'carried-over':
      return figures.carriedOver;
    case 'received':
      return receivedOf(figures);
    case 'received-online':
      return figures.received.online;
    case 'received-direct':
      return figures.received.direct;
    case 'received-postal':
      return figures.received.postal;
    case 'resolved':
      return resolvedOf(figures);
    case 'early':
      return figures.early;
    case 'on-time':
      return figures.onTime;
    case 'late':
      return figures.late;
    case 'no-due-date':
      return figures.noDueDate;
    case 'withdrawn':
      return figures.withdrawn.total;
    case 'stopped':
      return figures.stopped.total;
    case 'open':
      return openOf(figures);
    case 'open-in-time':
      return open.inTime;
    case 'open-paused':
      return open.paused;
    case 'open-overdue':
      return open.overdue;
  }
}

interface FakeAgency {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

const ENDED_LATE = { endedAt: getLocal('2024-01-26T16:30'), state: 'completed' } as const;

/** What the dossiers of a figure have in common. */
function standingOf(
  figure: FigureKey,
): Pick<DossierListItem, 'verdict' | 'lateMinutes' | 'state'> & Partial<DossierListItem> {
  switch (figure) {
    case 'late':
      return { ...ENDED_LATE, verdict: 'late', lateMinutes: 960 };
    case 'stopped':
      return { ...ENDED_LATE, verdict: 'late', lateMinutes: 960, state: 'stopped', apart: 'stopped' };
    case 'withdrawn':
      return {
        endedAt: getLocal('2024-01-17T08:30'),
        verdict: 'early',
        lateMinutes: 0,
        state: 'withdrawn',
        apart: 'withdrawn',
      };
    case 'open':
    case 'open-in-time':
      return { verdict: 'open-in-time', lateMinutes: 0, state: 'in-process', remainingMinutes: 660 };
    case 'open-overdue':
      return { verdict: 'open-overdue', lateMinutes: 960, state: 'in-process' };
    case 'open-paused':
      return {
        verdict: 'paused',
        lateMinutes: 0,
        state: 'awaiting-supplement',
        pause: { since: getLocal('2024-01-16T08:30'), kind: 'supplement' },
      };
    default:
      return { endedAt: getLocal('2024-01-23T15:00'), verdict: 'early', lateMinutes: 0, state: 'completed' };
  }
}

const PROCEDURES = [
  'Đăng ký, cấp Giấy chứng nhận quyền sử dụng đất lần đầu',
  'Đăng ký khai sinh',
  'Cấp bản sao trích lục hộ tịch',
] as const;

function itemOf(agency: FakeAgency, index: number, figure: FigureKey): DossierListItem {
  const standing = standingOf(figure);
  return {
    code: `${agency.code}-240115-${String(index + 1).padStart(4, '0')}`,
    agency: { id: agency.id, name: agency.name },
    procedureCode: '1.004203',
    procedureName: PROCEDURES[index % PROCEDURES.length] ?? PROCEDURES[0],
    officer: index % 2 === 0 ? 'Lò Văn Minh Họa' : 'Quàng Thị Giả Định',
    channel: index % 2 === 0 ? 'online' : 'direct',
    acceptedAt: getLocal('2024-01-15T10:00'),
    flags: [],
    ...(standing.verdict === 'paused' ? {} : { dueAt: getLocal('2024-01-24T17:30') }),
    ...standing,
  };
}

/** The rows that a query counts. */
function selected(report: QuarterlyReport, query: FigureQuery) {
  const { agencyId, level, includeChildren } = query;
  const { rows } = quarterFigures(report);
  const wanted = rows.filter(({ agency, parentId, level: own }) => {
    if (agencyId === undefined) return level === undefined || level === own;
    return agency.id === agencyId || (includeChildren === true && parentId === agencyId);
  });
  const all = report.allSections.flatMap((section) => section.groups.flatMap((group) => group.rows));
  return all.filter((row) => wanted.some(({ agency }) => agency.id === row.agencyId));
}

const HOLIDAY = findDay('2024-01-23');

/** The clock of one dossier from Monday 15 January: two days, a supplement, then four days with one day off. */
function explanation(): readonly ExplanationLine[] {
  const lines: ExplanationLine[] = [
    {
      kind: 'accepted',
      day: '2024-01-15',
      at: getLocal('2024-01-15T10:00'),
      text: 'Tiếp nhận lúc 10:00; ngày tiếp nhận không tính',
      source: 'Điều 147 khoản 2 Bộ luật Dân sự 2015',
    },
  ];
  for (let day = getDay('2024-01-16'); day <= getDay('2024-01-24'); day += 1) {
    const text = formatDay(day);
    if (weekdayOf(day) > 5)
      lines.push({ kind: 'skipped', day: text, text: weekdayOf(day) === 6 ? 'Thứ Bảy' : 'Chủ nhật' });
    else if (day === HOLIDAY)
      lines.push({ kind: 'skipped', day: text, text: 'Nghỉ do mưa lũ', source: 'Quyết định 12/QĐ-UBND' });
    else if (day <= getDay('2024-01-18')) lines.push({ kind: 'stopped', day: text, text: 'Chờ bổ sung hồ sơ' });
    else lines.push({ kind: 'counted', day: text, text: 'Tính 01 ngày làm việc' });
  }
  lines.push({
    kind: 'due',
    day: '2024-01-24',
    at: getLocal('2024-01-24T17:30'),
    text: 'Hẹn trả 17:30 ngày 24/01/2024',
  });
  return lines;
}

function viewOf(item: DossierListItem, judging: JudgedDossier['judging']): JudgedDossier {
  const at = (text: string) => ({ occurredAt: getLocal(text), recordedAt: getLocal(text), dateOnly: false });
  return {
    ...item,
    judging,
    limitText: '03 ngày làm việc',
    legalLimitText: '05 ngày làm việc',
    originalDueAt: getLocal('2024-01-24T17:30'),
    legalLateMinutes: 0,
    timeline: [
      { type: 'Accepted', text: 'Tiếp nhận hồ sơ', ...at('2024-01-15T10:00') },
      { type: 'SupplementRequested', text: 'Yêu cầu bổ sung hồ sơ', ...at('2024-01-16T08:30') },
      { type: 'SupplementReceived', text: 'Nhận đủ hồ sơ bổ sung', ...at('2024-01-18T16:00') },
      { type: 'Completed', text: 'Có kết quả', ...at('2024-01-26T16:30') },
    ],
    explanation: explanation(),
  };
}

const NOW = getLocal('2026-11-23T10:00');

const EVERYTHING: FigureQuery = { period: '', figure: 'resolved', limit: 1 };

/** Use cases over made-up figures, for tests of the HTTP interface and of the pages. `empty`: no dossiers yet. */
export function fakeWorkspace(options: { readonly empty?: boolean } = {}): Workspace {
  const empty = options.empty === true;
  const reports = new Map(empty ? [] : PERIODS.map(({ key }) => [key as string, fakeReport(key)] as const));
  const rows = [...reports.values()].flatMap((report) => selected(report, EVERYTHING));
  const dossiers = rows.reduce((sum, row) => sum + row.resolved, 0);
  return {
    status: async () => ({
      provinceName: 'Điện Biên',
      demonstration: !empty,
      dossiers,
      ...(empty ? {} : { firstDay: '2023-10-02', lastDay: '2025-09-29' }),
    }),
    periods: async () => (empty ? [] : PERIODS),
    quarterly: async ({ period }) => {
      const report = reports.get(period);
      return report ? { ok: true, value: report } : unknownPeriod(period);
    },
    figureDossiers: async (query) => {
      const report = reports.get(query.period);
      if (!report) return unknownPeriod(query.period);
      const all = selected(report, query).flatMap(({ agencyId, agency, figures }) =>
        Array.from({ length: countOf(figures, query.figure) }, (_, i) =>
          itemOf({ id: agencyId, ...agency }, i, query.figure),
        ),
      );
      const start = query.after === undefined ? 0 : Number(query.after);
      const end = start + query.limit;
      const named = rows.find((row) => row.agencyId === query.agencyId);
      const value = {
        rows: all.slice(start, end),
        ...(end < all.length ? { next: String(end) } : {}),
        total: all.length,
        ...(named === undefined ? {} : { agency: { id: named.agencyId, name: named.agency.name } }),
        counting: countingOf(report),
      };
      return { ok: true, value };
    },
    dossier: async (code, { asOf = NOW, knownAt = NOW } = {}) => {
      const found = rows.find(({ agency }) => code.startsWith(`${agency.code}-`));
      if (found === undefined || asOf <= getLocal('2024-01-15T10:00')) return undefined;
      const agency = { id: found.agencyId, ...found.agency };
      const { policyId, ruleText } = countingOf(fakeReport('2024-Q1'));
      return viewOf({ ...itemOf(agency, 0, 'late'), code }, { policyId, ruleText, asOf, knownAt });
    },
    download: async ({ period, format }) =>
      reports.has(period)
        ? {
            ok: true,
            value: {
              fileName: `Báo cáo ${period}.${format}`,
              contentType: format === 'pdf' ? 'application/pdf' : 'application/octet-stream',
              bytes: new TextEncoder().encode(format === 'pdf' ? '%PDF-1.7' : 'tệp'),
            },
          }
        : unknownPeriod(period),
  };
}
