import { describe, expect, test } from 'vitest';
import { getLocal } from '../time/index.ts';
import { BARE_INPUT, HOME_AFFAIRS, NEW_DOSSIER, NEW_INPUT, OLD_DOSSIER, OLD_INPUT, REGISTER } from './form.fixture.ts';
import { availableForms, type DossierFormKind, findDossierFormKind, formOf } from './form-of.ts';
import { formSetAt } from './form-set.ts';
import type { FormInput } from './input.ts';
import { lookupAddressOf } from './lookup.ts';
import type { FormBlock, PrintedForm } from './printed.ts';
import { registerForm } from './register.ts';

function printed(kind: DossierFormKind, input: FormInput): PrintedForm {
  const outcome = formOf(kind, input);
  if (!outcome.ok) throw new Error(`${kind}: ${outcome.code}`);
  return outcome.form;
}

/** Everything that stands on a form, one text a line. */
function textOf(form: PrintedForm): string {
  const { superior, issuer, number, numberSymbol, placeAndDate } = form.head;
  const head = [superior, issuer, `Số: ${number ?? '…'}${numberSymbol}`, placeAndDate];
  const signatures = form.signatures.flatMap(({ capacity, signer }) => [...capacity, signer]);
  const lines = [form.title, ...form.subtitle, form.addressee, ...form.blocks.flatMap(blockLines)];
  return [...head, ...lines, ...signatures, ...form.recipients, ...form.footnotes].filter(Boolean).join('\n');
}

function blockLines(block: FormBlock): readonly string[] {
  switch (block.kind) {
    case 'field':
      return [`${block.field.label} ${block.field.value ?? '…'}`];
    case 'row':
      return block.fields.map(({ label, value }) => `${label} ${value ?? '…'}`);
    case 'paragraph':
      return [block.parts.map(({ text }) => text).join('')];
    case 'list':
      return block.items;
    case 'table':
      return block.table.rows.map((row) => block.table.columns.map(({ key }) => row.cells[key] ?? '').join(' | '));
  }
}

