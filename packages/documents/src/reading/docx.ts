import { SaxesParser } from 'saxes';
import { readArchive } from './archive.ts';
import { oneLine, type ReadTablesResult, refused, type StringTable } from './result.ts';

const MAIN_PART = 'word/document.xml';

/**
 * Tables and paragraphs of a DOCX in their order. A cell that spans columns is followed by empty ones, so that every row
 * has its cells under their heads; a cell that continues one above is empty; a table in a cell is a table of its own.
 */
export async function readTableDocx(bytes: Uint8Array): Promise<ReadTablesResult> {
  const archive = readArchive(bytes);
  if (!archive.ok) return refused(archive.code);
  const part = archive.entries.get(MAIN_PART);
  if (part === undefined) return refused('unknown-format', { missing: MAIN_PART });
  const reading = new DocumentReading();
  try {
    const parser = new SaxesParser();
    parser.on('opentag', (tag) => reading.open(tag.name, tag.attributes));
    parser.on('closetag', (tag) => reading.close(tag.name));
    parser.on('text', (text) => reading.text(text));
    parser.write(new TextDecoder().decode(part)).close();
  } catch (error) {
    return refused('damaged-file', { part: MAIN_PART, reason: error instanceof Error ? error.message : String(error) });
  }
  if (reading.tables.length === 0) return refused('no-table');
  return { ok: true, tables: reading.tables, paragraphs: reading.paragraphs };
}

interface OpenTable {
  readonly rows: string[][];
  row: string[];
  cell: string[];
  span: number;
}

/** Collects text between the tags of WordprocessingML (ISO/IEC 29500-1, chapter 17). */
class DocumentReading {
  readonly tables: StringTable[] = [];
  readonly paragraphs: string[] = [];
  readonly #open: OpenTable[] = [];
  #paragraph = '';
  #inText = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const table = this.#open.at(-1);
    switch (name) {
      case 'w:tbl':
        this.#open.push({ rows: [], row: [], cell: [], span: 1 });
        break;
      case 'w:tr':
        if (table !== undefined) table.row = [];
        break;
      case 'w:tc':
        if (table !== undefined) Object.assign(table, { cell: [], span: 1 });
        break;
      case 'w:gridSpan':
        if (table !== undefined) table.span = spanOf(attributes['w:val']);
        break;
      case 'w:p':
        this.#paragraph = '';
        break;
      case 'w:t':
        this.#inText = true;
        break;
      case 'w:tab':
      case 'w:br':
      case 'w:cr':
        this.#paragraph += ' ';
        break;
      case 'w:noBreakHyphen':
        this.#paragraph += '-';
        break;
    }
  }

  text(text: string): void {
    if (this.#inText) this.#paragraph += text;
  }

  close(name: string): void {
    const table = this.#open.at(-1);
    switch (name) {
      case 'w:t':
        this.#inText = false;
        break;
      case 'w:p':
        this.#closeParagraph(table);
        break;
      case 'w:tc':
        table?.row.push(oneLine(table.cell.join(' ')), ...new Array<string>(table.span - 1).fill(''));
        break;
      case 'w:tr':
        table?.rows.push(table.row);
        break;
      case 'w:tbl':
        this.#open.pop();
        if (table !== undefined) this.tables.push({ rows: table.rows });
        break;
    }
  }

  #closeParagraph(table: OpenTable | undefined): void {
    const text = oneLine(this.#paragraph);
    this.#paragraph = '';
    if (table !== undefined) table.cell.push(text);
    else if (text !== '') this.paragraphs.push(text);
  }
}

const MOST_COLUMNS = 256;

function spanOf(value: string | undefined): number {
  const span = Number(value);
  return Number.isInteger(span) && span >= 1 && span <= MOST_COLUMNS ? span : 1;
}
