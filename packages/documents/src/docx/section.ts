import type { AdministrativeDocument, Annex } from '@dunghen/domain/report';
import {
  AlignmentType,
  BorderStyle,
  Header,
  type IPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import { PAGE, pointsOf, SIZE, textWidthOf } from '../layout/index.ts';
import { annexBlocks } from './annex.ts';
import { bodyBlocks, closingBlock, gap } from './body.ts';
import { headBlocks } from './head.ts';
import { twips, twipsOfMm } from './text.ts';

type Section = IPropertiesOptions['sections'][number];
type Orientation = Annex['orientation'];

export function mainSection(document: AdministrativeDocument): Section {
  return {
    ...frame('portrait', document.mark, undefined),
    children: [...headBlocks(document), ...bodyBlocks(document), gap(10), closingBlock(document)],
  };
}

/** Each annex counts its own pages. */
export function annexSection(document: AdministrativeDocument, annex: Annex, index: number): Section {
  return { ...frame(annex.orientation, document.mark, annex.confidentiality), children: annexBlocks(annex, index) };
}

function frame(
  orientation: Orientation,
  mark: string | undefined,
  confidentiality: string | undefined,
): Pick<Section, 'properties' | 'headers'> {
  const { margin } = PAGE;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      // The first page bears no number (part I, point 7).
      titlePage: true,
      page: {
        // The library turns width and height itself.
        size: {
          width: twipsOfMm(PAGE.width),
          height: twipsOfMm(PAGE.height),
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMm(margin.top),
          bottom: twipsOfMm(margin.bottom),
          left: twipsOfMm(margin.left),
          right: twipsOfMm(margin.right),
          header: twipsOfMm(PAGE.header),
          footer: twipsOfMm(PAGE.header),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: pageHead(orientation, mark, confidentiality, false),
      default: pageHead(orientation, mark, confidentiality, true),
    },
  };
}

/** The draft's mark at the left, the page number in the middle, the limit of circulation at the right. */
function pageHead(
  orientation: Orientation,
  mark: string | undefined,
  confidentiality: string | undefined,
  numbered: boolean,
): Header {
  const width = pointsOf(textWidthOf(orientation));
  return new Header({
    children: [
      new Paragraph({
        tabStops: [
          { type: TabStopType.CENTER, position: twips(width / 2) },
          { type: TabStopType.RIGHT, position: twips(width) },
        ],
        alignment: AlignmentType.LEFT,
        children: [
          ...framed(mark),
          new TextRun({ text: '\t', size: SIZE.pageNumber * 2 }),
          ...(numbered ? [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.pageNumber * 2 })] : []),
          new TextRun({ text: '\t', size: SIZE.pageNumber * 2 }),
          ...framed(confidentiality),
        ],
      }),
    ],
  });
}

/** Marks stand in capitals in a frame of a single line (part II, marks of circulation). */
function framed(mark: string | undefined): readonly TextRun[] {
  if (mark === undefined) return [];
  const border = { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' };
  return [new TextRun({ text: `\u00a0${mark}\u00a0`, size: SIZE.mark * 2, bold: true, allCaps: true, border })];
}
