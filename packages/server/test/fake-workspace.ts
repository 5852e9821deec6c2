import type { DossierListItem, DossierView, ExplanationLine, FigureKey } from '@dunghen/app/dossier';
import {
  type AgencyTableInput,
  agencyTable,
  type CountedFigures,
  type Counting,
  type FigureQuery,
  type Outcome,
  type Workspace,
} from '@dunghen/app/workspace';
import { findDay, formatDay, getDay, getLocal, startOfDay, weekdayOf } from '@dunghen/domain/time';
import { fakeAgencies } from './fake-province.ts';

const PERIODS = [
  { key: '2024-Q1', title: 'Quý I/2024', from: '2024-01-01', to: '2024-03-31', isDefault: true },
  { key: '2023-Q4', title: 'Quý IV/2023', from: '2023-10-01', to: '2023-12-31', isDefault: false },
] as const;

const counting = (period: (typeof PERIODS)[number]): Counting => {
  const from = startOfDay(getDay(period.from));
  const to = startOfDay(getDay(period.to) + 1);
  const ruleText = 'Xét theo ngày, so với ngày hẹn trả ban đầu; yêu cầu bổ sung thì tính lại thời hạn từ đầu.';
  return { policyId: 'province', ruleText, from, to, asOf: to, knownAt: getLocal('2024-04-08T08:00') };
};

const unknownPeriod = (period: string): Outcome<never> => ({
  ok: false,
  code: 'unknown-period',
  facts: { period },
  message: `Không có kỳ "${period}". Chọn một quý trong danh sách, ví dụ 2024-Q1.`,
});

function countOf(figures: CountedFigures, figure: FigureKey): number {
  const { open } = figures;
  switch (figure) {
    case 'carried-over':
      return figures.carriedOver;
    case 'received':
      return figures.received.online + figures.received.direct + figures.received.postal;
    case 'resolved':
      return figures.early + figures.onTime + figures.late;
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
      return open.inTime + open.paused + open.overdue + open.noLimit;
    case 'open-in-time':
      return open.inTime;
    case 'open-paused':
      return open.paused;
    case 'open-overdue':
      return open.overdue;
  }
}

function itemOf(agency: AgencyTableInput['agency'], index: number, figure: FigureKey): DossierListItem {
  const late = figure === 'late';
  const item: DossierListItem = {
    code: `${agency.code}-240115-${String(index + 1).padStart(4, '0')}`,
    agency: { id: agency.id, name: agency.name },
    procedureCode: '1.004203',
    procedureName: 'Đăng ký, cấp Giấy chứng nhận quyền sử dụng đất lần đầu',
    officer: 'Lò Văn Minh Họa',
    channel: index % 2 === 0 ? 'online' : 'direct',
    state: late ? 'completed' : 'processing',
    acceptedAt: getLocal('2024-01-15T10:00'),
    dueAt: getLocal('2024-01-24T17:30'),
    verdict: late ? 'late' : figure === 'open-overdue' ? 'open-overdue' : 'early',
    lateMinutes: late ? 960 : 0,
    flags: [],
  };
  return late ? { ...item, endedAt: getLocal('2024-01-26T16:30') } : item;
}

function selected(agencies: readonly AgencyTableInput[], query: FigureQuery): readonly AgencyTableInput[] {
  const { agencyId, level, includeChildren } = query;
  if (agencyId !== undefined) {
    return agencies.filter(
      ({ agency, parentId }) => agency.id === agencyId || (includeChildren === true && parentId === agencyId),
    );
  }
  return level === undefined ? agencies : agencies.filter((agency) => agency.level === level);
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

function viewOf(item: DossierListItem): DossierView {
  const at = (text: string) => ({ occurredAt: getLocal(text), recordedAt: getLocal(text), dateOnly: false });
  return {
    ...item,
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

/** Use cases over made-up figures, for tests of the HTTP interface and of the pages. `empty`: no dossiers yet. */
export function fakeWorkspace(options: { readonly empty?: boolean } = {}): Workspace {
  const empty = options.empty === true;
  const agencies = empty ? [] : fakeAgencies();
  const dossiers = agencies.reduce(
    (sum, agency) => sum + (agency.figures ? countOf(agency.figures, 'resolved') : 0),
    0,
  );
  const findPeriod = (key: string) => (empty ? undefined : PERIODS.find((period) => period.key === key));
  return {
    status: async () => ({
      provinceName: 'Điện Biên',
      demonstration: !empty,
      dossiers,
      ...(empty ? {} : { firstDay: '2023-10-02', lastDay: '2024-03-29' }),
    }),
    periods: async () => (empty ? [] : PERIODS),
    quarterly: async ({ period }) => (findPeriod(period) ? { ok: true, value: { period } } : unknownPeriod(period)),
    agencies: async ({ period }) => {
      const found = findPeriod(period);
      return found
        ? { ok: true, value: { ...agencyTable(agencies), counting: counting(found) } }
        : unknownPeriod(period);
    },
    figureDossiers: async (query) => {
      const found = findPeriod(query.period);
      if (!found) return unknownPeriod(query.period);
      const all = selected(agencies, query).flatMap(({ agency, figures }) =>
        Array.from({ length: figures ? countOf(figures, query.figure) : 0 }, (_, i) => itemOf(agency, i, query.figure)),
      );
      const start = query.after === undefined ? 0 : Number(query.after);
      const end = start + query.limit;
      const agency = agencies.find((one) => one.agency.id === query.agencyId)?.agency;
      const value = {
        rows: all.slice(start, end),
        ...(end < all.length ? { next: String(end) } : {}),
        total: all.length,
        ...(agency === undefined ? {} : { agency: { id: agency.id, name: agency.name } }),
        counting: counting(found),
      };
      return { ok: true, value };
    },
    dossier: async (code) => {
      const found = agencies.find(({ agency }) => code.startsWith(`${agency.code}-`));
      return found === undefined ? undefined : viewOf({ ...itemOf(found.agency, 0, 'late'), code });
    },
    download: async ({ period, format }) =>
      findPeriod(period)
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
