import { readFileSync } from 'node:fs';
import { type AgencyRegister, compileRegister, parseAgencies } from '@dunghen/domain/agency';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import {
  type AgencyFigures,
  buildQuarterlyReport,
  emptyFigures,
  lastDayOf,
  parsePeriod,
  periodBounds,
  type QuarterlyReport,
} from '@dunghen/domain/report';
import { readSettings, settingsAt } from '@dunghen/domain/settings';
import { getDay, getLocal } from '@dunghen/domain/time';

/**
 * The province of the tests of the HTTP interface and the pages: the shipped register and settings, counts as in the
 * published annex of Q1/2024 for the agencies that it names, and invented ones for some others.
 */
type Line = readonly [name: string, resolved: number, late: number, overdue: number];

const LINES: readonly Line[] = [
  ['Sở Giao thông vận tải', 70, 3, 0],
  ['Sở Nông nghiệp và Phát triển nông thôn', 59, 1, 0],
  ['Sở Nội vụ', 1_065, 15, 0],
  ['Sở Tư pháp', 812, 0, 0],
  ['UBND huyện Mường Nhé', 96, 0, 0],
  ['UBND xã Huổi Lếnh', 60, 1, 0],
  ['UBND xã Chung Chải', 43, 2, 0],
  ['UBND xã Sín Thầu', 4, 2, 2],
  ['UBND xã Quảng Lâm', 12, 0, 1],
  ['UBND huyện Tủa Chùa', 120, 0, 0],
  ['UBND xã Trung Thu', 35, 1, 0],
  ['UBND huyện Mường Chà', 88, 0, 0],
  ['UBND xã Mường Mươn', 94, 1, 0],
  ['UBND thị trấn Mường Chà', 55, 2, 0],
  ['UBND xã Sa Lông', 142, 7, 0],
  ['UBND xã Ma Thì Hồ', 197, 4, 0],
  ['UBND xã Nậm Nèn', 260, 1, 0],
  ['UBND xã Sá Tổng', 228, 2, 0],
  ['UBND huyện Điện Biên Đông', 151, 8, 0],
  ['UBND xã Xa Dung', 59, 1, 0],
  ['UBND xã Háng Lìa', 49, 2, 0],
  ['UBND xã Nong U', 48, 1, 0],
  ['UBND xã Pú Nhi', 119, 2, 0],
  ['UBND xã Chiềng Sơ', 75, 1, 0],
  ['UBND xã Phì Nhừ', 84, 1, 0],
  ['UBND huyện Tuần Giáo', 1_105, 0, 2],
  ['UBND huyện Nậm Pồ', 77, 0, 0],
  ['UBND xã Chà Cang', 14, 2, 0],
  ['UBND xã Nậm Khăn', 7, 1, 0],
  ['UBND huyện Điện Biên', 130, 0, 0],
  ['UBND xã Thanh Xương', 68, 1, 0],
  ['UBND thành phố Điện Biên Phủ', 1_113, 3, 0],
  ['UBND phường Thanh Bình', 35, 2, 0],
  ['UBND xã Nà Nhạn', 33, 1, 0],
  ['UBND huyện Mường Ảng', 64, 0, 0],
  ['UBND thị xã Mường Lay', 51, 0, 0],
];

/** Invented counts for the agencies from July 2025 on: no districts (Law on Local Government 72/2025/QH15). */
const LINES_WITHOUT_DISTRICTS: readonly Line[] = [
  ['Sở Nông nghiệp và Môi trường', 210, 4, 1],
  ['Sở Nội vụ', 320, 0, 0],
  ['Sở Xây dựng', 145, 2, 0],
  ['UBND phường Điện Biên Phủ', 1_204, 6, 1],
  ['UBND phường Mường Lay', 148, 0, 0],
  ['UBND xã Sín Thầu', 61, 2, 0],
  ['UBND xã Mường Nhé', 233, 0, 0],
  ['UBND xã Tuần Giáo', 702, 3, 0],
  ['UBND xã Tủa Chùa', 318, 0, 2],
];

const WEEK = 7 * 86_400_000;

const FIRST_DAY_WITHOUT_DISTRICTS = getDay('2025-07-01');

const data = (path: string): string => readFileSync(new URL(`../../../data/${path}`, import.meta.url), 'utf8');

function readRegister(): AgencyRegister {
  const result = parseAgencies([data('agencies/provinces.json'), data('agencies/dien-bien.json')]);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return compileRegister(result.agencies);
}

function figuresOf(agencyId: string, [, resolved, late, overdue]: Line): AgencyFigures {
  const onTime = Math.floor((resolved - late) / 4);
  const open = Math.ceil(resolved / 10);
  const apart = Math.floor(resolved / 100);
  const none = emptyFigures(agencyId);
  return {
    ...none,
    carriedOver: open + overdue + 3 * apart,
    received: { online: Math.floor(resolved / 2), direct: Math.ceil(resolved / 2), postal: 0 },
    early: resolved - late - onTime,
    onTime,
    late,
    withdrawn: { ...none.withdrawn, total: apart, early: apart },
    stopped: { ...none.stopped, total: apart, afterDue: apart },
    open: { inTime: open, paused: apart, overdue, noLimit: 0 },
  };
}

export function fakeReport(periodKey: string): QuarterlyReport {
  const period = parsePeriod(periodKey);
  if (period === undefined) throw new Error(`no period: ${periodKey}`);
  const register = readRegister();
  const day = lastDayOf(period);
  const lines = day < FIRST_DAY_WITHOUT_DISTRICTS ? LINES : LINES_WITHOUT_DISTRICTS;
  const figures = lines.map((line) => {
    const match = register.matchName(line[0], day);
    if (match.kind !== 'found') throw new Error(`${match.kind}: ${line[0]}`);
    return figuresOf(match.agency.id, line);
  });
  const settings = readSettings(JSON.parse(data('settings/dien-bien.json')));
  if (!settings.ok) throw new Error(JSON.stringify(settings.problems));
  const portalFact = {
    score: 18.8,
    nationalMean: 17.7,
    max: 20,
    source: 'Cổng Dịch vụ công quốc gia',
    capturedAt: getLocal('2024-04-05T08:00'),
  };
  return buildQuarterlyReport({
    period,
    figures: new Map(figures.map((own) => [own.agencyId, own] as const)),
    register,
    settings: settingsAt(settings.records, day),
    ...(periodKey === '2024-Q1' ? { portalFact } : {}),
    policy: PROVINCE_POLICY,
    asOf: periodBounds(period).to,
    knownAt: Math.max(periodBounds(period).to, getLocal('2024-04-01T00:00')) + WEEK,
  });
}
