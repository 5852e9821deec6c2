import type { AdministrativeDocument } from '@dunghen/domain/report';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { readTableDocx, renderDocx } from '../src/document/index.ts';
import { DOSSIER_ANNEX, dossierRows, LETTER, LIST_ANNEX, QUARTERLY } from './samples.ts';

type Parts = Readonly<Record<string, string>>;

async function partsOf(document: AdministrativeDocument): Promise<Parts> {
  const entries = unzipSync(await renderDocx(document));
  return Object.fromEntries(Object.entries(entries).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const main = (parts: Parts): string => parts['word/document.xml'] ?? '';

/** The paragraph that holds a text, as XML. */
function paragraphWith(xml: string, text: string): string {
  return xml.split('<w:p>').find((part) => part.includes(text)) ?? '';
}

describe('DOCX by Decree 30/2020/NĐ-CP, appendix I', () => {
  let parts: Parts = {};
  let xml = '';
  beforeAll(async () => {
    parts = await partsOf(QUARTERLY);
    xml = main(parts);
  });

  test('every part is well-formed', () => {
    for (const [path, content] of Object.entries(parts)) {
      if (path.endsWith('.xml') || path.endsWith('.rels'))
        expect(() => new SaxesParser().write(content).close(), path).not.toThrow();
    }
  });

  test('names Times New Roman, black', () => {
    expect(parts['word/styles.xml']).toContain('w:ascii="Times New Roman"');
    expect(parts['word/styles.xml']).toContain('w:val="000000"');
  });

  test('A4; margins 20, 20, 30 and 15 mm; page 1 of each section differs and counts from 1', () => {
    const sections = xml.match(/<w:sectPr>.*?<\/w:sectPr>/g) ?? [];
    expect(sections).toHaveLength(4);
    for (const section of sections) {
      expect(section).toContain('w:top="1134"');
      expect(section).toContain('w:bottom="1134"');
      expect(section).toContain('w:left="1701"');
      expect(section).toContain('w:right="850"');
      expect(section).toContain('<w:titlePg/>');
      expect(section).toContain('w:start="1"');
    }
    expect(sections.map((section) => section.includes('w:orient="landscape"'))).toEqual([false, false, true, true]);
    expect(sections[0]).toContain('w:w="11906" w:h="16838"');
    expect(sections[2]).toContain('w:w="16838" w:h="11906"');
  });

  // Sizes are in half points.
  test.each([
    ['Quốc hiệu', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 24, true, false],
    ['Tiêu ngữ', 'Độc lập - Tự do - Hạnh phúc', 26, true, false],
    ['cơ quan chủ quản', 'ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN', 24, false, false],
    ['cơ quan ban hành', '>VĂN PHÒNG<', 24, true, false],
    ['số, ký hiệu', '/BC-VPUB<', 26, false, false],
    ['địa danh, thời gian', 'Điện Biên, ngày      tháng 4 năm 2024', 26, false, true],
    ['tên loại', '>BÁO CÁO<', 28, true, false],
    ['trích yếu', 'Tiến độ giải quyết thủ tục hành chính trên Cổng', 28, true, false],
    ['căn cứ', 'Căn cứ Quyết định số 766/QĐ-TTg', 28, false, true],
    ['lời văn', 'Toàn tỉnh có 68 hồ sơ', 28, false, false],
    ['quyền hạn, chức vụ', 'CHÁNH VĂN PHÒNG', 28, true, false],
    ['họ tên', 'Nguyễn Văn Ví Dụ', 28, true, false],
    ['Nơi nhận', 'Nơi nhận:', 24, true, true],
    ['danh sách nơi nhận', '- Như trên;', 22, false, false],
    ['phụ lục', 'Phụ lục I<', 28, true, false],
    ['thông tin chỉ dẫn', '(Kèm theo Báo cáo số', 26, false, true],
  ])('%s: size and style', (_, text, size, bold, italic) => {
    const paragraph = paragraphWith(xml, text);
    expect(paragraph).toContain(`<w:sz w:val="${size}"/>`);
    expect(paragraph.includes('<w:b/>'), 'bold').toBe(bold);
    expect(paragraph.includes('<w:i/>'), 'italic').toBe(italic);
  });

  test('closing marks of legal bases and recipients', () => {
    expect(xml).toContain('của Thủ tướng Chính phủ;</w:t>');
    expect(xml).toContain('của Ủy ban nhân dân tỉnh.</w:t>');
    expect(xml).toContain('- Lưu: VT, KSTT(NVA).</w:t>');
  });

  test('body text is justified, 1,27 cm in, 6 pt apart', () => {
    const styles = parts['word/styles.xml'] ?? '';
    expect(styles).toContain('<w:jc w:val="both"/>');
    expect(styles).toContain('w:firstLine="720"');
    expect(styles).toContain('w:after="120"');
    expect(styles).toContain('w:line="276"');
  });

  test('heads of tables repeat, rows stay whole, every row fills the grid', () => {
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(1 + 1 + 3);
  });

  test('marks stand in the page heads, the limit of circulation only on its annex', () => {
    const heads = Object.entries(parts).filter(([path]) => /word\/header\d+\.xml/.test(path));
    expect(heads).toHaveLength(8);
    expect(heads.every(([, content]) => content.includes('DỰ THẢO'))).toBe(true);
    expect(heads.filter(([, content]) => content.includes('Lưu hành nội bộ'))).toHaveLength(2);
    expect(heads.filter(([, content]) => content.includes('PAGE'))).toHaveLength(4);
  });

  test('bears no time unless one is given', async () => {
    expect(parts['docProps/core.xml']).not.toContain('dcterms:created');
    const dated = unzipSync(await renderDocx(LETTER, { createdAt: Date.UTC(2024, 3, 9, 2, 30) }));
    expect(strFromU8(dated['docProps/core.xml'] ?? new Uint8Array())).toContain('2024-04-09T09:30:00+07:00');
  });

  test('a letter has its summary under the number and each addressee on a line', async () => {
    const letter = main(await partsOf(LETTER));
    expect(letter.indexOf('V/v xác nhận')).toBeGreaterThan(letter.indexOf('Số: 412/VPUB-KSTT'));
    expect(paragraphWith(letter, 'V/v xác nhận')).toContain('<w:sz w:val="24"/>');
    expect(letter).toContain('- Sở Giao thông vận tải;</w:t>');
    expect(letter).toContain('- Ủy ban nhân dân huyện Điện Biên Đông.</w:t>');
    expect(letter).not.toContain('BÁO CÁO');
  });

  test('what is typed in is text: signs of XML, controls, loose diacritics', async () => {
    const signer = 'A & B <w:t> "C" \u0000\u0007Đie\u0302\u0323n';
    const odd = main(await partsOf({ ...LETTER, signature: { capacity: ['GIÁM ĐỐC'], signer } }));
    expect(odd).toContain('A &amp; B &lt;w:t&gt; ');
    expect(odd).toContain('Điện');
    expect(() => new SaxesParser().write(odd).close()).not.toThrow();
  });

  test('an empty annex says so instead of an empty table', async () => {
    const empty = { ...LIST_ANNEX, table: { ...LIST_ANNEX.table, rows: [] } };
    expect(main(await partsOf({ ...LETTER, annexes: [empty] }))).toContain('Không có số liệu trong kỳ.');
  });

  test('3 000 dossiers', { timeout: 120_000 }, async () => {
    const annex = { ...DOSSIER_ANNEX, table: { ...DOSSIER_ANNEX.table, rows: dossierRows(3000) } };
    const read = await readTableDocx(await renderDocx({ ...LETTER, annexes: [annex] }));
    expect(read.ok && read.tables.some((table) => table.rows.length === 3001)).toBe(true);
  });
});
