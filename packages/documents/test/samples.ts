import type { AdministrativeDocument, Annex, ReportColumn, ReportRow } from '@dunghen/domain/report';
import { getLocal } from '@dunghen/domain/time';

/**
 * Documents to render in tests and to look at. The figures of the annex are those of the published annex of Q1/2024;
 * sentences are this project's own; officers and dossier codes are invented.
 */

export const ANNEX_COLUMNS: readonly ReportColumn[] = [
  { key: 'number', title: 'TT', kind: 'text', align: 'center', width: 1 },
  { key: 'name', title: 'Tên cơ quan, đơn vị, địa phương', kind: 'text', align: 'left', width: 5.2 },
  { key: 'resolved', title: 'Tổng số hồ sơ đã giải quyết', kind: 'integer', align: 'center', width: 1.8 },
  { key: 'onTime', title: 'Số hồ sơ giải quyết đúng hạn', kind: 'integer', align: 'center', width: 1.8 },
  { key: 'late', title: 'Số hồ sơ giải quyết quá hạn', kind: 'integer', align: 'center', width: 1.8 },
  {
    key: 'rate',
    title: 'Tỷ lệ hồ sơ quá hạn (%)',
    kind: 'percent',
    align: 'center',
    width: 1.6,
    decimals: 2,
    ratio: { numerator: 'late', denominator: 'resolved' },
  },
  { key: 'note', title: 'Ghi chú', kind: 'text', align: 'left', width: 2.9 },
];

/** Half up to two decimals, on integers, as the domain computes it. */
function rateOf(late: number, resolved: number): number | null {
  return resolved === 0 ? null : Math.floor((late * 20_000 + resolved) / (2 * resolved)) / 100;
}

function unit(number: number, name: string, resolved: number, late: number, note = ''): ReportRow {
  const cells = {
    number: String(number),
    name,
    resolved,
    onTime: resolved - late,
    late,
    rate: rateOf(late, resolved),
    note,
  };
  return { kind: 'row', cells };
}

const heading = (kind: 'section' | 'group', number: string, name: string): ReportRow => ({
  kind,
  cells: { number, name },
});

export const ANNEX_ROWS: readonly ReportRow[] = [
  heading('section', 'A', 'CÁC CƠ QUAN CHUYÊN MÔN THUỘC UBND TỈNH'),
  unit(1, 'Sở Giao thông vận tải', 70, 3),
  unit(2, 'Sở Nông nghiệp và Phát triển nông thôn', 59, 1),
  unit(3, 'Sở Nội vụ', 1065, 15),
  heading('section', 'B', 'UBND CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ'),
  heading('group', 'I', 'Huyện Mường Nhé'),
  unit(1, 'UBND xã Huổi Lếnh', 60, 1),
  unit(2, 'UBND xã Chung Chải', 43, 2),
  unit(3, 'UBND xã Sín Thầu', 4, 2, '02 hồ sơ đang giải quyết quá hạn'),
  unit(4, 'UBND xã Quảng Lâm', 12, 0, '01 hồ sơ đang giải quyết quá hạn'),
  heading('group', 'II', 'Huyện Tủa Chùa'),
  unit(1, 'UBND xã Trung Thu', 35, 1),
  heading('group', 'III', 'Huyện Mường Chà'),
  unit(1, 'UBND xã Mường Mươn', 94, 1),
  unit(2, 'UBND thị trấn Mường Chà', 55, 2),
  unit(3, 'UBND xã Sa Lông', 142, 7),
  unit(4, 'UBND xã Ma Thì Hồ', 197, 4),
  unit(5, 'UBND xã Nậm Nèn', 260, 1),
  unit(6, 'UBND xã Xá Tổng', 228, 2),
  heading('group', 'IV', 'Huyện Điện Biên Đông'),
  unit(1, 'UBND huyện Điện Biên Đông', 151, 8),
  unit(2, 'UBND xã Xa Dung', 59, 1),
  unit(3, 'UBND xã Háng Lìa', 49, 2),
  unit(4, 'UBND xã Nong U', 48, 1),
  unit(5, 'UBND xã Pú Nhi', 119, 2),
  unit(6, 'UBND xã Chiềng Sơ', 75, 1),
  unit(7, 'UBND xã Phì Nhừ', 84, 1),
  heading('group', 'V', 'Huyện Tuần Giáo'),
  unit(1, 'UBND huyện Tuần Giáo', 1105, 0, '02 hồ sơ đang giải quyết quá hạn'),
  heading('group', 'VI', 'Huyện Nậm Pồ'),
  unit(1, 'UBND xã Chà Cang', 14, 2),
  unit(2, 'UBND xã Nậm Khăn', 7, 1),
  heading('group', 'VII', 'Huyện Điện Biên'),
  unit(1, 'UBND xã Thanh Xương', 68, 1),
  heading('group', 'VIII', 'Thành phố Điện Biên Phủ'),
  unit(1, 'UBND thành phố Điện Biên Phủ', 1113, 3),
  unit(2, 'UBND phường Thanh Bình', 35, 2),
  unit(3, 'UBND xã Nà Nhạn', 33, 1),
  {
    kind: 'total',
    sumsRows: true,
    cells: { name: 'Cộng các đơn vị trong danh sách', resolved: 5284, onTime: 5216, late: 68, rate: rateOf(68, 5284) },
  },
  {
    kind: 'total',
    sumsRows: false,
    cells: { name: 'Toàn tỉnh (tất cả đơn vị)', resolved: 21_930, onTime: 21_862, late: 68, rate: rateOf(68, 21_930) },
  },
];

