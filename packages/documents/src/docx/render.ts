import type { AdministrativeDocument } from '@dunghen/domain/report';
import { AlignmentType, Document, type IStylesOptions, LineRuleType, Packer } from 'docx';
import type { RenderOptions } from '../document/types.ts';
import { TYPEFACE } from '../fonts/index.ts';
import { BODY, SIZE, titleOf } from '../layout/index.ts';
import { cleanDeep } from '../text/index.ts';
import { corePropertiesXml, stableZip } from '../zip/index.ts';
import { annexSection, mainSection } from './section.ts';
import { insertTables } from './table-xml.ts';
import { twips, twipsOfMm } from './text.ts';

/**
 * The document and its annexes as one DOCX by Decree 30/2020, appendix I. The same document and options give the same
 * bytes, in any process and time zone.
 */
export async function renderDocx(given: AdministrativeDocument, options: RenderOptions = {}): Promise<Uint8Array> {
  const document = cleanDeep(given);
  const file = new Document({
    styles: styles(),
    sections: [mainSection(document), ...document.annexes.map((annex, index) => annexSection(document, annex, index))],
  });
  const properties = { title: titleOf(document), creator: document.issuer, createdAt: options.createdAt };
  return stableZip(await Packer.toBuffer(file), {
    'docProps/core.xml': corePropertiesXml(properties),
    'word/document.xml': (xml) => insertTables(xml, document.annexes),
  });
}

function styles(): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: TYPEFACE, size: SIZE.body * 2, color: '000000', language: { value: 'vi-VN' } },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
    },
    paragraphStyles: [
      {
        id: 'Body',
        name: 'Body',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          alignment: AlignmentType.BOTH,
          indent: { firstLine: twipsOfMm(BODY.indent) },
          // Word counts the height of lines in 240ths of a single line.
          spacing: { after: twips(BODY.spacing), line: BODY.lineHeight * 240, lineRule: LineRuleType.AUTO },
        },
      },
    ],
  };
}
