import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { renderHtml, renderPdf } from '../src/document/index.ts';
import { compileDocument } from '../src/pdf/render.ts';
import { DOSSIER_ANNEX, dossierRows, LETTER, LIST_ANNEX, QUARTERLY } from './samples.ts';

const ODD = 'A & B <script>alert(1)</script> "C" #pagebreak() $x$ @y \\z *đậm* \u0000';

/** Text of a PDF by poppler's tool where the machine has it; its absence leaves these few checks out. */
function textOf(pdf: Uint8Array): string {
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 2 ** 26 });
}

function hasPdftotext(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('PDF', () => {
  test('a letter is one page; the report with its annexes is many', () => {
    expect(compileDocument(LETTER).numOfPages).toBe(1);
    expect(compileDocument(QUARTERLY).numOfPages).toBeGreaterThan(8);
  });

  test('is a PDF, archival where it bears a time', () => {
    expect(Buffer.from(renderPdf(LETTER)).toString('latin1', 0, 8)).toBe('%PDF-1.7');
    const dated = Buffer.from(renderPdf(LETTER, { createdAt: Date.UTC(2024, 3, 9, 2, 30) })).toString('latin1');
    expect(dated).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(dated).toContain('2024-04-09T02:30:00');
    expect(Buffer.from(renderPdf(LETTER)).toString('latin1')).not.toContain('CreationDate');
  });

  test('what is typed in is text, not markup, and a sign without a glyph does no harm', () => {
    const odd = { ...LETTER, signature: { capacity: [ODD], signer: ODD }, recipients: ['🙂', ODD] };
    expect(compileDocument(odd).numOfPages).toBe(1);
    expect(renderPdf(odd, { createdAt: 0 }).length).toBeGreaterThan(1000);
  });

  test('a word longer than its column and a cell longer than a page', () => {
    const long = [{ kind: 'row', cells: { number: '1', name: 'x'.repeat(300), note: 'dài '.repeat(3000) } }] as const;
    const annex = { ...LIST_ANNEX, table: { ...LIST_ANNEX.table, rows: long } };
    expect(compileDocument({ ...LETTER, annexes: [annex] }).numOfPages).toBeGreaterThan(3);
  });

  test('a thousand dossiers', () => {
    const annex = { ...DOSSIER_ANNEX, table: { ...DOSSIER_ANNEX.table, rows: dossierRows(1000) } };
    expect(compileDocument({ ...LETTER, annexes: [annex] }).numOfPages).toBeGreaterThan(66);
  });

  test.skipIf(!hasPdftotext())('holds its words, page numbers by annex, the head of the table on each page', () => {
    const pages = textOf(renderPdf(QUARTERLY)).split('\f');
    expect(pages[0]).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(pages[0]).not.toMatch(/^\s*DỰ THẢO\s+1\s*$/m);
    expect(pages[1]).toMatch(/^\s*DỰ THẢO\s+2\s*$/m);
    expect(pages[2]).toContain('Phụ lục I');
    expect(pages[2]?.split('\n')[0]?.trim()).toBe('DỰ THẢO');
    expect(pages[3]?.split('\n')[0]).toMatch(/DỰ THẢO\s+2/);
    expect(pages[3]).toContain('Tên cơ quan');
    expect(pages[4]).toContain('LƯU HÀNH NỘI BỘ');
  });
});

describe('HTML', () => {
  const html = renderHtml(QUARTERLY);

  test('needs no other file and may load none', () => {
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/<script|<link|<img|url\(|@import|https?:/);
  });

  test('escapes every text', () => {
    const odd = renderHtml({
      ...QUARTERLY,
      summary: ODD,
      issuer: ODD,
      signature: { capacity: [ODD], signer: ODD },
      recipients: [ODD],
      addressees: [ODD],
      annexes: [{ ...LIST_ANNEX, title: ODD, reference: ODD, footnotes: [ODD], confidentiality: ODD }],
      mark: ODD,
    });
    expect(odd).not.toContain('<script');
    expect(odd).toContain('A &amp; B &lt;script&gt;alert(1)&lt;/script&gt; &quot;C&quot;');
    expect(odd).not.toContain('\u0000');
  });

  test('has the annexes with their rows, landscape where asked', () => {
    expect(html.match(/<section class="sheet (portrait|landscape)">/g)).toHaveLength(3);
    expect(html).toContain(
      '<tr class="row"><td class="center">3</td><td class="left">Sở Nội vụ</td><td class="center">1.065</td>',
    );
    expect(html).toContain(
      '<tr class="group"><td class="center">I</td><td class="left" colspan="6">Huyện Mường Nhé</td></tr>',
    );
    expect(html).toContain('<th scope="colgroup" colspan="4">Số hồ sơ nhận giải quyết</th>');
  });

  test('an empty annex says so', () => {
    const empty = { ...LIST_ANNEX, table: { ...LIST_ANNEX.table, rows: [] } };
    expect(renderHtml({ ...LETTER, annexes: [empty] })).toContain('Không có số liệu trong kỳ.');
  });
});
