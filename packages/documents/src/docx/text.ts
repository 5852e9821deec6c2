import { AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import { pointsOf } from '../layout/index.ts';

/** Twentieths of a point, the unit of Word. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

export function twipsOfMm(millimetres: number): number {
  return twips(pointsOf(millimetres));
}

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Shown in capitals; the text underneath keeps its own case, for search and copying. */
  readonly allCaps?: boolean;
}

/** Runs of a text, one a line. */
export function runs(text: string, style: TextStyle): readonly TextRun[] {
  const { size, ...rest } = style;
  // Word counts sizes in half points.
  return text
    .split('\n')
    .map((line, index) => new TextRun({ text: line, size: size * 2, ...rest, ...(index === 0 ? {} : { break: 1 }) }));
}

type ParagraphSettings = Omit<IParagraphOptions, 'children' | 'text'>;

export function paragraph(text: string, style: TextStyle, settings: ParagraphSettings = {}): Paragraph {
  return new Paragraph({ ...settings, children: runs(text, style) });
}

export function centred(text: string, style: TextStyle, settings: ParagraphSettings = {}): Paragraph {
  return paragraph(text, style, { alignment: AlignmentType.CENTER, ...settings });
}

const RULE_HEIGHT = 4;

/**
 * A horizontal rule of a given length in the middle of a column, both in points: the border of an empty paragraph that
 * is indented on both sides. Word has no rule as content, and drawn lines slip when the text above grows.
 */
export function rule(length: number, column: number): Paragraph {
  const side = twips(Math.max(0, (column - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: twips(4), line: twips(RULE_HEIGHT), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [new TextRun({ text: '', size: 4 })],
  });
}
