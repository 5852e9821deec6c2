import { expect, test } from 'vitest';
import { getLocal } from '../time/index.ts';
import { type DossierChange, diffLines, diffReports } from './diff.ts';
import { quarterlyReportJson } from './json.ts';
import { figuresOf, PUBLISHED_INPUT, publishedReport } from './quarterly.fixture.ts';
import { rowsOfSections } from './quarterly.ts';

const frozen = publishedReport();
const frozenAt = getLocal('2024-04-05T08:00');
const nowAt = getLocal('2024-06-01T08:00');

const department = rowsOfSections(frozen.sections).find((row) => row.agency.name === 'Sở Giao thông vận tải');
if (department === undefined) throw new Error('not listed');

const figures = new Map(PUBLISHED_INPUT.figures);
figures.set(department.agencyId, figuresOf(department.agencyId, { onTime: 68, late: 2 }));
const current = publishedReport({ figures });

const change: DossierChange = {
  code: 'H18.02-240115-0001',
  before: { agencyCode: department.agency.code, exit: 'late' },
  after: { agencyCode: department.agency.code, exit: 'on-time' },
  events: [
    {
      name: 'Đính chính ngày xử lý xong',
      occurredAt: getLocal('2024-01-18T16:00'),
      recordedAt: getLocal('2024-04-20T09:00'),
      reason: 'nhập nhầm ngày',
    },
  ],
};

test('a correction is named as the cause', () => {
  const diff = diffReports({ report: frozen, knownAt: frozenAt }, { report: current, knownAt: nowAt }, [change]);
  expect(diffLines(diff)).toEqual([
    'Số liệu đã chốt: ghi nhận đến 08:00 ngày 05/04/2024; hiện nay: ghi nhận đến 08:00 ngày 01/06/2024.',
    'Toàn tỉnh: giải quyết đúng hạn 5.216 → 5.217.',
    'Toàn tỉnh: giải quyết quá hạn 68 → 67.',
    'Sở Giao thông vận tải: giải quyết đúng hạn 67 → 68.',
    'Sở Giao thông vận tải: giải quyết quá hạn 3 → 2.',
    'Hồ sơ H18.02-240115-0001: giải quyết quá hạn → giải quyết đúng hạn.',
    '  Đính chính ngày xử lý xong ngày 18/01/2024, ghi nhận 09:00 ngày 20/04/2024, lý do: nhập nhầm ngày.',
  ]);
});

test('what the dossiers do not account for is said', () => {
  const diff = diffReports({ report: frozen, knownAt: frozenAt }, { report: current, knownAt: nowAt }, []);
  expect(diff.totals).toContainEqual({ figure: 'late', before: 68, after: 67, unexplained: -1 });
});

test('a frozen JSON compares like the model, and equal reports have no difference', () => {
  const diff = diffReports(
    { report: quarterlyReportJson(frozen), knownAt: frozenAt },
    { report: frozen, knownAt: nowAt },
    [],
  );
  expect(diffLines(diff).at(-1)).toBe('Không có khác biệt.');
});
