import type { TestSigner } from './certificates.ts';
import { type MessageOptions, signMessage } from './message.ts';

/** A PDF of one page with some words on it. */
export function makePdf(words = 'Giay phep (vi du)'): Buffer {
  const page = `BT /F1 24 Tf 72 700 Td (${words}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const lines = ['0000000000 65535 f ', ...places.map((at) => `${digits(at)} 00000 n `)];
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n${lines.join('\n')}\ntrailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

const digits = (value: number): string => String(value).padStart(10, '0');

/** Adds objects to a PDF in a new section, as every later change of one does. */
export function appendObjects(pdf: Buffer, objects: ReadonlyMap<number, string>): Buffer {
  const text = pdf.toString('latin1');
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1];
  const size = Math.max(
    ...[...text.matchAll(/\/Size (\d+)/g)].map((match) => Number(match[1])),
    ...[...objects.keys()].map((id) => id + 1),
  );
  let added = '';
  const entries = [...objects].map(([id, object]) => {
    const at = text.length + added.length;
    added += `${id} 0 obj\n${object}\nendobj\n`;
    return `${id} 1\n${digits(at)} 00000 n `;
  });
  const place = text.length + added.length;
  const trailer = `<< /Size ${size} /Root 1 0 R /Prev ${previous ?? 0} >>`;
  return Buffer.from(
    `${text}${added}xref\n${entries.join('\n')}\ntrailer\n${trailer}\nstartxref\n${place}\n%%EOF\n`,
    'latin1',
  );
}

export interface PdfOptions extends MessageOptions {
  readonly subFilter?: string;
  /** The time beside the signature (M). */
  readonly writtenAt?: number;
}

const ROOM = 16_000;
const BLANK = `[0 ${'*'.repeat(10)} ${'*'.repeat(10)} ${'*'.repeat(10)}]`;

/** Signs a PDF made by `makePdf`, or signed by this before, with a new section. */
export function signPdf(pdf: Buffer, signer: TestSigner, options: PdfOptions = {}): Buffer {
  const prepared = prepare(pdf, options);
  const text = prepared.toString('latin1');
  const from = text.lastIndexOf('/Contents <') + '/Contents '.length;
  const to = from + ROOM * 2 + 2;
  const range = `[0 ${from} ${to} ${prepared.length - to}]`.padEnd(BLANK.length);
  prepared.write(range, text.lastIndexOf(BLANK), 'latin1');
  const signed = Buffer.concat([prepared.subarray(0, from), prepared.subarray(to)]);
  const message = Buffer.from(signMessage(signer, signed, options)).toString('hex');
  prepared.write(message, from + 1, 'latin1');
  return prepared;
}

function prepare(pdf: Buffer, { subFilter = 'ETSI.CAdES.detached', writtenAt }: PdfOptions): Buffer {
  const text = pdf.toString('latin1');
  const next = Math.max(...[...text.matchAll(/\/Size (\d+)/g)].map((match) => Number(match[1])));
  const fields = [...text.matchAll(/\/Fields \[([^\]]*)\]/g)].at(-1)?.[1] ?? '';
  const time =
    writtenAt === undefined ? '' : ` /M (D:${new Date(writtenAt).toISOString().replace(/\D/g, '').slice(0, 14)}Z)`;
  const all = `${fields} ${next + 1} 0 R`.trim();
  return appendObjects(
    pdf,
    new Map([
      [
        next,
        `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter}${time} /ByteRange ${BLANK} /Contents <${'0'.repeat(ROOM * 2)}> >>`,
      ],
      [
        next + 1,
        `<< /Type /Annot /Subtype /Widget /FT /Sig /T (ChuKy${next}) /V ${next} 0 R /F 132 /Rect [0 0 0 0] /P 3 0 R >>`,
      ],
      [1, `<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [${all}] >> >>`],
    ]),
  );
}
