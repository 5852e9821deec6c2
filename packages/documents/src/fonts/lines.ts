import type { FontStyle } from './files.ts';
import { textWidth } from './metrics.ts';

/** How many lines a text takes in a column of a width in points, broken at spaces, longer words anywhere. */
export function lineCount(text: string, width: number, size: number, style: FontStyle = 'regular'): number {
  return text.split('\n').reduce((lines, line) => lines + linesOf(line, width, size, style), 0);
}

function linesOf(text: string, width: number, size: number, style: FontStyle): number {
  if (text.length * size < width) return 1;
  const space = textWidth(' ', size, style);
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const wide = textWidth(word, size, style);
    if (used > 0 && used + space + wide > width) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? space : 0) + wide;
    if (used > width) {
      lines += Math.ceil(used / width) - 1;
      used %= width;
    }
  }
  return lines;
}