const REFERENCE =
  '(Kèm theo Báo cáo số         /BC-VPUB ngày      tháng 4 năm 2024 của Văn phòng Ủy ban nhân dân tỉnh Điện Biên)';

export const LIST_ANNEX: Annex = {
  numeral: 'I',
  title: 'Danh sách các cơ quan, đơn vị, địa phương giải quyết hồ sơ thủ tục hành chính quá hạn trong Quý I/2024',
  reference: REFERENCE,
  orientation: 'portrait',
  table: { columns: ANNEX_COLUMNS, rows: ANNEX_ROWS },
  footnotes: [
    'Số liệu từ ngày 01/01/2024 đến ngày 31/3/2024; hồ sơ giải quyết đúng hạn gồm cả hồ sơ giải quyết trước hạn.',
    'Hồ sơ quá hạn tính theo ngày hẹn trả đầu tiên ghi trên giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
  ],
  sheetName: 'Phu luc 1',
};

const DOSSIER_COLUMNS: readonly ReportColumn[] = [
  { key: 'number', title: 'TT', kind: 'integer', align: 'center', width: 0.7 },
  { key: 'code', title: 'Mã hồ sơ', kind: 'text', align: 'left', width: 3.2 },
  { key: 'procedure', title: 'Tên thủ tục hành chính', kind: 'text', align: 'left', width: 4.6 },
  { key: 'officer', title: 'Người xử lý', kind: 'text', align: 'left', width: 2.4 },
  { key: 'received', title: 'Ngày tiếp nhận', kind: 'instant', align: 'center', width: 1.7 },
  { key: 'due', title: 'Ngày hẹn trả', kind: 'instant', align: 'center', width: 1.7 },
  { key: 'finished', title: 'Ngày xử lý xong', kind: 'instant', align: 'center', width: 1.7 },
  { key: 'lateness', title: 'Thời gian quá hạn', kind: 'text', align: 'center', width: 1.8 },
  { key: 'step', title: 'Bước chậm', kind: 'text', align: 'left', width: 2 },
  { key: 'cause', title: 'Nguyên nhân', kind: 'text', align: 'left', width: 2.6 },
  { key: 'apology', title: 'Văn bản xin lỗi', kind: 'text', align: 'left', width: 1.9 },
];