// Circular 01/2018, appendix; Circular 03/2025, appendix I (reference: 3.3).
describe('numbers and titles by the circular of the day', () => {
  const withAll = {
    ...OLD_INPUT,
    dossier: { ...OLD_DOSSIER, refusal: { at: getLocal('2024-01-15T10:30'), stage: 'intake', missing: [] } },
  } as const;
  test.each([
    ['receipt', '01', 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', 'a5'],
    ['supplement', '02', 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ', 'a5'],
    ['refusal', '03', 'PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ', 'a5'],
    ['apology', '04', 'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ', 'a5'],
    ['process-control', '05', 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ', 'a5'],
  ] as const)('until 30 June 2025: %s is form %s', (kind, number, title, paper) => {
    const form = printed(kind, withAll);
    expect(form.title.replaceAll('\n', ' ')).toBe(title);
    expect(form.paper).toBe(paper);
    expect(form.footnotes.at(-1)).toContain(`Mẫu số ${number}, Thông tư số 01/2018/TT-VPCP`);
  });

  test.each([
    ['receipt', '01', 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', 'a5'],
    ['supplement', '02', 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ', 'a5'],
    ['refusal', '03', 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ', 'a5'],
    ['apology', '04', 'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT', 'a5'],
    ['stop-notice', '05', 'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ', 'a5'],
    ['process-control', '06', 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ', 'a4'],
  ] as const)('from 1 July 2025: %s is form %s', (kind, number, title, paper) => {
    const form = printed(kind, NEW_INPUT);
    expect(form.title.replaceAll('\n', ' ')).toBe(title);
    expect(form.paper).toBe(paper);
    expect(form.footnotes.at(-1)).toBe(
      `Mẫu số ${number}, Thông tư số 03/2025/TT-VPCP (chưa đối chiếu bản in của Thông tư)`,
    );
  });

  test.each([
    ['2018-06-20T23:59', undefined],
    ['2018-06-21T00:00', 'nd61-2018'],
    ['2025-06-30T23:59', 'nd61-2018'],
    ['2025-07-01T00:00', 'nd118-2025'],
  ])('the day of %s', (local, id) => {
    expect(formSetAt(getLocal(local))?.ruleSetId).toBe(id);
  });

  test('register: 06, then 07', () => {
    expect(
      registerForm({ ...REGISTER, from: getLocal('2025-06-01T00:00'), to: getLocal('2025-07-01T00:00') })?.footnotes[0],
    ).toContain('Mẫu số 06');
    expect(registerForm(REGISTER)?.footnotes[0]).toContain('Mẫu số 07');
    expect(registerForm({ ...REGISTER, to: getLocal('2018-01-01T00:00') })).toBeUndefined();
  });

  test('a dossier of June 2025 that is apologised for in July gets the form of July, its receipt stays', () => {
    const dossier = {
      ...OLD_DOSSIER,
      acceptance: { at: getLocal('2025-06-27T08:00'), explanation: [] },
      reschedule: { at: getLocal('2025-07-02T08:00'), due: { at: getLocal('2025-07-10T17:30') } },
    };
    expect(textOf(printed('receipt', { ...OLD_INPUT, dossier }))).toContain('BỘ PHẬN MỘT CỬA');
    const apology = textOf(printed('apology', { ...OLD_INPUT, dossier }));
    expect(apology).toContain('gia hạn thời gian giải quyết');
    expect(apology).not.toContain('hẹn lại');
  });
});

describe('which forms there are', () => {
  test.each([
    ['all of 2024', OLD_DOSSIER, ['receipt', 'supplement', 'apology', 'process-control']],
    ['all of 2026', NEW_DOSSIER, ['receipt', 'supplement', 'refusal', 'apology', 'stop-notice', 'process-control']],
    ['a draft', { code: 'x', channel: 'direct', documents: [], supplements: [], steps: [] } as const, []],
  ] as const)('%s', (_, dossier, kinds) => {
    expect(availableForms(dossier).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('a notice of stopping before 1 July 2025 has no form; what has not happened is not printed', () => {
    const dossier = { ...OLD_DOSSIER, stop: { at: getLocal('2024-03-01T08:00') } };
    expect(formOf('stop-notice', { ...OLD_INPUT, dossier })).toEqual({ ok: false, code: 'no-such-form-then' });
    expect(formOf('refusal', OLD_INPUT)).toEqual({ ok: false, code: 'nothing-to-print' });
  });

  test.each([
    ['receipt', 'receipt'],
    ['register', undefined],
    ['../x', undefined],
  ])('by name: %s', (text, kind) => expect(findDossierFormKind(text)).toBe(kind));
});

// Fields of each form: reference 3.5.
describe('what stands on them', () => {
  test('01 has every field', () => {
    const text = textOf(printed('receipt', OLD_INPUT));
    for (const part of [
      'SỞ NỘI VỤ\nBỘ PHẬN MỘT CỬA\nSố: …/BPMC\nĐiện Biên, ngày 15 tháng 01 năm 2024',
      'Mã hồ sơ: H18.12-240115-0001',
      'Bộ phận tiếp nhận và trả kết quả: Bộ phận Một cửa Sở Nội vụ',
      'Tiếp nhận hồ sơ của: Lò Văn Ví Dụ',
      'Địa chỉ: Số nhà 05',
      'Số điện thoại: 0900 000 000\nEmail: vidu@example.vn',
      'Nội dung yêu cầu giải quyết: Công nhận Quỹ Khuyến học Ví Dụ',
      '2 | Văn bản xác nhận tài sản đóng góp để thành lập quỹ của từng thành viên | 01 bản chứng thực, 02 bản chụp',
      'Số lượng hồ sơ: 01 bộ',
      'Thời gian giải quyết hồ sơ theo quy định là: 03 ngày làm việc (đã cắt giảm; pháp luật quy định 05 ngày làm việc)',
      'Thời gian nhận hồ sơ: 10 giờ 00 phút, ngày 15 tháng 01 năm 2024',
      'Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 30 phút, ngày 18 tháng 01 năm 2024 (thứ Năm)',
      'Đăng ký nhận kết quả: Trực tiếp tại Bộ phận Một cửa Sở Nội vụ',
      'NGƯỜI NỘP HỒ SƠ\nLò Văn Ví Dụ\nNGƯỜI TIẾP NHẬN HỒ SƠ\nQuàng Thị Mẫu',
    ]) {
      expect(text).toContain(part);
    }
    expect(printed('receipt', OLD_INPUT).qr?.content).toBe('https://motcua.dienbien.gov.vn/tra-cuu/H18.12-240115-0001');
  });

  test('01 from July 2025: the provincial centre takes in for the departments, a commune has its own', () => {
    const department = textOf(printed('receipt', NEW_INPUT));
    expect(department).toContain('UBND TỈNH ĐIỆN BIÊN\nTRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG\nSố: …/TTPVHCC');
    expect(department).toContain('Trung tâm Phục vụ hành chính công tỉnh Điện Biên');
    expect(department).toContain('Tiếp nhận hồ sơ của: Giàng Thị Giả Định (nộp thay)\nChủ hồ sơ: Công ty');
    expect(department).not.toContain('Một cửa');
    const commune = { ...NEW_INPUT, receiving: BARE_INPUT.receiving, resolving: HOME_AFFAIRS };
    const text = textOf(printed('receipt', commune));
    expect(text).toContain('UBND XÃ THANH NƯA\nTRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG');
    expect(text).toContain('Trung tâm Phục vụ hành chính công xã Thanh Nưa');
    expect(text).toContain('Cơ quan giải quyết: Sở Nội vụ');
    expect(text).toContain('Thanh Nưa, ngày 15 tháng 01 năm 2026');
  });

  test('01 shows both dates while a row of the calendar is only proposed', () => {
    const acceptance = {
      at: getLocal('2026-11-20T09:00'),
      due: { at: getLocal('2026-11-26T17:30') },
      provisionalDueAt: getLocal('2026-11-27T17:30'),
      explanation: [],
    };
    const text = textOf(printed('receipt', { ...NEW_INPUT, dossier: { ...NEW_DOSSIER, acceptance } }));
    expect(text).toContain('ngày 26 tháng 11 năm 2026 (thứ Năm)');
    expect(text).toContain('tạm tính');
    expect(text).toContain('ngày 27 tháng 11 năm 2026 (thứ Sáu)');
  });

  test('02 lists everything that is missing, numbered HDHS', () => {
    const text = textOf(printed('supplement', OLD_INPUT));
    expect(text).toContain('Số: …/HDHS');
    expect(text).toContain('Bản chính văn bản xác nhận tài sản của thành viên thứ ba\nẢnh chân dung 4 × 6 cm');
    expect(text).toContain('Lý do: Thành phần hồ sơ chưa đủ');
    expect(text).toContain('Người hướng dẫn: Giàng A Thử\nSố điện thoại: 0215 000 0000');
  });

  test('03 at the counter is signed by both, after appraisal by the head of the agency', () => {
    const intake = printed('refusal', NEW_INPUT);
    expect(intake.signatures).toHaveLength(2);
    expect(textOf(intake)).toContain('không tiếp nhận hồ sơ này với lý do');
    const rejected = {
      at: getLocal('2026-01-20T10:00'),
      stage: 'appraisal',
      reason: 'Không đủ điều kiện (Điều 10).',
      missing: [],
      letter: '40/SNV-TCPCP',
    } as const;
    const appraisal = printed('refusal', { ...NEW_INPUT, dossier: { ...NEW_DOSSIER, refusal: rejected } });
    expect(appraisal.signatures).toHaveLength(1);
    expect(textOf(appraisal)).toContain('SỞ NỘI VỤ\nSố: 40/SNV-TCPCP');
    expect(textOf(appraisal)).toContain('Không đủ điều kiện (Điều 10).');
  });

  test('04 names the old date, the reason, whose delay it is, the apology and the new date', () => {
    const text = textOf(printed('apology', OLD_INPUT));
    expect(text).toContain('Số: 12/PXL-SNV\n');
    expect(text).toContain('Lò Văn Ví Dụ');
    expect(text).toContain(
      'Thời gian hẹn trả kết quả giải quyết hồ sơ: 17 giờ 30 phút, ngày 18 tháng 01 năm 2024 (thứ Năm).',
    );
    expect(text).toContain('Cơ quan gây chậm trễ: Sở Tư pháp');
    expect(text).toContain('xin lỗi Ông (Bà)/tổ chức');
    expect(text).toContain('Thời gian hẹn lại để trả kết quả: 17 giờ 30 phút, ngày 25 tháng 01 năm 2024 (thứ Năm).');
  });

  test('05 of Circular 03/2025 tells when and why', () => {
    const text = textOf(printed('stop-notice', NEW_INPUT));
    expect(text).toContain('Số: 31/TB-SNV');
    expect(text).toContain('thông báo dừng giải quyết hồ sơ từ 08 giờ 00 phút, ngày 16 tháng 3 năm 2026');
    expect(text).toContain('Ngày 16 tháng 01 năm 2026, hồ sơ đã được yêu cầu bổ sung');
  });

  test('the process-control slip has each handing over, and rows for those to come', () => {
    const text = textOf(printed('process-control', OLD_INPUT));
    expect(text).toContain('08:00\n19/01/2024 | Quá hạn\n(hạn 11:30 18/01/2024) | Chờ ý kiến phối hợp');
    expect(text).toContain('…giờ…phút');
    const ended = { ...OLD_DOSSIER, end: { at: getLocal('2024-01-19T10:00') }, verdict: 'late' } as const;
    const done = textOf(printed('process-control', { ...OLD_INPUT, dossier: ended }));
    expect(done).not.toContain('…giờ…phút');
    expect(done).toContain('Kết quả giải quyết hồ sơ: Quá hạn');
  });

  test('what is not known is left to be written by hand', () => {
    for (const kind of ['receipt', 'supplement', 'refusal', 'apology', 'process-control'] as const) {
      expect(textOf(printed(kind, BARE_INPUT))).not.toMatch(/undefined|NaN|null/);
    }
    expect(textOf(printed('receipt', BARE_INPUT))).toContain('Thời gian nhận hồ sơ: ngày 15 tháng 01 năm 2024');
    expect(printed('receipt', BARE_INPUT).qr).toBeUndefined();
  });

  test('a number that the office gave', () => {
    expect(textOf(printed('receipt', { ...OLD_INPUT, number: '07' }))).toContain('Số: 07/BPMC');
    expect(textOf(printed('apology', { ...OLD_INPUT, number: '13/PXL-SNV' }))).toContain('Số: 13/PXL-SNV\n');
  });
});

test.each([
  ['https://x.vn/tra-cuu/{code}', 'H18.1-240115-0001', 'https://x.vn/tra-cuu/H18.1-240115-0001'],
  ['https://x.vn/tra-cuu?ma=', 'H18.1-240115-0001', 'https://x.vn/tra-cuu?ma=H18.1-240115-0001'],
  ['https://x.vn/?a={code}&b={code}', 'A/B&C', 'https://x.vn/?a=A%2FB%26C&b=A%2FB%26C'],
])('look-up address %s', (address, code, expected) => {
  expect(lookupAddressOf(address, code)).toBe(expected);
});
