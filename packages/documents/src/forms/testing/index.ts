import { strFromU8, unzipSync } from 'fflate';

/** The words of a DOCX as a reader sees them: a paragraph a line, a dotted field ends in "…". For tests. */
export function docxText(docx: Uint8Array): string {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
  const paragraphs = xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? [];
  const lines = paragraphs.map((paragraph) =>
    paragraph
      .replace(/<w:tabs>.*?<\/w:tabs>/gs, '')
      .replace(/<w:br\/>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .replaceAll('\t', '…')
      .trim(),
  );
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}