const PROCEDURES = [
  'Đăng ký khai sinh kết hợp đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi',
  'Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền của Việt Nam cấp',
  'Đăng ký lại kết hôn',
  'Cấp đổi Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất',
];
const OFFICERS = ['Lò Văn Ví Dụ', 'Giàng A Thử', 'Nguyễn Thị Giả Định', 'Quàng Thị Mẫu'];

export function dossierRows(count: number): readonly ReportRow[] {
  return Array.from({ length: count }, (_, index) => {
    const received = getLocal('2024-01-08T08:15') + index * 11 * 3_600_000;
    const late = index % 5 === 4 ? null : received + (9 + (index % 3)) * 86_400_000;
    const cells = {
      number: index + 1,
      code: `000.${String(11 + (index % 9)).padStart(2, '0')}.15.H18-2401${String(10 + (index % 20))}-${String(index + 1).padStart(4, '0')}`,
      procedure: PROCEDURES[index % PROCEDURES.length] ?? '',
      officer: OFFICERS[index % OFFICERS.length] ?? '',
      received,
      due: received + 7 * 86_400_000,
      finished: late,
      lateness: late === null ? 'Chưa giải quyết xong' : `${2 + (index % 3)} ngày làm việc`,
      step: index % 2 === 0 ? 'Thẩm định hồ sơ' : 'Ký duyệt kết quả',
      cause: index % 3 === 0 ? 'Chờ ý kiến của cơ quan phối hợp' : '',
      apology: index % 4 === 0 ? `Số ${String(index + 1).padStart(2, '0')}/TXL-UBND` : 'Chưa có',
    };
    return { kind: 'row', cells } satisfies ReportRow;
  });
}

export const DOSSIER_ANNEX: Annex = {
  numeral: 'II',
  title: 'Chi tiết hồ sơ giải quyết quá hạn và đang giải quyết quá hạn',
  reference: REFERENCE,
  confidentiality: 'Lưu hành nội bộ',
  orientation: 'landscape',
  table: {
    columns: DOSSIER_COLUMNS,
    rows: [
      { kind: 'section', cells: { number: 'A', code: 'CÁC CƠ QUAN CHUYÊN MÔN THUỘC UBND TỈNH' } },
      { kind: 'group', cells: { number: 'I', code: 'Sở Nội vụ' } },
      ...dossierRows(15),
      { kind: 'section', cells: { number: 'B', code: 'UBND CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ' } },
      { kind: 'group', cells: { number: 'I', code: 'Huyện Mường Nhé' } },
      ...dossierRows(55),
    ],
  },
  footnotes: ['Bước chậm là bước dùng nhiều thời gian nhất so với thời hạn của bước đó.'],
  sheetName: 'Phu luc 2',
};

const form = (key: string, title: string, numeral: string, group?: string): ReportColumn => ({
  key,
  title,
  numeral,
  kind: 'integer',
  align: 'center',
  width: 1.5,
  ...(group === undefined ? {} : { group }),
});

const IN = 'Số hồ sơ nhận giải quyết';
const OUT = 'Số hồ sơ đã giải quyết';
const OPEN = 'Số hồ sơ đang giải quyết';

