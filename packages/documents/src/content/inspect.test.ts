import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectFile } from './index.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dunghen-content-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function inspect(bytes: Uint8Array | string, name: string, contentType?: string) {
  const path = join(folder, 'x');
  const content = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
  await writeFile(path, content);
  return inspectFile(path, content.length, { name, ...(contentType === undefined ? {} : { contentType }) });
}

const PDF = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n';
const ENCRYPTED = PDF.replace('/Root', '/Encrypt 5 0 R /Root');
const ENCRYPTED_STREAM = PDF.replace('<<>>', '<< /Type /XRef /Encrypt << /Filter /Standard >> >>').replace(
  'trailer',
  '',
);
const TYPES = '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word"/></Types>';
const zip = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const DOCX = zip({ '[Content_Types].xml': TYPES, 'word/document.xml': '<w:document/>' });
const XLSX = zip({ '[Content_Types].xml': TYPES, 'xl/workbook.xml': '<workbook/>' });

test.each([
  ['pdf', PDF, 'Tờ khai.pdf', 'application/pdf'],
  ['pdf', PDF, 'TO KHAI.PDF', 'application/octet-stream'],
  ['jpeg', '\xff\xd8\xff\xe0abc', 'ảnh.jpg', 'image/jpeg'],
  ['jpeg', '\xff\xd8\xff\xe0abc', 'ảnh.JPEG', undefined],
  ['png', '\x89PNG\r\n\x1a\nabc', 'a.png', 'image/png'],
  ['docx', DOCX, 'a.docx', 'application/zip'],
  ['xlsx', XLSX, 'a.xlsx', undefined],
  ['xml', '<?xml version="1.0"?><hoSo><ma>1</ma></hoSo>', 'a.xml', 'text/xml; charset=utf-8'],
] as const)('takes %s', async (kind, bytes, name, contentType) => {
  expect(await inspect(bytes, name, contentType)).toMatchObject({ ok: true, kind });
});

test.each([
  ['empty-file', '', 'a.pdf'],
  ['executable', 'MZ\x90\x00', 'a.pdf'],
  ['executable', '\x7fELF\x02', 'a'],
  ['executable', '#!/bin/sh\n', 'a.xml'],
  ['unknown-content', 'GIF89a', 'a.gif'],
  ['unknown-content', 'chỉ là chữ', 'a.txt'],
  ['unknown-content', zip({ 'a.txt': 'x' }), 'a.docx'],
  ['old-office', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'a.doc'],
  ['damaged', '%PDF-1.4\nbị cắt', 'a.pdf'],
  ['damaged', DOCX.subarray(0, DOCX.length - 30), 'a.docx'],
  ['damaged', '<a><b></a>', 'a.xml'],
  ['encrypted', ENCRYPTED, 'a.pdf'],
  ['encrypted', ENCRYPTED_STREAM, 'a.pdf'],
  ['macros', zip({ '[Content_Types].xml': TYPES, 'word/document.xml': 'x', 'word/vbaProject.bin': 'x' }), 'a.docx'],
  [
    'macros',
    zip({ '[Content_Types].xml': 'application/vnd.ms-excel.sheet.macroEnabled.main+xml', 'xl/workbook.xml': 'x' }),
    'a.xlsx',
  ],
  ['active-content', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'a.xml'],
  ['active-content', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'a.xml'],
  ['active-content', '<?xml-stylesheet href="x"?><a/>', 'a.xml'],
  ['type-mismatch', PDF, 'a.jpg'],
  ['type-mismatch', PDF, 'a'],
] as const)('refuses as %s', async (code, bytes, name) => {
  const check = await inspect(bytes, name);
  expect(check).toMatchObject({ ok: false, code, facts: { file: name } });
  expect(!check.ok && check.message).toContain(`“${name}”`);
});

test('a declared type that does not fit the content is refused, whatever the name says', async () => {
  expect(await inspect(PDF, 'a.pdf', 'image/png')).toMatchObject({ code: 'type-mismatch' });
});

test('a document whose parts unpack to more than any letter is a compression bomb', async () => {
  const bomb = zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    'word/document.xml': strToU8('x'),
    'word/media/a': new Uint8Array(80 * 1024 * 1024),
  });
  expect(await inspect(bomb, 'a.docx')).toMatchObject({ code: 'compression-bomb' });
});

test('the word for encryption in the text of a page is no encryption', async () => {
  const page = PDF.replace('<<>>', `<<>>\nstream\n(/Encrypt 1 0 R)${' '.repeat(9_000)}endstream`);
  expect(await inspect(page, 'a.pdf')).toMatchObject({ ok: true });
});

test('what stands across two pieces of a large file is seen all the same', async () => {
  const before = 1024 * 1024 - 30;
  const large = (end: string) => `%PDF-1.4\n${' '.repeat(before - 9)}trailer << /Size 1\n${end} >>\n%%EOF\n`;
  expect(await inspect(large('/Encrypt 7 0 R'), 'a.pdf')).toMatchObject({ code: 'encrypted' });
  expect(await inspect(large('/Root 7 0 R'), 'a.pdf')).toMatchObject({ ok: true });
  const letters = 'đ'.repeat(40_000);
  expect(await inspect(Buffer.from(`<a>${letters}</a>`), 'a.xml')).toMatchObject({ ok: true });
  expect(await inspect(Buffer.from(`<a>${letters}<b></a>`), 'a.xml')).toMatchObject({ code: 'damaged' });
  expect(await inspect(Buffer.concat([Buffer.from(`<a>${letters}`), Buffer.from([0xff])]), 'a.xml')).toMatchObject({
    code: 'damaged',
  });
});
