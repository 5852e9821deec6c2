import type { ReportTable } from '@dunghen/domain/report';
import { type Grid, type GridRow, gridOf } from '../table/index.ts';
import { escapeXml } from '../text/index.ts';

/** @param width of the table on paper in points, by which the columns are fitted */
export function tableHtml(table: ReportTable, width: number): string {
  const grid = gridOf(table, width);
  const columns = grid.widths.map((share) => `<col style="width:${(share * 100).toFixed(2)}%">`).join('');
  return (
    `<div class="scroll"><table style="font-size:${grid.size}pt"><colgroup>${columns}</colgroup>` +
    `<thead>${headHtml(grid)}</thead>\n<tbody>\n${grid.rows.map(rowHtml).join('\n')}\n</tbody></table></div>`
  );
}

function headHtml(grid: Grid): string {
  const titles = grid.head.titles.map((cells) => {
    const row = cells.map(({ text, columnSpan, rowSpan }) => {
      const scope = columnSpan > 1 ? 'colgroup' : 'col';
      return `<th scope="${scope}"${span('colspan', columnSpan)}${span('rowspan', rowSpan)}>${escapeXml(text)}</th>`;
    });
    return `<tr>${row.join('')}</tr>`;
  });
  const numerals = (grid.head.numerals ?? []).map((text) => `<th class="numeral">${escapeXml(text)}</th>`);
  return titles.join('') + (numerals.length === 0 ? '' : `<tr>${numerals.join('')}</tr>`);
}

function rowHtml(row: GridRow): string {
  const cells = row.cells.map(
    ({ text, align, columnSpan }) => `<td class="${align}"${span('colspan', columnSpan)}>${escapeXml(text)}</td>`,
  );
  return `<tr class="${row.kind}">${cells.join('')}</tr>`;
}

function span(name: 'colspan' | 'rowspan', count: number): string {
  return count === 1 ? '' : ` ${name}="${count}"`;
}