export const FORM_06A: Annex = {
  numeral: 'III',
  title: 'Tình hình, kết quả giải quyết thủ tục hành chính',
  reference: REFERENCE,
  orientation: 'landscape',
  table: {
    columns: [
      { key: 'number', title: 'TT', numeral: '(1)', kind: 'text', align: 'center', width: 0.8 },
      { key: 'field', title: 'Lĩnh vực giải quyết', numeral: '(2)', kind: 'text', align: 'left', width: 4 },
      form('total', 'Tổng số', '(3)=(7)+(11)', IN),
      form('online', 'Trực tuyến', '(4)', IN),
      form('direct', 'Trực tiếp, dịch vụ bưu chính', '(5)', IN),
      form('carried', 'Từ kỳ trước', '(6)', IN),
      form('resolved', 'Tổng số', '(7)=(8)+(9)+(10)', OUT),
      form('early', 'Trước hạn', '(8)', OUT),
      form('onTime', 'Đúng hạn', '(9)', OUT),
      form('late', 'Quá hạn', '(10)', OUT),
      form('open', 'Tổng số', '(11)=(12)+(13)', OPEN),
      form('inTime', 'Trong hạn', '(12)', OPEN),
      form('overdue', 'Quá hạn', '(13)', OPEN),
    ],
    rows: [
      ...['Hộ tịch', 'Chứng thực', 'Đất đai', 'Bảo trợ xã hội', 'Thành lập và hoạt động của doanh nghiệp'].map(
        (field, index): ReportRow => {
          const n = index + 1;
          const [online, direct, carried, early, late, inTime] = [n * 812, n * 391, n * 17, n * 655, n % 3, n * 12];
          const total = online + direct + carried;
          const overdue = n % 2;
          const resolved = total - inTime - overdue;
          const cells = { online, direct, carried, total, early, late, onTime: resolved - early - late, resolved };
          return {
            kind: 'row',
            cells: { number: String(n), field, ...cells, inTime, overdue, open: inTime + overdue },
          };
        },
      ),
      {
        kind: 'total',
        sumsRows: true,
        cells: {
          field: 'Tổng cộng',
          total: 18_300,
          online: 12_180,
          direct: 5865,
          carried: 255,
          resolved: 18_117,
          early: 9825,
          onTime: 8286,
          late: 6,
          open: 183,
          inTime: 180,
          overdue: 3,
        },
      },
    ],
  },
  footnotes: [],
  sheetName: 'Bieu 06a',
};

export const QUARTERLY: AdministrativeDocument = {
  kind: 'administrative-document',
  superior: 'ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN',
  issuer: 'VĂN PHÒNG',
  numberLine: 'Số:         /BC-VPUB',
  placeAndDate: 'Điện Biên, ngày      tháng 4 năm 2024',
  documentType: 'BÁO CÁO',
  summary:
    'Tiến độ giải quyết thủ tục hành chính trên Cổng Dịch vụ công quốc gia và danh sách các cơ quan, đơn vị, địa phương giải quyết hồ sơ thủ tục hành chính quá hạn trong Quý I/2024',
  addressees: ['Chủ tịch Ủy ban nhân dân tỉnh'],
  legalBases: [
    'Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính',
    'Căn cứ Quyết định số 766/QĐ-TTg ngày 23 tháng 6 năm 2022 của Thủ tướng Chính phủ',
    'Thực hiện Công văn số 1982/UBND-KSTT ngày 29 tháng 6 năm 2022 của Ủy ban nhân dân tỉnh',
  ],
  body: [
    {
      kind: 'paragraph',
      text: 'Văn phòng Ủy ban nhân dân tỉnh báo cáo tình hình, kết quả giải quyết thủ tục hành chính trong Quý I năm 2024 (từ ngày 01/01/2024 đến ngày 31/3/2024) như sau:',
    },
    { kind: 'heading', text: '1. Tiến độ, kết quả giải quyết thủ tục hành chính' },
    {
      kind: 'item',
      mark: 'a)',
      text: 'Trên Cổng Dịch vụ công quốc gia: điểm tiến độ giải quyết của tỉnh đạt 18,8/20 điểm (94%), mức bình quân cả nước là 17,7/20 điểm (88,5%); cao hơn mức bình quân 5,5 điểm phần trăm.',
    },
    {
      kind: 'item',
      mark: 'b)',
      text: 'Trên Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh: 03 cơ quan cấp tỉnh và 08/10 huyện, thị xã, thành phố có hồ sơ giải quyết quá hạn hoặc đang giải quyết quá hạn; 02 đơn vị không có hồ sơ quá hạn ở cả hai cấp (huyện Mường Ảng, thị xã Mường Lay).',
    },
    { kind: 'heading', text: '2. Đánh giá chung' },
    {
      kind: 'paragraph',
      text: 'Toàn tỉnh có 68 hồ sơ giải quyết quá hạn trên tổng số 21.930 hồ sơ đã giải quyết (chiếm 0,31%) và 05 hồ sơ đang giải quyết quá hạn. So với Quý IV năm 2023, số hồ sơ giải quyết quá hạn giảm 12 hồ sơ; so với cùng kỳ năm trước giảm 31 hồ sơ.',
    },
    { kind: 'heading', text: '3. Đề xuất, kiến nghị' },
    {
      kind: 'paragraph',
      text: 'Để khắc phục tình trạng trên, Văn phòng đề xuất Chủ tịch Ủy ban nhân dân tỉnh chỉ đạo:',
    },
    {
      kind: 'item',
      mark: '-',
      text: 'Thủ trưởng các cơ quan, đơn vị, địa phương có tên trong Phụ lục I rà soát trách nhiệm của cán bộ, công chức; gửi văn bản xin lỗi tổ chức, cá nhân và giải trình nguyên nhân về Ủy ban nhân dân tỉnh và Sở Nội vụ trước ngày 25/4/2024.',
    },
    {
      kind: 'item',
      mark: '-',
      text: 'Các cơ quan đối chiếu danh sách hồ sơ quá hạn trên Cổng Dịch vụ công quốc gia với Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh; trường hợp hồ sơ trên hệ thống của tỉnh không quá hạn thì có văn bản gửi Sở Thông tin và Truyền thông trước ngày 20/4/2024.',
    },
    {
      kind: 'item',
      mark: '-',
      text: 'Giải quyết dứt điểm 05 hồ sơ đang giải quyết quá hạn tại UBND xã Sín Thầu, UBND xã Quảng Lâm (huyện Mường Nhé) và UBND huyện Tuần Giáo.',
    },
    {
      kind: 'item',
      mark: '-',
      text: 'Sở Thông tin và Truyền thông xử lý việc đồng bộ trạng thái hồ sơ giữa hai hệ thống.',
    },
    {
      kind: 'paragraph',
      text: 'Văn phòng Ủy ban nhân dân tỉnh kính báo cáo Chủ tịch Ủy ban nhân dân tỉnh xem xét, chỉ đạo./.',
    },
  ],
  signature: { capacity: ['CHÁNH VĂN PHÒNG'], signer: 'Nguyễn Văn Ví Dụ' },
  recipients: [
    'Như trên',
    'Các Phó Chủ tịch UBND tỉnh',
    'Các sở, ban, ngành tỉnh',
    'UBND các huyện, thị xã, thành phố',
    'Lãnh đạo Văn phòng',
    'Cổng Thông tin điện tử tỉnh',
    'Lưu: VT, KSTT(NVA)',
  ],
  annexes: [LIST_ANNEX, DOSSIER_ANNEX, FORM_06A],
  mark: 'DỰ THẢO',
};

