import { PORTAL_STATUS } from '@dunghen/domain/dossier';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CODES } from '../protocol/index.ts';
import { defaultMappings } from './default.ts';
import { findMapping, type PortalMapping, versionName } from './mapping.ts';
import { readMappings } from './read-mapping.ts';
import { fillTemplate } from './template.ts';

const [first] = defaultMappings();
if (first === undefined) throw new Error('no mapping');
const mapping: PortalMapping = first;

describe('the mapping that is shipped', () => {
  test('writes every state by the code of the lifecycle', () => {
    for (const [state, code] of Object.entries(mapping.states)) {
      expect({ state, code }).toEqual({ state, code: String(new Map(Object.entries(PORTAL_STATUS)).get(state)) });
    }
    expect(Object.keys(mapping.states)).toHaveLength(Object.keys(PORTAL_STATUS).length - 1);
  });

  test('has the answers that the client takes by default', () => {
    expect(mapping.answers).toEqual(DEFAULT_CODES);
  });

  test('no state is written as another that did not happen: 5, 6 and 8 are not 9', () => {
    const written = [mapping.states['awaiting-supplement'], mapping.states['awaiting-payment'], mapping.states.stopped];
    expect(written).toEqual(['5', '6', '8']);
  });
});

describe('versions', () => {
  const later: PortalMapping = { ...mapping, version: 2, validFrom: '2026-07-01' };
  const versions = [later, { ...mapping, validTo: '2026-07-01' }];

  test.each([
    ['2017-12-31', undefined],
    ['2018-01-01', 'dvcqg@1'],
    ['2026-06-30', 'dvcqg@1'],
    ['2026-07-01', 'dvcqg@2'],
  ])('on %s: %s', (day, name) => {
    const found = findMapping(versions, day);
    expect(found === undefined ? undefined : versionName(found)).toBe(name);
  });

  test('are read together', () => {
    expect(readMappings(versions).ok).toBe(true);
  });
});

describe('a wrong mapping is refused whole', () => {
  test.each<[object, string]>([
    [{ states: { ...mapping.states, completed: '11' } }, 'Phiên bản thứ 1, states.completed'],
    // Spec: never status rewriting; some systems in service write 5, 6 and 8 as 9 (reference: peer systems, 1.8).
    [
      { states: { ...mapping.states, stopped: '9' } },
      'Phiên bản thứ 1, states.stopped: không được viết bằng mã của "đã xử lý xong"',
    ],
    [
      { channels: { direct: '1', online: '2' } },
      'Phiên bản thứ 1, channels: không đúng cấu trúc bảng mã: thiếu postal',
    ],
    [{ validFrom: '2026-02-30' }, 'Phiên bản thứ 1, validFrom: "2026-02-30" không phải ngày có thật (yyyy-MM-dd)'],
    [{ validTo: '2018-01-01' }, 'Phiên bản thứ 1, validTo: phải sau validFrom'],
    [{ steps: { Accepted: 'Nhận {ngay}' } }, 'Phiên bản thứ 1, Accepted: không có nội dung tên {ngay}'],
    [{ steps: { Accepted: 'Nhận [{due}' } }, 'Phiên bản thứ 1, Accepted: ngoặc [ ] hoặc { } không khớp thành cặp'],
    [{ steps: { Khac: 'x' } }, 'Phiên bản thứ 1, steps.Khac'],
    [
      { identities: [{ pattern: '[0-9', applicant: 'citizen' }] },
      'Phiên bản thứ 1, identities: "[0-9" không phải biểu thức chính quy hợp lệ',
    ],
  ])('%#', (change, text) => {
    const reading = readMappings([{ ...mapping, ...change }]);
    const said = reading.ok ? '' : reading.problems.map((problem) => problem.text).join('\n');
    expect(said).toContain(text);
  });

  test.each([
    [undefined, 'danh sách'],
    [[], 'danh sách'],
    [[mapping, { ...mapping, version: 2, validFrom: '2026-07-01' }], 'chưa hết hiệu lực; ghi validTo'],
    [
      [
        { ...mapping, validTo: '2020-01-01' },
        { ...mapping, validFrom: '2020-01-01' },
      ],
      'số phiên bản đã dùng',
    ],
  ])('as a file, %#', (file, text) => {
    const reading = readMappings(file);
    expect(reading.ok ? '' : reading.problems.map((problem) => problem.text).join('\n')).toContain(text);
  });
});

describe('texts of steps', () => {
  test.each([
    ['Bắt đầu bước {step}', { step: 'Thẩm định' }, 'Bắt đầu bước Thẩm định'],
    ['Bổ sung[: {reason}][. Còn thiếu: {missing}]', { missing: 'Ảnh' }, 'Bổ sung. Còn thiếu: Ảnh'],
    ['Bổ sung[: {reason}]', { reason: ' ' }, 'Bổ sung'],
    ['[{unit}, {officer}]', { unit: 'Một cửa' }, ''],
    // What a person wrote is not read as a template again.
    ['Từ chối[: {reason}]', { reason: '{due} [x]' }, 'Từ chối: {due} [x]'],
  ])('%s', (template, words, text) => {
    expect(fillTemplate(template, words)).toBe(text);
  });
});
