import { headerKey } from '@dunghen/domain/import';
import { findLacking, LACKING_WORDS, PORTAL_FIELDS, type PortalField } from '@dunghen/domain/reconciliation';
import type { Refused } from '../outcome/index.ts';
import type { ColumnChoices, ListLayout } from './source.ts';

const MOST_HEADERS = 30;

/**
 * Refuses a list without the columns that the comparison cannot do without, naming the row of its header, what it has
 * and what it would need. `mayChoose`: not where somebody may still say what a column is.
 */
export function refuseLacking(
  layout: ListLayout,
  name: string,
  { choices = {}, mayChoose = false }: { readonly choices?: ColumnChoices; readonly mayChoose?: boolean } = {},
): Refused | undefined {
  const lacking = findLacking(fieldsOf(layout, choices));
  if (lacking === undefined || (mayChoose && lacking.canBeChosen)) return undefined;
  const { facts } = lacking;
  const { headerRow, columns } = layout;
  const headers = columns.slice(0, MOST_HEADERS).map(({ header }) => `“${header}”`);
  const where = headerRow === 0 ? '' : `, dòng tiêu đề ${headerRow}`;
  const needed = facts.map((fact) => LACKING_WORDS[fact]).join('; và ');
  const message = `Tệp ${name}${where}: chưa có ${needed}. Các cột đang có: ${headers.join(', ')}. Xuất lại danh sách từ Cổng có các cột này, hoặc sửa tiêu đề cột cho đúng rồi đưa lên lại.`;
  const code = facts.includes('code') ? 'code-column-missing' : 'lateness-untold';
  return { ok: false, code, facts: { file: name, row: headerRow, lacking: facts }, message };
}

function fieldsOf({ columns }: ListLayout, choices: ColumnChoices): readonly (PortalField | undefined)[] {
  const chosen = new Map(Object.entries(choices).map(([header, field]) => [headerKey(header), field]));
  return columns.map(({ header, field }) => {
    const choice = chosen.get(headerKey(header));
    if (choice === undefined) return field;
    return choice === null ? undefined : PORTAL_FIELD.get(choice);
  });
}

const PORTAL_FIELD: ReadonlyMap<string, PortalField> = new Map(PORTAL_FIELDS.map((field) => [field, field]));
