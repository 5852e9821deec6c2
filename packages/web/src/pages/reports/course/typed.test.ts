import { describe, expect, it } from 'vitest';
import type { Report } from '../queries.ts';
import { fieldOfPart, partsOf, storedOf } from './typed.ts';

const report = {
  addressees: ['A', 'B'],
  legalBases: [],
  recipients: ['Như trên', 'Lưu: VT'],
  signature: { capacity: ['CHÁNH VĂN PHÒNG'], signer: 'Người ký (giả định)' },
  proposals: [
    {
      id: 'clear',
      text: 'Giải quyết trước ngày 20/04/2024.',
      standardText: 'Giải quyết trước ngày 20/04/2024.',
      date: '2024-04-20',
    },
    { id: 'system', text: 'Riêng.', standardText: 'Chung.' },
  ],
} as unknown as Report;

const typed = (value: string) => ({ value, base: '' });

describe('what is typed becomes what is saved', () => {
  it.each([
    [{ addressees: typed('A\n\n C ') }, { addressees: ['A', 'C'] }],
    [{ signer: typed(' Khác ') }, { signature: { capacity: ['CHÁNH VĂN PHÒNG'], signer: 'Khác' } }],
    [{ capacity: typed('KT.\nPHÓ') }, { signature: { capacity: ['KT.', 'PHÓ'], signer: 'Người ký (giả định)' } }],
    [{ 'dates.clear': typed('2024-04-25') }, { dates: { clear: '2024-04-25' } }],
    [{ 'dates.clear': typed('') }, { dates: { clear: null } }],
    [{ 'texts.system': typed('Chung.') }, { texts: { system: null } }],
    [{ 'texts.system': typed('Khác.'), 'texts.clear': typed('') }, { texts: { clear: null, system: 'Khác.' } }],
  ])('%j', (parts, expected) => {
    expect(partsOf(report, { parts })).toEqual(expected);
  });

  it('the stored part stands in the field', () => {
    expect([storedOf(report, 'addressees'), storedOf(report, 'dates.clear'), storedOf(report, 'dates.system')]).toEqual(
      ['A\nB', '2024-04-20', ''],
    );
  });

  it('a refusal belongs to its field', () => {
    expect(['signature', 'recipients', 'texts.clear', 'khác', undefined].map(fieldOfPart)).toEqual([
      'signer',
      'recipients',
      'texts.clear',
      undefined,
      undefined,
    ]);
  });
});
