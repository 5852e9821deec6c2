import type { PrintedForm } from '@dunghen/domain/form';
import {
  AlignmentType,
  Document,
  Header,
  type IPropertiesOptions,
  type IStylesOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { RenderOptions } from '../document/types.ts';
import { insertAtPlaces, tableXml } from '../docx/table-xml.ts';
import { twipsOfMm } from '../docx/text.ts';
import { TYPEFACE } from '../fonts/index.ts';
import { cleanDeep } from '../text/index.ts';
import { corePropertiesXml, stableZip } from '../zip/index.ts';
import { blockParts } from './docx-blocks.ts';
import { closingParts, footnoteParts, headPart, titleParts } from './docx-frame.ts';
import { fittingMeasures } from './fit.ts';
import { type FormMeasures, innerWidth } from './measures.ts';
import { titleText } from './words.ts';

/** Word processors set a page a few lines longer than the PDF is. */
const FIT = { largest: 1, reserve: 9 };

/** A form as DOCX on its paper, to be filled on. The same form and options give the same bytes. */
export async function renderFormDocx(given: PrintedForm, options: RenderOptions = {}): Promise<Uint8Array> {
  const form = cleanDeep(given);
  const measures = fittingMeasures(form, FIT);
  const file = new Document({ styles: styles(measures), sections: [section(form, measures)] });
  const properties = { title: titleText(form), creator: form.head.issuer, createdAt: options.createdAt };
  return stableZip(await Packer.toBuffer(file), {
    'docProps/core.xml': corePropertiesXml(properties),
    'word/document.xml': (xml) => insertAtPlaces(xml, (index) => blockTableXml(form, measures, index)),
  });
}

/** A table stands at the place that bears the number of its block. */
function blockTableXml(form: PrintedForm, measures: FormMeasures, index: number): string {
  const block = form.blocks[index];
  return block?.kind === 'table' ? tableXml(block.table, innerWidth(measures), measures.size.table) : '';
}

function styles({ size }: FormMeasures): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: TYPEFACE, size: size.body * 2, color: '000000', language: { value: 'vi-VN' } },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
    },
  };
}

function section(form: PrintedForm, measures: FormMeasures): IPropertiesOptions['sections'][number] {
  const { margin } = measures;
  const landscape = form.orientation === 'landscape';
  // The library turns width and height itself.
  const [width, height] = landscape ? [measures.height, measures.width] : [measures.width, measures.height];
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      // The first page bears no number.
      titlePage: true,
      page: {
        size: {
          width: twipsOfMm(width),
          height: twipsOfMm(height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMm(margin.top),
          bottom: twipsOfMm(margin.bottom),
          left: twipsOfMm(margin.left),
          right: twipsOfMm(margin.right),
          header: twipsOfMm(measures.header),
          footer: twipsOfMm(measures.header),
        },
      },
    },
    headers: { default: pageNumber(measures), first: new Header({ children: [] }) },
    children: [
      headPart(form, measures),
      ...titleParts(form, measures),
      ...form.blocks.flatMap((block, index) => blockParts(block, index, form, measures)),
      ...closingParts(form, measures),
      ...footnoteParts(form, measures),
    ],
  };
}

function pageNumber({ size }: FormMeasures): Header {
  const run = new TextRun({ children: [PageNumber.CURRENT], size: size.pageNumber * 2 });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] });
}
