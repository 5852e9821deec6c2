import { expect, test } from 'vitest';
import { PROVINCE_POLICY } from '../judgement/index.ts';
import { DEFAULT_SETTINGS } from '../settings/index.ts';
import { getLocal } from '../time/index.ts';
import { type ExplanationEventData, explanationLetter, foldExplanation } from './index.ts';

const AT = getLocal('2024-04-10T09:00');

function letterOf(name: string, ...data: readonly ExplanationEventData[]) {
  const events = [{ type: 'asked', dueAt: AT } as const, ...data].map((one, index) => {
    return { ...one, seq: index + 1, occurredAt: AT, recordedAt: AT, actorId: 'x', actorName: 'Lò Thị Đầu (giả định)' };
  });
  const line = { code: 'A', state: 'late', receivedAt: AT, lateMinutes: 480, officer: 'Ai đó (giả định)' } as const;
  const part = { agencyId: 'x', agencyName: name, course: foldExplanation(events, ['A']) };
  return explanationLetter(
    {
      part: { ...part, lines: [{ line, mark: { kind: 'none' } }] },
      period: { scheme: 'calendar', kind: 'quarter', year: 2024, index: 1 },
      policy: PROVINCE_POLICY,
      asOf: AT,
      knownAt: AT,
    },
    { name, superior: 'UBND tỉnh Điện Biên', place: 'Điện Biên' },
    DEFAULT_SETTINGS,
  );
}

const STATED = { type: 'stated', codes: ['A'], cause: 'own-agency', measure: 'Bố trí thêm người' } as const;

test('the letter of an agency: addressees, causes and measures, its head; names no officer', () => {
  const letter = letterOf('Sở Tư pháp', STATED, { type: 'confirmed' });
  expect(letter).toMatchObject({
    superior: 'UBND TỈNH ĐIỆN BIÊN',
    issuer: 'SỞ TƯ PHÁP',
    placeAndDate: 'Điện Biên, ngày      tháng 4 năm 2024',
    summary: 'V/v giải trình nguyên nhân hồ sơ thủ tục hành chính quá hạn trong Quý I/2024',
    addressees: ['UBND tỉnh', 'Chủ tịch UBND tỉnh', 'Sở Nội vụ'],
    signature: { capacity: ['GIÁM ĐỐC'], signer: 'Lò Thị Đầu (giả định)' },
  });
  expect(letter.mark).toBeUndefined();
  expect(letter.body.map(({ text }) => text)).toEqual([
    'Trong Quý I năm 2024, Sở Tư pháp có 01 hồ sơ thủ tục hành chính phải giải trình, gồm 01 hồ sơ giải quyết quá hạn. Sở Tư pháp báo cáo UBND tỉnh, Chủ tịch UBND tỉnh và Sở Nội vụ như sau:',
    'Nguyên nhân quá hạn:',
    'Do cơ quan giải quyết: 01 hồ sơ.',
    'Biện pháp khắc phục:',
    'Bố trí thêm người.',
    'Nội dung giải trình từng hồ sơ tại danh sách kèm theo.',
    'Sở Tư pháp nghiêm túc rút kinh nghiệm, thực hiện các biện pháp đã nêu và chịu trách nhiệm về nội dung giải trình./.',
  ]);
  expect(JSON.stringify(letter)).not.toContain('Ai đó');
});

test('the department of Home Affairs does not write to itself; nothing stated is no "00"', () => {
  const letter = letterOf('Sở Nội vụ');
  expect(letter.addressees).toEqual(['UBND tỉnh', 'Chủ tịch UBND tỉnh']);
  expect(letter.body[1]?.text).toBe('Chưa nêu nguyên nhân, biện pháp; giám đốc chưa xác nhận.');
});

test('a commune signs on behalf of its committee; before the confirmation it is a draft without a name', () => {
  const letter = letterOf('UBND xã Huổi Lếnh', STATED);
  expect(letter.mark).toBe('DỰ THẢO');
  expect(letter.signature).toEqual({ capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], signer: '' });
  expect(letter.body[1]?.text).toBe('Đã nêu nguyên nhân, biện pháp của 01/01 hồ sơ; chủ tịch chưa xác nhận.');
});