export const LETTER: AdministrativeDocument = {
  kind: 'administrative-document',
  superior: 'ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN',
  issuer: 'VĂN PHÒNG',
  numberLine: 'Số: 412/VPUB-KSTT',
  placeAndDate: 'Điện Biên, ngày 09 tháng 4 năm 2024',
  summary: 'V/v xác nhận số liệu hồ sơ thủ tục hành chính quá hạn trong Quý I/2024',
  addressees: ['Sở Giao thông vận tải', 'Sở Nội vụ', 'Ủy ban nhân dân huyện Điện Biên Đông'],
  legalBases: [],
  body: [
    {
      kind: 'paragraph',
      text: 'Để hoàn thành báo cáo tiến độ giải quyết thủ tục hành chính Quý I năm 2024, Văn phòng Ủy ban nhân dân tỉnh đề nghị các cơ quan, địa phương kiểm tra danh sách hồ sơ kèm theo và xác nhận, hoặc nêu ý kiến đối với từng hồ sơ kèm tài liệu chứng minh, trước 17 giờ 00 ngày 12/4/2024.',
    },
    { kind: 'paragraph', text: 'Quá thời hạn trên, cơ quan không có ý kiến được ghi nhận là "không có ý kiến"./.' },
  ],
  signature: { capacity: ['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'], signer: 'Trần Thị Ví Dụ' },
  recipients: ['Như trên', 'Lưu: VT, KSTT(NVA)'],
  annexes: [],
};
